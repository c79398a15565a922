package vn.oneplusone.app.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.actions.Version;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.PersonRequest;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.AllowedParameters;
import vn.oneplusone.app.web.Answers;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.bodies.PathParts;
import vn.oneplusone.app.web.reading.Page;
import vn.oneplusone.membership.events.RequestedAction;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.facts.Cursor;

/**
 * Requests about people beyond the reach of who asks, for both sides and without personal details. The side that asks learns neither where a
 * request waits nor whether the person is known.
 */
@RestController
@RequestMapping(path = "/api/v1/requests", produces = MediaType.APPLICATION_JSON_VALUE)
record PersonRequestsApi(Figures figures, LedgerPoint ledger, Register register, Reach reach, Questions questions,
        Answers answers) {
    private static final int MOST = 1000;
    private static final int USUAL = 100;

    /** Which of the two sides an account is on. */
    enum Side {
        ASKED, ASKING
    }

    /**
     * A request as its readers get it.
     *
     * @param unit that asks
     * @param asked what is to be recorded, by field, without who is meant
     * @param person who is meant: for those who are asked, once it is known; for those who ask, once it was agreed
     * @param answeredBy the unit that answered
     * @param over day on which it was answered or taken back
     */
    record RequestState(UUID request, RequestedAction action, UUID unit, Map<String, String> asked, LocalDate on,
            PersonRequest.State state, @Nullable UUID person, @Nullable UUID answeredBy, @Nullable LocalDate over) {}

    /** @param next cursor of the next page; null on the last */
    record RequestList(LedgerState ledger, List<RequestState> requests, @Nullable String next) {}

    /** In the order in which they were made. */
    @AllowedParameters({"side", "state", "cursor", "limit"})
    @GetMapping
    @Nullable
    ResponseEntity<RequestList> requests(ServletWebRequest request, Parameters parameters, SignedIn me) {
        Side side = parameters.oneOf("side", Side.class);
        PersonRequest.State state = parameters.oneOf("state", PersonRequest.State.class);
        Cursor from = questions.cursor(parameters);
        Integer asked = parameters.number("limit", 1, MOST);
        int limit = asked == null ? USUAL : asked;
        parameters.check();
        Predicate<PersonRequest> wanted = one -> (state == null || one.state() == state) && isOn(side, me, one);
        // what is another account's to read is another answer, and so is tomorrow's tree
        String question = side + " " + state + " " + from + " " + limit + " " + me.unit() + " " + me.role() + " "
                + register.today();
        return answers.answer(request, question, null, () -> {
            long size = figures.size();
            LedgerState counted = new LedgerState(size, ledger.rootAt(size));
            Page<PersonRequest> page = Page.of(register.requests(), wanted, from, limit);
            return new RequestList(counted, page.rows().stream().map(one -> view(me, one)).toList(),
                    page.cursor(size));
        }, RequestList::ledger);
    }

    @AllowedParameters
    @GetMapping("/{request}")
    @Nullable
    ResponseEntity<RequestState> request(ServletWebRequest asked, SignedIn me, @PathVariable String request) {
        new Parameters(asked.getRequest()).check();
        answers.await(asked);
        PersonRequest one = register.request(PathParts.id(request));
        if (one == null || !isOn(null, me, one)) {
            throw Refused.because(HttpStatus.NOT_FOUND, "NotThere");
        }
        String tag = Version.tag(one.version());
        if (asked.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).eTag(tag).body(view(me, one));
    }

    private boolean isOn(@Nullable Side side, SignedIn me, PersonRequest one) {
        return (side != Side.ASKING && reach.isAsked(me, one)) || (side != Side.ASKED && reach.reaches(me, one.unit()));
    }

    private RequestState view(SignedIn me, PersonRequest one) {
        boolean named = one.state() == PersonRequest.State.AGREED || reach.isAsked(me, one);
        return new RequestState(one.id(), one.action(), one.unit(), one.asked(), one.on(), one.state(),
                named ? one.person() : null, one.answeredBy(), one.over());
    }
}
