package vn.oneplusone.app.portal.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.oneplusone.app.api.Parameters;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.api.Years;
import vn.oneplusone.app.portal.pages.Words;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.PublishedAnswer;
import vn.oneplusone.reporting.queries.YearSentence;

/** The overview of a year: live for those who have signed in, as published for everybody else. */
@Controller
class OverviewPage {
    private final Figures figures;
    private final Years years;
    private final CountedOverview counted;
    private final MessageSource messages;

    OverviewPage(Figures figures, Years years, CountedOverview counted, MessageSource messages) {
        this.figures = figures;
        this.years = years;
        this.counted = counted;
        this.messages = messages;
    }

    @GetMapping("/")
    String overview(HttpServletRequest request, Locale locale, @AuthenticationPrincipal @Nullable SignedIn me,
            Model model) {
        Words words = new Words(locale, messages);
        if (me == null) {
            published(new Parameters(request), words, model);
        } else {
            counted.show(new Parameters(request), me, null, words, model);
        }
        return "overview";
    }

    /** The part of the page that changes when the ledger grows. */
    @GetMapping("/overview/figures")
    String figures(HttpServletRequest request, Locale locale, @AuthenticationPrincipal SignedIn me, Model model) {
        counted.show(new Parameters(request), me, null, new Words(locale, messages), model);
        return "overview :: figures";
    }

    private void published(Parameters parameters, Words words, Model model) {
        if (parameters.text("asOf") != null || parameters.id("unit") != null) {
            throw new InsufficientAuthenticationException("only published figures are for everybody");
        }
        List<Integer> known = years.published();
        int year = parameters.optionalYear(known.isEmpty() ? 0 : known.getFirst());
        parameters.check();
        PublishedAnswer answer = figures.published(year);
        if (answer == null && year != 0) {
            throw Refused.missing("YearNotPublished", Integer.toString(year));
        }
        model.addAttribute("years", known);
        model.addAttribute("year", year);
        model.addAttribute("overview", answer == null ? null : overview(answer, words));
    }

    private static Overview overview(PublishedAnswer answer, Words words) {
        Composer composer = new Composer(new PublishedNumbers(answer), words);
        return new Overview(answer.year(), composer.heading(), composer.sentence(YearSentence.of(answer)),
                composer.summaries(), composer.bars(), composer.mosaics(), composer.table(), List.of(),
                composer.funnels(),
                composer.reach(), composer.tiles(), null, null,
                CountedOverview.source(answer.ledger(), answer.ruleVersion(), words.date(answer.publishedOn()), null,
                        words));
    }
}
