package vn.oneplusone.app.web.reading;

import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.actions.Version;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Answers;
import vn.oneplusone.app.web.Parameters;

/** Answers what the register holds of one stream: its version is the {@code ETag}, which a command takes as {@code If-Match}. */
@Component
public final class Reading {
    private final RequestLog requests;
    private final Reach reach;
    private final Answers answers;

    Reading(RequestLog requests, Reach reach, Answers answers) {
        this.requests = requests;
        this.reach = reach;
        this.answers = answers;
    }

    public boolean mayRead(SignedIn me, @Nullable UUID unit) {
        return reach.reaches(me, unit);
    }

    /** Whether a reader may see anything of a person. */
    public boolean mayRead(SignedIn me, Person person) {
        return reach.has(me, person.id());
    }

    /** Of which units a reader may see the affairs of a person. */
    public Predicate<UUID> affairsOf(SignedIn me, UUID person) {
        return reach.affairsOf(me, person);
    }

    /**
     * What the register holds.
     *
     * @param version of the stream in which it is decided
     * @param readable whether it is the reader's to see
     */
    public record Known<T>(long version, boolean readable, T answer) {}

    /**
     * @param known asked once the facts are read up to what the request wants; null where there is nothing
     * @throws Refused in the same words where there is nothing and where it is another account's
     */
    public <T> @Nullable ResponseEntity<T> known(ServletWebRequest request, Supplier<@Nullable Known<T>> known) {
        new Parameters(request.getRequest()).check();
        answers.await(request);
        long size = requests.ledger().head().size();
        Known<T> found = known.get();
        if (found == null || !found.readable) {
            throw Refused.because(HttpStatus.NOT_FOUND, "NotThere");
        }
        String tag = Version.tag(found.version);
        if (request.getResponse() != null) {
            request.getResponse().setHeader(Answers.POSITION, Long.toString(size));
        }
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).eTag(tag).body(found.answer);
    }
}
