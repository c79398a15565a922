package vn.oneplusone.app.yearend;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.audit.Rejudged;
import vn.oneplusone.app.audit.Rejudging;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.ForReviewers;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.app.web.pages.LongWork;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;

/** The facts of a year judged again: what no command of the day could have recorded, and what another rule set would have refused. */
@Controller
@ForReviewers
class RejudgingPage implements DisposableBean {
    private static final String ADDRESS = "/review/rejudging";
    private static final int MOST = 500;
    /** Seconds after which a browser without script asks again. */
    private static final String PAUSE = "2";

    private final AuditedLedger audited;
    private final Register register;
    private final Years years;
    private final LongWork<Rejudged> work;
    private volatile Asked asked = new Asked(0, null);

    /** @param rules null where each fact is judged by the rules of its day */
    private record Asked(int year, @Nullable String rules) {}

    /**
     * A fact as it is printed.
     *
     * @param admission position and day of the admission that it stops; null where the fact itself is meant
     * @param address the page of what it is about; null where there is none
     */
    record Line(String position, String fact, String date, String why, @Nullable String admission,
            @Nullable String address) {}

    RejudgingPage(AuditedLedger audited, Register register, Years years, Clock clock) {
        this.audited = audited;
        this.register = register;
        this.years = years;
        this.work = new LongWork<>("rejudging", clock);
    }

    @GetMapping(ADDRESS)
    String rejudging(Parameters parameters, HttpServletResponse response, Words words, Model model) {
        LongWork.Latest<Rejudged> latest = work.latest();
        Asked last = asked;
        int year = parameters.optionalYear(latest == null ? years.toOpenWith() : last.year);
        String rules = parameters.text("rules");
        parameters.text("busy");
        parameters.check();
        model.addAttribute("year", year);
        model.addAttribute("rules", rules != null || latest == null ? rules : last.rules);
        model.addAttribute("years", years.counted());
        model.addAttribute("versions", Rejudging.versions());
        model.addAttribute("busy", parameters.text("busy") != null);
        model.addAttribute("latest", latest);
        if (latest != null) {
            show(latest, last, words, model);
            if (latest.runs()) {
                response.setHeader("Refresh", PAUSE + ";url=" + ADDRESS);
            }
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "review-rejudging";
    }

    private void show(LongWork.Latest<Rejudged> latest, Asked last, Words words, Model model) {
        String of = Integer.toString(last.year);
        model.addAttribute("what", last.rules == null
                ? words.say("rejudging.of", of)
                : words.say("rejudging.by", of, last.rules));
        model.addAttribute("progress",
                words.say("review.progress", words.number(latest.done()), words.number(latest.total())));
        Rejudged rejudged = latest.result();
        if (rejudged == null) {
            return;
        }
        List<Line> lines = lines(rejudged, words);
        model.addAttribute("said", rejudged.rules() == null
                ? words.say("rejudging.found", words.number(rejudged.judged()), of, words.number((long) lines.size()))
                : words.say("rejudging.otherwise", of, rejudged.rules(), words.number((long) lines.size())));
        model.addAttribute("lines", lines.stream().limit(MOST).toList());
    }

    @PostMapping(ADDRESS)
    String rejudge(Parameters parameters) {
        int year = parameters.year();
        String rules = parameters.text("rules");
        parameters.text("_csrf");
        if (year != 0 && !years.counted().contains(year)) {
            parameters.complain("year", "NotOneOf", String.join(", ",
                    years.counted().stream().map(String::valueOf).toList()));
        }
        if (rules != null && !Rejudging.versions().contains(rules)) {
            parameters.complain("rules", "NotOneOf", String.join(", ", Rejudging.versions()));
        }
        parameters.check();
        return "redirect:" + ADDRESS + (begin(new Asked(year, rules)) ? "#work" : "?busy#work");
    }

    private synchronized boolean begin(Asked wanted) {
        boolean begun = work.begin(audited.ledger().head().size(),
                progress -> Rejudging.of(audited.ledger(), wanted.year, wanted.rules, progress::at));
        if (begun) {
            asked = wanted;
        }
        return begun;
    }

    /** All of them as a file. */
    @GetMapping("/tables/rejudging.{format:csv|xlsx}")
    ResponseEntity<byte[]> table(Parameters parameters, Words words, @PathVariable String format) {
        parameters.check();
        LongWork.Latest<Rejudged> latest = work.latest();
        Rejudged rejudged = latest == null ? null : latest.result();
        if (rejudged == null) {
            throw Refused.missing("NothingRejudged");
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rejudged.anomalies().forEach(finding -> rows.add(row(finding, null, words)));
        rejudged.admissions().forEach(one -> rows.add(row(one.finding(), one, words)));
        String rules = rejudged.rules() == null ? "" : "-" + rejudged.rules();
        return TableFile.named(format).answer(new Table("xet-lai-" + rejudged.year() + rules,
                List.of(words.say("rejudging.why"), words.say("rejudging.rule"), words.say("facts.fact"),
                        words.say("anomalies.date"), words.say("anomalies.entry"), words.say("rejudging.stream"),
                        words.say("rejudging.admission")),
                rows));
    }

    private List<@Nullable Object> row(Rejudged.Finding finding, Rejudged.@Nullable Admission admission, Words words) {
        return Arrays.asList(finding.reason().words(words.locale()), finding.reason().rule(), fact(finding, words),
                finding.on(), finding.position(), finding.stream(), admission == null ? null : admission.position());
    }

    private List<Line> lines(Rejudged rejudged, Words words) {
        List<Line> lines = new ArrayList<>();
        rejudged.anomalies().forEach(finding -> lines.add(line(finding, null, words)));
        rejudged.admissions().forEach(one -> lines.add(line(one.finding(), one, words)));
        return lines;
    }

    private Line line(Rejudged.Finding finding, Rejudged.@Nullable Admission admission, Words words) {
        return new Line(words.number(finding.position()), fact(finding, words), words.date(finding.on()),
                finding.reason().words(words.locale()),
                admission == null
                        ? null
                        : words.say("rejudging.admitted", words.of("organization", admission.organization()),
                                words.date(admission.on()), words.number(admission.position())),
                StreamPages.of(finding.stream(), register));
    }

    private static String fact(Rejudged.Finding finding, Words words) {
        String type = finding.type();
        return words.sayOr("fact." + type.substring(type.lastIndexOf('.') + 1), type);
    }

    @Override
    public void destroy() {
        work.close();
    }
}
