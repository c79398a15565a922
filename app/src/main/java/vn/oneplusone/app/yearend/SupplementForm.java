package vn.oneplusone.app.yearend;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.ForReviewers;
import vn.oneplusone.app.rights.ForTask;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.yearend.statement.SupplementPage;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/** What was recorded late of a closed year, and the supplement that would name it. */
@Controller
@ForReviewers
record SupplementForm(FixedYears fixed, YearCommands commands, FormGateway gateway) {
    private static final String ADDRESS = "/review/{year:[0-9]{4}}/supplement";

    @GetMapping(ADDRESS)
    String late(@PathVariable String year, Parameters parameters, Words words, SignedIn me, Model model) {
        int of = FixedYears.year(year);
        UUID unit = fixed.unit(of, parameters, me);
        return show(fixed.require(of, unit), unit, me, words, null, null, model);
    }

    @ForTask(Act.ISSUE_SUPPLEMENT)
    @PostMapping(ADDRESS)
    String issue(Form form, HttpServletResponse response, @PathVariable String year, Words words, SignedIn me,
            Model model) {
        int of = FixedYears.year(year);
        UUID unit = form.optionalId("unit");
        ClosedYear closed = fixed.require(of, unit);
        FormFeedback told = gateway.take(form, me, () -> {
            int size = form.number("size", 1, Integer.MAX_VALUE);
            FixedYears.confirmed(form, of);
            form.check();
            return commands.supplement(closed.closing().unit(), of, size);
        }, response, words);
        if (told == null) {
            fixed.caughtUp();
            return "redirect:/review/" + of + "/supplements/" + fixed.require(of, unit).supplements().size()
                    + "?done=supplement" + (unit == null ? "" : "&unit=" + unit);
        }
        return show(fixed.require(of, unit), unit, me, words, form, told, model);
    }

    private String show(ClosedYear closed, @Nullable UUID unit, SignedIn me, Words words, @Nullable Form form,
            @Nullable FormFeedback told,
            Model model) {
        commands.requireUncontradicted();
        int year = closed.closing().year();
        Supplement draft = fixed.late(closed);
        model.addAttribute("year", Integer.toString(year));
        model.addAttribute("of", FixedYears.of(unit));
        model.addAttribute("from",
                closed.supplements().isEmpty() ? closed.closing().size() : closed.supplements().getLast().size());
        model.addAttribute("page", draft == null ? null : new SupplementPage(draft, words.locale()));
        model.addAttribute("told", draft == null ? told : null);
        model.addAttribute("form", null);
        if (draft != null && FixedYears.may(me, Act.ISSUE_SUPPLEMENT)) {
            FormView.Builder builder = new FormView.Builder(words, "supplement", "/review/" + year + "/supplement",
                    "supplement").hidden("unit", unit == null ? "" : unit.toString())
                    .hidden("size", Long.toString(draft.ledger().size())).text("confirm", "", true)
                    .grave();
            model.addAttribute("form", form == null || told == null ? builder.build() : builder.build(form, told));
        }
        return "review-supplement";
    }
}
