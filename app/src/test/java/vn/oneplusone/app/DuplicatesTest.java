package vn.oneplusone.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.duplicates.Duplicates;
import vn.oneplusone.app.duplicates.PossibleDuplicate;
import vn.oneplusone.app.duplicates.PossibleDuplicate.Match;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.files.importing.ListImport;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;

/** One person under two codes: stopped where the identity number says so, asked about where only the rest agrees. */
@SuppressWarnings("StringConcatToTextBlock") // a list is read better line by line
class DuplicatesTest {
    private static final String PEOPLE = "mã người,họ và tên,ngày sinh,giới tính,mã đơn vị,hình thức đồng ý,ngày đồng ý,ngày đăng ký,số định danh\n";
    private static final String NUMBER = "089204001234";

    private Path temporary = Path.of("");
    private @Nullable DataDirectory opened;
    private int files;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException {
        temporary = folder;
        opened = Installation.open(folder.resolve("data"));
        ImportReport units = take(false, "mã đơn vị,tên đơn vị,cấp,thuộc đơn vị,ngày thành lập\n"
                + "888,Phú Tân,huyện,,01/01/2000\n30439,Phú Xuân,xã,888,01/01/2000\n"
                + "30436,Phú An,xã,888,01/01/2000\n30439-01,Ấp Một,chi đoàn,30439,01/01/2000\n"
                + "30439-02,Ấp Hai,chi đoàn,30439,01/01/2000\n30436-01,Ấp Ba,chi đoàn,30436,01/01/2000\n");
        assertThat(units.problems()).isEmpty();
    }

    @AfterEach
    void close() {
        directory().close();
    }

    @Test
    void the_same_number_twice_in_the_lists_is_refused_with_the_row_of_the_other() throws IOException {
        ImportReport report = take(false, PEOPLE + row("A", "Lê Một", "01/02/2000", "30439-01", "089.204.001.234"),
                PEOPLE + row("B", "Lê Hai", "03/04/2001", "30436-01", NUMBER));
        assertThat(report.written()).isFalse();
        RowProblem problem = only(report.problems());
        assertThat(problem.code()).isEqualTo("IdentityNumberTaken");
        assertThat(problem.column()).isEqualTo("số định danh");
        assertThat(problem.toString()).contains("list-2.csv:2").doesNotContain(NUMBER).doesNotContain("Lê");
        // the trial left nothing behind
        assertThat(take(false, PEOPLE + row("B", "Lê Hai", "03/04/2001", "30436-01", NUMBER)).written()).isTrue();
    }

    @Test
    void a_number_in_the_ledger_is_refused_and_its_holder_named_only_to_who_may_see_them() throws IOException {
        assertThat(take(false, PEOPLE + row("A", "Lê Một", "01/02/2000", "30439-01", NUMBER)).written()).isTrue();
        UUID holder = id("A");
        Path list = list(PEOPLE + row("B", "Lê Hai", "03/04/2001", "30436-01", NUMBER));
        assertThat(only(run(list, true, false).problems()).toString()).contains("sổ cái: tìm")
                .doesNotContain(holder.toString()).doesNotContain(NUMBER);
        assertThat(only(run(list, false, false).problems()).toString()).doesNotContain("sổ cái: tìm");
    }

    @Test
    void an_erased_person_frees_the_number() throws IOException {
        take(false, PEOPLE + row("A", "Lê Một", "01/02/2000", "30439-01", NUMBER));
        directory().erasures().erase(id("A"), LocalDate.of(2022, 1, 1), Domain.AUTOMATION);
        assertThat(take(false, PEOPLE + row("B", "Lê Một", "01/02/2000", "30439-01", NUMBER)).written()).isTrue();
        assertThat(new Duplicates(directory().domain()).all()).isEmpty();
    }

    @Test
    void a_number_claimed_before_a_crash_blocks_nobody() throws IOException {
        directory().domain().vault().detailsSeal().claim(NUMBER, UUID.randomUUID(), null);
        assertThat(take(false, PEOPLE + row("A", "Lê Một", "01/02/2000", "30439-01", NUMBER)).written()).isTrue();
        assertThat(take(false, PEOPLE + row("B", "Lê Hai", "01/02/2001", "30439-01", NUMBER)).problemCount())
                .isEqualTo(1);
    }

    @Test
    void two_processes_that_take_over_one_number_at_once_both_record_and_the_pair_is_listed() {
        UUID slow = UUID.randomUUID();
        UUID quick = UUID.randomUUID();
        try (DataDirectory other = Installation.open(temporary.resolve("data"));
                Domain late = new Domain(beforeItsFirstAppend(() -> register(other.domain(), quick, "Lê Hai")),
                        directory().domain().vault(), Clock.systemUTC())) {
            register(late, slow, "Lê Một");
        }
        assertThat(new Duplicates(directory().domain()).all()).singleElement().satisfies(pair -> {
            assertThat(pair.match()).isEqualTo(Match.IDENTITY_NUMBER);
            assertThat(List.of(pair.first(), pair.second())).as("in the order of their registration")
                    .containsExactly(quick, slow);
        });
        assertThat(new Duplicates(directory().domain()).within(unit("30439"))).hasSize(1);
    }

    private void register(Domain domain, UUID person, String name) {
        LocalDate day = LocalDate.of(2021, 2, 1);
        domain.record("test/" + person, Domain.AUTOMATION, new RegisterPerson(person,
                new PersonalDetails(name, LocalDate.of(2000, 2, 1), null, null, NUMBER), Gender.FEMALE,
                unit("30439-01"), new Consent(ConsentForm.PAPER, day, null, null), day));
    }

    /** The ledger of a process that has claimed the number and has not recorded its fact when the other one comes. */
    private Ledger beforeItsFirstAppend(Runnable meanwhile) {
        AtomicBoolean first = new AtomicBoolean(true);
        return (Ledger) Proxy.newProxyInstance(Ledger.class.getClassLoader(), new Class<?>[]{Ledger.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("append") && first.getAndSet(false)) {
                        // On a thread of its own, as another process: here it would become part of this unit of work.
                        CompletableFuture.runAsync(meanwhile).join();
                    }
                    return method.invoke(directory().ledger(), arguments);
                });
    }

    @Test
    void a_corrected_number_frees_the_wrong_one() throws IOException {
        take(false, PEOPLE + row("A", "Lê Một", "01/02/2000", "30439-01", NUMBER));
        assertThat(take(false, PEOPLE + row("B", "Lê Hai", "01/02/2001", "30439-01", NUMBER),
                "mã người,họ và tên,ngày sinh,giới tính,điện thoại,địa chỉ,số định danh,ngày đính chính\n"
                        + "A,Lê Một,01/02/2000,nữ,,,089204009999,02/02/2021\n")
                .problemCount()).as("people come before corrections of the same import").isEqualTo(1);
        take(false, "mã người,họ và tên,ngày sinh,giới tính,điện thoại,địa chỉ,số định danh,ngày đính chính\n"
                + "A,Lê Một,01/02/2000,nữ,,,089204009999,02/02/2021\n");
        assertThat(take(false, PEOPLE + row("B", "Lê Hai", "01/02/2001", "30439-01", NUMBER)).written()).isTrue();
    }

    @Test
    void the_number_stands_nowhere_in_the_ledger() throws IOException {
        take(false, PEOPLE + row("A", "Lê Một", "01/02/2000", "30439-01", NUMBER));
        assertThat(directory().ledger().read(0, 100)).extracting(StoredEntry::bytes)
                .noneMatch(bytes -> new String(bytes, UTF_8)
                        .contains(NUMBER));
    }

    @Test
    void the_same_name_birth_date_and_unit_is_asked_about_and_goes_on_when_confirmed() throws IOException {
        take(false, PEOPLE + row("A", "Lê  MỘT", "01/02/2000", "30439-01", ""));
        Path list = list(PEOPLE + row("B", "lê một", "01/02/2000", "30439-01", "")
                + row("C", "Lê Một", "01/02/2000", "30439-02", "") + row("D", "Lê Mốt", "01/02/2000", "30439-01", "")
                + row("E", "Lê Một", "01/03/2000", "30439-01", ""));
        long size = directory().ledger().head().size();

        ImportReport asked = run(list, true, false);
        assertThat(asked.written()).isFalse();
        assertThat(asked.problems()).isEmpty();
        assertThat(directory().ledger().head().size()).isEqualTo(size);
        RowProblem question = only(asked.duplicates());
        assertThat(question.line()).isEqualTo(2);
        assertThat(question.toString()).contains("sổ cái: tìm").doesNotContain(id("A").toString())
                .doesNotContainIgnoringCase("lê một");
        assertThat(only(run(list, false, false).duplicates()).toString()).doesNotContain("sổ cái: tìm");

        ImportReport accepted = run(list, true, true);
        assertThat(accepted.written()).isTrue();
        assertThat(accepted.duplicates()).hasSize(1);
        assertThat(run(list, true, false).duplicates()).as("the same list again asks nothing").isEmpty();
        assertThat(new Duplicates(directory().domain()).all()).singleElement()
                .isEqualTo(new PossibleDuplicate(id("A"), id("B"), Match.NAME_BIRTH_DATE_UNIT, unit("30439-01")));
    }

    @Test
    void two_rows_of_one_list_ask_at_the_later_one() throws IOException {
        ImportReport report = take(false, PEOPLE + row("A", "Lê Một", "01/02/2000", "30439-01", "")
                + row("B", "Lê Một", "01/02/2000", "30439-01", ""));
        assertThat(only(report.duplicates()).line()).isIn(2, 3);
        assertThat(report.duplicates().toString()).containsAnyOf("list-2.csv:2.", "list-2.csv:3.");
    }

    @Test
    void the_list_of_duplicates_holds_what_is_within_a_unit() throws IOException {
        assertThat(take(true, PEOPLE + row("A", "Lê Một", "01/02/2000", "30439-01", "")
                + row("B", "Lê Một", "01/02/2000", "30439-01", "") + row("C", "Lê Hai", "01/02/2000", "30436-01", "")
                + row("D", "Lê Hai", "01/02/2000", "30436-01", "")).written()).isTrue();
        Duplicates duplicates = new Duplicates(directory().domain());
        assertThat(duplicates.within(unit("888"))).hasSize(2);
        assertThat(duplicates.within(unit("30439"))).singleElement()
                .satisfies(pair -> assertThat(List.of(pair.first(), pair.second()))
                        .containsExactlyInAnyOrder(id("A"), id("B")));
        assertThat(duplicates.within(unit("30439-02"))).isEmpty();
    }

    private UUID unit(String code) {
        return new Duplicates(directory().domain()).unit(code).orElseThrow();
    }

    private UUID id(String code) {
        return directory().domain().vault().known(SealedTexts.PERSON_CODE, code).orElseThrow();
    }

    private static String row(String code, String name, String born, String unit, String number) {
        return String.join(",", code, name, born, "nữ", unit, "PAPER", "01/02/2021", "01/02/2021", number) + "\n";
    }

    private Path list(String text) throws IOException {
        return Files.writeString(temporary.resolve("list-" + ++files + ".csv"), text);
    }

    private ImportReport take(boolean accept, String... lists) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String list : lists) {
            paths.add(list(list));
        }
        return run(paths, true, accept);
    }

    private ImportReport run(Path list, boolean mayName, boolean accept) {
        return run(List.of(list), mayName, accept);
    }

    private ImportReport run(List<Path> lists, boolean mayName, boolean accept) {
        return new ListImport(directory().domain(), Domain.AUTOMATION, mayName, accept).run(lists, false,
                (phase, done, total) -> {
                });
    }

    private static RowProblem only(List<RowProblem> problems) {
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private DataDirectory directory() {
        if (opened == null) {
            throw new IllegalStateException("not open");
        }
        return opened;
    }
}
