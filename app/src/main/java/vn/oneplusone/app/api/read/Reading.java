package vn.oneplusone.app.api.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;
import vn.oneplusone.app.DistrictDay;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.api.Answers;
import vn.oneplusone.app.api.Parameters;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.security.SignedIn;

/** Answers what one stream holds: its version is the {@code ETag}, which a command takes as {@code If-Match}. */
final class Reading {
    private final Requests requests;
    private final Reach reach;
    private final Answers answers;
    private final Clock clock;

    Reading(Requests requests, Reach reach, Answers answers, Clock clock) {
        this.requests = requests;
        this.reach = reach;
        this.answers = answers;
        this.clock = clock;
    }

    LocalDate today() {
        return DistrictDay.today(clock);
    }

    boolean mayRead(SignedIn me, @Nullable UUID unit) {
        return reach.reaches(me, unit);
    }

    /** The facts of a stream, told one by one. */
    interface Fold {
        void on(Object fact);
    }

    /**
     * @param unit the unit whose affair it is, known once the facts are read
     * @throws Refused in the same words where there is nothing and where it is somebody else's
     */
    <T> @Nullable ResponseEntity<T> stream(ServletWebRequest request, SignedIn me, String stream, Fold fold,
            Supplier<@Nullable UUID> unit, Supplier<@Nullable T> answer) {
        return stream(request, stream, fold, () -> mayRead(me, unit.get()), answer);
    }

    /** Of which units a reader may see the affairs of a person. */
    Predicate<UUID> affairsOf(SignedIn me, UUID person) {
        return reach.affairsOf(me, person);
    }

    /**
     * The same of a person, for those who may see anything of them.
     *
     * @throws Refused as {@link #stream}
     */
    <T> @Nullable ResponseEntity<T> person(ServletWebRequest request, SignedIn me, UUID person, Fold fold,
            Supplier<@Nullable T> answer) {
        return stream(request, "person/" + person, fold, () -> reach.has(me, person), answer);
    }

    private <T> @Nullable ResponseEntity<T> stream(ServletWebRequest request, String stream, Fold fold,
            BooleanSupplier readable, Supplier<@Nullable T> answer) {
        new Parameters(request.getRequest()).check();
        answers.await(request);
        long size = requests.size();
        long version = -1;
        DomainEventStream facts = requests.events().readEvents(stream);
        while (facts.hasNext()) {
            DomainEventMessage<?> fact = facts.next();
            fold.on(fact.getPayload());
            version = fact.getSequenceNumber();
        }
        T answered = version < 0 ? null : answer.get();
        return answer(request, size, version, answered != null && readable.getAsBoolean() ? answered : null);
    }

    /**
     * What the register holds.
     *
     * @param version of the stream in which it is decided
     * @param unit the unit whose affair it is
     */
    record Known<T>(long version, @Nullable UUID unit, @Nullable T answer) {}

    /**
     * @param known asked once the facts are read up to what the request wants; null where there is nothing
     * @throws Refused as {@link #stream}
     */
    <T> @Nullable ResponseEntity<T> known(ServletWebRequest request, SignedIn me, Supplier<@Nullable Known<T>> known) {
        new Parameters(request.getRequest()).check();
        answers.await(request);
        Known<T> found = known.get();
        return found == null || !mayRead(me, found.unit)
                ? answer(request, requests.size(), -1, null)
                : answer(request, requests.size(), found.version, found.answer);
    }

    private static <T> @Nullable ResponseEntity<T> answer(ServletWebRequest request, long size, long version,
            @Nullable T answered) {
        if (answered == null) {
            throw Refused.because(HttpStatus.NOT_FOUND, "NotThere");
        }
        String tag = "\"" + version + "\"";
        if (request.getResponse() != null) {
            request.getResponse().setHeader(Answers.POSITION, Long.toString(size));
        }
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).eTag(tag).body(answered);
    }
}
