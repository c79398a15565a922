package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.sample.district.Reorganisation;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnitCounts;

/** The reorganisation of 2025 on the sample year, through the import that users have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReorganisationListTest {
    private static final CountsQuestion YEAR = CountsQuestion.of(2021);
    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);

    private Path temporary = Path.of("");
    private @Nullable DataDirectory opened;
    private @Nullable CountsAnswer before;
    private @Nullable CountsAnswer then;
    private @Nullable CountsAnswer now;
    private List<Path> lists = List.of();

    @BeforeAll
    void reorganise(@TempDir Path folder) throws IOException {
        temporary = folder;
        opened = Installation.open(folder.resolve("data"));
        assertThat(Installation.take(directory(), Installation.lists(folder.resolve("lists"), SampleSize.scaled(0.02)))
                .problems()).isEmpty();
        before = counts(YEAR);
        lists = Reorganisation.write(folder.resolve("2025"));
        ImportReport report = Installation.take(directory(), lists);
        assertThat(report.problems()).isEmpty();
        assertThat(report.recorded()).isEqualTo(8);
        then = counts(YEAR);
        now = counts(YEAR.now(MERGED));
    }

    @AfterAll
    void close() {
        directory().close();
    }

    @Test
    void the_year_reads_the_same_as_before_under_the_units_of_then() {
        assertThat(then).usingRecursiveComparison().ignoringFields("ledger").isEqualTo(before);
    }

    @Test
    void under_the_units_of_now_it_shows_six_communes_with_the_same_totals() {
        CountsAnswer answer = answer(now);
        assertThat(answer.total()).isEqualTo(answer(then).total());
        assertThat(answer.geographyDate()).isEqualTo(MERGED);
        Map<String, String> communes = answer.units().stream().filter(unit -> unit.label().level() == UnitLevel.COMMUNE)
                .collect(Collectors.toMap(ReorganisationListTest::code, unit -> String.valueOf(unit.label().name())));
        assertThat(communes).isEqualTo(Map.of("30406", "Phú Tân", "30409", "Chợ Vàm", "30421", "Phú Lâm", "30430",
                "Hòa Lạc", "30436", "Phú An", "30445", "Bình Thạnh Đông"));
    }

    @Test
    void five_bear_an_old_name_and_are_not_the_old_units() {
        UnitCounts old = unit(answer(then), "30436");
        UnitCounts young = unit(answer(now), "30436");
        assertThat(young.label().name()).isEqualTo(old.label().name()).isEqualTo("Phú An");
        assertThat(young.label().unitId()).isNotEqualTo(old.label().unitId());
        for (Organization organization : Organization.values()) {
            long sources = List.of("30436", "30448", "30439").stream()
                    .mapToLong(code -> admitted(unit(answer(then), code), organization)).sum();
            assertThat(admitted(young, organization)).isEqualTo(sources).isGreaterThan(admitted(old, organization));
        }
    }

    @Test
    void the_same_list_once_more_records_nothing() {
        ImportReport again = Installation.take(directory(), lists);
        assertThat(again.problems()).isEmpty();
        assertThat(again.recorded()).isZero();
    }

    @Test
    void what_breaks_a_rule_is_refused_in_both_languages_before_anything_is_written() throws IOException {
        Path list = Files.writeString(temporary.resolve("again.csv"),
                """
                        việc sắp xếp,các đơn vị,mã đơn vị mới,tên đơn vị mới,thuộc đơn vị,ngày hiệu lực,số quyết định,ngày quyết định
                        đổi tên,30436,,Phú An Đông,,01/08/2025,1-QĐ,15/07/2025
                        giải thể,30439,,,,01/08/2025,2-QĐ,15/07/2025
                        """);
        long size = directory().ledger().head().size();
        ImportReport report = Installation.take(directory(), List.of(list));
        assertThat(report.problems()).extracting(RowProblem::code).containsExactly("UnitEnded");
        assertThat(report.problems().getFirst().toString()).contains("Phú Xuân").contains("ended on")
                .contains("đã kết thúc");
        assertThat(directory().ledger().head().size()).isEqualTo(size);
    }

    private CountsAnswer counts(CountsQuestion question) {
        try (Figures figures = LedgerFacts.of(directory().ledger()).count(directory().ledger().head().size())) {
            return figures.counts(question);
        }
    }

    private DataDirectory directory() {
        if (opened == null) {
            throw new IllegalStateException("not open");
        }
        return opened;
    }

    private static CountsAnswer answer(@Nullable CountsAnswer answer) {
        if (answer == null) {
            throw new IllegalStateException("not asked");
        }
        return answer;
    }

    private static UnitCounts unit(CountsAnswer answer, String code) {
        return answer.units().stream().filter(unit -> code.equals(unit.label().code())).findFirst().orElseThrow();
    }

    private static long admitted(UnitCounts unit, Organization organization) {
        return unit.counts().orZero(Figure.ADMITTED, organization);
    }

    private static String code(UnitCounts unit) {
        return String.valueOf(unit.label().code());
    }
}
