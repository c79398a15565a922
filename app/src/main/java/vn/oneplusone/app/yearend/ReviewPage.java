package vn.oneplusone.app.yearend;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.audit.ClosingCheck;
import vn.oneplusone.app.audit.Replay;
import vn.oneplusone.app.audit.Verification;
import vn.oneplusone.app.ledger.Head;
import vn.oneplusone.app.rights.ForReviewers;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;

/** The year-end review: is the ledger what it says, does the year come out as it was published and closed. */
@Controller
@ForReviewers
class ReviewPage {
    static final String ADDRESS = "/review";
    /** Seconds after which a browser without script asks again. */
    private static final String PAUSE = "2";

    private final Work work;
    private final AuditedLedger audited;
    private final Figures figures;
    private final Years years;
    private final Questions questions;

    ReviewPage(Work work, AuditedLedger audited, Figures figures, Years years, Questions questions) {
        this.work = work;
        this.audited = audited;
        this.figures = figures;
        this.years = years;
        this.questions = questions;
    }

    /** A number that is another one now. */
    record Line(String unit, String figure, String said, String counted) {}

    @GetMapping(ADDRESS)
    String review(Parameters parameters, HttpServletResponse response, Words words, SignedIn me, Model model) {
        int year = parameters.optionalYear(years.toOpenWith());
        // set by this page itself
        parameters.text("busy");
        parameters.check();
        List<String> contradictions = audited.contradictions().stream().map(one -> one.words(words.locale())).toList();
        Head head = audited.ledger().head();
        model.addAttribute("contradictions", contradictions);
        model.addAttribute("due", contradictions.isEmpty() ? due(audited, words) : null);
        model.addAttribute("size", words.number(head.size()));
        model.addAttribute("root", head.rootHex());
        model.addAttribute("year", year);
        model.addAttribute("years", years.counted());
        model.addAttribute("closed", closed(year, words));
        model.addAttribute("busy", parameters.text("busy") != null);
        Work.Latest latest = work.latest();
        model.addAttribute("latest", latest == null ? null : shown(latest, words));
        if (latest != null && latest.runs()) {
            // with an address: browsers take the same one with a fragment for a jump within the page
            response.setHeader("Refresh", PAUSE + ";url=" + ADDRESS + "?year=" + year);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "review";
    }

    @PostMapping(ADDRESS + "/verification")
    String verify(@RequestParam(defaultValue = "0") int year) {
        return back(work.verify(), year);
    }

    @PostMapping(ADDRESS + "/replay")
    String replay(@RequestParam int year) {
        return back(work.replay(year), year);
    }

    private static String back(boolean begun, int year) {
        return "redirect:" + ADDRESS + "?year=" + year + (begun ? "#work" : "&busy#work");
    }

    /** That a signature is missing, and what to do; null if none is. */
    private static @Nullable String due(AuditedLedger audited, Words words) {
        return audited.due().map(due -> words.say(due.keyHere() ? "review.due" : "review.due-elsewhere",
                words.number(due.signed()), words.number(due.size()))).orElse(null);
    }

    /**
     * What is known of a closing.
     *
     * @param part the unit with its days, where several closed the year
     * @param of the end of the addresses of its statement
     */
    record Closed(@Nullable String part, String of, String on, String size, String figures,
            List<Supplement> supplements) {}

    /** One of its supplements. */
    record Supplement(int number, String on, String size) {}

    private List<Closed> closed(int year, Words words) {
        TopsOfYear tops = questions.ask(() -> figures.tops(year));
        return questions.ask(() -> figures.closings(year)).stream().map(closed -> closed(closed, tops, words)).toList();
    }

    private static Closed closed(ClosedYear closed, @Nullable TopsOfYear tops, Words words) {
        List<Supplement> supplements = new ArrayList<>();
        for (SupplementIssued issued : closed.supplements()) {
            supplements.add(new Supplement(issued.number(), words.date(issued.on()), words.number(issued.size())));
        }
        return new Closed(FixedYears.part(tops, closed.closing().unit(), words),
                tops == null ? "" : FixedYears.of(closed.closing().unit()), words.date(closed.closing().on()),
                words.number(closed.closing().size()),
                closed.closing().figures(), supplements);
    }

    /** How far the latest work is, or what came of it, in words. */
    record Shown(String what, boolean runs, long done, long total, String progress, List<Said> said,
            List<Line> lines) {}

    /** A sentence of the result. */
    record Said(String text, boolean bad) {}

    private static Shown shown(Work.Latest latest, Words words) {
        String what = latest.year() == null
                ? words.say("review.verification")
                : words.say("review.replay", latest.year().toString());
        List<Said> said = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        switch (latest.outcome()) {
            case Work.Outcome.Verified(Verification verification) -> verified(verification, words, said);
            case Work.Outcome.Replayed(Replay replay) -> replayed(replay, words, said, lines);
            case null -> {
                if (!latest.runs()) {
                    said.add(new Said(words.say("review.failed"), true));
                }
            }
        }
        return new Shown(what, latest.runs(), latest.done(), latest.total(),
                words.say("review.progress", words.number(latest.done()), words.number(latest.total())), said, lines);
    }

    private static void verified(Verification verification, Words words, List<Said> said) {
        if (!verification.holds()) {
            verification.findings().forEach(finding -> said.add(new Said(finding.words(words.locale()), true)));
            return;
        }
        String kept = verification.kept() == 0
                ? words.say("review.none-kept")
                : words.say(verification.checked() ? "review.kept" : "review.kept-unchecked",
                        words.number((long) verification.kept()));
        said.add(new Said(verification.verdict().words(words.locale()) + " " + kept, false));
    }

    private static void replayed(Replay replay, Words words, List<Said> said, List<Line> lines) {
        String size = words.number(replay.size());
        if (!replay.published()) {
            said.add(new Said(words.say("review.nothing-published"), false));
        } else if (replay.differences().isEmpty()) {
            said.add(new Said(words.say("review.as-published", words.number((long) replay.compared()), size), false));
        } else {
            said.add(new Said(
                    words.say("review.not-as-published", words.number((long) replay.differences().size()), size),
                    true));
        }
        replay.differences().forEach(difference -> lines.add(new Line(difference.unit(), difference.measure(),
                words.number(difference.published()), words.number(difference.replayed()))));
        if (replay.checked().isEmpty()) {
            said.add(new Said(words.say("review.not-closed"), false));
        }
        replay.checked().forEach(closing -> checked(closing, words, said, lines));
    }

    private static void checked(ClosingCheck closing, Words words, List<Said> said, List<Line> lines) {
        TopsOfYear.Top top = closing.top();
        if (top != null) {
            said.add(new Said(words.say("tops.part", String.valueOf(top.unit().name()), words.date(top.days().from()),
                    words.date(top.days().to())), false));
        }
        for (ClosingCheck.Said stated : closing.stated()) {
            String name = stated.supplement() == 0
                    ? words.say("review.closing")
                    : words.say("review.supplement", Integer.toString(stated.supplement()));
            said.add(new Said(words.say(stated.same() ? "review.same" : "review.differs", name,
                    words.number(stated.size())), !stated.same()));
        }
        // what is late is no flaw: a supplement names it
        said.add(new Said(words.say(closing.differences().isEmpty() ? "review.nothing-late" : "review.late",
                words.number((long) closing.compared()), words.number((long) closing.differences().size())), false));
        closing.differences().forEach(difference -> lines.add(new Line(
                difference.name() == null ? difference.unit().toString() : difference.name(),
                figure(difference, words), words.number(difference.stated()), words.number(difference.replayed()))));
    }

    private static String figure(ClosingCheck.Difference difference, Words words) {
        Figure figure = difference.figure();
        String detail = difference.detail();
        String name = words.of("figure", figure) + (difference.organization() == null
                ? ""
                : ", " + words.members(difference.organization()));
        return detail == null || figure.details().isEmpty() ? name : name + ", " + words.detail(figure, detail);
    }
}
