package vn.oneplusone.app.api.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
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
import vn.oneplusone.app.api.Answers;
import vn.oneplusone.app.api.Parameters;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.actions.Reach;
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
        return version < 0
                ? answer(request, me, size, null)
                : answer(request, me, size, new Known<>(version, unit.get(), answer.get()));
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
        return answer(request, me, requests.size(), known.get());
    }

    private <T> @Nullable ResponseEntity<T> answer(ServletWebRequest request, SignedIn me, long size,
            @Nullable Known<T> known) {
        if (known == null || known.answer == null || !mayRead(me, known.unit)) {
            throw Refused.because(HttpStatus.NOT_FOUND, "NotThere");
        }
        String tag = "\"" + known.version + "\"";
        if (request.getResponse() != null) {
            request.getResponse().setHeader(Answers.POSITION, Long.toString(size));
        }
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).eTag(tag).body(known.answer);
    }
}
