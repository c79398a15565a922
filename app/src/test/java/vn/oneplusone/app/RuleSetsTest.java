package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.json.Json;

/** Each module keeps its own rules; what a statement prints is the version by which all of them judged its year. */
class RuleSetsTest {
    @Test
    void every_module_has_the_same_versions_from_the_same_days() {
        Map<String, Map<String, String>> startsByModule = new TreeMap<>();
        DataDirectory.rules().forEach((name, content) -> startsByModule
                .computeIfAbsent(name.substring(0, name.indexOf('-')), module -> new TreeMap<>())
                .put(Json.mapper().readTree(content).get("version").stringValue(),
                        Json.mapper().readTree(content).get("effectiveFrom").stringValue()));

        assertThat(startsByModule).containsOnlyKeys("membership", "referral", "reporting");
        assertThat(startsByModule.get("referral")).isEqualTo(startsByModule.get("membership"));
        // a correction of how facts are judged leaves alone how they are counted
        Map<String, String> judging = new TreeMap<>(startsByModule.get("membership"));
        assertThat(judging.remove("2018-2022.2")).isEqualTo("2018-01-01");
        assertThat(startsByModule.get("reporting")).isEqualTo(judging);
        assertThat(startsByModule.get("reporting")).containsEntry("2018-2022", "2018-01-01")
                .containsEntry("2023-2025", "2023-01-01")
                .containsEntry("2026", "2026-01-01");
    }
}
