package vn.oneplusone.app.yearend;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.ForReviewers;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.yearend.statement.StatementPage;
import vn.oneplusone.app.yearend.statement.SupplementPage;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;

/** A closed statement and its supplements as pages, for those who may have their files. */
@Controller
@ForReviewers
record FixedPages(FixedYears fixed) {
    @GetMapping("/review/{year:[0-9]{4}}/statement")
    String statement(@PathVariable String year, Parameters parameters, Words words, SignedIn me, Model model) {
        UUID unit = fixed.unit(FixedYears.year(year), parameters, me);
        ClosedYear closed = mine(year, unit, me);
        model.addAttribute("year", year);
        model.addAttribute("of", FixedYears.of(unit));
        model.addAttribute("page", new StatementPage(fixed.statement(closed), words.locale()));
        model.addAttribute("supplements", closed.supplements());
        model.addAttribute("late", fixed.late(closed) != null);
        return "review-statement";
    }

    @GetMapping("/review/{year:[0-9]{4}}/supplements/{number:[0-9]{1,4}}")
    String supplement(@PathVariable String year, @PathVariable int number, Parameters parameters, Words words,
            SignedIn me, Model model) {
        UUID unit = fixed.unit(FixedYears.year(year), parameters, me);
        ClosedYear closed = mine(year, unit, me);
        model.addAttribute("year", year);
        model.addAttribute("of", FixedYears.of(unit));
        model.addAttribute("number", number);
        model.addAttribute("page", new SupplementPage(fixed.supplement(closed, number), words.locale()));
        return "review-supplemented";
    }

    private ClosedYear mine(String year, @Nullable UUID unit, SignedIn me) {
        ClosedYear closed = fixed.require(FixedYears.year(year), unit);
        if (me.unit() != null && !me.unit().equals(closed.closing().unit())) {
            throw Refused.forbidden("OtherUnit");
        }
        return closed;
    }
}
