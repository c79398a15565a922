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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.audit.Rejudging;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.rows.campaign.TargetRow;
import vn.oneplusone.app.files.rows.membership.AwardRow;
import vn.oneplusone.app.files.rows.membership.DisciplineRow;
import vn.oneplusone.app.files.rows.membership.DuesRow;
import vn.oneplusone.app.files.rows.membership.EndingRow;
import vn.oneplusone.app.files.rows.membership.EnlistmentRow;
import vn.oneplusone.app.files.rows.membership.MemberRow;
import vn.oneplusone.app.files.rows.membership.PartyStepRow;
import vn.oneplusone.app.files.rows.membership.ReceptionRow;
import vn.oneplusone.app.files.rows.membership.ReleaseRow;
import vn.oneplusone.app.files.rows.membership.StayRow;
import vn.oneplusone.app.files.rows.membership.TemporaryActivityRow;
import vn.oneplusone.app.files.rows.membership.TransferRow;
import vn.oneplusone.app.files.rows.referral.ReferralCorrectionRow;
import vn.oneplusone.app.files.rows.referral.ReferralRow;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.ReferralCorrection;
import vn.oneplusone.app.files.shape.ReferralStep;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.sample.SampleYear;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStep;
import vn.oneplusone.membership.events.UnitKind;
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

    /** @param received whether they had been admitted outside; such a one is released, and does not end */
    private record Membership(Organization organization, LocalDate from, @Nullable LocalDate until, boolean received) {
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

    /** On its first days there may be nothing to tell in some of its lists. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-08-15", "2027-01-01", "2022-02-01"})
    void a_year_that_is_not_over_is_told_until_a_day(LocalDate day) throws IOException {
        SampleSize small = SampleSize.scaled(0.01);
        List<Path> lists = new SampleYear(SampleYear.SEED, small, day.getYear() - 1, day.getYear(), day)
                .write(temporary.resolve("lists"));
        Clock evening = Clock.fixed(day.atTime(20, 0).atZone(DistrictDay.ZONE).toInstant(), ZoneOffset.UTC);
        try (DataDirectory directory = DataDirectory.open(temporary.resolve("data"), evening, Map.of(), warning -> {
        })) {
            assertThat(Installation.take(directory, lists).problems()).isEmpty();
            try (Figures figures = LedgerFacts.of(directory.ledger()).count(directory.ledger().head().size())) {
                assertThat(figures.anomalies(null).anomalies()).isEmpty();
                assertThat(figures.counts(CountsQuestion.of(day.getYear() - 1)).total().get(Figure.ADMITTED,
                        Organization.UNION))
                        .isPositive();
            }
        }
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
            assertThat(all(ReferralCorrectionRow.class).map(ReferralCorrectionRow::correction)).contains(
                    ReferralCorrection.ENDORSEMENT, ReferralCorrection.APPROVAL, ReferralCorrection.NOT_DECLINED);
            try (Figures figures = LedgerFacts.of(directory.ledger()).count(directory.ledger().head().size())) {
                assertThat(figures.anomalies(null).anomalies()).isEmpty();
                for (int year = first; year <= last; year++) {
                    assertThat(Rejudging.of(directory.ledger(), year, null, done -> {
                    }).anomalies()).isEmpty();
                    CountsAnswer answer = figures.counts(CountsQuestion.of(year));
                    countsWhatIsTold(year, answer);
                    assertThat(figures.counts(CountsQuestion.of(year).now(MERGED)).total()).isEqualTo(answer.total());
                    if (year != MERGED.getYear()) {
                        assertThat(answer.units())
                                .as("a school beside the communes, since 2022, two since it was split")
                                .filteredOn(unit -> unit.label().kind() == UnitKind.SCHOOL)
                                .hasSize(year < 2022 ? 0 : year == 2022 ? 1 : 2);
                    }
                }
            }
        }
    }

    private void countsWhatIsTold(int year, CountsAnswer answer) {
        countsAffairs(year, answer.total());
        LocalDate end = LocalDate.of(year, 12, 31);
        Map<String, List<Membership>> members = members();
        for (Organization organization : Organization.values()) {
            List<Membership> of = members.values().stream().flatMap(List::stream)
                    .filter(member -> member.organization == organization).toList();
            Counts total = answer.total();
            assertThat(total.get(Figure.ADMITTED, organization)).as("admitted in %s", year)
                    .isEqualTo(began(of, false, year)).isPositive();
            assertThat(total.get(Figure.RECEIVED, organization)).isEqualTo(began(of, true, year));
            assertThat(total.get(Figure.ENDED, organization)).as("ended in %s", year)
                    .isEqualTo(left(of, false, year));
            assertThat(total.get(Figure.RELEASED, organization)).isEqualTo(left(of, true, year));
            assertThat(total.get(Figure.ACTIVE_AT_END, organization)).as("active at the end of %s", year)
                    .isEqualTo(of.stream().filter(member -> member.isOn(end)).count());
            assertThat(total.get(Figure.TRANSFERRED_IN, organization)).as("transfers in %s", year)
                    .isEqualTo(all(TransferRow.class).filter(row -> row.organization() == organization
                            && Objects.requireNonNull(row.acceptedOn()).getYear() == year).count());
            assertThat(total.get(Figure.GUESTS, organization)).as("guests at the end of %s", year)
                    .isEqualTo(all(TemporaryActivityRow.class).filter(row -> row.organization() == organization
                            && !row.from().isAfter(end) && !row.to().isBefore(end)).count());
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

    private static long began(List<Membership> of, boolean received, int year) {
        return of.stream().filter(member -> member.received == received && member.from.getYear() == year).count();
    }

    private static long left(List<Membership> of, boolean received, int year) {
        return of.stream().filter(member -> member.received == received).map(Membership::until)
                .filter(day -> day != null && day.getYear() == year).count();
    }

    /** What happened to members who stayed members. */
    private void countsAffairs(int year, Counts total) {
        Map<Figure, Long> told = Map.of(
                Figure.ENLISTED, all(EnlistmentRow.class).filter(row -> row.on().getYear() == year).count(),
                Figure.PARTY_INTRODUCED, partySteps(PartyStep.INTRODUCED, year),
                Figure.PARTY_ADMITTED, partySteps(PartyStep.ADMITTED, year),
                Figure.AWARDED, all(AwardRow.class).filter(row -> row.decisionOn().getYear() == year).count(),
                Figure.DISCIPLINED, all(DisciplineRow.class).filter(row -> row.decisionOn().getYear() == year).count());
        told.forEach((figure, count) -> assertThat(ofBoth(total, figure)).as("%s in %s", figure, year)
                .isEqualTo(count));
        assertThat(told.values()).allMatch(count -> count > 0 == year >= 2022);
        LocalDate end = LocalDate.of(year, 12, 31);
        assertThat(total.get(Figure.STAYING_ON, null)).as("staying on in %s", year)
                .isEqualTo(
                        all(StayRow.class).filter(row -> row.on().isBefore(end) && row.until().isAfter(end)).count());
        assertThat(ofBoth(total, Figure.DUES_PAID)).as("paid up to December %s", year)
                .isEqualTo(all(DuesRow.class).filter(row -> row.year() == year && row.month() == 12).count());
    }

    private static long ofBoth(Counts total, Figure figure) {
        return !figure.byOrganization()
                ? total.orZero(figure, null)
                : Stream.of(Organization.values()).mapToLong(organization -> total.orZero(figure, organization)).sum();
    }

    private long partySteps(PartyStep step, int year) {
        return all(PartyStepRow.class).filter(row -> row.step() == step && row.on().getYear() == year).count();
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
        all(ReleaseRow.class).forEach(row -> until.put(new Way(row.personCode(), row.organization()), row.on()));
        Map<String, List<Membership>> members = new HashMap<>();
        all(MemberRow.class).forEach(row -> add(members, until, row.personCode(), row.organization(),
                row.admittedOn(), false));
        approvals().forEach(row -> add(members, until, row.youthCode(), row.organization(), admittedOn(row), false));
        all(ReceptionRow.class).forEach(row -> add(members, until, row.personCode(), row.organization(),
                row.receivedOn(), true));
        return members;
    }

    private static void add(Map<String, List<Membership>> members, Map<Way, LocalDate> until, String person,
            Organization organization, LocalDate from, boolean received) {
        members.computeIfAbsent(person, none -> new ArrayList<>())
                .add(new Membership(organization, from, until.get(new Way(person, organization)), received));
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
