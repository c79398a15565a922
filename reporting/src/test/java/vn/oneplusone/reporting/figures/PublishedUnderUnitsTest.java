package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.reporting.History.decision;
import static vn.oneplusone.reporting.History.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.Slice;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.publishing.PublishableCells;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;
import vn.oneplusone.reporting.queries.fixed.UnitsOfNow;
import vn.oneplusone.reporting.queries.fixed.UnitsOfNow.Fate;
import vn.oneplusone.reporting.queries.fixed.UnitsOfNow.FormerDistrict;
import vn.oneplusone.reporting.queries.fixed.YearSentence;

/** What was published of a district's communes, under those of the province that came after it. */
class PublishedUnderUnitsTest {
    private static final LocalDate MOVED = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final Organization UNION = Organization.UNION;
    private static final List<String> COMMUNES = List.of("xã 1", "xã 2", "xã 3", "xã 4", "xã 5");

    private final History history = new History().unit("huyện", UnitLevel.DISTRICT, null);

    private History communes(int... admitted) {
        for (int at = 0; at < admitted.length; at++) {
            String commune = COMMUNES.get(at);
            history.unit(commune, UnitLevel.COMMUNE, "huyện").unit("đoàn " + commune, UnitLevel.BRANCH, commune)
                    .target(commune, UNION, 2021, 10 * (at + 1));
            for (int person = 0; person < admitted[at]; person++) {
                history.admitted(commune + "/" + person, UNION, "đoàn " + commune, "2021-03-26");
            }
        }
        return history;
    }

    private History publish(int year) {
        CountsAnswer counts = figures().counts(CountsQuestion.of(year));
        return history.fact("publication/" + year, new FiguresPublished(year, history.size(), "root", "2018-2022",
                PublishableCells.of(counts), LocalDate.of(year + 1, 1, 5)));
    }

    /** Xã 1 and 2 become xã A, the others each another one, and the district ends. */
    private History reorganise() {
        history.fact("units", new UnitEstablished(id("tỉnh"), UnitLevel.PROVINCE, null, "91", "tỉnh", MOVED));
        merge("A", MOVED, "xã 1", "xã 2");
        return dissolve("huyện");
    }

    private History merge(String target, LocalDate on, String... sources) {
        return history
                .fact("units", new UnitEstablished(id(target), UnitLevel.COMMUNE, id("tỉnh"), "code " + target,
                        target, on))
                .fact("units", new UnitsMerged(List.of(sources).stream().map(History::id).toList(), id(target), on,
                        decision("2025-06-16")));
    }

    private History move(String... units) {
        for (String unit : units) {
            history.fact("units", new UnitMoved(id(unit), id("tỉnh"), MOVED, decision("2025-06-16")));
        }
        return history;
    }

    private History dissolve(String unit) {
        return history.fact("units", new UnitDissolved(id(unit), MOVED, decision("2025-06-16")));
    }

    private Figures figures() {
        return Figures.of(history, history.size(), size -> "root");
    }

    private PublishedAnswer published() {
        return Objects.requireNonNull(figures().published(2021, null, null));
    }

    private PublishedAnswer now() {
        return figures().underUnitsOf(TODAY, published());
    }

    private static UnitsOfNow units(PublishedAnswer answer) {
        return Objects.requireNonNull(answer.unitsOfNow());
    }

    private static @Nullable Long admitted(PublishedAnswer answer, String unit) {
        return answer.value(id(unit), UNION, Figure.ADMITTED);
    }

    private static @Nullable Long admitted(List<PublishedCell> cells, String unit) {
        return cells.stream().filter(cell -> cell.unit().equals(id(unit)) && cell.organization() == UNION
                && cell.measure().equals("ADMITTED")).findFirst().map(PublishedCell::value).orElse(null);
    }

    @Test
    void merged_communes_have_the_sum_of_what_was_published_of_them() {
        communes(7, 8, 20);
        publish(2021);
        reorganise();
        move("xã 3");
        PublishedAnswer now = now();
        assertThat(now.units()).extracting(UnitLabel::name).containsExactly("huyện", "A", "xã 3");
        assertThat(admitted(now, "A")).isEqualTo(15);
        assertThat(now.value(id("A"), UNION, Figure.TARGET)).isEqualTo(30);
        assertThat(admitted(now, "xã 3")).isEqualTo(20);
        assertThat(admitted(now, "huyện")).isEqualTo(35);
        assertThat(now.top()).isEqualTo(published().top()).isNotNull();
        assertThat(units(now).since()).isEqualTo(MOVED);
        assertThat(Objects.requireNonNull(units(now).top()).name()).isEqualTo("tỉnh");
        assertThat(units(now).rows().getFirst().of()).extracting(UnitLabel::name).containsExactly("xã 1", "xã 2");
        assertThat(units(now).isChanged()).isTrue();
        assertThat(units(now).atLeast()).isEmpty();
        assertThat(YearSentence.of(now)).isEqualTo(YearSentence.of(published())).isNotNull();
        assertThat(published().unitsOfNow()).as("what was published stays as it was").isNull();
    }

    @Test
    void a_sum_that_needs_a_number_that_is_kept_back_is_kept_back_and_says_how_much_it_is_at_least() {
        communes(3, 8, 9, 30, 40);
        publish(2021);
        reorganise();
        merge("B", MOVED, "xã 3", "xã 4");
        move("xã 5");
        assertThat(admitted(published(), "xã 2")).as("kept back, too, so that the total gives nothing away").isNull();
        PublishedAnswer now = now();
        assertThat(admitted(now, "A")).isNull();
        assertThat(admitted(units(now).atLeast(), "A")).as("nothing of it was published").isNull();
        assertThat(admitted(now, "B")).isEqualTo(39);
        assertThat(admitted(now, "xã 5")).isEqualTo(40);
        merge("C", MOVED.plusDays(1), "A", "B");
        PublishedAnswer later = now();
        assertThat(admitted(later, "C")).isNull();
        assertThat(admitted(units(later).atLeast(), "C")).isEqualTo(39);
        assertThat(later.value(id("C"), UNION, Figure.TARGET)).isEqualTo(100);
    }

    @Test
    void what_maps_nowhere_is_a_row_of_its_own() {
        communes(7, 8, 20, 30, 40);
        publish(2021);
        reorganise();
        move("xã 3", "xã 4");
        dissolve("xã 5");
        for (String part : List.of("Đông", "Tây")) {
            history.fact("units", new UnitEstablished(id(part), UnitLevel.COMMUNE, id("tỉnh"), part, part, MOVED));
        }
        history.fact("units", new UnitSplit(id("xã 3"), List.of(id("Đông"), id("Tây")), id("Đông"), MOVED,
                decision("2025-06-16")));
        PublishedAnswer now = now();
        assertThat(now.units()).extracting(UnitLabel::name).containsExactly("huyện", "A", "xã 4", "xã 3", "xã 5");
        assertThat(units(now).rows()).extracting(UnitsOfNow.Row::fate).containsExactly(Fate.STANDS, Fate.STANDS,
                Fate.SPLIT, Fate.ENDED);
        assertThat(units(now).rows().get(2).parts()).extracting(UnitLabel::name).containsExactly("Đông", "Tây");
        assertThat(admitted(now, "xã 3")).isEqualTo(20);
        assertThat(admitted(now, "xã 5")).isEqualTo(40);
        merge("D", MOVED.plusDays(9), "xã 4", "Đông");
        assertThat(now().units()).extracting(UnitLabel::name).as("what the split one became does not get its numbers")
                .containsExactly("huyện", "A", "D", "xã 3", "xã 5");
        assertThat(admitted(now(), "D")).isEqualTo(30);
    }

    @Test
    void the_communes_of_a_former_district_stand_together_with_their_sum_and_schools_apart() {
        communes(7, 8, 20);
        history.fact("units", new UnitEstablished(id("trường"), UnitLevel.COMMUNE, id("huyện"), "T1", "trường",
                LocalDate.of(2018, 1, 1), UnitKind.SCHOOL)).admitted("An", UNION, "trường", "2021-03-26");
        publish(2021);
        reorganise();
        move("xã 3", "trường");
        PublishedAnswer now = now();
        FormerDistrict district = units(now).districts().getFirst();
        assertThat(units(now).districts()).hasSize(1);
        assertThat(district.district().name()).isEqualTo("huyện");
        assertThat(district.until()).isEqualTo(MOVED.minusDays(1));
        assertThat(district.units()).containsExactly(id("A"), id("xã 3"));
        assertThat(admitted(published(), "trường")).isNull();
        assertThat(admitted(published(), "xã 1")).as("kept back beside it").isNull();
        assertThat(admitted(district.cells(), "huyện")).isNull();
        assertThat(admitted(district.atLeast(), "huyện")).isEqualTo(20);
        assertThat(admitted(now, "huyện")).isEqualTo(36);
    }

    @Test
    void nothing_is_shown_of_a_change_before_its_day() {
        communes(7, 8, 20);
        publish(2021);
        PublishedAnswer before = published();
        reorganise();
        move("xã 3");
        PublishedAnswer eve = figures().underUnitsOf(MOVED.minusDays(1), published());
        assertThat(eve.cells()).containsExactlyInAnyOrderElementsOf(before.cells());
        assertThat(units(eve).isChanged()).isFalse();
        assertThat(units(eve).districts()).isEmpty();
        assertThat(Objects.requireNonNull(units(eve).top()).name()).isEqualTo("huyện");
    }

    @Test
    void who_adds_and_subtracts_learns_nothing_from_the_sums() {
        Random random = new Random(20250701);
        int keptBack = 0;
        int publications = Slice.isAll() ? 25 : 6;
        for (int at = 0; at < publications; at++) {
            PublishedUnderUnitsTest one = new PublishedUnderUnitsTest();
            int[] admitted = random.ints(COMMUNES.size(), 0, random.nextBoolean() ? 7 : 13).toArray();
            one.communes(admitted);
            one.publish(2021);
            one.reorganise();
            one.merge("B", MOVED, "xã 3", "xã 4");
            one.move("xã 5");
            if (random.nextBoolean()) {
                one.merge("C", MOVED.plusDays(1), "B", "xã 5");
            }
            keptBack += one.attack(admitted);
        }
        assertThat(keptBack).isGreaterThan(publications);
    }

    /** Every number that each kept-back cell can be, for all that is published, is still possible beside the sums of now. */
    private int attack(int[] admitted) {
        PublishedAnswer published = published();
        PublishedAnswer now = now();
        int most = 40;
        List<String> hidden = COMMUNES.stream().filter(commune -> admitted(published, commune) == null).toList();
        List<TreeSet<Integer>> before = new ArrayList<>();
        List<TreeSet<Integer>> after = new ArrayList<>();
        hidden.forEach(commune -> {
            before.add(new TreeSet<>());
            after.add(new TreeSet<>());
        });
        Long total = admitted(published, "huyện");
        long shown = COMMUNES.stream().map(commune -> admitted(published, commune)).filter(Objects::nonNull)
                .mapToLong(Long::longValue).sum();
        int[] guess = new int[hidden.size()];
        guesses(guess, 0, total == null ? most : (int) (total - shown), total != null, () -> {
            collect(guess, before);
            ToLongFunction<String> guessed = commune -> {
                int at = hidden.indexOf(commune);
                return at < 0 ? Objects.requireNonNull(admitted(published, commune)) : guess[at];
            };
            if (units(now).rows().stream().allMatch(row -> agrees(row, guessed, now))
                    && units(now).districts().stream().allMatch(
                            one -> agrees(one.cells(), one.atLeast(), COMMUNES, guessed, "huyện"))) {
                collect(guess, after);
            }
        });
        assertThat(after).as("%s of %s", hidden, Arrays.toString(admitted)).isEqualTo(before);
        for (int at = 0; at < hidden.size(); at++) {
            assertThat(after.get(at)).contains(admitted[COMMUNES.indexOf(hidden.get(at))]);
        }
        return hidden.size();
    }

    private static void collect(int[] guess, List<TreeSet<Integer>> into) {
        for (int at = 0; at < guess.length; at++) {
            into.get(at).add(guess[at]);
        }
    }

    private static void guesses(int[] guess, int at, int rest, boolean exactly, Runnable take) {
        if (at == guess.length) {
            if (!exactly || rest == 0) {
                take.run();
            }
            return;
        }
        // 0 is never kept back
        for (guess[at] = 1; guess[at] <= Math.min(rest, 12); guess[at]++) {
            guesses(guess, at + 1, rest - guess[at], exactly, take);
        }
    }

    private static boolean agrees(UnitsOfNow.Row row, ToLongFunction<String> guessed, PublishedAnswer now) {
        String unit = now.units().stream().filter(one -> one.unitId().equals(row.unit())).findFirst().orElseThrow()
                .name();
        return agrees(now.cells(), units(now).atLeast(), row.of().stream().map(UnitLabel::name).toList(), guessed,
                Objects.requireNonNull(unit));
    }

    private static boolean agrees(List<PublishedCell> cells, List<PublishedCell> atLeast,
            List<? extends @Nullable String> of, ToLongFunction<String> guessed, String unit) {
        Long sum = admitted(cells, unit);
        Long least = admitted(atLeast, unit);
        long guess = of.stream().mapToLong(one -> guessed.applyAsLong(Objects.requireNonNull(one))).sum();
        return sum == null ? least == null || guess >= least : guess == sum;
    }
}
