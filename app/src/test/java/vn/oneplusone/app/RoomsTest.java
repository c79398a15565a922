package vn.oneplusone.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.app.people.broken.KnowsAnotherFeature;
import vn.oneplusone.app.text.broken.KnowsWhatStandsAbove;
import vn.oneplusone.app.units.broken.KnowsPeople;

/** The rooms of the application: arrows go down only, no cycle, and none too large to be looked over. Each rule has a sample that breaks it. */
class RoomsTest {
    /** From the ground up: a room may depend on those of the lines above its own here, and on those named before it in its own. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("time", "text", "json", "background", "storage"),
            List.of("ledger", "vault"),
            List.of("refusals", "rights", "domain", "register", "duplicates"),
            List.of("actions", "names", "audit", "automation", "erasure", "installation", "backup", "files"),
            List.of("security", "web"));
    private static final List<String> FEATURES = List.of("administration", "campaigns", "description", "embed",
            "figures", "links", "lookups", "overview", "people", "referrals", "requests", "rules", "units", "uploads",
            "yearend");
    /** What puts the features together, or is used from outside the web. */
    private static final List<String> TOP = List.of("portal", "sample", "cli", "");

    private static final String APP = "vn.oneplusone.app";
    private static final int MOST_FILES = 20;
    private static final int MOST_LINES = 300;
    /** Longer for a reason: the decision of that number says which. */
    private static final Map<String, String> LONG = Map.ofEntries(Map.entry("MembershipRefusal", "0058"),
            Map.entry("ReferralRefusal", "0058"), Map.entry("CampaignRefusal", "0058"), Map.entry("Person", "0066"),
            Map.entry("Referral", "0066"), Map.entry("Register", "0066"), Map.entry("RowRun", "0066"),
            Map.entry("LedgerWriter", "0066"), Map.entry("SqliteLedger", "0066"));

    private static final JavaClasses ALL = ProgramClasses.below(APP);

    private static final ArchRule ARROWS_GO_DOWN = classes().should(new ArchCondition<>("depend on rooms below only") {
        @Override
        public void check(JavaClass one, ConditionEvents events) {
            one.getDirectDependenciesFromSelf().stream()
                    .filter(other -> other.getTargetClass().getPackageName().startsWith(APP))
                    .filter(other -> !isBelow(room(other.getTargetClass()), room(one)))
                    .forEach(other -> events.add(SimpleConditionEvent.violated(one, other.getDescription())));
        }
    });

    private static final ArchRule NO_CYCLE = slices().matching(APP + ".(**)").should().beFreeOfCycles();

    private static String room(JavaClass one) {
        String below = one.getPackageName().substring(APP.length());
        int end = below.indexOf('.', 1);
        return below.isEmpty() ? "" : below.substring(1, end < 0 ? below.length() : end);
    }

    /** Whether a room may know another one. */
    private static boolean isBelow(String other, String room) {
        boolean apart = FEATURES.contains(other) && FEATURES.contains(room);
        return other.equals(room) || (!apart && place(other) < place(room));
    }

    private static int place(String room) {
        List<String> order = new ArrayList<>(FLOORS.stream().flatMap(List::stream).toList());
        order.addAll(FEATURES);
        order.addAll(TOP);
        assertThat(order).contains(room);
        return order.indexOf(room);
    }

    static Stream<Arguments> rules() {
        return Stream.of(argumentSet("arrows go down", ARROWS_GO_DOWN, List.of(KnowsWhatStandsAbove.class)),
                argumentSet("no feature knows another", ARROWS_GO_DOWN, List.of(KnowsPeople.class)),
                argumentSet("no cycle", NO_CYCLE, List.of(KnowsPeople.class, KnowsAnotherFeature.class)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rooms_keep_the_rule(ArchRule rule, List<Class<?>> broken) {
        assertThat(ALL).hasSizeGreaterThan(500);
        rule.check(ALL);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_catches_the_sample_that_breaks_it(ArchRule rule, List<Class<?>> broken) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(broken)).hasViolation()).isTrue();
    }

    @Test
    void every_room_is_on_a_floor() {
        ALL.forEach(one -> assertThat(place(room(one))).isNotNegative());
    }

    @Test
    void rooms_and_files_can_be_looked_over() throws IOException {
        assertThat(tooLarge(Path.of(".."))).isEmpty();
    }

    @Test
    void what_cannot_be_looked_over_is_named(@TempDir Path directory) throws IOException {
        Path room = Files.createDirectories(directory.resolve("x/src/main/java/x"));
        for (int i = 0; i <= MOST_FILES; i++) {
            Files.writeString(room.resolve("A" + i + ".java"), "\n");
        }
        Files.writeString(room.resolve("A0.java"), "\n".repeat(MOST_LINES + 1));
        assertThat(tooLarge(directory)).containsOnlyKeys("x/src/main/java/x", "x/src/main/java/x/A0.java");
    }

    /** Folders with too many files, {@code events} aside, and files with too many lines; the file that tells of the folder is not counted. */
    private static Map<String, Integer> tooLarge(Path root) throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        Map<Path, Integer> folders = new HashMap<>();
        try (Stream<Path> files = Files.walk(root, 16)) {
            for (Path file : files.filter(one -> one.toString().contains("src/main/java") && one.toString()
                    .endsWith(".java") && !one.endsWith("package-info.java")).toList()) {
                Path folder = file.getParent();
                if (folder != null && !folder.endsWith("events")) {
                    folders.merge(folder, 1, Integer::sum);
                }
                int lines = Files.readAllLines(file).size();
                String name = String.valueOf(file.getFileName()).replace(".java", "");
                if (lines > MOST_LINES && !LONG.containsKey(name)) {
                    found.put(root.relativize(file).toString(), lines);
                }
            }
        }
        folders.forEach((folder, count) -> {
            if (count > MOST_FILES) {
                found.put(root.relativize(folder).toString(), count);
            }
        });
        return found;
    }
}
