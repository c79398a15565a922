package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.rows.campaign.TargetRow;
import vn.oneplusone.app.files.rows.membership.EndingRow;
import vn.oneplusone.app.files.rows.membership.MemberRow;
import vn.oneplusone.app.files.rows.membership.TransferRow;
import vn.oneplusone.app.files.rows.referral.ReferralRow;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.ReferralStep;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.sample.SampleYear;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;

/** Several sample years in small, through the import that users have: every year counts what its lists tell. */
class SeveralYearsTest {
    private static final Clock LATER = Clock.fixed(Instant.parse("2027-02-01T00:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);

    @TempDir
    Path temporary;

    private final Map<String, ListRow> rows = new LinkedHashMap<>();

    private record Membership(Organization organization, LocalDate from, @Nullable LocalDate until) {
        boolean isOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    private record Way(String youth, Organization organization) {}

    @Test
    void the_five_years_of_the_programme_count_what_their_lists_tell() throws IOException {
        countsWhatIsTold(2018, 2022);
    }

    @Test
    void years_across_the_reorganisation_count_what_their_lists_tell() throws IOException {
        countsWhatIsTold(2024, 2026);
    }

    private void countsWhatIsTold(int first, int last) throws IOException {
        SampleYear sample = new SampleYear(SampleYear.SEED, SampleSize.scaled(0.01), first, last);
        List<Path> lists = sample.write(temporary.resolve("lists"));
        for (Path list : lists) {
            new ListReader().read(list, row -> rows.putIfAbsent(row.canonical(), row));
        }
        try (DataDirectory directory = DataDirectory.open(temporary.resolve("data"), LATER, Map.of(), warning -> {
        })) {
            assertThat(Installation.take(directory, lists).problems()).isEmpty();
            try (Figures figures = LedgerFacts.of(directory.ledger()).count(directory.ledger().head().size())) {
                assertThat(figures.anomalies(null).anomalies()).isEmpty();
                for (int year = first; year <= last; year++) {
                    CountsAnswer answer = figures.counts(CountsQuestion.of(year));
                    countsWhatIsTold(year, answer);
                    assertThat(figures.counts(CountsQuestion.of(year).now(MERGED)).total()).isEqualTo(answer.total());
                }
            }
        }
    }

    private void countsWhatIsTold(int year, CountsAnswer answer) {
        LocalDate end = LocalDate.of(year, 12, 31);
        Map<String, List<Membership>> members = members();
        for (Organization organization : Organization.values()) {
            List<Membership> of = members.values().stream().flatMap(List::stream)
                    .filter(member -> member.organization == organization).toList();
            Counts total = answer.total();
            assertThat(total.get(Figure.ADMITTED, organization)).as("admitted in %s", year)
                    .isEqualTo(of.stream().filter(member -> member.from.getYear() == year).count()).isPositive();
            assertThat(total.get(Figure.ENDED, organization)).as("ended in %s", year)
                    .isEqualTo(of.stream().map(Membership::until).filter(day -> day != null && day.getYear() == year)
                            .count());
            assertThat(total.get(Figure.ACTIVE_AT_END, organization)).as("active at the end of %s", year)
                    .isEqualTo(of.stream().filter(member -> member.isOn(end)).count());
            assertThat(total.get(Figure.TRANSFERRED_IN, organization)).as("transfers in %s", year)
                    .isEqualTo(all(TransferRow.class).filter(row -> row.organization() == organization
                            && Objects.requireNonNull(row.acceptedOn()).getYear() == year).count());
            assertThat(total.get(Figure.TARGET, organization)).isEqualTo(all(TargetRow.class)
                    .filter(row -> row.organization() == organization && row.year() == year
                            && List.of("888", "91").contains(row.unitCode()))
                    .mapToLong(TargetRow::number).sum());
            assertThat(total.get(Figure.COVERED, organization)).as("covered in %s", year)
                    .isEqualTo(covered(members, organization, end, LocalDate.of(year, 1, 1)));
            Long programme = total.get(Figure.PROGRAMME_COVERED, organization);
            assertThat(programme != null).isEqualTo(year >= 2018 && year <= 2022);
            if (programme != null) {
                assertThat(programme).as("covered by the programme up to %s", year)
                        .isEqualTo(covered(members, organization, end, LocalDate.of(2018, 1, 1))).isPositive();
            }
        }
    }

    /** Members on that day who were credited for somebody since the other. */
    private long covered(Map<String, List<Membership>> members, Organization of, LocalDate on, LocalDate since) {
        Map<Way, ReferralRow> latest = new HashMap<>();
        all(ReferralRow.class).forEach(row -> latest.merge(new Way(row.youthCode(), row.organization()), row,
                (one, other) -> one.referredOn().isAfter(other.referredOn()) ? one : other));
        return approvals().filter(row -> !admittedOn(row).isBefore(since) && !admittedOn(row).isAfter(on))
                .map(row -> Objects.requireNonNull(latest.get(new Way(row.youthCode(), row.organization()))))
                .map(ReferralRow::referrerCode).filter(Objects::nonNull).distinct()
                .filter(code -> members.getOrDefault(String.valueOf(code), List.of()).stream()
                        .anyMatch(member -> member.organization == of && member.isOn(on)))
                .count();
    }

    private Map<String, List<Membership>> members() {
        Map<Way, LocalDate> until = new HashMap<>();
        all(EndingRow.class).forEach(row -> until.put(new Way(row.personCode(), row.organization()), row.on()));
        Map<String, List<Membership>> members = new HashMap<>();
        all(MemberRow.class).forEach(row -> add(members, until, row.personCode(), row.organization(),
                row.admittedOn()));
        approvals().forEach(row -> add(members, until, row.youthCode(), row.organization(), admittedOn(row)));
        return members;
    }

    private static void add(Map<String, List<Membership>> members, Map<Way, LocalDate> until, String person,
            Organization organization, LocalDate from) {
        members.computeIfAbsent(person, none -> new ArrayList<>())
                .add(new Membership(organization, from, until.get(new Way(person, organization))));
    }

    private Stream<ReferralStepRow> approvals() {
        return all(ReferralStepRow.class).filter(row -> row.step() == ReferralStep.APPROVED);
    }

    private static LocalDate admittedOn(ReferralStepRow row) {
        LocalDate ceremony = row.ceremonyOn();
        return ceremony == null ? row.on() : ceremony;
    }

    private <R extends ListRow> Stream<R> all(Class<R> type) {
        return rows.values().stream().filter(type::isInstance).map(type::cast);
    }
}
