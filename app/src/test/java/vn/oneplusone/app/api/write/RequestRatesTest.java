package vn.oneplusone.app.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.portal.Reader;

/** Who asks too often is told how long to wait, and nobody else is. */
class RequestRatesTest {
    @TempDir
    static Path data;

    @Test
    void an_account_and_an_address_have_their_own_limits() {
        try (WritingPortal portal = new WritingPortal(data, "--oneplusone.requests.account=5",
                "--oneplusone.requests.address=3")) {
            Reader branch = portal.signedIn("bi.thu");
            Reader commune = portal.signedIn("xa");
            assertThat(last(branch, 5).statusCode()).isEqualTo(200);
            tooMany(branch.ask("/api/v1/session"));
            assertThat(commune.ask("/api/v1/session").statusCode()).isEqualTo(200);
            // the same account elsewhere is the same account; pages are no matter of it
            tooMany(portal.signedIn("bi.thu").ask("/api/v1/session"));
            assertThat(branch.page("/").statusCode()).isEqualTo(200);

            assertThat(last(portal.guest(), 3).statusCode()).isEqualTo(401);
            tooMany(portal.guest().ask("/api/v1/session"));
        }
    }

    @Test
    void many_who_share_an_address_may_read_what_is_published(@TempDir Path other) {
        try (WritingPortal portal = new WritingPortal(other, "--oneplusone.requests.address=2",
                "--oneplusone.requests.published=6")) {
            for (int visitor = 0; visitor < 6; visitor++) {
                assertThat(portal.guest().ask("/api/v1/published").statusCode()).isEqualTo(404);
            }
            tooMany(portal.guest().ask("/api/v1/published"));
            assertThat(last(portal.guest(), 2).statusCode()).isEqualTo(401);
            tooMany(portal.guest().ask("/api/v1/session"));
        }
    }

    @Test
    void pages_have_limits_of_their_own_and_files_that_are_the_same_for_all_have_none(@TempDir Path other) {
        try (WritingPortal portal = new WritingPortal(other, "--oneplusone.requests.address-pages=4",
                "--oneplusone.requests.account-pages=3")) {
            Reader officer = portal.signedIn("xa");
            for (int i = 0; i < 2; i++) {
                assertThat(portal.guest().page("/sign-in").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> page = portal.guest().page("/sign-in");
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(page.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 60);
            assertThat(page.body()).contains("<html", "Gửi quá nhiều yêu cầu", "Hãy chờ một phút");
            assertThat(portal.guest().page("/people?lang=en").body()).contains("Too many requests");
            tooMany(portal.guest().ask("/"));
            assertThat(portal.guest().ask("/embed.js").statusCode()).isEqualTo(200);
            assertThat(portal.guest().ask("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(portal.guest().ask("/api/v1/published").statusCode()).isEqualTo(404);

            for (int i = 0; i < 3; i++) {
                assertThat(officer.page("/me").statusCode()).as("an account has its own").isEqualTo(200);
            }
            assertThat(officer.page("/me").statusCode()).isEqualTo(429);
            assertThat(officer.ask("/api/v1/session").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> last(Reader reader, int times) {
        HttpResponse<String> answer = reader.ask("/api/v1/session");
        for (int i = 1; i < times; i++) {
            answer = reader.ask("/api/v1/session");
        }
        return answer;
    }

    private static void tooMany(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 60);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Reader.json(answer).get("type").stringValue()).endsWith(":TooManyRequests");
    }
}
