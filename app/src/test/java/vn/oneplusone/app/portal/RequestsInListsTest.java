package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.app.portal.ListsPortal.PEOPLE;
import static vn.oneplusone.app.portal.ListsPortal.bring;
import static vn.oneplusone.app.portal.ListsPortal.location;
import static vn.oneplusone.app.portal.ListsPortal.person;
import static vn.oneplusone.app.portal.ListsPortal.settled;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.InLetters;
import vn.oneplusone.app.TestDay;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;

/** Rows of lists about people of other units: set aside as requests, and taken once they are agreed to. */
class RequestsInListsTest {
    private static final String REFERRALS = "mã thanh niên;tổ chức;mã người giới thiệu;mã chi đoàn;hình thức giới thiệu;ngày giới thiệu";
    private static final String STEPS = "mã thanh niên;tổ chức;bước;ngày";
    private static final UUID FAR_BRANCH = new UUID(5, 5);

    @TempDir
    private Path data;
    private ListsPortal portal;
    private Reader commune;
    private Reader district;

    @BeforeEach
    void start() {
        portal = new ListsPortal(data);
        commune = portal.signedIn("xa");
        district = portal.signedIn(RunningPortal.OFFICER);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private UUID elsewhere(String name, @Nullable String number) {
        UUID id = UUID.randomUUID();
        LocalDate on = LocalDate.of(2020, 1, 10);
        portal.directory().domain().record("test/" + id, Domain.AUTOMATION, new RegisterPerson(id,
                new PersonalDetails(name, LocalDate.of(2000, 2, 1), null, null, number), Gender.FEMALE, FAR_BRANCH,
                new Consent(ConsentForm.PAPER, on, null, null), on));
        return id;
    }

    private String brought(Map<String, String> lists) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        lists.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return location(bring(commune, files));
    }

    private String recorded(String path) {
        commune.post(path + "/confirm", Map.of("_csrf", commune.csrf("/lists")));
        return settled(commune, path);
    }

    @Test
    void rows_about_a_person_of_another_unit_are_named_apart_and_taken_when_the_list_comes_again() {
        UUID far = elsewhere("Trần Ở Xa", null);
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("người.csv", PEOPLE + person("G-1", "Nguyễn Thị Gần", "30439-01"));
        lists.put("giới thiệu.csv", REFERRALS + "\nG-1;Đoàn;;30439-01;sinh hoạt chi đoàn;01/03/2021"
                + "\nXA-7;Đoàn;;30439-01;sinh hoạt chi đoàn;01/03/2021");
        lists.put("bước.csv", STEPS + "\nG-1;Đoàn;xác nhận;02/03/2021\nXA-7;Đoàn;xác nhận;02/03/2021");
        String path = brought(lists);
        String preview = settled(commune, path);
        assertThat(preview).contains("Đọc được 5 dòng", "2 dòng thành đề nghị", "Dòng về người của đơn vị khác: 2",
                "giới thiệu.csv: ", "/confirm").doesNotContain("lỗi;");
        assertThat(commune.page(path + "/faults-1.csv").body()).contains("[Đề nghị]");
        String done = recorded(path);
        assertThat(done).contains("Đã ghi 3 dòng", "2 dòng thành đề nghị", "Dòng về người của đơn vị khác: 2");

        String again = brought(lists);
        assertThat(settled(commune, again)).as("nobody has answered yet").contains("3 dòng đã có từ trước",
                "2 dòng thành đề nghị");
        String waiting = district.json("/api/v1/requests?side=asked&state=waiting").toString();
        UUID request = UUID.fromString(waiting.replaceAll("(?s).*\"request\":\"([0-9a-f-]{36})\".*", "$1"));
        assertThat(district.page("/requests/" + request).body()).contains("XA-7");
        HttpResponse<String> agreed = district.give("/api/v1/requests/" + request + "/answer",
                "{\"answer\":\"AGREED\",\"person\":\"" + far + "\",\"on\":\"" + TestDay.TODAY + "\"}",
                "Idempotency-Key", "1");
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(200);

        String third = brought(lists);
        assertThat(settled(commune, third)).contains("4 dòng đã có từ trước").doesNotContain("thành đề nghị");
        assertThat(recorded(third)).contains("Đã ghi 1 dòng");
        assertThat(district.json("/api/v1/referrals/UNION/" + far).get("stage").stringValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void rows_that_name_one_person_by_several_spellings_of_their_own_code_wait_for_one_answer() {
        UUID far = elsewhere("Trần Có Mã", null);
        String code = portal.directory().domain().texts().memberCodes(List.of(far)).getOrDefault(far, "");
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("giới thiệu.csv", REFERRALS + "\n" + code + ";Đoàn;;30439-01;sinh hoạt chi đoàn;01/03/2021");
        lists.put("bước.csv", STEPS + "\n" + code.toLowerCase(Locale.ROOT).replace("-", "")
                + ";Đoàn;xác nhận;02/03/2021\n" + far + ";Đoàn;lớp cảm tình Đoàn;03/03/2021");
        String path = brought(lists);
        assertThat(settled(commune, path)).contains("3 dòng thành đề nghị").doesNotContain("Trần Có Mã");
        assertThat(recorded(path)).contains("Đã ghi 0 dòng");
        String waiting = district.json("/api/v1/requests?side=asked&state=waiting").toString();
        UUID request = UUID.fromString(waiting.replaceAll("(?s).*\"request\":\"([0-9a-f-]{36})\".*", "$1"));
        assertThat(district.give("/api/v1/requests/" + request + "/answer", "{\"answer\":\"AGREED\",\"person\":\""
                + far + "\",\"on\":\"" + TestDay.TODAY + "\"}", "Idempotency-Key", "1").statusCode()).isEqualTo(200);
        String again = brought(lists);
        assertThat(settled(commune, again)).doesNotContain("thành đề nghị");
        assertThat(recorded(again)).contains("Đã ghi 2 dòng");
    }

    @Test
    void a_person_whose_number_is_known_elsewhere_is_asked_for_and_not_registered_a_second_time() {
        UUID far = elsewhere("Trần Có Số", "000111222333");
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("người.csv", PEOPLE + ";số định danh" + person("S-1", "Trần Có Số", "30439-01") + ";000111222333");
        lists.put("giới thiệu.csv", REFERRALS + "\nS-1;Hội;;30439-01;sinh hoạt chi đoàn;01/03/2021");
        String path = brought(lists);
        assertThat(settled(commune, path)).contains("2 dòng thành đề nghị").doesNotContain(far.toString());
        assertThat(recorded(path)).contains("Đã ghi 0 dòng");
        String waiting = district.json("/api/v1/requests?side=asked&state=waiting").toString();
        UUID request = UUID.fromString(waiting.replaceAll("(?s).*\"request\":\"([0-9a-f-]{36})\".*", "$1"));
        assertThat(district.page("/requests/" + request).body()).contains(far.toString());
        assertThat(district.give("/api/v1/requests/" + request + "/answer", "{\"answer\":\"AGREED\",\"person\":\""
                + far + "\",\"on\":\"" + TestDay.TODAY + "\"}", "Idempotency-Key",
                "1").statusCode()).isEqualTo(200);
        String again = brought(lists);
        assertThat(settled(commune, again)).contains("2 dòng đã có từ trước").doesNotContain("thành đề nghị");
    }

    @Test
    void too_many_numbers_of_people_beyond_reach_end_a_preview_with_one_problem_that_names_no_row() {
        StringBuilder people = new StringBuilder(PEOPLE + ";số định danh");
        for (int i = 0; i < 21; i++) {
            String number = String.format(Locale.ROOT, "0009%08d", i);
            elsewhere("Trần Dò Số " + InLetters.of(i), number);
            people.append(person("D-" + i, "Lê Dò " + InLetters.of(i), "30439-01")).append(';').append(number);
        }
        long size = portal.size();
        String page = settled(commune, brought(Map.of("người.csv", people.toString())));
        assertThat(page).contains("Hôm nay đã hỏi quá nhiều").doesNotContain("D-3", "Dòng 4", "/confirm");
        assertThat(portal.size()).isEqualTo(size);
        assertThat(settled(commune, brought(Map.of("người.csv",
                PEOPLE + ";số định danh" + person("D-99", "Lê Nữa", "30439-01") + ";000977777777"))))
                .as("for the rest of the day").contains("Hôm nay đã hỏi quá nhiều");
    }
}
