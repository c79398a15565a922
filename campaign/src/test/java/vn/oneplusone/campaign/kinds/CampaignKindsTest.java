package vn.oneplusone.campaign.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.campaign.events.CampaignKind;

class CampaignKindsTest {
    private static final String BLOOD = "{'code': 'BLOOD', 'vietnamese': 'Hiến máu', 'english': 'Blood donation', 'inLists': ['hiến máu']}";

    @TempDir
    Path folder;

    @Test
    void the_kinds_of_the_policy_come_first_and_in_their_order() {
        assertThat(CampaignKinds.shipped().all()).extracting(CampaignKind::code).startsWith("YOUTH_MONTH",
                "SUMMER_VOLUNTEERS", "EPIDEMIC_PREVENTION", "BRANCH_MEETING", "OTHER");
    }

    @Test
    void another_kind_is_another_entry_and_nothing_else() throws IOException {
        put("a", "{'kinds': [" + BLOOD + "]}");
        put("b", "{'kinds': [{'code': 'GREEN', 'vietnamese': 'Trồng cây', 'english': 'Trees', 'inLists': ['trồng cây']}]}");
        CampaignKinds kinds = read();
        assertThat(kinds.all()).extracting(CampaignKind::code).containsExactly("BLOOD", "GREEN");
        assertThat(kinds.name(new CampaignKind("BLOOD"), false)).isEqualTo("Hiến máu");
        assertThat(kinds.name(new CampaignKind("BLOOD"), true)).isEqualTo("Blood donation");
        assertThat(kinds.lists(new CampaignKind("BLOOD"))).isTrue();
    }

    @Test
    void a_kind_that_is_not_listed_is_called_by_its_code() {
        CampaignKind gone = new CampaignKind("GONE_SINCE");
        assertThat(CampaignKinds.shipped().lists(gone)).isFalse();
        assertThat(CampaignKinds.shipped().name(gone, false)).isEqualTo("GONE_SINCE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "a member too many | {'kinds': [{'code': 'A', 'vietnamese': 'a', 'english': 'a', 'inLists': ['a'], 'colour': 'red'}]} | colour",
            "a member too few | {'kinds': [{'code': 'A', 'vietnamese': 'a', 'inLists': ['a']}]} | english",
            "an empty word | {'kinds': [{'code': 'A', 'vietnamese': ' ', 'english': 'a', 'inLists': ['a']}]} | A: a word is missing",
            "a word of nothing | {'kinds': [{'code': 'A', 'vietnamese': null, 'english': 'a', 'inLists': ['a']}]} | A: a word is missing",
            "no words in lists | {'kinds': [{'code': 'A', 'vietnamese': 'a', 'english': 'a', 'inLists': []}]} | A: a word is missing",
            "no code | {'kinds': [{'code': 'blood donation', 'vietnamese': 'a', 'english': 'a', 'inLists': ['a']}]} | blood donation: not the code",
            "no list | {'kinds': null} | broken.json",
            "two in one file | {'kinds': []} {} | broken.json",
            "no JSON | kinds: A | broken.json"})
    void a_broken_file_is_named_with_its_fault(String why, String content, String fault) throws IOException {
        put("broken", content);
        assertThatThrownBy(this::read).as(why).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken.json").hasMessageContaining(fault);
    }

    @Test
    void nothing_at_all_and_what_contradicts_another_are_refused() throws IOException {
        assertThatThrownBy(this::read).isInstanceOf(IllegalStateException.class).hasMessageContaining("no kind");
        put("a", "{'kinds': [" + BLOOD + "]}");
        put("b", "{'kinds': [" + BLOOD.replace("iến máu", "iến máu tình nguyện").replace("donation", "drive") + "]}");
        assertThatThrownBy(this::read).isInstanceOf(IllegalStateException.class).hasMessageContaining("BLOOD");
        put("b", "{'kinds': [" + BLOOD.replace("BLOOD", "GIFT").replace("Blood", "Gift") + "]}");
        assertThatThrownBy(this::read).isInstanceOf(IllegalStateException.class).hasMessageContaining("BLOOD")
                .hasMessageContaining("GIFT");
    }

    private CampaignKinds read() throws IOException {
        try (URLClassLoader files = new URLClassLoader(new URL[]{folder.toUri().toURL()}, null)) {
            return CampaignKinds.read(files);
        }
    }

    private void put(String name, String content) throws IOException {
        Path kinds = Files.createDirectories(folder.resolve("vn/oneplusone/campaign/kinds"));
        Files.writeString(kinds.resolve(name + ".json"), content.replace('\'', '"'));
    }
}
