package vn.oneplusone.app.actions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.text.Letters;

/** The version of a stream on which a reader decided: the sequence of its last fact, as {@code ETag} and {@code If-Match}. */
public record Version(@Nullable Long sequence) {
    /** @throws Refused if what is there is no version */
    public static Version expected(HttpServletRequest request) {
        String tag = request.getHeader(HttpHeaders.IF_MATCH);
        if (tag == null) {
            return new Version(null);
        }
        String bare = tag.strip();
        String number = bare.length() > 2 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1)
                : "";
        if (!Letters.isNumber(number, 18)) {
            throw Refused.parameter(HttpHeaders.IF_MATCH, "NotAVersion");
        }
        return new Version(Long.valueOf(number));
    }

    /** As an {@code ETag}. */
    public static String tag(long sequence) {
        return "\"" + sequence + "\"";
    }

    /** @throws Refused telling the kinds of facts that came after it, if any did, or if it was never reached */
    void require(String stream, RequestLog requests) {
        Long expected = sequence;
        if (expected == null) {
            return;
        }
        // the one that was seen is read too: a version that the stream has not reached is not the reader's either
        List<RequestLog.RecordedFact> facts = requests.after(stream, expected - 1);
        if (facts.size() != 1) {
            throw Refused.changed(facts.stream().skip(1)
                    .map(fact -> new Refused.Change(fact.type(), fact.on(), fact.committedAt())).toList());
        }
    }
}
