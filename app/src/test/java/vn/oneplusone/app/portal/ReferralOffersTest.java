package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.app.actions.OutcomeWorld.BRANCH;
import static vn.oneplusone.app.actions.OutcomeWorld.DAY;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.app.actions.OutcomeWorld;

/** What the page of a referral offers is what may come next by its path: the API says the same, and nothing else is taken. */
class ReferralOffersTest {
    private static final Set<String> STEPS = Set.of("confirmation", "endorsement", "approval", "decline",
            "decline-above", "withdrawal", "lapse");

    @TempDir
    static Path data;

    private static OutcomeWorld world;
    private static Reader commune;

    @BeforeAll
    static void start() {
        world = new OutcomeWorld(data);
        commune = world.reader("commune");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** A referral to the Federation that has come so far. */
    private static UUID referred(int steps) {
        UUID youth = world.registered(BRANCH);
        world.refer(youth, BRANCH, steps);
        return youth;
    }

    private static String address(UUID youth) {
        return "/referrals/FEDERATION/" + youth;
    }

    private static Set<String> offered(UUID youth) {
        Matcher forms = Pattern.compile("action=\"" + address(youth) + "/([a-z-]+)\"")
                .matcher(commune.page(address(youth)).body());
        Set<String> offered = new TreeSet<>();
        while (forms.find()) {
            offered.add(forms.group(1));
        }
        // what puts recorded steps right is no step
        offered.retainAll(STEPS);
        return offered;
    }

    private static Set<String> told(UUID youth) {
        Set<String> next = new TreeSet<>();
        commune.json("/api/v1" + address(youth)).get("next").forEach(one -> next.add(one.stringValue()));
        return next;
    }

    private static HttpResponse<String> send(UUID youth, String step) {
        return commune.post(address(youth) + "/" + step, Map.of("key", UUID.randomUUID().toString(), "_csrf",
                commune.csrf("/me"), "on", DAY.toString(), "number", "3-QĐ", "by", "YOUTH"));
    }

    @ParameterizedTest
    @CsvSource({"0, confirmation decline lapse withdrawal", "1, decline endorsement lapse withdrawal",
            "2, approval decline decline-above lapse withdrawal", "3, lapse"})
    void the_page_and_the_api_offer_what_may_come_next_and_nothing_else_is_taken(int steps, String next) {
        Set<String> expected = new TreeSet<>(Set.of(next.split(" ", -1)));
        UUID youth = referred(steps);
        assertThat(offered(youth)).isEqualTo(expected);
        Set<String> byAddress = new TreeSet<>(expected);
        byAddress.remove("decline-above");
        assertThat(told(youth)).isEqualTo(byAddress);
        for (String step : STEPS) {
            UUID another = referred(steps);
            long before = world.directory().ledger().head().size();
            HttpResponse<String> answer = send(another, step);
            boolean taken = expected.contains(step);
            assertThat(answer.statusCode()).as(step + answer.body()).isIn(taken ? Set.of(302) : Set.of(409, 422));
            assertThat(world.directory().ledger().head().size()).as(step).isEqualTo(before + (taken ? 1 : 0));
        }
    }

    @Test
    void an_approved_referral_waits_for_the_admission_and_is_not_withdrawn() {
        UUID youth = referred(3);
        assertThat(commune.page(address(youth)).body()).contains("/lapse\"").doesNotContain("/withdrawal\"");
        HttpResponse<String> withdrawn = send(youth, "withdrawal");
        assertThat(withdrawn.statusCode()).isEqualTo(409);
        // it is told on the page, where the way out stays
        assertThat(withdrawn.body()).contains("role=\"alert\"", address(youth) + "/lapse");
        assertThat(told(youth)).containsExactly("lapse");
    }
}
