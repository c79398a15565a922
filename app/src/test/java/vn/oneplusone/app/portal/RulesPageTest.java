package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule set in words, in both languages. */
class RulesPageTest {
    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static String page(String language) {
        return Reader.of(portal.address(), WorkingPortal.SECRETARY).page("/rules?lang=" + language).body()
                .replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_newest_set_comes_first_and_every_rule_has_words(String language) {
        String set = language.equals("vi") ? "Bộ quy tắc " : "Rule set ";
        String page = page(language);
        assertThat(page).containsSubsequence(set + "2026 ", set + "2023-2025 ", set + "2018-2022.2 ",
                set + "2018-2022 ");
        assertThat(page).doesNotContain("??").doesNotContain("rule.");
    }

    @Test
    void what_a_set_changed_is_told_with_what_was_said_before() {
        assertThat(page("vi")).contains("Thay bộ 2018-2022 cho cùng thời gian")
                .contains(
                        "Cùng công tác, lao động, học tập với thanh niên ít nhất (tháng) (Đoàn): 3 (trước: không đặt ra)")
                .contains("đã được thay bằng bộ 2018-2022.2")
                .contains("Lấy theo bộ 2018-2022.2, vì chưa đọc được hướng dẫn");
        assertThat(page("en")).contains("(before: not asked)", "The same as 2018-2022.2.")
                .contains("In force from 01/01/2018 to 31/12/2022");
    }
}
