package vn.oneplusone.app.yearend;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.audit.Verification;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.ForReviewers;
import vn.oneplusone.app.rights.ForTask;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.yearend.statement.StatementPage;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;
import vn.oneplusone.reporting.queries.fixed.Statement;

/** Closing a year: what was checked and found, the statement as it would be, and the one form that fixes it. */
@Controller
@ForReviewers
record ClosingPage(FixedYears fixed, YearCommands commands, Work work, Figures figures, Questions questions,
        FormGateway gateway) {
    private static final String ADDRESS = "/review/{year:[0-9]{4}}/closing";

    @GetMapping(ADDRESS)
    String closing(@PathVariable String year, Parameters parameters, Words words, SignedIn me, Model model) {
        int of = FixedYears.year(year);
        return show(of, fixed.unit(of, parameters, me), me, words, null, null, model);
    }

    @ForTask(Act.CLOSE_YEAR)
    @PostMapping(ADDRESS)
    String close(Form form, HttpServletResponse response, @PathVariable String year, Words words, SignedIn me,
            Model model) {
        int of = FixedYears.year(year);
        UUID named = form.optionalId("unit");
        FormFeedback told = gateway.take(form, me, () -> {
            UUID unit = form.id("unit");
            int size = form.number("size", 1, Integer.MAX_VALUE);
            FixedYears.confirmed(form, of);
            form.check();
            return commands.close(unit, of, size);
        }, response, words);
        if (told == null) {
            fixed.caughtUp();
            return "redirect:/review/" + of + "/statement?done=closing"
                    + (figures.tops(of) == null ? "" : "&unit=" + named);
        }
        return show(of, figures.tops(of) == null ? null : named, me, words, form, told, model);
    }

    private String show(int year, @Nullable UUID unit, SignedIn me, Words words, @Nullable Form form,
            @Nullable FormFeedback told,
            Model model) {
        commands.requireUncontradicted();
        ClosedYear closed = fixed.closed(year, unit);
        if (closed != null && told == null) {
            return "redirect:/review/" + year + "/statement" + FixedYears.of(unit);
        }
        Statement draft = fixed.draft(year, unit);
        model.addAttribute("year", Integer.toString(year));
        model.addAttribute("told", closed == null ? null : told);
        model.addAttribute("page", draft == null ? null : new StatementPage(draft, words.locale()));
        model.addAttribute("checks", draft == null ? List.of() : checks(draft, words));
        model.addAttribute("form", null);
        if (draft != null && closed == null && FixedYears.may(me, Act.CLOSE_YEAR)) {
            FormView.Builder builder = new FormView.Builder(words, "closing", "/review/" + year + "/closing",
                    "closing").hidden("unit", draft.scope().unitId().toString())
                    .hidden("size", Long.toString(draft.ledger().size())).text("confirm", "", true).grave();
            model.addAttribute("form", form == null || told == null ? builder.build() : builder.build(form, told));
        }
        return "review-closing";
    }

    /** What was looked at: none of it forbids the closing, all of it is for the officer to know. */
    private List<Check> checks(Statement draft, Words words) {
        int year = draft.year();
        List<Check> checks = new ArrayList<>();
        boolean over = draft.closedOn().getYear() > year;
        checks.add(new Check(over, words.say(over ? "check.over" : "check.not-over", Integer.toString(year)), null,
                null));
        checks.add(verified(words));
        long anomalies = questions.ask(() -> figures.anomalies(draft.ledger().size())).anomalies().stream()
                .filter(row -> row.date() == null || row.date().getYear() == year).count();
        checks.add(new Check(anomalies == 0, words.say("check.anomalies", words.number(anomalies)),
                anomalies == 0 ? null : "/review/anomalies?year=" + year, words.say("check.see")));
        long open = draft.unfinished().open().values().stream().mapToLong(Long::longValue).sum();
        checks.add(new Check(open == 0, words.say("check.open", words.number(open)), open == 0 ? null : "/referrals",
                words.say("check.see")));
        long toDo = draft.unfinished().toDo().size();
        checks.add(new Check(toDo == 0, words.say("check.to-do", words.number(toDo)),
                toDo == 0 ? null : "/administration/to-do",
                words.say("check.see")));
        long undeclared = draft.unfinished().undeclared().size();
        checks.add(new Check(undeclared == 0, words.say("check.undeclared", words.number(undeclared)),
                "/declared?year=" + year, words.say("check.see")));
        UUID part = draft.days() == null ? null : draft.scope().unitId();
        PublishedAnswer published = fixed.published(year, part);
        checks.add(new Check(published != null, published == null
                ? words.say("check.not-published")
                : words.say("check.published", words.date(published.publishedOn())),
                "/review/" + year + "/publication" + FixedYears.of(part), words.say("check.see")));
        return checks;
    }

    private Check verified(Words words) {
        Work.Latest latest = work.latest();
        Verification verification = latest != null
                && latest.outcome() instanceof Work.Outcome.Verified(Verification told) ? told : null;
        boolean sound = verification != null && verification.holds();
        String said = verification == null || latest == null || latest.ended() == null
                ? words.say("check.not-verified")
                : words.say(sound ? "check.verified" : "check.unsound", words.moment(latest.ended()));
        return new Check(sound, said, "/review", words.say("check.verify"));
    }

    /**
     * Something that was looked at.
     *
     * @param fine nothing about it is left to do
     * @param address where it can be seen
     */
    record Check(boolean fine, String text, @Nullable String address, @Nullable String see) {}
}
