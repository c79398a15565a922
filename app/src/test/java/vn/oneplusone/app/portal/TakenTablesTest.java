package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.membership.commands.UnitCommand.RenameUnit;
import vn.oneplusone.membership.events.Decision;

/** Tables of the portal's work as files: what the page shows, of all its pages, by its filters, and nobody's name. */
class TakenTablesTest {
    private static final String EVIL = "=HYPERLINK(\"http://evil\")";

    private static WorkingPortal portal;
    private static Reader administrator;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
        LocalDate on = WorkingPortal.TODAY.minusDays(2);
        portal.record(new RenameUnit(WorkingPortal.BRANCH, EVIL, on, new Decision("1-NQ", on)));
        portal.counted();
        administrator = reader(WorkingPortal.ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Reader reader(String name) {
        return Reader.of(portal.address(), name);
    }

    private static Accounts accounts() {
        return portal.directory().accounts();
    }

    private static Account account(String username) {
        return accounts().find(username).orElseThrow();
    }

    /** Tables that are not taken away from their page, each for a reason. */
    private static final Set<String> WITHOUT = Set.of(
            // the owner's own file, which comes back with what is wrong in it
            "lists-upload.html",
            // a few lines about what is about to be done, or has just been found
            "review.html", "review-publication.html", "sign-off.html",
            // the statement is a file itself, in three formats
            "statement-parts.html",
            // fields of a form
            "referrals-together.html", "accounts-branches.html", "targets-grid.html",
            // here the links are made
            "tables.html");

    @Test
    void every_page_with_a_table_has_its_files() throws IOException {
        Set<String> without = new TreeSet<>();
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.toList()) {
                String html = Files.readString(template);
                if (html.contains("<table") && !html.contains("~{tables :: take(")) {
                    without.add(template.getFileName().toString());
                }
            }
        }
        assertThat(WITHOUT).containsAll(without);
        assertThat(without).hasSize(WITHOUT.size() - 1);
    }

    @Test
    void what_the_automation_still_has_to_do() {
        for (String name : List.of(WorkingPortal.ADMINISTRATOR, WorkingPortal.AUDITOR)) {
            Reader reader = reader(name);
            String page = reader.page("/administration/to-do").body();
            List<List<String>> shown = Taken.shown(page);
            assertThat(shown).isNotEmpty();
            List<List<String>> expected = new ArrayList<>();
            for (List<String> row : shown) {
                expected.add(Arrays.asList("30439-01", Taken.guarded(row.get(1)), "Hội",
                        WorkingPortal.id("lan").toString(), row.get(2), row.get(3), row.get(4)));
            }
            assertThat(Taken.rows(reader, "to-do", "")).isEqualTo(expected)
                    .allSatisfy(row -> assertThat(row.get(1)).isEqualTo("'" + EVIL));
            assertThat(Taken.links(page)).containsExactly("/tables/to-do.xlsx", "/tables/to-do.csv");
        }
    }

    @Test
    void accounts_by_their_ids_as_they_were_searched_and_on_all_pages() {
        for (int i = 0; i < 60; i++) {
            accounts().create("nhieu." + i, "Đặng Nhiều " + i, vn.oneplusone.app.vault.accounts.Role.BRANCH_SECRETARY,
                    WorkingPortal.BRANCH, null);
        }
        for (String query : List.of("", "?q=dang%20nhieu", "?q=quan%20tri", "?q=100%25%26x")) {
            String page = administrator.page("/accounts" + query).body();
            List<List<String>> rows = Taken.rows(administrator, "accounts", query);
            assertThat(Taken.links(page)).as(query).hasSize(rows.isEmpty() ? 0 : 2)
                    .allMatch(link -> link.endsWith(query));
            List<List<String>> shown = Taken.shown(page);
            assertThat(shown).hasSize(Math.min(50, rows.size()));
            for (int i = 0; i < shown.size(); i++) {
                List<String> row = rows.get(i);
                String unit = row.get(2).isEmpty() ? row.get(3) : row.get(2) + " – " + row.get(3).replace("'=", "=");
                assertThat(List.of(row.get(1), unit, row.get(4).isEmpty() ? "Chưa lần nào" : row.get(4), row.get(5)))
                        .isEqualTo(shown.get(i).subList(1, 5));
                assertThat(page).contains("/accounts/" + row.getFirst());
            }
        }
        List<List<String>> all = Taken.rows(administrator, "accounts", "");
        assertThat(all).hasSize(accounts().all().size());
        assertThat(Taken.rows(administrator, "accounts", "?q=dang%20nhieu")).hasSize(60)
                .allSatisfy(row -> assertThat(row.get(3)).isEqualTo("'" + EVIL));
        assertThat(all.toString()).doesNotContain("Nhiều", "Quản trị,", WorkingPortal.ADMINISTRATOR, "Lê Thị Thu");
        // those that a district officer manages, and no others
        List<List<String>> managed = Taken.rows(reader(WorkingPortal.DISTRICT_OFFICER), "accounts", "");
        assertThat(managed.toString()).contains(account(WorkingPortal.SECRETARY).actor().toString())
                .doesNotContain(account(WorkingPortal.ADMINISTRATOR).actor().toString());
    }

    @Test
    void the_access_journal_of_the_days_that_were_asked_for() {
        UUID person = UUID.randomUUID();
        accounts().journal().reading(account(WorkingPortal.OFFICER).actor(), List.of(person), "=cmd");
        for (int i = 0; i < 60; i++) {
            accounts().journal().refusal(account(WorkingPortal.SECRETARY).actor(), null, "GET /x");
        }
        for (String name : List.of(WorkingPortal.ADMINISTRATOR, WorkingPortal.AUDITOR)) {
            Reader reader = reader(name);
            for (String query : List.of("", "?from=" + WorkingPortal.TODAY.minusDays(1),
                    "?from=" + WorkingPortal.TODAY.minusDays(1) + "&to=" + WorkingPortal.TODAY.plusDays(1))) {
                String page = reader.page("/journal" + query).body();
                List<List<String>> rows = Taken.rows(reader, "journal", query);
                assertThat(Taken.links(page)).hasSize(2).allMatch(link -> link.endsWith(query));
                List<List<String>> shown = Taken.shown(page);
                assertThat(shown).hasSize(50);
                for (int i = 0; i < 50; i++) {
                    assertThat(rows.get(i)).element(0).isEqualTo(shown.get(i).getFirst());
                    assertThat(rows.get(i).subList(2, 5)).isEqualTo(shown.get(i).subList(2, 5));
                }
                assertThat(rows).hasSizeGreaterThan(60).anySatisfy(row -> assertThat(row.subList(1, 5)).containsExactly(
                        account(WorkingPortal.OFFICER).actor().toString(), "Xem thông tin", person.toString(),
                        "'=cmd"));
                assertThat(rows.toString()).doesNotContain("Lê Thị Thu", "Xã Đoàn");
                assertThat(page).contains("Lê Thị Thu");
                String older = page.replaceAll("(?s).*href=\"(/journal[^\"]*before=[^\"]*)\".*", "$1")
                        .replace("&amp;", "&");
                assertThat(older).contains(query);
                assertThat(reader.page(older).body()).contains(person.toString());
            }
            String none = "?to=" + WorkingPortal.TODAY.minusDays(1);
            assertThat(reader.page("/journal" + none).body()).contains("Trong những ngày này không có mục nào")
                    .doesNotContain("/tables/journal");
            assertThat(Taken.rows(reader, "journal", none)).isEmpty();
            assertThat(reader.page("/tables/journal.csv?from=hôm-qua").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void campaigns_that_are_planned_too() {
        Reader officer = reader(WorkingPortal.OFFICER);
        Set<Integer> planned = new TreeSet<>(
                List.of(WorkingPortal.PLANNED_FROM.getYear(), WorkingPortal.PLANNED_TO.getYear()));
        Set<Integer> years = new TreeSet<>(planned);
        years.add(WorkingPortal.HELD_ON.getYear());
        for (int year : years) {
            int held = WorkingPortal.HELD_ON.getYear() == year ? 1 : 0;
            asShown(officer, "?year=" + year, held + (planned.contains(year) ? 1 : 0));
            asShown(officer, "?year=" + year + "&unit=" + WorkingPortal.BRANCH, held);
        }
        assertThat(officer.page("/tables/activities.csv?unit=" + WorkingPortal.FAR_BRANCH).statusCode())
                .isEqualTo(403);
    }

    private static void asShown(Reader officer, String year, int number) {
        List<List<String>> shown = Taken.shown(officer.page("/campaigns" + year).body());
        List<List<String>> rows = Taken.rows(officer, "activities", year);
        assertThat(rows).hasSameSizeAs(shown).hasSize(number);
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            assertThat(List.of(row.getFirst(), row.get(2).replace("'=", "="), row.get(5), row.get(6), row.get(7)))
                    .isEqualTo(List.of(shown.get(i).getFirst(), shown.get(i).get(1), shown.get(i).get(3),
                            shown.get(i).get(4), shown.get(i).get(5)));
            assertThat(shown.get(i).get(2)).endsWith(row.get(4));
        }
    }
}
