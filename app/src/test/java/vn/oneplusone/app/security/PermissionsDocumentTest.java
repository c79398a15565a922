package vn.oneplusone.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Requestable;
import vn.oneplusone.app.actions.declared.AutomationActions;
import vn.oneplusone.app.actions.declared.CampaignActions;
import vn.oneplusone.app.actions.declared.CorrectionActions;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.actions.declared.OutsideActions;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.actions.declared.RecognitionActions;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.actions.declared.RequestActions;
import vn.oneplusone.app.actions.declared.SplitActions;
import vn.oneplusone.app.actions.declared.SupportActions;
import vn.oneplusone.app.actions.declared.TransferActions;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Made;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.vault.accounts.Role;

/** The document says who may ask for what as the actions and the table of roles do. */
class PermissionsDocumentTest {
    /** What the unit above needs for the same. */
    private static final Map<Class<?>, Act> ABOVE = Map.of(ReferralActions.Decline.class, Act.DECLINE_ABOVE,
            ReferralActions.Endorse.class, Act.APPROVE, CorrectionActions.Endorsement.class, Act.CORRECT_APPROVAL,
            CorrectionActions.TakeBack.class, Act.TAKE_BACK_ABOVE);
    private static final Path DOCUMENT = Path.of("docs/permissions.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(<!-- actions -->\n).*?(<!-- /actions -->)");
    private static final List<Class<?>> FAMILIES = List.of(PersonActions.class, ReferralActions.class,
            CorrectionActions.class, MemberActions.class, OutsideActions.class, TransferActions.class,
            RecognitionActions.class,
            AutomationActions.class, RequestActions.class, SupportActions.class,
            CampaignActions.class,
            RecordActions.class, UnitActions.class, SplitActions.class);
    private static final List<Role> ROLES = List.of(Role.BRANCH_SECRETARY, Role.COMMUNE_OFFICER,
            Role.DISTRICT_OFFICER);

    @Test
    void the_document_lists_the_actions_as_they_are_declared() throws IOException {
        String document = Files.readString(DOCUMENT);
        String current = TABLE.matcher(document)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + table() + found.group(2)));
        assertThat(current).as("%s has a place for the table", DOCUMENT).contains(table());
        if (Boolean.getBoolean("catalogue.update")) {
            Files.writeString(DOCUMENT, current);
        } else {
            assertThat(document).as("stale: run this test with -Dcatalogue.update=true").isEqualTo(current);
        }
    }

    private static String table() {
        Stream<String> declared = FAMILIES.stream().flatMap(family -> declared(family).stream());
        Stream<String> years = Stream
                .of(Act.SIGN_OFF_FIGURES, Act.PUBLISH_FIGURES, Act.CLOSE_YEAR, Act.ISSUE_SUPPLEMENT)
                .map(act -> "| of the year | | " + act + " | " + roles(act) + " | |");
        return Stream.concat(declared, years).collect(Collectors.joining("\n",
                "| action | fields | task | secretary, commune, district | |\n|---|---|---|---|---|\n", "\n"));
    }

    private static List<String> declared(Class<?> family) {
        Map<Integer, String> rows = new TreeMap<>();
        String source = source(family);
        for (Class<?> one : family.getDeclaredClasses()) {
            Task task = one.getAnnotation(Task.class);
            if (task == null || !Action.class.isAssignableFrom(one)) {
                continue;
            }
            int at = source.indexOf("record " + one.getSimpleName() + "(");
            String fields = Arrays.stream(one.getRecordComponents())
                    .filter(field -> !field.isAnnotationPresent(Made.class))
                    .map(field -> field.isAnnotationPresent(InPath.class)
                            ? "`{" + field.getName() + "}`"
                            : "`" + field.getName() + "`")
                    .collect(Collectors.joining(", "));
            Act above = ABOVE.getOrDefault(one, task.value());
            rows.put(at, "| " + family.getSimpleName().replace("Actions", "") + ": " + one.getSimpleName() + " | "
                    + fields + " | " + task.value() + (above == task.value() ? "" : ", " + above) + " | "
                    + roles(task.value())
                    + (above == task.value() ? "" : "; of the unit above: " + roles(above)) + " | "
                    + (Requestable.class.isAssignableFrom(one) ? "may be requested" : "") + " |");
        }
        return List.copyOf(rows.values());
    }

    private static String roles(Act act) {
        return ROLES.stream().map(role -> act.isFor(role) ? "yes" : "–")
                .collect(Collectors.joining(" "));
    }

    private static String source(Class<?> family) {
        try {
            return Files.readString(Path.of("src/main/java", family.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void auditors_and_administrators_may_ask_for_nothing_as_the_document_says() {
        assertThat(Act.values()).noneMatch(act -> act.isFor(Role.AUDITOR)
                || act.isFor(Role.ADMINISTRATOR));
    }
}
