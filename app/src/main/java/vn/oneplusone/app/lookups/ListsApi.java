package vn.oneplusone.app.lookups;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.ledger.proofs.LedgerNodes;
import vn.oneplusone.app.ledger.proofs.TreeProofs;
import vn.oneplusone.app.ledger.tree.TreeHash;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Support;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.AllowedParameters;
import vn.oneplusone.app.web.Answers;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.Stage;
import vn.oneplusone.app.web.reading.Capital;
import vn.oneplusone.app.web.reading.Page;
import vn.oneplusone.app.web.reading.Reading;
import vn.oneplusone.app.web.reading.ReferralState;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.facts.AnomaliesAnswer;
import vn.oneplusone.reporting.queries.facts.Cursor;

/** Lists of what is in a unit, page by page, and proofs that a fact is in the ledger. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ListsApi {
    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private final Figures figures;
    private final Questions questions;
    private final LedgerPoint ledger;
    private final RequestLog requests;
    private final Register register;
    private final Reading reading;
    private final Answers answers;

    ListsApi(Figures figures, Questions questions, LedgerPoint ledger, RequestLog requests,
            Register register, Reading reading, Answers answers) {
        this.figures = figures;
        this.questions = questions;
        this.ledger = ledger;
        this.requests = requests;
        this.register = register;
        this.reading = reading;
        this.answers = answers;
    }

    /** @param next cursor of the next page; null on the last */
    record ReferralList(LedgerState ledger, List<ReferralState> referrals, @Nullable String next) {}

    @AllowedParameters({"unit", "organization", "stage", "cursor", "limit"})
    @GetMapping("/referrals")
    @Nullable
    ResponseEntity<ReferralList> referrals(ServletWebRequest request, Parameters parameters, SignedIn me) {
        UUID unit = unit(parameters, me);
        Organization organization = parameters.oneOf("organization", Organization.class);
        Stage stage = parameters.oneOf("stage", Stage.class);
        Cursor from = questions.cursor(parameters);
        int limit = limit(parameters);
        parameters.check();
        requireReach(me, unit);
        LocalDate today = register.today();
        String question = unit + " " + organization + " " + stage + " " + from + " " + limit + " " + me.unit();
        return answers.answer(request, question, null, () -> {
            LedgerState counted = counted();
            Predicate<UUID> within = within(unit);
            Page<Referral> page = Page.of(register.referrals(),
                    one -> (organization == null || one.organization() == organization)
                            && (stage == null || Stage.of(one) == stage)
                            && within.test(one.branch()),
                    from, limit);
            return new ReferralList(counted, page.rows().stream().map(one -> ReferralState.of(one, today)).toList(),
                    page.cursor(counted.size()));
        }, ReferralList::ledger);
    }

    /** @param next cursor of the next page; null on the last */
    record CapitalList(LedgerState ledger, List<Capital> supports, @Nullable String next) {}

    /** Capital given to young people by a unit and those below it, in the order in which it was recorded. */
    @AllowedParameters({"unit", "cursor", "limit"})
    @GetMapping("/supports")
    @Nullable
    ResponseEntity<CapitalList> supports(ServletWebRequest request, Parameters parameters, SignedIn me) {
        UUID unit = unit(parameters, me);
        Cursor from = questions.cursor(parameters);
        int limit = limit(parameters);
        parameters.check();
        requireReach(me, unit);
        return answers.answer(request, unit + " " + from + " " + limit + " " + me.unit(), null, () -> {
            LedgerState counted = counted();
            Predicate<UUID> within = within(unit);
            Page<Support> page = Page.of(register.supports(), one -> within.test(one.unit()), from, limit);
            return new CapitalList(counted, page.rows().stream().map(Capital::of).toList(),
                    page.cursor(counted.size()));
        }, CapitalList::ledger);
    }

    /**
     * A unit on a day.
     *
     * @param mergedInto the unit that goes on in its place
     * @param splitInto the units that were made of it, if it was split; {@code mergedInto} is the one that goes on for the rest
     * @param kind what it is; null where nobody has stated it
     */
    record Unit(UUID unitId, UnitLevel level, @Nullable UUID parent, String code, String name,
            LocalDate establishedOn, @Nullable LocalDate endedOn, @Nullable UUID mergedInto, List<UUID> splitInto,
            @Nullable UnitKind kind) {
        static Unit of(vn.oneplusone.app.register.Unit unit) {
            return new Unit(unit.id(), unit.level(), unit.above(), unit.code(), unit.name(), unit.established(),
                    unit.ended(), unit.into(), unit.parts(), unit.kind());
        }
    }

    /** @param on the day of the tree */
    record UnitList(LedgerState ledger, LocalDate on, List<Unit> units, @Nullable String next) {}

    /** The tree as of a day, in the order in which units were recorded; open to every account, as figures name them all. */
    @AllowedParameters({"on", "unit", "kind", "cursor", "limit"})
    @GetMapping("/units")
    @Nullable
    ResponseEntity<UnitList> units(ServletWebRequest request, Parameters parameters, SignedIn me) {
        UUID unit = unit(parameters, me);
        LocalDate asked = parameters.date("on");
        UnitKind kind = parameters.oneOf("kind", UnitKind.class);
        Cursor from = questions.cursor(parameters);
        int limit = limit(parameters);
        parameters.check();
        requireReach(me, unit);
        LocalDate on = asked == null ? register.today() : asked;
        return answers.answer(request, on + " " + unit + " " + kind + " " + from + " " + limit + " " + me.unit(), null,
                () -> {
                    LedgerState counted = counted();
                    Predicate<UUID> within = within(unit);
                    Page<vn.oneplusone.app.register.Unit> page = Page.of(register.unitsOn(on),
                            one -> within.test(one.id()) && (kind == null || one.kind() == kind), from, limit);
                    return new UnitList(counted, on, page.rows().stream().map(Unit::of).toList(),
                            page.cursor(counted.size()));
                }, UnitList::ledger);
    }

    /** @param next cursor of the next page; null on the last */
    record AnomalyList(LedgerState ledger, List<AnomaliesAnswer.Row> anomalies, @Nullable String next) {}

    @AllowedParameters({"unit", "cursor", "limit"})
    @GetMapping("/anomalies")
    @Nullable
    ResponseEntity<AnomalyList> anomalies(ServletWebRequest request, Parameters parameters, SignedIn me) {
        UUID unit = unit(parameters, me);
        Cursor from = questions.cursor(parameters);
        int limit = limit(parameters);
        parameters.check();
        requireReach(me, unit);
        // one that is put right leaves the list, so all pages are of the first one's ledger
        Long asOf = from == null ? null : Long.valueOf(from.size());
        return answers.answer(request, unit + " " + from + " " + limit + " " + me.unit(), asOf, () -> {
            AnomaliesAnswer all = figures.anomalies(asOf);
            Predicate<UUID> within = within(unit);
            Page<AnomaliesAnswer.Row> page = Page.of(all.anomalies(), row -> unit == null
                    || (row.unit() != null && within.test(row.unit())), from, limit);
            return new AnomalyList(all.ledger(), page.rows(), page.cursor(all.ledger().size()));
        }, AnomalyList::ledger);
    }

    /**
     * That a fact is in the ledger (RFC 9162, 2.1.3): hashes only.
     *
     * @param leaf hash of the entry
     * @param path what leads from it to the root, its sibling first
     */
    record Proof(LedgerState ledger, long position, String leaf, List<String> path) {}

    @AllowedParameters(value = "size", required = "position")
    @GetMapping("/ledger/proof")
    @Nullable
    ResponseEntity<Proof> proof(ServletWebRequest request, Parameters parameters, SignedIn me) {
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
                position, hex(new TreeHash().leaf(requests.ledger().read(position, 1).getFirst().bytes())),
                new TreeProofs(new LedgerNodes(requests.ledger())).inclusion(position, size).stream().map(ListsApi::hex)
                        .toList()),
                Proof::ledger);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** Whether something is in a unit or below it; anything is where no unit is asked for. */
    private Predicate<UUID> within(@Nullable UUID unit) {
        if (unit == null) {
            return any -> true;
        }
        Set<UUID> units = register.within(unit);
        return units::contains;
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
}
