package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.vault.StoredVault;

@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class ReservedIdsTest {
    private static final String PURPOSE = "person-code";

    @RegisterExtension
    final VaultPlace place;

    private StoredVault vault;

    ReservedIdsTest(VaultPlace.Kind kind) {
        place = new VaultPlace(kind);
    }

    @BeforeEach
    void open() {
        vault = place.open();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void a_value_has_the_same_id_ever_after() {
        UUID id = vault.reserve(PURPOSE, "TN-0001");
        assertThat(vault.reserve(PURPOSE, "TN-0001")).isEqualTo(id);
        vault.close();
        open();

        assertThat(vault.reserve(PURPOSE, "TN-0001")).isEqualTo(id);
        assertThat(vault.known(PURPOSE, "TN-0001")).hasValue(id);
    }

    @Test
    void knows_only_what_was_reserved() {
        vault.reserve(PURPOSE, "TN-0001");

        assertThat(vault.known(PURPOSE, "TN-0002")).isEmpty();
        assertThat(vault.known("identity-number", "TN-0001")).isEmpty();
    }

    @Test
    void the_same_value_for_another_purpose_is_something_else() {
        assertThat(vault.reserve(PURPOSE, "0001")).isNotEqualTo(vault.reserve("household", "0001"));
        assertThat(vault.token(PURPOSE, "0001")).isNotEqualTo(vault.token("household", "0001"));
    }

    @Test
    void spelling_that_does_not_matter_makes_no_difference() {
        UUID id = vault.reserve(PURPOSE, "Đoàn-Hoà 01");

        assertThat(vault.known(PURPOSE, " \u00a0đoàn-hoà 01\t\u3000")).hasValue(id);
        assertThat(vault.known(PURPOSE, Normalizer.normalize("ĐOÀN-HOÀ 01", Normalizer.Form.NFD))).hasValue(id);
        assertThat(vault.known(PURPOSE, "Đoàn-Hoà01")).isEmpty();
        assertThat(vault.known(PURPOSE, "Đoàn-Hòa 01")).isEmpty();
    }

    @Test
    void a_token_is_64_hexadecimal_digits_and_lasts() {
        String token = vault.token(PURPOSE, "089303000001");
        vault.close();
        open();

        assertThat(token).matches("[0-9a-f]{64}").isEqualTo(vault.token(PURPOSE, " 089303000001"));
        assertThat(token).isNotEqualTo(vault.token(PURPOSE, "089303000002"));
    }

    @Test
    void another_vault_gives_another_token(@TempDir Path elsewhere) {
        try (Vault other = VaultSamples.open(elsewhere)) {
            assertThat(other.token(PURPOSE, "089303000001")).isNotEqualTo(vault.token(PURPOSE, "089303000001"));
        }
    }

    @Test
    void refuses_a_value_that_is_empty_so_that_nobody_becomes_everybody() {
        assertThatThrownBy(() -> vault.reserve(PURPOSE, " \u00a0 ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vault.reserveAll(PURPOSE, List.of("TN-0001", "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(vault.known(PURPOSE, "TN-0001")).isEmpty();
    }

    @Test
    void reserves_many_keyed_by_the_values_as_given() {
        UUID first = vault.reserve(PURPOSE, "TN-0001");
        Map<String, UUID> ids = vault.reserveAll(PURPOSE, List.of("tn-0001", "TN-0001", "TN-0002", "TN-0003"));

        assertThat(ids).containsOnlyKeys("tn-0001", "TN-0001", "TN-0002", "TN-0003").containsEntry("tn-0001", first)
                .containsEntry("TN-0001", first);
        assertThat(ids.get("TN-0002")).isNotEqualTo(ids.get("TN-0003"));
        assertThat(vault.reserveAll(PURPOSE, ids.keySet())).isEqualTo(ids);
    }

    @Test
    void two_processes_that_reserve_the_same_values_at_once_get_the_same_ids() throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"),
                Reserving.class.getName()));
        command.addAll(place.arguments());
        Process other = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader theirs = other.inputReader(StandardCharsets.UTF_8)) {
            await(theirs);
            other.getOutputStream().close();
            List<String> mine = Reserving.reserve(vault);

            assertThat(theirs.lines().filter(line -> line.length() == 36).toList()).isEqualTo(mine);
            assertThat(other.waitFor()).isZero();
        }
        assertThat(Reserving.reserve(vault)).doesNotHaveDuplicates();
    }

    /** Before it is ready it may log. */
    private static void await(BufferedReader theirs) throws IOException {
        for (String line = theirs.readLine(); !"ready".equals(line); line = theirs.readLine()) {
            assertThat(line).as("the other process has ended").isNotNull();
        }
    }

    /** What the other process does. */
    static final class Reserving {
        private Reserving() {}

        static List<String> reserve(Vault vault) {
            return IntStream.range(0, 300).mapToObj(i -> vault.reserve(PURPOSE, "TN-" + i).toString()).toList();
        }

        public static void main(String[] arguments) throws Exception {
            try (Vault vault = VaultPlace.open(List.of(arguments))) {
                System.out.println("ready");
                int end = System.in.read();
                reserve(vault).forEach(System.out::println);
                System.exit(end == -1 ? 0 : 1);
            }
        }
    }

    @Test
    void a_purpose_is_a_plain_word() {
        assertThatThrownBy(() -> vault.reserve("person\0code", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Optional.of(vault.reserve("person-code-2", "1"))).isPresent();
    }
}
