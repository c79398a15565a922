package vn.oneplusone.app.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.InLetters;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.files.rows.membership.CorrectionRow;
import vn.oneplusone.app.files.rows.membership.MemberRow;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.rows.membership.TransferRow;
import vn.oneplusone.app.files.rows.membership.UnitChangeRow;
import vn.oneplusone.app.files.rows.membership.UnitRow;
import vn.oneplusone.app.files.rows.referral.ReferralRow;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.ReferralStep;
import vn.oneplusone.app.files.shape.UnitChange;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralFulfilled;

/** Pairs of rows of which one depends on the other, whichever of them threads would come to first. */
class DependentRowsTest {
    /** Two extremes: the rows as they stand, and the last one that may be run before the others. */
    enum Order {
        ONE_THREAD, LAST_FIRST;

        RowSchedule schedule() {
            return this == ONE_THREAD ? Schedules.oneThread() : Schedules.lastFirst();
        }
    }

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 6, 1);
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    private @Nullable DataDirectory directory;

    @BeforeEach
    void begin_with_some_units(@TempDir Path folder) {
        directory = DataDirectory.open(folder.resolve("data"),
                Schedules.clock(Instant.parse("2022-01-05T03:00:00Z")), Map.of(), warning -> {
                });
        taken(Order.ONE_THREAD, unit("888", UnitLevel.DISTRICT, null), unit("30439", UnitLevel.COMMUNE, "888"),
                unit("30439-01", UnitLevel.BRANCH, "30439"), unit("30439-02", UnitLevel.BRANCH, "30439"));
    }

    @AfterEach
    void close() {
        directory().close();
    }

    @ParameterizedTest
    @EnumSource
    void a_number_that_one_gives_up_is_free_for_another_on_that_day(Order order) {
        taken(order, person("A", "000000000001"), person("B", null));
        taken(order, correction("B", "000000000001"), correction("A", "000000000002"));
        assertThat(directory().domain().vault().holder("000000000001")).isEqualTo(known("B"));
    }

    @ParameterizedTest
    @EnumSource
    void a_number_is_not_free_for_somebody_new_by_a_correction_of_the_same_import(Order order) {
        taken(order, person("A", "000000000001"));
        ImportReport report = take(order, correction("A", "000000000002"), person("B", "000000000001"));
        assertThat(report.problems()).extracting(RowProblem::code).containsExactly("IdentityNumberTaken");
        assertThat(report.notTried()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_helper_may_have_been_admitted_on_that_very_day(Order order) {
        taken(order, person("A", null), person("B", null), person("C", null),
                member("A", Organization.UNION, LONG_AGO));
        List<BiFunction<String, Integer, ListRow>> rows = new ArrayList<>();
        rows.addAll(way("C", "A", "B"));
        rows.addAll(way("B", "A", "A"));
        taken(order, rows);
    }

    @ParameterizedTest
    @EnumSource
    void one_code_written_in_two_ways_is_one_person(Order order) {
        ImportReport report = take(order, person("A", null), member("A", Organization.UNION, LONG_AGO),
                member("a", Organization.UNION, LONG_AGO.plusDays(1)));
        assertThat(report.problems()).extracting(RowProblem::code).containsExactly("AlreadyMember");
        assertThat(report.problems()).extracting(RowProblem::line).containsExactly(4);
    }

    @ParameterizedTest
    @EnumSource
    void credit_goes_to_the_branch_of_that_day_also_where_only_the_ledger_knows_who_introduced(Order order) {
        taken(order, person("A", null), person("B", null), member("A", Organization.FEDERATION, LONG_AGO),
                referral("B", Organization.FEDERATION, "A", DAY),
                step("B", Organization.FEDERATION, ReferralStep.CONFIRMED, null));
        taken(order, transfer("A", "30439-02"), step("B", Organization.FEDERATION, ReferralStep.ENDORSED, null),
                step("B", Organization.FEDERATION, ReferralStep.APPROVED, null));
        UnitCodes units = new UnitCodes(directory().domain().events());
        assertThat(facts(ReferralFulfilled.class)).extracting(ReferralFulfilled::creditedBranch)
                .containsExactly(units.unit("30439-02", DAY));
    }

    @ParameterizedTest
    @EnumSource
    void a_representative_is_registered_first_through_any_number_of_steps(Order order) {
        taken(order, represented("A", "B"), represented("B", "C"), person("C", null));
    }

    @ParameterizedTest
    @EnumSource
    void a_code_that_becomes_free_on_a_day_may_be_given_again_on_that_day(Order order) {
        taken(order, unit("30439-02", UnitLevel.BRANCH, "30439", DAY), dissolved("30439-02"));
    }

    @ParameterizedTest
    @EnumSource
    void what_stands_below_ends_before_what_stands_above(Order order) {
        taken(order, dissolved("30439"), dissolved("30439-01"), dissolved("30439-02"));
    }

    @ParameterizedTest
    @EnumSource
    void a_unit_into_which_another_goes_may_itself_go_into_a_third_on_that_day(Order order) {
        taken(order, merged("30439-02", "30439-03"), merged("30439-01", "30439-02"),
                unit("30439-03", UnitLevel.BRANCH, "30439"));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_recorded_stands_as_the_rows_do(Order order) {
        taken(order, person("A", null), person("B", null), person("C", null), member("B", Organization.UNION, DAY),
                member("C", Organization.UNION, LONG_AGO), member("A", Organization.FEDERATION, DAY));
        assertThat(facts(PersonRegistered.class)).extracting(PersonRegistered::person)
                .containsExactly(known("A").orElseThrow(), known("B").orElseThrow(), known("C").orElseThrow());
        assertThat(facts(MemberAdmitted.class)).extracting(MemberAdmitted::person)
                .containsExactly(known("C").orElseThrow(), known("B").orElseThrow(), known("A").orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void of_two_new_people_who_may_be_one_the_later_row_is_asked_about(Order order) {
        ImportReport report = new ListImport(directory().domain(),
                Bringer.keeper(directory().domain(), Domain.AUTOMATION, false), false, threads -> order.schedule())
                .take(rows(List.of(person("A", null), alike("B"), alike("C"))), begun(3), false,
                        (phase, done, total) -> {
                        });
        assertThat(report.duplicates()).extracting(RowProblem::line).containsExactly(4);
    }

    /** Somebody's whole way on one day, the last step first. */
    private static List<BiFunction<String, Integer, ListRow>> way(String youth, String referrer, String helper) {
        return List.of(step(youth, Organization.UNION, ReferralStep.APPROVED, null),
                step(youth, Organization.UNION, ReferralStep.ENDORSED, null),
                step(youth, Organization.UNION, ReferralStep.PROBATION_TASK, null),
                step(youth, Organization.UNION, ReferralStep.HELPER, helper),
                step(youth, Organization.UNION, ReferralStep.CLASS, null),
                step(youth, Organization.UNION, ReferralStep.CONFIRMED, null),
                referral(youth, Organization.UNION, referrer, DAY));
    }

    /** While rows are tried, another import begins with the same ones: what would refuse them by then is their own content. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void rows_that_another_import_records_meanwhile_are_in(int meanwhile) {
        taken(Order.ONE_THREAD, person("R", null), member("R", Organization.UNION, LONG_AGO));
        List<String> youths = List.of("A", "B", "C", "D", "E");
        for (int tried = 0; tried < youths.size(); tried++) {
            String youth = youths.get(tried);
            List<BiFunction<String, Integer, ListRow>> rows = List.of(person(youth, "00000000000" + tried),
                    referral(youth, Organization.FEDERATION, "R", LONG_AGO),
                    step(youth, Organization.FEDERATION, ReferralStep.WITHDRAWN, null, LONG_AGO),
                    referral(youth, Organization.FEDERATION, "R", DAY),
                    step(youth, Organization.FEDERATION, ReferralStep.CONFIRMED, null),
                    step(youth, Organization.FEDERATION, ReferralStep.WITHDRAWN, null));
            AtomicInteger before = new AtomicInteger(tried);
            ImportReport report = take(rows, (some, each) -> some.forEach(row -> {
                if (before.getAndDecrement() == 0) {
                    taken(Order.ONE_THREAD, rows.subList(0, meanwhile));
                }
                each.accept(row);
            }));
            assertThat(report.problems()).isEmpty();
            assertThat(report.recorded()).isEqualTo(rows.size() - meanwhile);
            assertThat(report.before()).isEqualTo(meanwhile);
        }
    }

    private static BiFunction<String, Integer, ListRow> unit(String code, UnitLevel level, @Nullable String parent) {
        return unit(code, level, parent, LocalDate.of(2000, 1, 1));
    }

    private static BiFunction<String, Integer, ListRow> unit(String code, UnitLevel level, @Nullable String parent,
            LocalDate on) {
        return (file, line) -> new UnitRow(file, line, code, "Đơn vị " + code, level, parent, on, null);
    }

    private static BiFunction<String, Integer, ListRow> dissolved(String code) {
        return (file, line) -> new UnitChangeRow(file, line, UnitChange.DISSOLVE, List.of(code), null, null, null, DAY,
                "1-QĐ", DAY);
    }

    private static BiFunction<String, Integer, ListRow> merged(String code, String into) {
        return (file, line) -> new UnitChangeRow(file, line, UnitChange.MERGE, List.of(code), into, null, null, DAY,
                "1-QĐ", DAY);
    }

    private static BiFunction<String, Integer, ListRow> person(String code, @Nullable String number) {
        return person(code, "Người " + InLetters.of(code), LocalDate.of(2000, 1, 1), number, null);
    }

    private static BiFunction<String, Integer, ListRow> alike(String code) {
        return person(code, "Người Giống", LocalDate.of(2000, 1, 1), null, null);
    }

    private static BiFunction<String, Integer, ListRow> represented(String code, String by) {
        return person(code, "Người " + InLetters.of(code), LocalDate.of(2008, 1, 1), null, by);
    }

    private static BiFunction<String, Integer, ListRow> person(String code, String name, LocalDate born,
            @Nullable String number, @Nullable String representative) {
        return (file, line) -> new PersonRow(file, line, code, name, born, Gender.FEMALE, null, null, number,
                "30439-01", ConsentForm.PAPER, LONG_AGO, null, representative, LONG_AGO);
    }

    private static BiFunction<String, Integer, ListRow> correction(String code, String number) {
        return (file, line) -> new CorrectionRow(file, line, code, "Người " + InLetters.of(code),
                LocalDate.of(2000, 1, 1),
                Gender.FEMALE, null, null, number, DAY);
    }

    private static BiFunction<String, Integer, ListRow> member(String code, Organization organization, LocalDate on) {
        return (file, line) -> new MemberRow(file, line, code, organization, "30439-01", on, "1-QĐ", on);
    }

    private static BiFunction<String, Integer, ListRow> transfer(String code, String to) {
        return (file, line) -> new TransferRow(file, line, code, Organization.FEDERATION, to, DAY, DAY);
    }

    private static BiFunction<String, Integer, ListRow> referral(String youth, Organization organization,
            String referrer, LocalDate on) {
        return (file, line) -> new ReferralRow(file, line, youth, organization, referrer, "30439-01",
                ReferralChannel.MEETING, on, null, null);
    }

    private static BiFunction<String, Integer, ListRow> step(String youth, Organization organization, ReferralStep step,
            @Nullable String helper) {
        return step(youth, organization, step, helper, DAY);
    }

    private static BiFunction<String, Integer, ListRow> step(String youth, Organization organization, ReferralStep step,
            @Nullable String helper, LocalDate on) {
        boolean votes = step == ReferralStep.ENDORSED;
        return (file, line) -> new ReferralStepRow(file, line, youth, organization, step, on, votes ? 9 : null,
                votes ? 8 : null, step == ReferralStep.APPROVED ? "2-QĐ" : null, null, helper, null, null,
                votes ? on.minusYears(1) : null, null, null, null, null);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private final void taken(Order order, BiFunction<String, Integer, ListRow>... rows) {
        taken(order, List.of(rows));
    }

    private void taken(Order order, List<BiFunction<String, Integer, ListRow>> rows) {
        ImportReport report = take(order, rows);
        assertThat(report.problems()).isEmpty();
        assertThat(report.recorded()).isEqualTo(rows.size());
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private final ImportReport take(Order order, BiFunction<String, Integer, ListRow>... rows) {
        return take(order, List.of(rows));
    }

    private ImportReport take(Order order, List<BiFunction<String, Integer, ListRow>> rows) {
        return take(rows, order.schedule());
    }

    private ImportReport take(List<BiFunction<String, Integer, ListRow>> rows, RowSchedule schedule) {
        return new ListImport(directory().domain(), Bringer.keeper(directory().domain(), Domain.AUTOMATION, true), true,
                threads -> schedule).take(rows(rows), begun(rows.size()), false, (phase, done, total) -> {
                });
    }

    private static ImportReport begun(int rows) {
        return new ImportReport(List.of(), List.of(), rows, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), 0,
                List.of(), 0, 0, false, 0);
    }

    private static List<ListRow> rows(List<BiFunction<String, Integer, ListRow>> rows) {
        List<ListRow> all = new ArrayList<>();
        rows.forEach(row -> all.add(row.apply("list.csv", all.size() + 2)));
        return all;
    }

    private Optional<UUID> known(String code) {
        return directory().domain().vault().known(SealedTexts.PERSON_CODE, code);
    }

    private <T> List<T> facts(Class<T> type) {
        List<T> facts = new ArrayList<>();
        directory().facts().read(0, directory().facts().size(), fact -> {
            if (type.isInstance(fact.payload())) {
                facts.add(type.cast(fact.payload()));
            }
        });
        return facts;
    }

    private DataDirectory directory() {
        return Objects.requireNonNull(directory);
    }
}
