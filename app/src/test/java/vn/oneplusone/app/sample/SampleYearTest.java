package vn.oneplusone.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.ListReport;
import vn.oneplusone.app.files.rows.campaign.CampaignRow;
import vn.oneplusone.app.files.rows.campaign.DisseminationRow;
import vn.oneplusone.app.files.rows.campaign.InitiativeStepRow;
import vn.oneplusone.app.files.rows.campaign.TargetRow;
import vn.oneplusone.app.files.rows.membership.MemberRow;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.rows.membership.TransferRow;
import vn.oneplusone.app.files.rows.membership.UnitRow;
import vn.oneplusone.app.files.rows.referral.ReferralRow;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.ReferralStep;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.campaign.kinds.CampaignKinds;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;

/** The lists as they are read back from the files, judged only by what they say. */
class SampleYearTest {
    private static Told full;

    @BeforeAll
    static void the_whole_district_is_read_once(@TempDir Path directory) throws IOException {
        full = Told.by(SampleSize.full(), directory);
    }

    @Test
    void every_row_comes_back_as_it_was_made() {
        Set<String> made = new SampleYear(SampleYear.SEED, SampleSize.full()).rows().stream().map(ListRow::canonical)
                .collect(Collectors.toSet());
        // as sets: element by element takes the square of 40,000
        assertThat(full.identities()).isEqualTo(made);
    }

    @Test
    void the_admissions_of_the_year_are_the_published_ones() {
        assertThat(full.admittedIn(Organization.UNION, 2021)).isEqualTo(1_494);
        assertThat(full.admittedIn(Organization.FEDERATION, 2021)).isEqualTo(1_821);
    }

    @Test
    void neighbouring_years_have_some_admissions_too() {
        for (Organization organization : Organization.values()) {
            assertThat(full.admittedIn(organization, 2020)).isPositive();
            assertThat(full.admittedIn(organization, 2022)).isBetween(1, 60);
        }
    }

    @Test
    void the_targets_fit_the_published_percentages_and_the_communes_add_up() {
        assertThat(100.0 * 1_494 / full.target(Organization.UNION)).isBetween(131.5, 132.4999);
        assertThat(100.0 * 1_821 / full.target(Organization.FEDERATION)).isBetween(100.5, 101.4999);
        for (Organization organization : Organization.values()) {
            assertThat(full.all(TargetRow.class).stream()
                    .filter(row -> row.organization() == organization && !row.unitCode().equals("888"))
                    .mapToInt(TargetRow::number).sum()).isEqualTo(full.target(organization));
        }
    }

    @Test
    void the_units_are_the_official_ones_with_invented_branches_below() {
        List<UnitRow> units = full.all(UnitRow.class);
        assertThat(units.stream().filter(u -> u.level() == UnitLevel.COMMUNE).map(UnitRow::code)).hasSize(18)
                .contains("30406", "30409", "30439", "30460").allMatch(code -> code.matches("304\\d\\d"));
        assertThat(units.stream().filter(u -> u.level() == UnitLevel.BRANCH)).hasSizeBetween(90, 126)
                .allSatisfy(u -> assertThat(u.name()).contains("(hư cấu)"));
        assertThat(units.stream().filter(u -> u.pilotYear() != null).map(UnitRow::name)).containsExactly("Phú Xuân");
    }

    @Test
    void admissions_peak_in_march_may_and_september() {
        for (Organization organization : Organization.values()) {
            Map<Month, Long> months = full.admissions(organization).stream().filter(day -> day.getYear() == 2021)
                    .collect(Collectors.groupingBy(LocalDate::getMonth, TreeMap::new, Collectors.counting()));
            assertThat(months.keySet()).contains(Month.values());
            for (Month peak : List.of(Month.MARCH, Month.MAY, Month.SEPTEMBER)) {
                assertThat(months.get(peak)).isGreaterThan(months.get(peak.minus(1)))
                        .isGreaterThan(months.get(peak.plus(1)));
            }
        }
    }

    @Test
    void every_commune_has_admissions_and_its_four_steps() {
        Map<String, Long> steps = full.all(InitiativeStepRow.class).stream()
                .collect(Collectors.groupingBy(InitiativeStepRow::unitCode, Collectors.counting()));
        assertThat(steps).hasSize(19).allSatisfy((unit, count) -> assertThat(count).isEqualTo(4));
        Set<String> communes = full.all(ReferralRow.class).stream().map(row -> row.branchCode().substring(0, 5))
                .collect(Collectors.toSet());
        assertThat(communes).hasSize(18);
    }

    @Test
    void every_step_a_referral_can_take_occurs_for_both_organizations() {
        Map<Organization, Set<ReferralStep>> taken = new HashMap<>();
        full.all(ReferralStepRow.class)
                .forEach(s -> taken.computeIfAbsent(s.organization(), o -> new HashSet<>()).add(s.step()));
        assertThat(taken.get(Organization.UNION)).contains(ReferralStep.values());
        assertThat(taken.get(Organization.FEDERATION)).contains(ReferralStep.ENDORSED, ReferralStep.APPROVED,
                ReferralStep.DECLINED, ReferralStep.WITHDRAWN, ReferralStep.LAPSED)
                .doesNotContain(ReferralStep.CLASS, ReferralStep.HELPER, ReferralStep.PROBATION_TASK);
    }

    @Test
    void some_are_referred_again_some_by_the_branch_and_some_by_members_of_the_year() {
        List<ReferralRow> referrals = full.all(ReferralRow.class);
        long streams = referrals.stream().map(r -> r.youthCode() + r.organization()).distinct().count();
        assertThat(referrals.size() - streams).isGreaterThan(20);
        assertThat(referrals.stream().filter(r -> r.referrerCode() == null)).hasSizeBetween(100, 400);
        Set<String> newMembers = full.admittedCodes(2021);
        assertThat(referrals.stream().filter(r -> newMembers.contains(String.valueOf(r.referrerCode()))))
                .hasSizeGreaterThan(50);
        Map<String, Long> brought = referrals.stream().filter(r -> r.referrerCode() != null)
                .collect(Collectors.groupingBy(ReferralRow::referrerCode, Collectors.counting()));
        assertThat(brought.values()).anyMatch(n -> n >= 2).allMatch(n -> n <= 3);
        assertThat(brought.values().stream().filter(n -> n == 1).count()).isGreaterThan(brought.size() / 2);
    }

    @Test
    void campaigns_of_every_kind_and_meetings_that_reach_nearly_everybody_are_told() {
        assertThat(full.all(CampaignRow.class).stream().map(CampaignRow::kind))
                .containsAll(CampaignKinds.shipped().all());
        Map<String, DisseminationRow> best = new HashMap<>();
        full.all(DisseminationRow.class)
                .forEach(m -> best.merge(m.branchCode(), m, (a, b) -> a.present() >= b.present() ? a : b));
        int present = best.values().stream().mapToInt(DisseminationRow::present).sum();
        int roll = best.values().stream().mapToInt(DisseminationRow::roll).sum();
        assertThat(100.0 * present / roll).isBetween(97.0, 100.0);
    }

    @Test
    void everybody_is_marked_as_invented() {
        Set<String> identities = new HashSet<>();
        for (PersonRow person : full.all(PersonRow.class)) {
            assertThat(person.personCode()).startsWith("MAU-");
            assertThat(person.address() == null || person.address().endsWith("(hư cấu)")).isTrue();
            assertThat(person.phone() == null || person.phone().matches("0000\\d{7}")).isTrue();
            assertThat(person.identityNumber() == null || person.identityNumber().matches("000\\d{9}")).isTrue();
            assertThat(person.identityNumber() == null || identities.add(person.identityNumber())).isTrue();
        }
        assertThat(full.notes()).contains("Được chọn, chưa từng được công bố", "Chosen, not published");
    }

    @Test
    void the_whole_district_keeps_the_rules() {
        assertThat(full.brokenRules()).isEmpty();
    }

    static List<SampleSize> districts_of_any_size_keep_the_rules() {
        return List.of(SampleSize.scaled(0.05), SampleSize.scaled(0.3), SampleSize.scaled(0.001),
                new SampleSize(1, 1, 1, 1, 40, 3, 10, 10), new SampleSize(3, 2, 60, 40, 30, 20, 25, 20),
                new SampleSize(2, 4, 0, 0, 0, 12, 0, 12), new SampleSize(18, 1, 10, 10, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @MethodSource
    void districts_of_any_size_keep_the_rules(SampleSize size, @TempDir Path directory) throws IOException {
        Told told = Told.by(size, directory);
        assertThat(told.admittedIn(Organization.UNION, 2021)).isEqualTo(size.unionAdmissions());
        assertThat(told.admittedIn(Organization.FEDERATION, 2021)).isEqualTo(size.federationAdmissions());
        assertThat(told.brokenRules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2018, 2022", "2024, 2027"})
    void several_years_keep_the_rules_and_have_the_size_that_each_was_given(int first, int last,
            @TempDir Path directory) throws IOException {
        SampleSize size = SampleSize.scaled(0.05);
        Told told = Told.by(size, first, last, directory);
        assertThat(told.brokenRules()).isEmpty();
        for (int year = first + 1; year <= last; year++) {
            int of = year;
            int pupils = (int) told.all(MemberRow.class).stream().filter(row -> row.personCode().startsWith("MAU-TH")
                    && row.admittedOn().getYear() == of).count();
            assertThat(told.admittedIn(Organization.UNION, year)).isEqualTo(size.in(year).unionAdmissions() + pupils);
            assertThat(told.admittedIn(Organization.FEDERATION, year)).isEqualTo(size.in(year).federationAdmissions());
        }
        assertThat(told.all(TransferRow.class)).isNotEmpty();
    }

    @Test
    void the_same_seed_writes_the_same_bytes_and_another_one_others(@TempDir Path one, @TempDir Path two,
            @TempDir Path three) throws IOException {
        SampleSize size = SampleSize.scaled(0.02);
        List<String> first = contents(new SampleYear(7, size).write(one));
        assertThat(contents(new SampleYear(7, size).write(two))).isEqualTo(first);
        assertThat(contents(new SampleYear(8, size).write(three))).isNotEqualTo(first);
    }

    private static List<String> contents(List<Path> files) {
        List<String> contents = new ArrayList<>();
        for (Path file : files) {
            try {
                contents.add(Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return contents;
    }

    @Test
    void the_files_are_as_untidy_as_files_are(@TempDir Path directory) throws IOException {
        List<String> files = contents(new SampleYear(SampleYear.SEED, SampleSize.scaled(0.1)).write(directory));
        assertThat(files).anyMatch(f -> f.startsWith("\uFEFF") && f.contains(";"));
        assertThat(files).anyMatch(f -> f.contains("\u0301"));
        assertThat(files).anyMatch(f -> f.contains("\u00A0"));
        assertThat(files).anyMatch(f -> f.contains("\r\n\r\n"));
        assertThat(files).anyMatch(f -> f.contains("NGUYỄN "));
        assertThat(files).anyMatch(f -> f.contains("Long Hoà") && f.contains("Long Hòa"));
        long rows = 0;
        Set<String> identities = new HashSet<>();
        for (Path file : Told.lists(directory)) {
            rows += new ListReader().read(file, row -> identities.add(row.canonical())).rows();
        }
        assertThat(rows).as("some rows stand in two files").isGreaterThan(identities.size());
    }

    @Test
    void no_problem_and_no_warning_is_found_in_the_files(@TempDir Path directory) throws IOException {
        new SampleYear(3, SampleSize.scaled(0.05)).write(directory);
        for (Path file : Told.lists(directory)) {
            ListReport report = new ListReader().read(file, row -> {
            });
            assertThat(report.problems()).isEmpty();
            assertThat(report.warnings()).isEmpty();
        }
    }
}
