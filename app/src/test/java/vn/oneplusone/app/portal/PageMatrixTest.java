package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page × every role and nobody × inside and outside of their unit, as the API's matrix does. A page without a row fails. */
class PageMatrixTest {
    /** Branch, commune, district, auditor, administrator. */
    private static final Map<String, String> ROLES = Map.of("B", WorkingPortal.SECRETARY, "C", WorkingPortal.OFFICER,
            "D", WorkingPortal.DISTRICT_OFFICER, "A", WorkingPortal.AUDITOR, "K", WorkingPortal.ADMINISTRATOR);
    private static final String ALL = "BCDAK";
    private static final String YEAR = Integer.toString(WorkingPortal.TODAY.getYear());

    /** To whom a page is open; G for everybody, also without an account; "" where what it names is there for nobody. */
    private static final Map<String, String> ROWS = new TreeMap<>();

    private static WorkingPortal portal;
    private static Map<String, Reader> readers;

    private static void rows(String open, String... pages) {
        for (String page : pages) {
            ROWS.put(page, open);
        }
    }

    static {
        rows("G", "GET /", "GET /claim", "GET /claim/{code}", "GET /embed.js", "GET /first-sign-in", "GET /r",
                "GET /r/{token}", "GET /sign-in", "POST /claim", "POST /first-sign-in", "POST /r");
        rows(ALL, "GET /campaigns", "GET /campaigns/{campaign}", "GET /campaigns/{campaign}/{path}",
                "GET /campaigns/{path}", "GET /declared", "GET /facts", "GET /initiatives",
                "GET /initiatives/{unit}/{year}", "GET /initiatives/{unit}/{year}/{path}",
                "GET /lists/templates/{kind}.{format}", "GET /me", "GET /overview/figures", "GET /people/{person}",
                "GET /people/{person}/{path}", "GET /records/{unit}", "GET /records/{unit}/{year}",
                "GET /records/{unit}/{year}/{path}", "GET /referrals", "GET /requests",
                "GET /referrals/{organization}/{person}", "GET /referrals/{organization}/{person}/{path}",
                "GET /tables/activities.{format}", "GET /tables/campaigns.{format}", "GET /tables/counts.{format}",
                "GET /tables/declared.{format}", "GET /tables/facts.{format}", "GET /tables/kinds.{format}",
                "GET /supports", "GET /supports/{support}", "GET /supports/{support}/{path}",
                "GET /tables/referrals.{format}", "GET /tables/supports.{format}", "GET /tables/steps.{format}",
                "GET /tables/targets.{format}", "GET /rules", "GET /tables/sign-offs.{format}", "GET /sign-offs",
                "GET /sign-offs/{unit}",
                "GET /tables/timeline.{format}", "GET /targets", "GET /targets/{unit}/{organization}/{year}",
                "GET /units", "GET /units/{unit}", "GET /units/{unit}/changes", "GET /units/{unit}/changes/{path}",
                "GET /units/{unit}/coming-of-age", "GET /units/{unit}/coming-of-age/{path}",
                "GET /units/{unit}/dues", "GET /units/{unit}/not-yet", "GET /tables/not-yet.{format}",
                "GET /units/{unit}/dues/{path}",
                "POST /me/other-sessions", "POST /me/password", "POST /me/provider", "POST /me/provider/removal");
        rows("BCD", "GET /referrals/together", "POST /referrals/together/{path}");
        // only says that there is no form to show again
        rows(ALL, "GET /referrals/together/{path}", "GET /targets/grid/{year}");
        rows("BCD", "GET /claims", "GET /links", "GET /links/who", "GET /refer", "GET /refer/person",
                "POST /campaigns/{campaign}/{path}",
                "POST /campaigns/{path}", "POST /sign-offs/{unit}", "POST /links", "POST /links/who",
                "POST /people/{person}/{path}",
                "GET /requests/new", "POST /requests/new", "POST /refer", "POST /refer/person",
                "POST /units/{unit}/dues/{path}",
                "POST /referrals/{organization}/{person}/{path}");
        rows("CD", "POST /units/{unit}/coming-of-age/{path}", "GET /supports/for/{person}", "GET /supports/new",
                "POST /supports/for/{person}",
                "POST /supports/new", "POST /supports/{support}/{path}", "POST /initiatives/{unit}/{year}/{path}",
                "POST /records/{unit}/{year}/{path}",
                "POST /targets/{unit}/{organization}/{year}", "GET /targets/grid",
                "POST /targets/grid/{year}");
        rows("D", "POST /review/{year}/closing", "POST /review/{year}/publication", "POST /review/{year}/supplement",
                "POST /units/{unit}/changes/{path}");
        rows("BCDK", "GET /people", "POST /people", "GET /people/{person}/card");
        rows("CD", "GET /lists", "GET /lists/{id}", "GET /lists/{id}/faults-{list}.{format}",
                "GET /tables/imports.{format}", "POST /lists",
                "POST /lists/{id}/confirm", "POST /lists/{id}/discard");
        rows("DAK", "GET /administration", "GET /administration/to-do", "GET /review", "GET /review/anomalies",
                "GET /review/explanation", "GET /review/rejudging", "GET /review/years", "GET /review/{year}/closing",
                "GET /review/{year}/publication", "GET /review/{year}/statement", "GET /review/{year}/supplement",
                "GET /review/{year}/supplements/{number}", "GET /tables/anomalies.{format}",
                "GET /tables/explanation.{format}", "GET /tables/rejudging.{format}", "GET /tables/to-do.{format}",
                "POST /review/bundle",
                "POST /review/rejudging", "POST /review/replay",
                "POST /review/verification");
        rows("DK", "GET /accounts", "GET /accounts/branches", "GET /accounts/new", "GET /tables/accounts.{format}",
                "POST /accounts", "POST /accounts/branches");
        rows("AK", "GET /journal", "GET /tables/journal.{format}");
        rows("K", "POST /administration/recount");
        rows("", "GET /accounts/{account}", "GET /claims/{id}", "GET /links/{id}", "POST /accounts/{account}",
                "POST /accounts/{account}/closing", "POST /accounts/{account}/handing-over",
                "POST /accounts/{account}/link",
                "POST /accounts/{account}/provider-removal", "POST /accounts/{account}/reopening", "POST /claims/{id}",
                "POST /links/{id}",
                "POST /units/{unit}/changes/withdraw", "GET /requests/{request}", "GET /requests/{request}/{path}",
                "POST /requests/{request}/{path}");
    }

    /** A place that is offered and then refused is worse than one that is not offered. */
    @Test
    void each_place_of_the_menu_and_of_the_first_page_opens_for_who_is_offered_it() {
        readers.forEach((who, reader) -> {
            String page = reader.page("/").body();
            Set<String> offered = new TreeSet<>();
            Matcher link = Pattern.compile("<a [^>]*href=\"(/[^\"]*)\"").matcher(page);
            while (link.find()) {
                offered.add(link.group(1).replace("&amp;", "&"));
            }
            assertThat(offered).as(who.toString()).contains("/units");
            assertThat(offered.stream().filter(address -> reader.page(address).statusCode() >= 400)).as(who.toString())
                    .isEmpty();
        });
    }

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
        readers = new LinkedHashMap<>();
        ROLES.forEach((role, name) -> {
            Reader reader = Reader.of(portal.address(), name);
            readers.put(role, reader);
        });
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    /** As a row names it: without what the parts of an address look like. */
    private static String named(String page) {
        return page.replaceAll("[{]([a-z]+):[^/.]*?[}]([}]?)(?=[/.]|$)", "{$1}");
    }

    @Test
    void every_page_has_a_row_and_every_row_a_page() {
        assertThat(portal.pages().stream().map(PageMatrixTest::named).distinct())
                .containsExactlyInAnyOrderElementsOf(ROWS.keySet());
    }

    @Test
    void pages_are_open_to_those_whose_they_are() {
        long before = portal.size();
        ROWS.forEach((page, open) -> {
            readers.forEach((role, reader) -> {
                int status = ask(reader, page, PageMatrixTest::inside).statusCode();
                assertThat(status).as(page + " " + role).isLessThan(500);
                if (open.contains(role)) {
                    assertThat(status).as(page + " for " + role).isNotEqualTo(403);
                } else if (!open.equals("G")) {
                    assertThat(status).as(page + " for " + role).isIn(403, 404);
                }
            });
            HttpResponse<String> guest = ask(new Reader(portal.address()), page, PageMatrixTest::inside);
            if (open.equals("G")) {
                assertThat(guest.statusCode()).as(page).isNotIn(401, 403).isLessThan(500);
            } else if (page.startsWith("GET")) {
                assertThat(guest.headers().firstValue("Location").orElse("")).as(page).contains("sign-in");
            } else {
                assertThat(guest.statusCode()).as(page).isIn(401, 403);
            }
        });
        assertThat(portal.size()).as("an empty form records nothing").isEqualTo(before);
    }

    @Test
    void what_lies_outside_of_their_unit_is_there_for_no_branch_and_no_commune() {
        ROWS.keySet().stream().filter(page -> page.matches(".*[{](unit|person|campaign|support)[}].*"))
                .forEach(page -> readers.forEach((role, reader) -> {
                    if ("BC".contains(role)) {
                        assertThat(ask(reader, page, PageMatrixTest::outside).statusCode()).as(page + " for " + role)
                                .isIn(403, 404);
                    }
                }));
    }

    private static String inside(String path) {
        return path.replace("{unit}", WorkingPortal.BRANCH.toString())
                .replace("{person}", WorkingPortal.id("hà").toString())
                .replace("{campaign}", WorkingPortal.id("sinh hoạt").toString())
                .replace("{support}", WorkingPortal.id("vốn").toString());
    }

    private static String outside(String path) {
        return path.replace("{unit}", WorkingPortal.FAR_BRANCH.toString())
                .replace("{person}", WorkingPortal.id("khánh").toString())
                .replace("{campaign}", WorkingPortal.id("nirgendwo").toString())
                .replace("{support}", WorkingPortal.id("vốn xa").toString());
    }

    /** Forms carry what every form carries, and nothing that was filled in. */
    private static HttpResponse<String> ask(Reader reader, String page, UnaryOperator<String> place) {
        String path = place.apply(page.substring(page.indexOf(' ') + 1)).replace("{organization}", "UNION")
                .replace("{year}", YEAR).replace("{format}", "csv").replace("{number}", "1").replace("{list}", "0")
                .replace("{kind}", "people").replace("{path}", deed(page))
                .replaceAll("[{][a-z]+[}]", UUID.randomUUID().toString());
        if (page.startsWith("GET")) {
            String facts = path.contains("facts") && !path.contains("lists") ? "measure=ADMITTED&year=" + YEAR : "";
            String year = path
                    .matches("/declared|/tables/(?!referrals|facts|supports|to-do|accounts|journal|imports).*")
                            ? "year=" + YEAR
                            : "";
            return reader.page(path + (facts + year).replaceAll("^(.)", "?$1"));
        }
        String csrf = reader.csrf(readers.containsValue(reader) ? "/me" : "/sign-in");
        return reader.post(path, Map.of("_csrf", csrf, "key", UUID.randomUUID().toString(), "year", YEAR, "action",
                path.startsWith("/links") ? "end" : "decline"));
    }

    private static String deed(String page) {
        if (page.contains("/referrals")) {
            return "confirmation";
        }
        if (page.contains("/people")) {
            return "details";
        }
        if (page.contains("/initiatives")) {
            return "launch";
        }
        if (page.contains("/records")) {
            return "declare";
        }
        if (page.contains("/supports")) {
            return "repay";
        }
        if (page.contains("/coming-of-age")) {
            return "come-of-age";
        }
        if (page.contains("/dues")) {
            return "pay";
        }
        return page.contains("/units") ? "rename" : "hold";
    }
}
