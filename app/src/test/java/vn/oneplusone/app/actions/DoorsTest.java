package vn.oneplusone.app.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.files.ListKind;
import vn.oneplusone.app.portal.ListsPortal;
import vn.oneplusone.app.portal.Reader;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.membership.events.Organization;

/**
 * The table of outcomes, written by hand in {@code outcomes.txt}, through each door of the real portal: for every address of the API, every form and every
 * kind of list, and each part that the action has in it, one that is recorded and one that is refused.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // a year is closed last: nothing of it is corrected afterwards
class DoorsTest {
    /** Files that are brought together. */
    private static final int MOST_FILES = 10;
    private static final String BEYOND_REACH = "bạn không phụ trách";
    private static final String NOT_YOUR_TASK = "không thuộc nhiệm vụ";

    @TempDir
    static Path data;

    private static OutcomeWorld world;
    private static Doors doors;

    @BeforeAll
    static void start() {
        world = new OutcomeWorld(data);
        doors = new Doors(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** What was recorded and what was refused, by the name of an address, a form, a kind or an action. */
    private static final class Seen {
        private final Map<String, Set<Boolean>> outcomes = new TreeMap<>();

        private void add(String name, Doors.Asked asked) {
            outcomes.computeIfAbsent(name, one -> new TreeSet<>()).add(asked.isRecorded());
        }

        private void areExactly(Stream<String> names) {
            assertThat(outcomes.keySet()).containsExactlyInAnyOrderElementsOf(names.toList());
            assertThat(outcomes).as("recorded and refused").allSatisfy((name, both) -> assertThat(both).as(name)
                    .hasSize(2));
        }
    }

    @Test
    void every_address_of_the_api_records_and_refuses_as_the_table_says() {
        HttpDoor door = new HttpDoor(doors);
        List<HttpDoor.Route> routes = door.routes().stream()
                .filter(route -> Action.class.isAssignableFrom(route.members())).toList();
        List<String> wrong = new ArrayList<>();
        Seen seen = new Seen();
        for (HttpDoor.Route route : routes) {
            for (Doors.Asked asked : doors.cells(HttpDoor.rows(route), "+>-", "BCD",
                    List.of("own", "below", "side", "above", "merged", "gone"))) {
                seen.add(route.address(), asked);
                long before = doors.size();
                HttpResponse<String> answer = door.give(route, asked);
                boolean told = switch (asked.told()) {
                    case '+' -> answer.statusCode() == 200 || answer.statusCode() == 201;
                    case '>' -> answer.statusCode() == 202;
                    default -> answer.statusCode() == 403 && answer.body().contains(":BeyondReach");
                };
                if (!told || !doors.holds(asked, before)) {
                    wrong.add(route.address() + " " + asked + ": " + answer.statusCode() + answer.body() + " "
                            + doors.since(before));
                }
            }
        }
        assertThat(wrong).isEmpty();
        seen.areExactly(routes.stream().map(HttpDoor.Route::address).distinct());
    }

    @Test
    void every_form_records_and_refuses_as_the_table_says() {
        FormDoor door = new FormDoor(doors);
        List<String> wrong = new ArrayList<>();
        Seen seen = new Seen();
        Seen actions = new Seen();
        for (FormDoor.OneForm form : FormDoor.ALL) {
            Seen one = new Seen();
            for (Doors.Asked asked : doors.cells(FormDoor.rows(form), form.recorded() + "-", "DCB",
                    List.of("own", "below", "side", "above", "merged", "gone"))) {
                one.add(form.toString(), asked);
                seen.add(form.address(), asked);
                asksFor(asked.action()).forEach(action -> actions.add(action, asked));
                FormDoor.Filled filled = door.fill(form, asked);
                long before = doors.size();
                HttpResponse<String> answer = door.send(filled);
                boolean told = asked.isRecorded()
                        ? answer.statusCode() == 302 && ListsPortal.location(answer).contains("done=")
                        : answer.statusCode() == 403 || answer.statusCode() == 404;
                if (!told || !doors.holds(asked, before)) {
                    wrong.add(form.address() + " " + asked + ": " + answer.statusCode() + said(answer.body()) + " "
                            + doors.since(before));
                }
            }
            one.areExactly(Stream.of(form.toString()));
        }
        assertThat(wrong).isEmpty();
        seen.areExactly(AsksInCode.forms(world).stream().filter(address -> !address.startsWith("/review/")
                && !address.startsWith("/sign-offs/")));
        // those of the year's end are made by commands of its own, see below
        actions.areExactly(AsksInCode.actions("vn.oneplusone.app.units", "vn.oneplusone.app.people",
                "vn.oneplusone.app.referrals", "vn.oneplusone.app.campaigns", "vn.oneplusone.app.requests",
                "vn.oneplusone.app.links", "vn.oneplusone.app.administration"));
    }

    /** An action, and those that are a part of it. */
    private static Stream<String> asksFor(Action action) {
        return Stream.concat(Stream.of(action.getClass()),
                Arrays.stream(action.getClass().getRecordComponents()).map(RecordComponent::getType)
                        .filter(Action.class::isAssignableFrom))
                .map(Doors::name);
    }

    private static String said(String page) {
        return page.replaceAll("(?s)^.*<main", "").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void the_figures_of_a_year_are_fixed_by_those_who_reach_the_unit_over_the_api() {
        HttpDoor door = new HttpDoor(doors);
        assertThat(door.routes().stream().filter(route -> !Action.class.isAssignableFrom(route.members()))
                .map(HttpDoor.Route::address)).containsExactlyInAnyOrder("/api/v1/sign-offs", "/api/v1/publications",
                        "/api/v1/closings",
                        "/api/v1/closings/{unit}/{year}/supplements");
        SignedIn district = world.signedIn("district");
        SignedIn province = world.signedIn("province");
        world.member(Organization.UNION, OutcomeWorld.BRANCH);
        String seen = "\"year\":2024,\"size\":" + world.counted() + "}";
        refused("YearCommands.publish", "own", () -> door.give(district, "/api/v1/publications", "{" + seen));
        recorded("FiguresPublished", province, () -> door.give(province, "/api/v1/publications", "{" + seen));
        String signOff = "{\"unit\":\"%s\",\"period\":\"2023-Q4\",\"size\":" + world.counted() + "}";
        refused("YearCommands.signOff", "side", () -> door.give(district, "/api/v1/sign-offs",
                signOff.formatted(OutcomeWorld.OTHER_DISTRICT)));
        recorded("FiguresSignedOff", district, () -> door.give(district, "/api/v1/sign-offs",
                signOff.formatted(OutcomeWorld.DISTRICT)));
        String close = "{\"unit\":\"%s\"," + seen;
        refused("YearCommands.close", "side", () -> door.give(district, "/api/v1/closings",
                close.formatted(OutcomeWorld.OTHER_DISTRICT)));
        assertThat(told("YearCommands.close", "own")).isEqualTo('+');
        recorded("YearClosed", district, () -> door.give(district, "/api/v1/closings",
                close.formatted(OutcomeWorld.DISTRICT)));
        world.member(Organization.UNION, OutcomeWorld.BRANCH);
        String late = "{\"size\":" + world.counted() + "}";
        refused("YearCommands.supplement", "side", () -> door.give(district, "/api/v1/closings/"
                + OutcomeWorld.OTHER_DISTRICT + "/2024/supplements", late));
        recorded("SupplementIssued", district, () -> door.give(district, "/api/v1/closings/" + OutcomeWorld.DISTRICT
                + "/2024/supplements", late));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void the_figures_of_a_year_are_fixed_by_those_who_reach_the_unit_by_forms() {
        FormDoor door = new FormDoor(doors);
        assertThat(AsksInCode.forms(world).stream().filter(address -> address.startsWith("/review/")))
                .containsExactlyInAnyOrder("/review/{year}/publication", "/review/{year}/closing",
                        "/review/{year}/supplement");
        world.member(Organization.UNION, OutcomeWorld.BRANCH);
        long before = doors.size();
        assertThat(door.send(new FormDoor.Filled(world.signedIn("district"), "/sign-offs/" + OutcomeWorld.PROVINCE,
                Map.of("period", "2022", "size", Long.toString(world.counted())))).statusCode()).isEqualTo(404);
        assertThat(doors.size()).isEqualTo(before);
        recorded("FiguresSignedOff", world.signedIn("province"),
                () -> door.send(new FormDoor.Filled(world.signedIn("province"), "/sign-offs/" + OutcomeWorld.PROVINCE,
                        Map.of("period", "2022", "size", Long.toString(world.counted())))));
        fix(door, "FiguresPublished", "/review/2024/publication", Map.of("size", Long.toString(world.counted())));
        fix(door, "YearClosed", "/review/2024/closing",
                Map.of("size", Long.toString(world.counted()), "confirm", "2024",
                        "unit", OutcomeWorld.PROVINCE.toString()));
        world.member(Organization.UNION, OutcomeWorld.BRANCH);
        fix(door, "SupplementIssued", "/review/2024/supplement",
                Map.of("size", Long.toString(world.counted()), "confirm",
                        "2024"));
    }

    /** Of the top of the tree, which the province reaches and the district does not. */
    private static void fix(FormDoor door, String fact, String address, Map<String, String> fields) {
        SignedIn province = world.signedIn("province");
        refused("YearCommands.close", "above", () -> door.send(new FormDoor.Filled(world.signedIn("district"),
                address, fields)));
        recorded(fact, province, () -> door.send(new FormDoor.Filled(province, address, fields)));
    }

    private static char told(String action, String place) {
        return Doors.rows(action).stream().filter(row -> row.roles().equals("D")).findFirst().orElseThrow().cells()
                .get(OutcomesTest.PLACES.indexOf(place)).charAt(0);
    }

    private static void recorded(String fact, SignedIn me, Supplier<HttpResponse<String>> request) {
        long before = doors.size();
        HttpResponse<String> answer = request.get();
        assertThat(answer.statusCode()).as(fact + answer.body()).isIn(201, 302);
        assertThat(doors.since(before)).containsExactly(new Doors.Found(fact, me.actor().toString()));
    }

    private static void refused(String action, String place, Supplier<HttpResponse<String>> request) {
        assertThat(told(action, place)).as(action).isEqualTo('-');
        long before = doors.size();
        HttpResponse<String> answer = request.get();
        assertThat(answer.statusCode()).as(action + answer.body()).isEqualTo(403);
        assertThat(doors.size()).isEqualTo(before);
    }

    @Test
    void every_kind_of_list_records_and_refuses_as_the_table_says() {
        ListDoor door = new ListDoor(doors);
        Map<String, List<ListDoor.Brought>> recorded = new LinkedHashMap<>();
        List<List<ListDoor.Brought>> refused = new ArrayList<>();
        Map<String, List<ListDoor.Brought>> together = new LinkedHashMap<>();
        Seen kinds = new Seen();
        Seen actions = new Seen();
        List<String> made = AsksInCode.actions("vn.oneplusone.app.files.rows").toList();
        for (String action : made) {
            for (Doors.Asked asked : doors.cells(Doors.rows(action), "+-x", "DC",
                    List.of("below", "side", "own", "above", "merged"))) {
                ListDoor.Brought row = door.row(asked);
                kinds.add(row.kind().name(), asked);
                actions.add(action, asked);
                String account = asked.me().username();
                if (asked.isRecorded()) {
                    recorded.computeIfAbsent(account, one -> new ArrayList<>()).add(row);
                } else if (asked.action() instanceof UnitActions.OfTree) {
                    // after a change of units that is refused, nothing else is tried
                    refused.add(List.of(row));
                } else {
                    together.computeIfAbsent(account, one -> new ArrayList<>()).add(row);
                }
            }
        }
        List<String> wrong = new ArrayList<>();
        together.values().forEach(rows -> refused.addAll(parts(rows)));
        refused.forEach(rows -> refuse(rows, wrong));
        recorded.values().forEach(rows -> parts(rows).forEach(some -> record(some, wrong)));
        assertThat(wrong).isEmpty();
        actions.areExactly(made.stream());
        kinds.areExactly(EnumSet.allOf(ListKind.class).stream().map(ListKind::name));
        for (String account : List.of("branch", "auditor", "administrator")) {
            assertThat(ListsPortal.bring(world.reader(account), Map.of("danh-sach.csv", new byte[]{'x'})).statusCode())
                    .as(account).isEqualTo(403);
        }
    }

    private static List<List<ListDoor.Brought>> parts(List<ListDoor.Brought> rows) {
        List<List<ListDoor.Brought>> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += MOST_FILES) {
            parts.add(rows.subList(from, Math.min(rows.size(), from + MOST_FILES)));
        }
        return parts;
    }

    private static void refuse(List<ListDoor.Brought> rows, List<String> wrong) {
        Reader reader = doors.reader(rows.getFirst().asked().me());
        long before = doors.size();
        String preview = ListDoor.bring(reader, rows);
        List<String> shown = List.copyOf(ListDoor.files(ListsPortal.settled(reader, preview)).values());
        ListDoor.confirm(reader, preview);
        ListsPortal.settled(reader, preview);
        for (int i = 0; i < rows.size(); i++) {
            Doors.Asked asked = rows.get(i).asked();
            String why = asked.told() == 'x' ? NOT_YOUR_TASK : BEYOND_REACH;
            if (shown.size() != rows.size() || !shown.get(i).contains(why)) {
                wrong.add(asked + ": " + (shown.size() != rows.size() ? "not shown" : said(shown.get(i))));
            }
        }
        if (doors.size() != before) {
            wrong.add(rows + " recorded " + doors.since(before));
        }
    }

    private static void record(List<ListDoor.Brought> rows, List<String> wrong) {
        Reader reader = doors.reader(rows.getFirst().asked().me());
        String preview = ListDoor.bring(reader, rows);
        String shown = ListsPortal.settled(reader, preview);
        long before = doors.size();
        ListDoor.confirm(reader, preview);
        ListsPortal.settled(reader, preview);
        List<Doors.Found> found = new ArrayList<>(doors.since(before));
        for (ListDoor.Brought row : rows) {
            Doors.Asked asked = row.asked();
            if (!found.remove(new Doors.Found(Doors.fact(asked), asked.me().actor().toString()))) {
                wrong.add(asked + " was not recorded: " + row.text() + " " + said(shown));
            }
        }
    }
}
