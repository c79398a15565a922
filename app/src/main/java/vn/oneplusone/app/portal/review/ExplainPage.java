package vn.oneplusone.app.portal.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.oneplusone.app.DistrictDay;
import vn.oneplusone.app.api.Parameters;
import vn.oneplusone.app.api.Questions;
import vn.oneplusone.app.api.Years;
import vn.oneplusone.app.portal.pages.Words;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.ExplainAnswer;
import vn.oneplusone.reporting.queries.ExplainQuestion;
import vn.oneplusone.reporting.queries.UnitLabel;

/** Why two reports of a year differ: each number that does, with the facts that make the difference. */
@Controller
class ExplainPage {
    private final Figures figures;
    private final Questions questions;
    private final Years years;
    private final MessageSource messages;

    ExplainPage(Figures figures, Questions questions, Years years, MessageSource messages) {
        this.figures = figures;
        this.questions = questions;
        this.years = years;
        this.messages = messages;
    }

    /** A number that differs. */
    record Change(String unit, String figure, String before, String after, String difference, boolean less,
            List<Fact> facts, @Nullable String more) {}

    /** A fact that makes it differ. */
    record Fact(String date, String unit, String fact, String n, boolean less, String recorded, String position) {}

    @GetMapping(ReviewPage.ADDRESS + "/explanation")
    String explain(HttpServletRequest request, Locale locale, @AuthenticationPrincipal SignedIn me, Model model) {
        Auditors.require(me);
        Words words = new Words(locale, messages);
        model.addAttribute("years", years.counted());
        model.addAttribute("from", request.getParameter("from"));
        model.addAttribute("to", request.getParameter("to"));
        String from = request.getParameter("from");
        if (from == null) {
            model.addAttribute("year", new Parameters(request).optionalYear(years.toOpenWith()));
            return "explanation";
        }
        Parameters parameters = new Parameters(request);
        ExplainQuestion question = questions.explain(parameters, me);
        ExplainAnswer answer = questions.ask(() -> figures.explain(question));
        model.addAttribute("year", question.year());
        model.addAttribute("answer", answer);
        model.addAttribute("changes", answer.changes().stream().map(change -> shown(change, words)).toList());
        return "explanation";
    }

    private static Change shown(ExplainAnswer.Change change, Words words) {
        List<Fact> facts = new ArrayList<>();
        for (ExplainAnswer.Contribution fact : change.facts()) {
            facts.add(new Fact(words.date(fact.date()),
                    fact.unitName() == null ? words.say("unit.unknown", words.brief(fact.unit())) : fact.unitName(),
                    words.say("fact." + fact.fact()), words.signed(fact.n()), fact.n() < 0,
                    words.date(DistrictDay.of(fact.committedAt())),
                    words.number(fact.position())));
        }
        String figure = words.of("figure", change.figure())
                + (change.organization() == null ? "" : ", " + words.members(change.organization()))
                + (change.detail() == null ? "" : ", " + words.detail(change.figure(), change.detail()));
        return new Change(unit(change.unit(), change.own(), words), figure, words.number(change.before()),
                words.number(change.after()), words.signed(change.difference()), change.difference() < 0, facts,
                change.count() > facts.size()
                        ? words.say("review.more", words.number(change.count() - facts.size()))
                        : null);
    }

    private static String unit(@Nullable UnitLabel unit, boolean own, Words words) {
        if (unit == null) {
            return words.say("unit.all");
        }
        String name = unit.name() == null ? words.say("unit.unknown", words.brief(unit.unitId())) : unit.name();
        return own ? words.say("unit.own", name) : name;
    }
}
