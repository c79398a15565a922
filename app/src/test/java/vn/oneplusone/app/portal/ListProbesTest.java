package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.oneplusone.app.actions.OutcomeWorld.BRANCH;
import static vn.oneplusone.app.actions.OutcomeWorld.COMMUNE;
import static vn.oneplusone.app.actions.OutcomeWorld.OTHER_BRANCH;
import static vn.oneplusone.app.actions.OutcomeWorld.code;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.InLetters;
import vn.oneplusone.app.actions.OutcomeWorld;
import vn.oneplusone.app.actions.Probes;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.commands.PersonRequestCommand.RequestPerson;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.RequestedAction;
import vn.oneplusone.membership.events.UnitLevel;

/** Whether a person is known is not learnt by lists: people whom they meet beyond reach are written down, and few a day. */
class ListProbesTest {
    private static final String PEOPLE = "mã người;họ và tên;ngày sinh;giới tính;số định danh;mã đơn vị;hình thức đồng ý;ngày đồng ý;ngày đăng ký";
    private static final String CORRECTIONS = "mã người;họ và tên;ngày sinh;giới tính;điện thoại;địa chỉ;số định danh;ngày đính chính";
    private static final LocalDate BORN = LocalDate.of(2003, 5, 19);
    private static final int MOST = 20;

    @TempDir
    static Path data;

    private static OutcomeWorld world;

    @BeforeAll
    static void start() {
        world = new OutcomeWorld(data);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** A person with a code, by which lists mean them. */
    private static UUID known(String code, UUID unit, String number) {
        UUID person = world.registered(unit, "Lê " + InLetters.of(code), BORN, number);
        world.directory().domain().vault().mean(SealedTexts.PERSON_CODE, code, person);
        return person;
    }

    private static String correction(String code, String number) {
        return "\n" + code + ";Lê " + InLetters.of(code) + ";19/05/2003;nữ;;;" + number + ";01/06/2025";
    }

    private static String person(String code) {
        return "\n" + code + ";Ai " + InLetters.of(code) + ";19/05/2003;nữ;;" + code(BRANCH)
                + ";giấy;01/02/2021;01/02/2021";
    }

    private static String preview(Reader reader, String list) {
        return ListsPortal.settled(reader, ListsPortal.location(ListsPortal.bring(reader, "danh-sach.csv", list)));
    }

    private static long met(SignedIn account) {
        return world.directory().accounts().journal().before(null, 1000).stream()
                .filter(entry -> entry.actor().equals(account.actor()) && entry.place().equals("identity number"))
                .count();
    }

    @Test
    void a_list_of_corrections_writes_down_whose_numbers_it_met_and_tells_nothing_of_many() {
        SignedIn account = world.account("xa.chinh", Role.COMMUNE_OFFICER, COMMUNE);
        Reader reader = world.reader("xa.chinh");
        StringBuilder many = new StringBuilder(CORRECTIONS);
        for (int i = 0; i < MOST + 5; i++) {
            known("C-" + i, BRANCH, "");
            known("X-" + i, OTHER_BRANCH, "0892040%05d".formatted(i));
            many.append(correction("C-" + i, "0892040%05d".formatted(i)));
        }
        String page = preview(reader,
                CORRECTIONS + correction("C-0", "089204000000") + correction("C-1", "089204999999"));
        assertThat(page).doesNotContain("đã được ghi cho một người khác", "/confirm");
        assertThat(met(account)).isEqualTo(1);

        page = preview(reader, many.toString());
        assertThat(page).doesNotContain("đã được ghi cho một người khác", "/confirm", "Dòng 2", "faults-");
        assertThat(page).contains("quá nhiều người ngoài đơn vị");
        assertThat(preview(reader, CORRECTIONS + correction("C-2", "089204999998"))).doesNotContain("/confirm");
    }

    @Test
    void a_list_of_people_tells_no_id_of_a_code_that_belongs_elsewhere_and_nothing_of_many() {
        SignedIn account = world.account("xa.ma", Role.COMMUNE_OFFICER, COMMUNE);
        Reader reader = world.reader("xa.ma");
        String many = PEOPLE + IntStream.range(0, MOST + 5).mapToObj(i -> person("M-" + i))
                .collect(Collectors.joining());
        Reader home = world.reader("other.commune");
        String path = ListsPortal.location(
                ListsPortal.bring(home, "danh-sach.csv", many.replace(code(BRANCH), code(OTHER_BRANCH))));
        ListsPortal.settled(home, path);
        home.post(path + "/confirm", Map.of("_csrf", home.csrf("/lists")));
        ListsPortal.settled(home, path);
        UUID other = world.directory().domain().vault().known(SealedTexts.PERSON_CODE, "M-0").orElseThrow();
        assertThat(preview(reader, PEOPLE + person("M-0"))).doesNotContain(other.toString(), "đã được ghi danh");
        assertThat(met(account)).isEqualTo(1);
        assertThat(preview(reader, many)).contains("quá nhiều người ngoài đơn vị").doesNotContain("/confirm");
        assertThat(preview(reader, PEOPLE + person("M-NEW"))).doesNotContain("/confirm");
    }

    @Test
    void the_limit_of_a_day_outlives_the_process_and_leaves_a_persons_own_number_alone() {
        String name = "xa.nho";
        SignedIn account = world.account(name, Role.COMMUNE_OFFICER, COMMUNE);
        UUID own = world.registered(BRANCH, "Trần Sẵn", BORN, "089204555555");
        IntStream.range(0, MOST).forEach(
                i -> world.directory().accounts().journal().refusal(account.actor(), UUID.randomUUID(),
                        "identity number"));
        assertThatThrownBy(() -> new Probes(world.directory().accounts().journal(), Clock.systemUTC()).require(account))
                .isInstanceOf(Refused.class).hasMessageContaining("AskedTooOften");

        Reader reader = world.reader(name);
        String details = "{\"fullName\":\"Trần Văn Sẵn\",\"birthDate\":\"2003-05-19\",\"gender\":\"MALE\",\"identityNumber\":\"%s\",\"on\":\"2025-06-01\"}";
        HttpResponse<String> unchanged = give(reader, own, details.formatted("089204555555"));
        assertThat(unchanged.statusCode()).as(unchanged.body()).isEqualTo(200);
        assertThat(give(reader, own, details.formatted("089204555556")).statusCode()).isEqualTo(429);
        String list = CORRECTIONS + correction("S-1", "089204777777");
        UUID listed = known("S-1", BRANCH, "089204777777");
        assertThat(preview(reader, list)).contains("/confirm").doesNotContain(listed.toString());
    }

    @Test
    void a_unit_has_a_thousand_requests_that_wait_at_most() {
        UUID branch = UUID.randomUUID();
        world.record(new EstablishUnit(branch, UnitLevel.BRANCH, COMMUNE, "CHO-1", "Ấp Chờ", OutcomeWorld.FOUNDED));
        String referral = "{\"organization\":\"UNION\",\"branch\":\"" + branch
                + "\",\"channel\":\"MEETING\",\"on\":\"2025-06-01\",\"ask\":{\"fullName\":\"Nguyễn Ai\",\"birthDate\":\"2001-01-01\"}}";
        UUID last = UUID.randomUUID();
        UUID person = world.registered(OTHER_BRANCH);
        world.record(
                IntStream.range(0, 1_000).mapToObj(i -> new RequestPerson(i == 0 ? last : UUID.randomUUID(), branch,
                        RequestedAction.REFERRAL, Map.of(), person, null, OutcomeWorld.DAY)).toArray());
        Reader commune = world.reader("commune");
        HttpResponse<String> refused = commune.give("/api/v1/referrals", referral, "Idempotency-Key", "cho-1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("TooManyWait");
        assertThat(commune.give("/api/v1/requests/" + last + "/withdrawal", "{\"on\":\"2025-06-02\"}",
                "Idempotency-Key", "cho-2").statusCode()).isEqualTo(200);
        assertThat(commune.give("/api/v1/referrals", referral, "Idempotency-Key", "cho-3").statusCode())
                .isEqualTo(202);
    }

    private static HttpResponse<String> give(Reader reader, UUID person, String details) {
        return reader.give("/api/v1/people/" + person + "/details", details, "Idempotency-Key",
                UUID.randomUUID().toString());
    }
}
