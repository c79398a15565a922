package vn.oneplusone.app.api.read;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.api.Answers;
import vn.oneplusone.app.api.LedgerPoint;
import vn.oneplusone.app.api.Parameters;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.api.Takes;
import vn.oneplusone.app.security.Permissions;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.AnomaliesAnswer;
import vn.oneplusone.reporting.queries.LedgerState;

/** Lists of what is in a unit, page by page, and proofs that a fact is in the ledger. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ListsApi {
    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private final Figures figures;
    private final LedgerPoint ledger;
    private final Requests requests;
    private final Referrals referrals;
    private final Reading reading;
    private final Answers answers;
    private final Permissions permissions;

    ListsApi(Figures figures, LedgerPoint ledger, Requests requests, Referrals referrals, Reading reading,
            Answers answers, Permissions permissions) {
        this.figures = figures;
        this.ledger = ledger;
        this.requests = requests;
        this.referrals = referrals;
        this.reading = reading;
        this.answers = answers;
        this.permissions = permissions;
    }

    /** @param next cursor of the next page; null on the last */
    record ReferralList(LedgerState ledger, List<ReferralState.View> referrals, @Nullable String next) {}

    @Takes({"unit", "organization", "stage", "cursor", "limit"})
    @GetMapping("/referrals")
    @Nullable
    ResponseEntity<ReferralList> referrals(ServletWebRequest request, @AuthenticationPrincipal SignedIn me) {
        Parameters parameters = new Parameters(request.getRequest());
        UUID unit = unit(parameters, me);
        Organization organization = parameters.oneOf("organization", Organization.class);
        Stage stage = parameters.oneOf("stage", Stage.class);
        int from = from(parameters);
        int limit = limit(parameters);
        parameters.check();
        requireReach(me, unit);
        LocalDate today = reading.today();
        String question = unit + " " + organization + " " + stage + " " + from + " " + limit + " " + me.unit();
        return answers.answer(request, question, null, () -> {
            LedgerState counted = counted();
            Referrals.Page page = referrals.page(counted.size(),
                    one -> (organization == null || one.organization() == organization)
                            && (stage == null || one.stage() == stage)
                            && (unit == null || permissions.isWithin(one.branch(), unit, today)),
                    from, limit);
            return new ReferralList(counted, page.referrals(), cursor(page.next()));
        }, ReferralList::ledger);
    }

    /** @param on the day of the tree */
    record UnitList(LedgerState ledger, LocalDate on, List<UnitStates.Unit> units, @Nullable String next) {}

    /** The tree as of a day, in the order in which units were established; open to whoever has signed in, as figures name them all. */
    @Takes({"on", "unit", "cursor", "limit"})
    @GetMapping("/units")
    @Nullable
    ResponseEntity<UnitList> units(ServletWebRequest request, @AuthenticationPrincipal SignedIn me) {
        Parameters parameters = new Parameters(request.getRequest());
        UUID unit = unit(parameters, me);
        LocalDate asked = parameters.date("on");
        int from = from(parameters);
        int limit = limit(parameters);
        parameters.check();
        requireReach(me, unit);
        LocalDate on = asked == null ? reading.today() : asked;
        return answers.answer(request, on + " " + unit + " " + from + " " + limit + " " + me.unit(), null, () -> {
            LedgerState counted = counted();
            UnitStates states = new UnitStates(on);
            Stream<UnitEvent> facts = requests.events().readEvents("units").asStream()
                    .map(fact -> (UnitEvent) fact.getPayload());
            facts.sorted(Comparator.comparing(UnitStates::day)).forEach(states::evolve);
            List<UnitStates.Unit> found = states.all().stream()
                    .filter(one -> unit == null || permissions.isWithin(one.unitId(), unit, on)).toList();
            return new UnitList(counted, on, page(found, from, limit), more(found.size(), from, limit));
        }, UnitList::ledger);
    }

    /** @param next cursor of the next page; null on the last */
    record AnomalyList(LedgerState ledger, List<AnomaliesAnswer.Row> anomalies, @Nullable String next) {}

    @Takes({"unit", "cursor", "limit"})
    @GetMapping("/anomalies")
    @Nullable
    ResponseEntity<AnomalyList> anomalies(ServletWebRequest request, @AuthenticationPrincipal SignedIn me) {
        Parameters parameters = new Parameters(request.getRequest());
        UUID unit = unit(parameters, me);
        int from = from(parameters);
        int limit = limit(parameters);
        parameters.check();
        requireReach(me, unit);
        LocalDate today = reading.today();
        return answers.answer(request, unit + " " + from + " " + limit + " " + me.unit(), null, () -> {
            AnomaliesAnswer all = figures.anomalies(null);
            List<AnomaliesAnswer.Row> found = all.anomalies().stream()
                    .filter(row -> unit == null
                            || (row.unit() != null && permissions.isWithin(row.unit(), unit, today)))
                    .toList();
            return new AnomalyList(all.ledger(), page(found, from, limit), more(found.size(), from, limit));
        }, AnomalyList::ledger);
    }

    /**
     * That a fact is in the ledger (RFC 9162, 2.1.3): hashes only.
     *
     * @param leaf hash of the entry
     * @param path what leads from it to the root, its sibling first
     */
    record Proof(LedgerState ledger, long position, String leaf, List<String> path) {}

    @Takes(value = "size", required = "position")
    @GetMapping("/ledger/proof")
    @Nullable
    ResponseEntity<Proof> proof(ServletWebRequest request, @AuthenticationPrincipal SignedIn me) {
        Parameters parameters = new Parameters(request.getRequest());
        Integer position = parameters.number("position", 0, 999_999_999);
        if (position == null && parameters.text("position") == null) {
            parameters.complain("position", "Missing");
        }
        Integer asked = parameters.number("size", 0, 999_999_999);
        parameters.check();
        answers.await(request);
        long counted = figures.size();
        long size = asked == null ? counted : asked;
        if (position == null || position >= size || size > counted) {
            throw Refused.because(HttpStatus.NOT_FOUND, "NotProvable", counted);
        }
        return answers.answer(request, position, size, () -> new Proof(new LedgerState(size, ledger.rootAt(size)),
                position, requests.leaf(position), requests.inclusion(position, size)), Proof::ledger);
    }

    private LedgerState counted() {
        long size = figures.size();
        return new LedgerState(size, ledger.rootAt(size));
    }

    private static @Nullable UUID unit(Parameters parameters, SignedIn me) {
        UUID asked = parameters.id("unit");
        return asked == null ? me.unit() : asked;
    }

    private void requireReach(SignedIn me, @Nullable UUID unit) {
        if (unit != null && !reading.mayRead(me, unit)) {
            throw Refused.forbidden("OtherUnit");
        }
    }

    private static int limit(Parameters parameters) {
        Integer limit = parameters.number("limit", 1, MOST);
        return limit == null ? USUAL : limit;
    }

    private static int from(Parameters parameters) {
        String cursor = parameters.text("cursor");
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,9}")) {
            parameters.complain("cursor", "NotACursor");
            return 0;
        }
        return Integer.parseInt(cursor);
    }

    private static @Nullable String cursor(@Nullable Integer next) {
        return next == null ? null : next.toString();
    }

    private static <T> List<T> page(List<T> all, int from, int limit) {
        return all.stream().skip(from).limit(limit).toList();
    }

    private static @Nullable String more(int all, int from, int limit) {
        return from + limit < all ? Integer.toString(from + limit) : null;
    }
}
