package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.membership.commands.UnitCommand.DissolveUnit;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;

/** The tree of units is changed on a page: by the district alone, from the day that its decision says. */
class UnitFormsTest {
    private static final String TODAY = WorkingPortal.TODAY.toString();
    private static final String TOMORROW = WorkingPortal.TODAY.plusDays(1).toString();
    private static final UUID COMMUNE = WorkingPortal.COMMUNE;
    private static final UUID BRANCH = WorkingPortal.BRANCH;
    private static final UUID ENDED = WorkingPortal.id("đơn vị đã hết");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final List<String> DEEDS = List.of("rename", "move", "merge", "unite", "split", "dissolve",
            "establish",
            "kind", "pilot", "plan", "withdraw");

    private static Chromium chromium;
    private static WorkingPortal portal;
    private static Reader officer;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        portal = WorkingPortal.ofTwoCommunes();
        officer = signedIn(WorkingPortal.DISTRICT_OFFICER);
        portal.record(new EstablishUnit(ENDED, UnitLevel.BRANCH, COMMUNE, "30439-99", "Chi đoàn đã hết",
                WorkingPortal.TODAY.minusYears(1)),
                new DissolveUnit(ENDED, WorkingPortal.TODAY.minusDays(9),
                        new Decision("9-QĐ", WorkingPortal.TODAY.minusDays(9))));
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
            chromium.close();
        }
    }

    private static Reader signedIn(String username) {
        return Reader.of(portal.address(), username);
    }

    private static String address(UUID unit) {
        return "/units/" + unit + "/changes";
    }

    /** A unit of its own for a test, which changes it. */
    private static UUID founded(UnitLevel level, UUID above, String code, String name) {
        UUID unit = UUID.randomUUID();
        portal.record(new EstablishUnit(unit, level, above, code, name, WorkingPortal.TODAY.minusYears(2)));
        return unit;
    }

    private static Map<String, String> decided(String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("effective", TODAY, "number", "7-QĐ/ĐTN", "decidedOn", TODAY));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }

    /** As the page has it: with its version and a key of its own, unless the fields bring them. */
    private static HttpResponse<String> send(Reader who, UUID unit, String deed, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of("_csrf", who.csrf(address(unit)), "key",
                UUID.randomUUID().toString(), "version", version(who, unit)));
        all.putAll(fields);
        return who.post(address(unit) + "/" + deed, all);
    }

    private static String version(Reader who, UUID unit) {
        Matcher version = VERSION.matcher(who.page(address(unit)).body());
        return version.find() ? version.group(1) : "";
    }

    private static String recorded(UUID unit, String deed, Map<String, String> fields) {
        HttpResponse<String> answer = send(officer, unit, deed, fields);
        assertThat(answer.headers().firstValue("Location").orElse(answer.body()))
                .endsWith(address(unit) + "?done=" + deed);
        HttpResponse<String> page = officer.page(address(unit) + "?done=" + deed);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static List<String> types() {
        return portal.facts("units").stream().map(RequestLog.RecordedFact::type).toList();
    }

    private static Unit unit(UUID id) {
        return Objects.requireNonNull(portal.part(Register.class).unit(id));
    }

    @Test
    void a_new_name_holds_from_its_day_on() {
        UUID unit = founded(UnitLevel.BRANCH, COMMUNE, "30439-11", "Chi đoàn tên cũ");
        String page = recorded(unit, "rename", decided("unitName", "Chi đoàn tên mới"));
        assertThat(page).contains("Đã ghi vào sổ cái", "Đổi tên đơn vị", "Quyết định 7-QĐ/ĐTN");
        assertThat(unit(unit).name()).isEqualTo("Chi đoàn tên mới");
        String later = recorded(unit, "rename", decided("unitName", "Chi đoàn ngày mai", "effective", TOMORROW));
        assertThat(later).contains("Đã quyết định, chưa đến ngày hiệu lực", "Chi đoàn ngày mai");
        assertThat(unit(unit).name()).isEqualTo("Chi đoàn tên mới");
        assertThat(types()).endsWith("membership.UnitRenamed", "membership.UnitRenamed");
    }

    @Test
    void a_name_that_no_program_could_record_is_refused_beside_its_field_in_the_form_too() {
        UUID unit = founded(UnitLevel.BRANCH, COMMUNE, "30439-19", "Chi đoàn tên ngắn");
        HttpResponse<String> answer = send(officer, unit, "rename", decided("unitName", "x".repeat(201)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Nhiều nhất 200 ký tự.");
        assertThat(unit(unit).name()).isEqualTo("Chi đoàn tên ngắn");
    }

    @Test
    void a_branch_moves_below_another_commune() {
        UUID unit = founded(UnitLevel.BRANCH, COMMUNE, "30439-12", "Chi đoàn sẽ chuyển");
        assertThat(officer.page(address(COMMUNE)).body()).as("there is one district only")
                .doesNotContain("changes/move\"");
        String form = officer.page(address(unit)).body();
        assertThat(form.substring(form.indexOf("id=\"move\""), form.indexOf("id=\"merge\"")))
                .contains("Phú Thọ").doesNotContain(">Phú Xuân<", "Chi đoàn ấp 1");
        String page = recorded(unit, "move", decided("parent", WorkingPortal.FAR_COMMUNE.toString()));
        assertThat(page).contains("Chuyển đơn vị");
        assertThat(unit(unit).above()).isEqualTo(WorkingPortal.FAR_COMMUNE);
        assertThat(types()).endsWith("membership.UnitMoved");
        assertThat(signedIn(WorkingPortal.OFFICER).page(address(unit)).statusCode())
                .as("its commune of before reads no more of it").isEqualTo(404);
    }

    @Test
    void a_unit_goes_into_another_or_with_another_into_a_new_one() {
        UUID first = founded(UnitLevel.BRANCH, COMMUNE, "30439-13", "Chi đoàn nhập một");
        UUID second = founded(UnitLevel.BRANCH, COMMUNE, "30439-14", "Chi đoàn nhập hai");
        UUID third = founded(UnitLevel.BRANCH, COMMUNE, "30439-15", "Chi đoàn nhập ba");
        String merged = recorded(first, "merge", decided("into", second.toString()));
        assertThat(merged).contains("Chi đoàn nhập một → Chi đoàn nhập hai").doesNotContain("changes/rename\"");
        assertThat(unit(first).into()).isEqualTo(second);
        assertThat(types()).endsWith("membership.UnitsMerged");

        String united = recorded(second, "unite", decided("with1", third.toString(), "with2", "", "with3", "",
                "unitName", "Chi đoàn hợp nhất", "unitCode", "30439-14"));
        assertThat(united).contains("Chi đoàn nhập hai, Chi đoàn nhập ba → Chi đoàn hợp nhất");
        UUID made = Objects.requireNonNull(unit(second).into());
        assertThat(unit(third).into()).isEqualTo(made);
        assertThat(unit(made).code()).as("may go on under the code of one of them").isEqualTo("30439-14");
        assertThat(types()).endsWith("membership.UnitEstablished", "membership.UnitsMerged");
    }

    @Test
    void a_unit_ends_and_one_is_founded_once_however_often_its_form_is_sent() {
        Map<String, String> fields = new HashMap<>(Map.of("unitName", "Chi đoàn mới lập", "unitCode", "30439-16",
                "effective", TODAY, "key", UUID.randomUUID().toString(), "version", version(officer, COMMUNE)));
        recorded(COMMUNE, "establish", fields);
        recorded(COMMUNE, "establish", fields);
        List<Unit> made = portal.part(Register.class).below(COMMUNE).stream()
                .filter(unit -> unit.name().equals("Chi đoàn mới lập")).toList();
        assertThat(made).singleElement().satisfies(unit -> assertThat(unit.level()).isEqualTo(UnitLevel.BRANCH));
        UUID unit = made.getFirst().id();
        assertThat(officer.page(address(unit)).body()).as("nothing stands below a branch")
                .doesNotContain("changes/establish\"", "changes/pilot\"");
        assertThat(recorded(unit, "dissolve", decided())).contains("Giải thể đơn vị")
                .doesNotContain("changes/dissolve\"");
        assertThat(unit(unit).isThere()).isFalse();
        assertThat(types()).endsWith("membership.UnitEstablished", "membership.UnitDissolved");
        assertThat(recorded(WorkingPortal.DISTRICT, "establish", Map.of("unitName", "Xã Mới", "unitCode", "30499",
                "effective", TODAY))).doesNotContain("changes/dissolve\"", "changes/move\"");
        assertThat(portal.part(Register.class).below(WorkingPortal.DISTRICT)).filteredOn("name", "Xã Mới")
                .extracting(Unit::level).containsOnly(UnitLevel.COMMUNE);
    }

    @Test
    void a_school_stands_directly_below_the_district_and_is_called_one() {
        recorded(WorkingPortal.DISTRICT, "establish", Map.of("unitName", "Đoàn trường THPT Chu Văn An", "unitCode",
                "888-71", "unitLevel", "COMMUNE", "unitKind", "SCHOOL", "effective", TODAY));
        UUID school = portal.part(Register.class).below(WorkingPortal.DISTRICT).stream()
                .filter(unit -> unit.kind() == UnitKind.SCHOOL).findFirst().orElseThrow().id();
        assertThat(officer.page("/units/" + school).body()).contains("Trường học").doesNotContain("Xã, thị trấn");
        assertThat(officer.page("/units?kind=SCHOOL").body()).contains("Chu Văn An").doesNotContain("Phú Thọ");
        assertThat(officer.page("/units?kind=PALACE").statusCode()).isEqualTo(400);
        assertThat(officer.json("/api/v1/units?kind=SCHOOL").get("units").toString()).contains("888-71", "SCHOOL")
                .doesNotContain("30439");
        recorded(WorkingPortal.DISTRICT, "establish", Map.of("unitName", "Chi đoàn cơ quan", "unitCode", "888-72",
                "unitLevel", "BRANCH", "effective", TODAY));
        assertThat(officer.page("/referrals").body()).as("a branch beside the communes can be chosen")
                .contains("Chi đoàn cơ quan");
    }

    @Test
    void what_nobody_had_stated_is_stated_on_a_form() {
        UUID unit = founded(UnitLevel.BRANCH, COMMUNE, "30439-41", "Chi đoàn trạm y tế");
        assertThat(recorded(unit, "kind", Map.of("unitKind", "OFFICE", "on", TODAY))).contains("Ghi loại đơn vị",
                "Chi đoàn, chi hội · Cơ quan, hành chính");
        HttpResponse<String> again = send(officer, unit, "kind", Map.of("unitKind", "OFFICE", "on", TODAY));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("đã thuộc loại này");
        assertThat(types()).endsWith("membership.UnitKindStated");
    }

    @Test
    void a_commune_is_split_and_each_of_its_branches_goes_to_a_part() {
        UUID commune = founded(UnitLevel.COMMUNE, WorkingPortal.DISTRICT, "30471", "Xã lớn");
        UUID one = founded(UnitLevel.BRANCH, commune, "30471-01", "Chi đoàn lớn 1");
        UUID two = founded(UnitLevel.BRANCH, commune, "30471-02", "Chi đoàn lớn 2");
        assertThat(officer.page(address(commune)).body()).contains("name=\"part-" + one + "\"", "Chi đoàn lớn 2",
                "về đơn vị mới thứ nhất");
        Map<String, String> fields = decided("partName1", "Xã lớn Bắc", "partCode1", "30472", "partName2",
                "Xã lớn Nam", "partCode2", "30473", "part-" + one, "1");
        HttpResponse<String> forgotten = send(officer, commune, "split", fields);
        assertThat(forgotten.statusCode()).isEqualTo(409);
        assertThat(forgotten.body()).contains("chưa nói Chi đoàn lớn 2 về đơn vị mới nào");
        fields.put("part-" + two, "2");
        String page = recorded(commune, "split", fields);
        assertThat(page).contains("Chia đơn vị", "Xã lớn → Xã lớn Bắc, Xã lớn Nam", "Quyết định 7-QĐ/ĐTN");
        assertThat(unit(commune).isThere()).isFalse();
        assertThat(unit(commune).parts()).extracting(part -> unit(part).name()).containsExactly("Xã lớn Bắc",
                "Xã lớn Nam");
        assertThat(unit(Objects.requireNonNull(unit(two).above())).name()).isEqualTo("Xã lớn Nam");
        assertThat(types()).endsWith("membership.UnitEstablished", "membership.UnitEstablished",
                "membership.UnitMoved", "membership.UnitMoved", "membership.UnitSplit");
        assertThat(officer.page("/units?q=30471").body()).contains("đã chia thành Xã lớn Bắc, Xã lớn Nam");
        assertThat(officer.json("/api/v1/units?limit=1000").get("units").toString()).contains("\"splitInto\":[\"");
    }

    @Test
    void a_member_of_a_branch_that_is_split_is_placed_in_the_same_piece_of_work() {
        UUID branch = UUID.randomUUID();
        portal.record(new EstablishUnit(branch, UnitLevel.BRANCH, COMMUNE, "30439-51", "Chi đoàn đông người",
                LocalDate.of(2019, 1, 1)));
        portal.member("ở lại", "Người Ở Lại", branch, Organization.UNION);
        portal.member("sang", "Người Sang Chi Đoàn Mới", branch, Organization.UNION);
        UUID stays = WorkingPortal.id("ở lại");
        UUID goes = WorkingPortal.id("sang");
        String form = officer.page(address(branch)).body();
        assertThat(form).contains("name=\"member-" + goes + "\"", "Người Sang Chi Đoàn Mới");
        Map<String, String> fields = decided("partName1", "Chi đoàn A", "partCode1", "30439-52", "partName2",
                "Chi đoàn B", "partCode2", "30439-53", "member-" + stays, "1", "member-" + goes, "2");
        long before = portal.size();
        recorded(branch, "split", fields);
        assertThat(portal.size() - before).isEqualTo(4);
        List<UUID> parts = unit(branch).parts();
        Register register = portal.part(Register.class);
        assertThat(register.home(stays)).isEqualTo(parts.getFirst());
        assertThat(register.home(goes)).isEqualTo(parts.getLast());
        assertThat(officer.page("/units/" + parts.getFirst()).body()).contains("Người Ở Lại")
                .doesNotContain("Người Sang Chi Đoàn Mới");
        assertThat(officer.page("/people/" + goes).body()).contains("Xếp vào đơn vị mới khi chia");
        HttpResponse<String> again = send(officer, parts.getFirst(), "split", decided("partName1", "C", "partCode1",
                "30439-54", "partName2", "D", "partCode2", "30439-55", "member-" + stays, "2", "effective", TOMORROW));
        assertThat(again.statusCode()).as("nobody is placed before the day").isEqualTo(422);
        assertThat(unit(parts.getFirst()).isThere()).as("and nothing of it is recorded").isTrue();
        assertThat(again.body()).contains("chưa đến");
    }

    @Test
    void a_commune_becomes_a_pilot() {
        int next = WorkingPortal.TODAY.getYear() + 1;
        assertThat(recorded(COMMUNE, "pilot", Map.of("year", Integer.toString(next), "on", TODAY)))
                .contains("Chọn làm mô hình điểm", Integer.toString(next));
        assertThat(types()).endsWith("membership.PilotDesignated");
    }

    @Test
    void a_plan_changes_nothing_and_is_given_up_in_one_tap() {
        UUID unit = founded(UnitLevel.BRANCH, COMMUNE, "30439-17", "Chi đoàn dự kiến");
        String page = recorded(unit, "plan", Map.of("change", "MERGE", "with1", BRANCH.toString(), "unitName",
                "Chi đoàn chung", "plannedFor", TOMORROW, "document", "5-TTr/ĐTN", "on", TODAY));
        assertThat(page).contains("Chi đoàn dự kiến, Chi đoàn ấp Phú Đông", "→ Chi đoàn chung",
                "Văn bản 5-TTr/ĐTN", "Dự kiến chưa thay đổi gì");
        assertThat(officer.page(address(BRANCH)).body()).as("it is about both").contains("Văn bản 5-TTr/ĐTN");
        assertThat(signedIn(WorkingPortal.AUDITOR).page(address(unit)).body()).contains("Văn bản 5-TTr/ĐTN")
                .doesNotContain("changes/withdraw\"");
        assertThat(unit(unit).isThere()).isTrue();
        try (Window window = chromium.open(portal.address(),
                new Browser.NewContextOptions().setViewportSize(360, 800).setJavaScriptEnabled(false));
                Window late = chromium.open(portal.address(),
                        new Browser.NewContextOptions().setViewportSize(360, 800).setJavaScriptEnabled(false))) {
            window.signIn(WorkingPortal.DISTRICT_OFFICER).open(address(unit)).isSound("unit-plan-vi-360");
            late.signIn(WorkingPortal.DISTRICT_OFFICER).open(address(unit));
            window.page().locator("main form[action$='/withdraw'] button").click();
            assertThat(window.page().locator("main .notice.good")).isVisible();
            assertThat(window.page().locator("main form[action$='/withdraw']")).hasCount(0);
            late.page().locator("main form[action$='/withdraw'] button").click();
            assertThat(late.page().locator("main .changes li")).containsText("Bỏ dự kiến");
            late.page().locator("main form#withdraw button").click();
            assertThat(late.page().locator("main .notice.bad")).containsText("Không có phương án sắp xếp nào");
            late.isSound("unit-plan-late-vi-360");
        }
        assertThat(types()).endsWith("membership.UnitChangePlanned", "membership.UnitPlanWithdrawn");
    }

    static Stream<Arguments> refusals() {
        String commune = COMMUNE.toString();
        String branch = BRANCH.toString();
        String year = Integer.toString(WorkingPortal.TODAY.getYear());
        Map<String, String> founding = Map.of("unitName", "Mới", "unitCode", "30439-98", "effective", TODAY);
        Map<String, String> plan = Map.of("change", "DISSOLVE", "plannedFor", TOMORROW, "document", "5-TTr", "on",
                TODAY);
        return Stream.of(
                arguments(BRANCH, "rename", decided("unitName", " "), "unitName", "Cần điền ô này"),
                arguments(BRANCH, "rename", decided("unitName", "Chi đoàn ấp Phú Đông"), "unitName", "đã mang tên"),
                arguments(BRANCH, "rename", decided("unitName", "X", "number", ""), "number", "quyết định"),
                arguments(BRANCH, "rename", decided("unitName", "X", "decidedOn", TOMORROW), "decidedOn", "chưa đến"),
                arguments(BRANCH, "rename", decided("unitName", "X", "decidedOn", "30/2/2021"), "decidedOn",
                        "Cần một ngày"),
                arguments(BRANCH, "rename", decided("unitName", "X", "effective", "1950-01-01"), "effective",
                        "thành lập ngày"),
                arguments(BRANCH, "move", decided("parent", commune), "parent", "đã trực thuộc"),
                arguments(BRANCH, "move", decided("parent", WorkingPortal.OTHER_BRANCH.toString()), "parent",
                        "cấp cao hơn"),
                arguments(BRANCH, "move", decided("parent", ""), "parent", "Cần điền ô này"),
                arguments(BRANCH, "merge", decided("into", branch), "into", "hai lần"),
                arguments(COMMUNE, "merge", decided("into", branch), "into", "cấp cao hơn"),
                arguments(BRANCH, "merge", decided("into", ENDED.toString()), "effective", "đã kết thúc"),
                arguments(BRANCH, "unite", decided("with1", "", "unitName", "Mới", "unitCode", "1"), "with1",
                        "Cần điền ô này"),
                arguments(BRANCH, "unite", decided("with1", WorkingPortal.OTHER_BRANCH.toString(), "unitName", "Mới",
                        "unitCode", "30448-01"), "unitCode", "đang là mã của"),
                arguments(BRANCH, "unite", decided("with1", WorkingPortal.OTHER_BRANCH.toString(), "unitName", "",
                        "unitCode", "1"), "unitName", "Cần điền ô này"),
                arguments(BRANCH, "dissolve", decided("number", " "), "number", "quyết định"),
                arguments(COMMUNE, "dissolve", decided(), "", "vẫn trực thuộc"),
                arguments(ENDED, "dissolve", decided(), "effective", "đã kết thúc"),
                arguments(COMMUNE, "establish", with(founding, "unitCode", "30448-01"), "unitCode", "đang là mã của"),
                arguments(COMMUNE, "establish", with(founding, "unitCode", ""), "unitCode", "Cần điền ô này"),
                arguments(COMMUNE, "establish", with(founding, "effective", TOMORROW), "effective", "chưa đến"),
                arguments(COMMUNE, "pilot", Map.of("year", year, "on", TODAY), "year", "đã là mô hình điểm"),
                arguments(COMMUNE, "pilot", Map.of("year", "12", "on", TODAY), "year", "Cần một số từ 1900"),
                arguments(BRANCH, "plan", with(plan, "document", ""), "document", "Cần điền ô này"),
                arguments(BRANCH, "plan", with(plan, "on", TOMORROW), "on", "chưa đến"),
                arguments(BRANCH, "plan", with(plan, "change", "RENAME"), "unitName", "tên"),
                arguments(BRANCH, "plan", with(plan, "change", "EXPLODE"), "change", "Hãy chọn"));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new HashMap<>(Map.of("unitName", ""));
        all.putAll(fields);
        all.put(name, value);
        return all;
    }

    /** @param field beside which it is told; none where it is told above the form alone */
    @ParameterizedTest
    @MethodSource("refusals")
    void what_is_refused_is_told_beside_its_field_and_what_was_typed_is_kept(UUID unit, String deed,
            Map<String, String> fields, String field, String words) {
        long before = portal.size();
        HttpResponse<String> answer = send(officer, unit, deed, fields);
        assertThat(answer.statusCode()).isBetween(400, 422);
        String body = answer.body();
        assertThat(portal.size()).isEqualTo(before);
        String form = body.substring(body.indexOf("id=\"" + deed + "\""), body.indexOf("</form>", body.indexOf(
                "id=\"" + deed + "\"")));
        assertThat(form).contains("role=\"alert\"", words);
        if (field.isEmpty()) {
            assertThat(form).doesNotContain("-error\"");
        } else {
            Matcher error = Pattern.compile("<p class=\"error\" id=\"" + deed + "-([a-zA-Z0-9]+)-error\">([^<]*)<")
                    .matcher(form);
            assertThat(error.find()).as(form).isTrue();
            assertThat(error.group(1)).isEqualTo(field);
            assertThat(error.group(2)).contains(words);
            assertThat(error.find()).as("only there").isFalse();
        }
        fields.forEach((name, value) -> {
            Matcher select = Pattern.compile("<select[^>]* name=\"" + name + "\".*?</select>", Pattern.DOTALL)
                    .matcher(form);
            if (select.find()) {
                if (select.group().contains("value=\"" + value + "\"")) {
                    assertThat(select.group()).as(name).containsPattern("value=\"" + value + "\" selected");
                }
            } else if (form.contains(" name=\"" + name + "\"") && !name.equals("plan")) {
                assertThat(form).as(name).containsPattern(" name=\"" + name + "\"[^>]* value=\"" + Pattern.quote(value)
                        + "\"");
            }
        });
    }

    @Test
    void a_second_editor_is_told_what_changed() {
        UUID unit = founded(UnitLevel.BRANCH, COMMUNE, "30439-18", "Chi đoàn hai tay");
        String opened = version(officer, unit);
        recorded(unit, "rename", decided("unitName", "Chi đoàn tay một"));
        Map<String, String> second = decided("unitName", "Chi đoàn tay hai", "version", opened, "key",
                UUID.randomUUID().toString());
        HttpResponse<String> told = send(officer, unit, "rename", second);
        assertThat(told.statusCode()).isEqualTo(412);
        assertThat(told.body()).contains("đã có người ghi thêm", "<li>Đổi tên đơn vị", "value=\"Chi đoàn tay hai\"",
                "value=\"7-QĐ/ĐTN\"");
        assertThat(unit(unit).name()).isEqualTo("Chi đoàn tay một");
        Matcher now = VERSION.matcher(told.body());
        assertThat(now.find()).isTrue();
        second.put("version", now.group(1));
        recorded(unit, "rename", second);
        assertThat(unit(unit).name()).isEqualTo("Chi đoàn tay hai");
    }

    @ParameterizedTest
    @CsvSource({WorkingPortal.SECRETARY, WorkingPortal.OFFICER, WorkingPortal.AUDITOR, WorkingPortal.ADMINISTRATOR})
    void only_the_district_changes_units(String name) {
        Reader reader = signedIn(name);
        String page = reader.page(address(BRANCH)).body();
        assertThat(page).contains("Đã có hiệu lực").doesNotContain("/changes/");
        long before = portal.size();
        for (String deed : DEEDS) {
            HttpResponse<String> answer = send(reader, BRANCH, deed, decided("unitName", "Tên khác", "year", "2030",
                    "on", TODAY));
            assertThat(answer.statusCode()).as(deed).isEqualTo(403);
        }
        assertThat(portal.size()).isEqualTo(before);
        assertThat(send(officer, BRANCH, "merge", decided("into", UUID.randomUUID().toString())).statusCode())
                .as("into a unit that nobody knows").isEqualTo(403);
        for (String plan : List.of("x", UUID.randomUUID().toString())) {
            assertThat(send(officer, BRANCH, "withdraw", Map.of("plan", plan, "on", TODAY)).statusCode())
                    .as("a plan that nobody knows").isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, value = {"vi,360,true", "en,1400,false", "vi,1400,true", "en,360,false"})
    void every_form_is_sound(String language, int width, boolean script) {
        try (Window window = chromium.open(portal.address(),
                new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(script))) {
            window.signIn(WorkingPortal.DISTRICT_OFFICER);
            Page page = window.open(address(COMMUNE) + "?lang=" + language).page();
            Locator summaries = page.locator("main details.card > summary");
            assertThat(summaries).hasCount(9);
            for (int i = 0; i < 9; i++) {
                summaries.nth(i).click();
            }
            String picture = "unit-forms-" + language + "-" + width;
            window.isSound(picture);
            if (script) {
                window.isAccessible(picture);
            }
            Locator pilot = page.locator("main form#pilot");
            pilot.locator("button").click();
            assertThat(page.locator("main #pilot-year-error")).isVisible();
            window.isSound("unit-told-" + language + "-" + width);
        }
    }
}
