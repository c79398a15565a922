package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.rows.campaign.CampaignRow;
import vn.oneplusone.app.files.rows.campaign.TargetRow;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.rows.membership.UnitChangeRow;
import vn.oneplusone.app.files.rows.membership.UnitRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.UnitChange;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.sample.SampleLists;
import vn.oneplusone.app.sample.SampleLists.Extent;
import vn.oneplusone.app.sample.SampleYear;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;

/** The lists of a province in small: district by district, imported step by step, also across the reorganisation. */
class ProvinceListsTest {
    private static final Clock LATER = Clock.fixed(Instant.parse("2027-02-01T00:00:00Z"), ZoneOffset.UTC);
    private static final SampleSize SMALL = SampleSize.scaled(0.004);

    @TempDir
    Path temporary;

    @Test
    void phu_tan_is_in_it_as_it_is_alone() throws IOException {
        List<List<Path>> steps = province(2021, 2021);
        List<Path> alone = new SampleYear(SampleYear.SEED, SMALL).write(temporary.resolve("alone"));
        List<Path> inside = steps.get(1);
        assertThat(inside).hasSize(alone.size() - 1).allMatch(file -> file.startsWith(temporary.resolve("lists/888")));
        for (int i = 0; i < inside.size(); i++) {
            assertThat(said(inside.get(i))).isEqualTo(said(alone.get(i + 1)));
        }
    }

    /** Small untidiness falls elsewhere. */
    private static List<String> said(Path list) throws IOException {
        List<String> rows = new ArrayList<>();
        new ListReader().read(list, row -> rows.add(row.canonical()));
        return rows;
    }

    @Test
    void whatever_is_invented_says_so_and_nobody_is_told_of_twice() throws IOException {
        List<ListRow> rows = new ArrayList<>();
        for (Path list : province(2024, 2025).stream().flatMap(List::stream).toList()) {
            new ListReader().read(list, rows::add);
        }
        List<UnitRow> units = of(UnitRow.class, rows);
        assertThat(units.stream().filter(unit -> unit.level() == UnitLevel.DISTRICT)).hasSize(11);
        assertThat(units).filteredOn(unit -> unit.code().startsWith("T")).hasSizeGreaterThan(11 * 12 * 2)
                .allSatisfy(unit -> assertThat(unit.name()).endsWith("(hư cấu)"));
        assertThat(of(UnitChangeRow.class, rows)).filteredOn(row -> row.newName() != null)
                .filteredOn(row -> Objects.requireNonNull(row.newCode()).startsWith("T")).isNotEmpty()
                .allSatisfy(row -> assertThat(row.newName()).endsWith("(hư cấu)"));
        // a few rows stand in two lists of one district
        assertThat(of(PersonRow.class, rows).stream().map(ListRow::canonical).distinct())
                .hasSameSizeAs(of(PersonRow.class, rows).stream().map(PersonRow::personCode).distinct().toList());
        List<String> identities = of(PersonRow.class, rows).stream()
                .collect(Collectors.toMap(PersonRow::personCode, row -> row, (one, same) -> one))
                .values().stream().map(PersonRow::identityNumber).filter(Objects::nonNull).toList();
        assertThat(identities).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(of(CampaignRow.class, rows)).extracting(CampaignRow::campaignCode).doesNotHaveDuplicates();
        assertThat(Files.readString(temporary.resolve("lists/README.txt"))).contains("Phú Tân", "hư cấu", "invented");
    }

    @Test
    void its_years_count_what_the_lists_tell_before_and_after_the_reorganisation() throws IOException {
        List<List<Path>> steps = province(2024, 2026);
        List<ListRow> rows = new ArrayList<>();
        for (Path list : Stream.concat(steps.getFirst().stream(), steps.getLast().stream()).toList()) {
            new ListReader().read(list, rows::add);
        }
        try (DataDirectory directory = DataDirectory.open(temporary.resolve("data"), LATER, Map.of(), warning -> {
        })) {
            // all units, and what is in the real and in one of the invented districts
            for (List<Path> step : List.of(steps.getFirst(), steps.get(1), steps.get(2), steps.getLast())) {
                assertThat(Installation.take(directory, step).problems()).isEmpty();
            }
            try (Figures figures = LedgerFacts.of(directory.ledger()).count(directory.ledger().head().size())) {
                assertThat(figures.anomalies(null).anomalies()).isEmpty();
                for (int year = 2024; year <= 2026; year++) {
                    int asked = year;
                    CountsAnswer then = figures.counts(CountsQuestion.of(year));
                    CountsAnswer now = figures.counts(CountsQuestion.of(year).now(LocalDate.of(2026, 1, 1)));
                    for (Organization organization : Organization.values()) {
                        assertThat(then.total().get(Figure.ADMITTED, organization)).isPositive();
                        assertThat(now.total().get(Figure.ADMITTED, organization))
                                .isEqualTo(then.total().get(Figure.ADMITTED, organization));
                        assertThat(then.total().get(Figure.TARGET, organization))
                                .isEqualTo(of(TargetRow.class, rows).stream()
                                        .filter(row -> row.organization() == organization && row.year() == asked)
                                        .mapToLong(TargetRow::number).sum())
                                .isPositive();
                    }
                    assertThat(now.units()).filteredOn(unit -> unit.label().isCommune())
                            .hasSameSizeAs(merged(rows));
                }
            }
        }
    }

    private static List<UnitChangeRow> merged(List<ListRow> rows) {
        return of(UnitChangeRow.class, rows).stream().filter(row -> row.change() == UnitChange.MERGE).toList();
    }

    private List<List<Path>> province(int first, int last) throws IOException {
        List<Integer> written = new ArrayList<>();
        List<List<Path>> steps = SampleLists.write(temporary.resolve("lists"), Extent.PROVINCE, SMALL, first, last,
                LocalDate.MAX,
                written::add);
        assertThat(written).hasSize(11).isSorted().endsWith(Extent.PROVINCE.districts());
        return steps;
    }

    private static <R extends ListRow> List<R> of(Class<R> type, List<ListRow> rows) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
