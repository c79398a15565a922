package vn.oneplusone.app.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.app.actions.declared.AgeActions;
import vn.oneplusone.app.actions.declared.AutomationActions;
import vn.oneplusone.app.actions.declared.CampaignActions;
import vn.oneplusone.app.actions.declared.CorrectionActions;
import vn.oneplusone.app.actions.declared.DuesActions;
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
import vn.oneplusone.app.actions.typed.Ask;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.Rights;
import vn.oneplusone.app.rights.SignedIn;

/**
 * The table of outcomes, written by hand in {@code outcomes.txt}, at the gateway of the real portal: every action, by every role, at every place, for
 * every part of a person, and what the asker can read of them afterwards.
 */
class OutcomesTest {
    static final List<String> PLACES = List.of("own", "below", "side", "above", "merged", "gone", "demoted");
    private static final List<Class<?>> DECLARED = List.of(AutomationActions.class, CampaignActions.class,
            CorrectionActions.class, MemberActions.class, OutsideActions.class, TransferActions.class,
            RecognitionActions.class, DuesActions.class, AgeActions.class,
            PersonActions.class, RecordActions.class, ReferralActions.class, RequestActions.class,
            SplitActions.class, SupportActions.class, UnitActions.class);
    private static final String EVERY = "every action";

    @TempDir
    static Path data;

    private static OutcomeWorld world;
    private static OutcomeCases cases;

    @BeforeAll
    static void start() {
        world = new OutcomeWorld(data);
        cases = new OutcomeCases(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /**
     * A line of the table.
     *
     * @param part {@code *} for every part that the action has
     */
    record Row(String action, String part, String roles, List<String> cells) {}

    static List<Row> table() {
        List<Row> rows = new ArrayList<>();
        String action = "";
        for (String line : text().lines().toList()) {
            if (line.startsWith("== ")) {
                action = line.substring(3).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] halves = line.split("\\|", -1);
                String[] key = halves[0].strip().split(" +", -1);
                List<String> cells = Arrays.asList(halves[1].strip().split(" +", -1));
                assertThat(cells).as(action + ": " + line).hasSize(PLACES.size());
                rows.add(new Row(action, key[0], key[1], cells));
            }
        }
        return rows;
    }

    private static String text() {
        try (InputStream table = Objects.requireNonNull(OutcomesTest.class.getResourceAsStream("outcomes.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<String> actions() {
        return table().stream().map(Row::action).filter(action -> !action.equals(EVERY)).distinct();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void an_action_has_the_outcomes_of_the_table(String action) {
        List<String> wrong = new ArrayList<>();
        Set<String> parts = new TreeSet<>();
        List<Row> all = table();
        for (Row row : all) {
            if (row.action.equals(action)) {
                parts.add(row.part);
                check(action, row.part, row, wrong);
            }
        }
        for (Row row : all) {
            if (row.action.equals(EVERY)) {
                parts.forEach(part -> check(action, part, row, wrong));
            }
        }
        assertThat(wrong).as(action).isEmpty();
    }

    private static void check(String action, String part, Row row, List<String> wrong) {
        for (char role : row.roles.toCharArray()) {
            for (int i = 0; i < PLACES.size(); i++) {
                String told = row.cells.get(i);
                OutcomeCell cell = OutcomeCell.of(world, role, PLACES.get(i));
                OutcomeCases.@Nullable Case asked = told.equals(".") && row.part.equals("*")
                        ? null
                        : cases.of(action).of(cell, part);
                // a row for several roles may tell of a place that one of them does not have
                if (asked == null && (told.equals(".") || row.roles.length() > 1 || row.part.equals("*"))) {
                    continue;
                }
                boolean named = asked != null && asked.person() != null;
                String expected = named ? told : told.substring(0, 1);
                String found = asked == null ? "." : outcome(cell, part, asked);
                if (!found.split(" ", 2)[0].equals(expected)) {
                    wrong.add(part + " " + role + " " + PLACES.get(i) + ": " + expected + " is " + found);
                }
            }
        }
    }

    /** The cell as it is, with the name of the refusal. */
    private static String outcome(OutcomeCell cell, String part, OutcomeCases.Case asked) {
        String why = "";
        char outcome;
        long before = world.directory().ledger().head().size();
        if (asked.action() instanceof Requestable wanted && part.length() > 0) {
            // first as it stands: for a request, a word about who is meant is missing
            outcome = ask(cell, wanted);
            if (outcome == '?') {
                assertThat(world.directory().ledger().head().size()).isEqualTo(before);
                outcome = ask(cell, worded(wanted));
                assertThat(outcome).as("asked with a name").isEqualTo('>');
            }
        } else {
            outcome = ask(cell, asked.action());
        }
        if ("+>".indexOf(outcome) < 0) {
            why = " " + lastRefusal;
            assertThat(world.directory().ledger().head().size()).isEqualTo(before);
        }
        if (asked.person() == null) {
            return outcome + why;
        }
        SignedIn now = world.part(Rights.class).now(cell.me());
        Reach.View view = new Reach(world.part(Register.class)).of(now, asked.person());
        return outcome + view.name().substring(0, 1) + why;
    }

    private static String lastRefusal = "";

    private static char ask(OutcomeCell cell, Action action) {
        try {
            RequestLog.Outcome outcome = world.part(CommandGateway.class).record(cell.me(),
                    UUID.randomUUID().toString(),
                    action.toString(), new Version(null), action);
            return outcome.isRequest() ? '>' : '+';
        } catch (Refused e) {
            lastRefusal = e.name();
            return switch (e.name()) {
                case "NotYourTask" -> 'x';
                case "BeyondReach" -> '-';
                case "AskFirst" -> '?';
                default -> '!';
            };
        }
    }

    static Requestable worded(Requestable wanted) {
        Ask ask = new Ask("Nguyễn Bí Mật", LocalDate.of(2003, 5, 19), null, null);
        return switch (wanted) {
            case ReferralActions.Refer a -> new ReferralActions.Refer(a.referral(), a.youth(), a.organization(),
                    a.referrer(), a.branch(), a.channel(), a.on(), a.campaign(), a.confirmedOn(),
                    a.introducer(), ask);
            case MemberActions.Admit a -> new MemberActions.Admit(a.request(), a.person(), a.organization(),
                    a.branch(), a.on(), a.decision(), a.referral(), a.exception(), ask);
            case SupportActions.Grant a -> new SupportActions.Grant(a.support(), a.youth(), a.unit(), a.form(),
                    a.model(), a.amount(), a.on(), ask);
            default -> throw new IllegalArgumentException("another action that may be requested: " + wanted);
        };
    }

    @Test
    void every_action_and_every_task_stands_in_the_table_for_every_role() {
        Map<String, Set<Character>> roles = new LinkedHashMap<>();
        table().forEach(row -> row.roles.chars()
                .forEach(role -> roles.computeIfAbsent(row.action, action -> new TreeSet<>()).add((char) role)));
        Set<Character> readers = Objects.requireNonNull(roles.remove(EVERY));
        assertThat(readers).containsExactlyInAnyOrder('A', 'K');
        assertThat(roles).allSatisfy((action, some) -> assertThat(some).as(action)
                .containsExactlyInAnyOrder('B', 'C', 'D'));
        Set<String> declared = new TreeSet<>();
        for (Class<?> family : DECLARED) {
            for (Class<?> one : family.getDeclaredClasses()) {
                if (Action.class.isAssignableFrom(one) && one.isRecord()) {
                    declared.add(family.getSimpleName() + "." + one.getSimpleName());
                }
            }
        }
        assertThat(roles.keySet()).containsAll(declared);
        Set<Act> acts = EnumSet.noneOf(Act.class);
        roles.keySet().forEach(action -> {
            for (String part : table().stream().filter(row -> row.action.equals(action)).map(Row::part).toList()) {
                OutcomeCases.@Nullable Case asked = cases.of(action).of(OutcomeCell.of(world, 'B', "own"), part);
                if (asked != null) {
                    acts.add(asked.action().act());
                }
            }
        });
        assertThat(acts).containsExactlyInAnyOrder(Act.values());
    }
}
