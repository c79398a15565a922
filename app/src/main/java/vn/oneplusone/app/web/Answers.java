package vn.oneplusone.app.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.LedgerState;

/**
 * What all answers have in common. {@code Ledger-Position} is the size of the ledger that was counted; sent with a question, the answer
 * is at or after it. The {@code ETag} is that position and the question: where both are the same, so is the answer.
 */
@Component
public final class Answers {
    /** Header: the size of the ledger that an answer knows, or has to know. */
    public static final String POSITION = "Ledger-Position";
    /** More than is recorded anywhere while a caller waits: nobody was told a position so far ahead, and waiting would not bring it. */
    private static final long MOST_AHEAD = 100_000;

    private final Figures figures;
    private final LedgerPoint ledger;
    private final Questions questions;

    Answers(Figures figures, LedgerPoint ledger, Questions questions) {
        this.figures = figures;
        this.ledger = ledger;
        this.questions = questions;
    }

    /**
     * Answers, or says that nothing has changed.
     *
     * @param question everything the answer depends on besides the ledger
     * @param asOf the ledger size asked for; null for all that is known
     */
    public <T> @Nullable ResponseEntity<T> answer(ServletWebRequest request, Object question, @Nullable Long asOf,
            Supplier<T> answer, Function<T, LedgerState> state) {
        await(request);
        String key = request.getRequest().getRequestURI() + ' ' + question;
        long size = asOf == null ? figures.size() : asOf;
        if (size <= figures.size() && request.checkNotModified(tag(size, ledger.rootAt(size), key))) {
            position(request, size);
            return null;
        }
        T answered = questions.ask(answer);
        LedgerState counted = state.apply(answered);
        position(request, counted.size());
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag(counted.size(), counted.root(), key)).body(answered);
    }

    /** Waits for the position that the question names, if it can come meanwhile. */
    public void await(ServletWebRequest request) {
        String named = request.getHeader(POSITION);
        if (named == null) {
            return;
        }
        if (!Letters.isNumber(named, 18)) {
            throw Refused.parameter(POSITION, "NotAPosition");
        }
        long position = Long.parseLong(named);
        if (position - figures.size() > MOST_AHEAD && position - ledger.size() > MOST_AHEAD) {
            throw Refused.parameter(POSITION, "NoSuchPosition");
        }
        if (!questions.ask(() -> figures.awaitAtLeast(position, Questions.PATIENCE))) {
            throw Refused.notNow("NotReached", 5, position);
        }
    }

    private static void position(ServletWebRequest request, long size) {
        if (request.getResponse() != null) {
            request.getResponse().setHeader(POSITION, Long.toString(size));
        }
    }

    private static String tag(long size, String root, String key) {
        CRC32C question = new CRC32C();
        question.update(key.getBytes(StandardCharsets.UTF_8));
        return "\"%d-%s-%08x\"".formatted(size, root.substring(0, Math.min(12, root.length())), question.getValue());
    }
}
