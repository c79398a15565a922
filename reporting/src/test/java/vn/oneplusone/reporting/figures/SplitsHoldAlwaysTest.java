package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.reporting.History.decision;
import static vn.oneplusone.reporting.History.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberPlaced;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.Slice;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnitCounts;

/**
 * Branches are split and merged while members come, move and are placed, often on the very day: each member is counted in the one branch that a
 * list of the members has, and no unit has fewer than none.
 */
class SplitsHoldAlwaysTest {
    private static final Organization UNION = Organization.UNION;
    private static final List<Period> PERIODS = List.of(Period.year(2022), Period.parse("2022-H1"),
            Period.parse("2022-Q3"), Period.parse("2022-07"), Period.parse("2022-02-15..2022-08-01"),
            Period.parse("2022-07-01..2022-07-01"), Period.year(2023));

    static LongStream seeds() {
        return Slice.seeds("reporting.seed", 300, 60);
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void each_member_is_counted_where_the_list_of_members_has_them(long seed) {
        Branches branches = new Branches(new Random(seed));
        History history = branches.told();
        Figures figures = Figures.of(history, history.size(), size -> "root");
        UnitsByHand units = new UnitsByHand(history);
        assertThat(figures.anomalies(null).anomalies()).isEmpty();
        for (Period period : PERIODS) {
            for (@Nullable
            UUID scope : new @Nullable UUID[]{null, id("huyện"), id("xã 1"), id("xã 2")}) {
                for (boolean now : List.of(false, true)) {
                    CountsQuestion asked = CountsQuestion.of(period).of(scope);
                    CountsAnswer answer = figures.counts(now ? asked.now(null) : asked);
                    LocalDate tree = answer.geographyDate() == null ? period.to() : answer.geographyDate();
                    for (UnitCounts row : answer.units()) {
                        long expected = branches.on(period.to()).values().stream()
                                .filter(branch -> isOf(units.path(branch, tree), row)).count();
                        assertThat(row.counts().get(Figure.ACTIVE_AT_END, UNION))
                                .as("%s %s %s", period, answer.geography(), row.label().name()).isEqualTo(expected);
                        for (Shown shown : Shown.in(row.counts())) {
                            assertThat(shown.number()).as("%s %s %s", period, row.label().name(), shown)
                                    .isGreaterThanOrEqualTo(shown.figure() == Figure.NET ? Long.MIN_VALUE : 0);
                        }
                    }
                    assertThat(answer.units().stream().map(UnitCounts::counts)
                            .mapToLong(counts -> counts.orZero(Figure.ACTIVE_AT_END, UNION)).sum())
                            .isEqualTo(answer.total().orZero(Figure.ACTIVE_AT_END, UNION));
                }
            }
        }
    }

    private static boolean isOf(List<UUID> path, UnitCounts row) {
        int at = path.indexOf(row.label().unitId());
        return row.own() ? at == 0 : at >= 0;
    }

    /** Branches of two communes, and who is where: what is told of a person follows the order of their days. */
    private static final class Branches {
        private final Random random;
        private final History history = new History().unit("huyện", UnitLevel.DISTRICT, null)
                .unit("xã 1", UnitLevel.COMMUNE, "huyện").unit("xã 2", UnitLevel.COMMUNE, "huyện");
        /** For each branch the one above; those that are there. */
        private final Map<String, String> there = new HashMap<>();
        /** For each branch that is no more the one that goes on for it. */
        private final Map<String, String> gone = new HashMap<>();
        private final Map<String, String> isIn = new HashMap<>();
        private final Map<String, Map<LocalDate, String>> stays = new HashMap<>();
        private int number;

        Branches(Random random) {
            this.random = random;
        }

        History told() {
            for (int i = 0; i < 4; i++) {
                establish("xã " + (1 + i % 2), LocalDate.of(2020, 1, 1));
            }
            for (LocalDate day = LocalDate.of(2022, 1, 1); day.isBefore(LocalDate.of(2023, 3, 1)); day = day
                    .plusMonths(1)) {
                for (int i = random.nextInt(4); i > 0; i--) {
                    member(day);
                }
                if (random.nextInt(3) == 0) {
                    split(day);
                }
                if (random.nextInt(6) == 0) {
                    merge(day);
                }
            }
            return history;
        }

        /** Where everybody is on a day, by person. */
        Map<String, UUID> on(LocalDate day) {
            Map<String, UUID> all = new HashMap<>();
            stays.forEach((person, of) -> of.entrySet().stream().filter(stay -> !stay.getKey().isAfter(day))
                    .max(Map.Entry.comparingByKey()).ifPresent(stay -> all.put(person, id(stay.getValue()))));
            return all;
        }

        private String establish(String above, LocalDate on) {
            String branch = "chi đoàn " + ++number + "/" + random.nextInt();
            history.fact("units", new UnitEstablished(id(branch), UnitLevel.BRANCH, id(above), branch, branch, on));
            there.put(branch, above);
            return branch;
        }

        private String any() {
            List<String> all = new ArrayList<>(there.keySet());
            all.sort(null);
            return all.get(random.nextInt(all.size()));
        }

        private void member(LocalDate day) {
            String to = any();
            if (isIn.isEmpty() || random.nextInt(3) > 0) {
                String person = "người " + ++number;
                history.fact("person/" + id(person), new MemberAdmitted(id(person), UNION, id(to), day,
                        decision("2022-01-01"), null, "2018-2022", 17));
                stays(person, day, to);
            } else {
                List<String> all = new ArrayList<>(isIn.keySet());
                all.sort(null);
                String person = all.get(random.nextInt(all.size()));
                if (!to.equals(where(person))) {
                    history.fact("person/" + id(person),
                            new TransferAccepted(id(person), UNION, id(where(person)), id(to), day));
                    stays(person, day, to);
                }
            }
        }

        private String where(String person) {
            return Objects.requireNonNull(isIn.get(person));
        }

        private void stays(String person, LocalDate day, String branch) {
            isIn.put(person, branch);
            stays.computeIfAbsent(person, none -> new HashMap<>()).put(day, branch);
        }

        private void split(LocalDate day) {
            String source = any();
            String above = String.valueOf(there.remove(source));
            List<String> parts = List.of(establish(above, day), establish(above, day));
            history.fact("units", new UnitSplit(id(source), parts.stream().map(History::id).toList(),
                    id(parts.getFirst()), day, decision("2022-01-01")));
            for (String person : isIn.keySet().stream().sorted().toList()) {
                if (standing(where(person)).equals(parts.getFirst()) && random.nextBoolean()) {
                    history.fact("person/" + id(person), new MemberPlaced(id(person), UNION, id(where(person)),
                            id(parts.getLast()), day, decision("2022-01-01")));
                    stays(person, day, parts.getLast());
                }
            }
            gone.put(source, parts.getFirst());
        }

        private void merge(LocalDate day) {
            String source = any();
            if (there.size() > 2) {
                there.remove(source);
                String target = any();
                history.fact("units",
                        new UnitsMerged(List.of(id(source)), id(target), day, decision("2022-01-01")));
                gone.put(source, target);
            }
        }

        private String standing(String branch) {
            String next = gone.get(branch);
            return next == null ? branch : standing(next);
        }
    }
}
