package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.Organization;

/** The facts behind a number lead to the people whom they are about, by name for those who may read it. */
class FactsNamesTest {
    private static final String NAME = "Tôn Thị Sự Việc";
    private static final String FACTS = "/facts?measure=ADMITTED&organization=UNION&limit=200&year=2020";

    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
        portal.member(NAME, NAME, WorkingPortal.BRANCH, Organization.UNION);
        portal.counted();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static String page(String who) {
        return Reader.of(portal.address(), who).page(FACTS).body();
    }

    private static String link(String shown) {
        UUID id = WorkingPortal.id(NAME);
        return "<a href=\"/people/" + id + "\">" + shown;
    }

    @Test
    void who_may_read_a_person_sees_name_and_link_and_others_neither() {
        for (String who : new String[]{WorkingPortal.SECRETARY, WorkingPortal.OFFICER,
                WorkingPortal.DISTRICT_OFFICER}) {
            assertThat(page(who)).as(who).contains(link(NAME));
        }
        String id = WorkingPortal.id(NAME).toString();
        UUID far = WorkingPortal.id("xa");
        assertThat(page(WorkingPortal.DISTRICT_OFFICER)).contains("/people/" + far);
        assertThat(page(WorkingPortal.OFFICER)).doesNotContain(far.toString());
        assertThat(page(WorkingPortal.AUDITOR)).contains(link("<code title=\"" + id)).doesNotContain(NAME);
    }

    @Test
    void reading_the_names_is_written_down() {
        UUID id = WorkingPortal.id(NAME);
        long before = readings(id);
        page(WorkingPortal.OFFICER);
        assertThat(readings(id)).isEqualTo(before + 1);
        page(WorkingPortal.AUDITOR);
        assertThat(readings(id)).isEqualTo(before + 1);
    }

    private static long readings(UUID person) {
        return portal.directory().accounts().journal().before(null, 10_000).stream()
                .filter(entry -> person.equals(entry.person())).count();
    }
}
