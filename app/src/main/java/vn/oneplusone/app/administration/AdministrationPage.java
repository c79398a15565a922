package vn.oneplusone.app.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.automation.Automation;
import vn.oneplusone.app.refusals.RefusalWords;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.ForReviewers;
import vn.oneplusone.app.rights.ForRoles;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.app.web.pages.Duties;
import vn.oneplusone.app.web.pages.LongWork;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.running.BackgroundThreads;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;
import vn.oneplusone.referral.ReferralPath.Stage;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.figures.FiguresStatus;
import vn.oneplusone.reporting.figures.SignOffReport;

/** How everything is, what the automation still has to do, and the ways to what is looked after. */
@Controller
@Order(8)
@ForReviewers
public class AdministrationPage implements Duties {
    private static final String ADDRESS = "/administration";
    private static final String PAUSE = "2";

    private final LongWork<Boolean> recount;
    private final Figures figures;
    private final AuditedLedger audited;
    private final Register register;
    private final Reach reach;
    private final Years years;
    private final Map<String, HealthIndicator> health;
    private final BackgroundThreads background;
    private final ObjectProvider<Automation> automation;
    private final EndedUnits ended;

    AdministrationPage(LongWork<Boolean> recount, Figures figures, AuditedLedger audited, Register register,
            Reach reach,
            Years years, Map<String, HealthIndicator> health, BackgroundThreads background,
            ObjectProvider<Automation> automation, EndedUnits ended) {
        this.recount = recount;
        this.figures = figures;
        this.audited = audited;
        this.register = register;
        this.reach = reach;
        this.years = years;
        this.health = health;
        this.background = background;
        this.automation = automation;
        this.ended = ended;
    }

    @GetMapping(ADDRESS)
    String administration(HttpServletResponse response, Words words, SignedIn me, Model model) {
        FiguresStatus status = figures.status();
        LongWork.Latest<Boolean> latest = recount.latest();
        boolean administrator = me.role() == Role.ADMINISTRATOR;
        model.addAttribute("size", words.number(audited.ledger().head().size()));
        model.addAttribute("behind", words.number(Math.max(0, status.ledgerSize() - status.size())));
        model.addAttribute("states", states(status, words));
        model.addAttribute("toDo", words.number(open(me).size() + (audited.due().isPresent() ? 1L : 0L)));
        int accounts = ended.of(me, words).size();
        model.addAttribute("endedAccounts", accounts == 0 ? null : words.number((long) accounts));
        model.addAttribute("year", years.toOpenWith());
        model.addAttribute("manages", me.role() != Role.AUDITOR);
        model.addAttribute("administrator", administrator);
        model.addAttribute("recounting", latest != null && latest.runs() ? words.number(latest.done()) : null);
        model.addAttribute("recounted", recounted(latest, words));
        if (latest != null && latest.runs()) {
            response.setHeader("Refresh", PAUSE + ";url=" + ADDRESS);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "administration";
    }

    @Override
    public Stream<Duty> of(SignedIn me) {
        return switch (me.role()) {
            case ADMINISTRATOR -> Stream.of(new Duty("admissions", open(me).size(), ADDRESS + "/to-do"),
                    new Duty("ended-accounts", ended.count(me), ADDRESS + "/to-do#ended"));
            case DISTRICT_OFFICER -> Stream.of(new Duty("ended-accounts", ended.count(me), ADDRESS + "/to-do#ended"));
            case AUDITOR -> Stream.of(new Duty("signature", audited.due().isPresent() ? 1 : 0, "/review"),
                    new Duty("contradictions", audited.contradictions().size(), "/review"));
            case BRANCH_SECRETARY, COMMUNE_OFFICER -> Stream.empty();
        };
    }

    @ForRoles(Role.ADMINISTRATOR)
    @PostMapping(ADDRESS + "/recount")
    String recount() {
        recount.begin(audited.ledger().head().size(), progress -> figures.rebuild(progress::at));
        return "redirect:" + ADDRESS + "#recount";
    }

    public static @Nullable String recounted(LongWork.@Nullable Latest<Boolean> latest, Words words) {
        if (latest == null || latest.ended() == null) {
            return null;
        }
        Boolean same = latest.result();
        String said = same == null ? "recount.failed" : same ? "recount.done" : "recount.differed";
        return words.say(said, words.number(latest.done()), words.moment(latest.ended()));
    }

    @GetMapping(ADDRESS + "/to-do")
    String toDo(Words words, SignedIn me, Model model) {
        Map<UUID, Automation.Pending> tried = tried();
        UUID own = me.unit();
        long waiting = own == null || !register.isThere(own) ? 0 : register.requestsFor(Set.of(own)).size();
        model.addAttribute("requests", waiting == 0 ? null : words.number(waiting));
        boolean contradicted = !audited.contradictions().isEmpty();
        model.addAttribute("contradicted", contradicted);
        model.addAttribute("due", contradicted
                ? null
                : audited.due().map(due -> words.say(due.keyHere() ? "review.due" : "review.due-elsewhere",
                        words.number(due.signed()), words.number(due.size()))).orElse(null));
        model.addAttribute("unsigned",
                contradicted || figures.status().failedAt() != null ? null : unsigned(me, words));
        model.addAttribute("ended", ended.of(me, words));
        model.addAttribute("running", automation.getIfAvailable() != null);
        model.addAttribute("items",
                open(me).stream().map(referral -> item(referral, tried.get(referral.id()), words)).toList());
        return "to-do";
    }

    /** The units below that have not signed off the latest quarter that is over; null where all have. */
    private @Nullable String unsigned(SignedIn me, Words words) {
        LocalDate today = register.today();
        Period quarter = Period.quarterBefore(today);
        int missing = SignOffReport.of(figures, null).below(quarter, me.unit()).missing().size();
        return missing == 0 ? null : words.say("sign-offs.due", words.number((long) missing), words.period(quarter));
    }

    /** The same as a file; people by their ids alone. */
    @GetMapping("/tables/to-do.{format:csv|xlsx}")
    ResponseEntity<byte[]> table(Words words, SignedIn me, @PathVariable String format) {
        Map<UUID, Automation.Pending> tried = tried();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Referral referral : open(me)) {
            Item item = item(referral, tried.get(referral.id()), words);
            Unit unit = register.unit(referral.branch());
            rows.add(Arrays.asList(unit == null ? null : unit.code(), item.unit, item.organization, referral.youth(),
                    referral.latest(), item.what, item.why));
        }
        return TableFile.named(format).answer(new Table("viec-con-phai-lam",
                List.of(words.say("tables.code"), words.say("column.unit"), words.say("tables.organization"),
                        words.say("tables.youth"), words.say("to-do.approved"), words.say("to-do.what"),
                        words.say("to-do.why")),
                rows));
    }

    private Map<UUID, Automation.Pending> tried() {
        Map<UUID, Automation.Pending> tried = new HashMap<>();
        automation.ifAvailable(it -> it.pending().forEach(pending -> tried.put(pending.referral(), pending)));
        return tried;
    }

    /** Approved, and neither admitted nor credited: what the automation has to do, in this process or another. */
    private List<Referral> open(SignedIn me) {
        return register.referrals(reach.units(me)).stream().filter(referral -> referral.stage() == Stage.APPROVED)
                .sorted(Comparator.comparing(Referral::latest)).toList();
    }

    private Item item(Referral referral, Automation.@Nullable Pending pending, Words words) {
        Unit unit = register.unit(referral.branch());
        RuntimeException refusal = pending == null ? null : pending.refusal();
        String why = refusal == null
                ? words.say("to-do.waits")
                : RefusalWords.of(refusal, words.locale()).map(RefusalWords::words)
                        .orElseGet(() -> words.say("to-do.failed"));
        return new Item("/referrals/" + referral.organization() + "/" + referral.youth(),
                words.say("person.unnamed", words.brief(referral.youth())),
                words.of("organization", referral.organization()),
                unit == null ? words.say("unit.unknown", words.brief(referral.branch())) : unit.name(),
                words.date(referral.latest()),
                words.say(pending != null && pending.admitted() ? "to-do.credit" : "to-do.admit"), why,
                refusal != null);
    }

    private List<State> states(FiguresStatus status, Words words) {
        List<State> states = new ArrayList<>();
        for (String part : List.of("ledger", "checkpoints", "vault", "automation")) {
            HealthIndicator indicator = health.get(part + "HealthIndicator");
            if (indicator != null) {
                states.add(new State(words.say("health." + part), isUp(indicator)));
            }
        }
        states.add(new State(words.say("health.figures"), status.state() == FiguresStatus.State.FOLLOWING));
        List<String> missing = background.missing();
        if (missing.isEmpty()) {
            states.add(new State(words.say("health.background"), true));
        }
        missing.forEach(name -> states.add(
                new State(words.say("health.background.missing", words.say("background." + name)), false)));
        return states;
    }

    private static boolean isUp(HealthIndicator indicator) {
        var seen = indicator.health();
        return seen != null && seen.getStatus().equals(Status.UP);
    }

    /** A part of the portal, and whether it works. */
    record State(String name, boolean well) {}

    /** One thing to do as it is printed. */
    record Item(String address, String who, String organization, String unit, String approved, String what,
            String why, boolean refused) {}
}
