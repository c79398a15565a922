package vn.oneplusone.app.figures;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.web.AllowedParameters;
import vn.oneplusone.app.web.Answers;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.figures.YearBeforeReport;
import vn.oneplusone.reporting.queries.CampaignsAnswer;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.CoverageAnswer;
import vn.oneplusone.reporting.queries.FunnelAnswer;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.StepsAnswer;
import vn.oneplusone.reporting.queries.TimelineAnswer;
import vn.oneplusone.reporting.queries.facts.Cursor;
import vn.oneplusone.reporting.queries.facts.DeclaredAnswer;
import vn.oneplusone.reporting.queries.facts.DeclaredQuestion;
import vn.oneplusone.reporting.queries.facts.ExplainAnswer;
import vn.oneplusone.reporting.queries.facts.ExplainQuestion;
import vn.oneplusone.reporting.queries.facts.FactsAnswer;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;

/** The figures of a period and the facts behind them. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
record CountsApi(Figures figures, Questions questions, Answers answers, Clock clock) {
    private static final int MOST_CAMPAIGNS = 1000;
    private static final int USUAL_CAMPAIGNS = 20;

    /** The parameters of every report of a period. */
    @AllowedParameters({"year", "period", "geography", "geographyDate", "asOf", "unit", "organization"})
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    private @interface OfReport {
    }

    /** With {@code yearBefore}, those of the same days a year before stand beside them. */
    @AllowedParameters({"year", "period", "geography", "geographyDate", "asOf", "unit", "organization", "yearBefore"})
    @GetMapping("/counts")
    @Nullable
    ResponseEntity<CountsAnswer> counts(ServletWebRequest request, Parameters parameters, SignedIn me) {
        boolean yearBefore = parameters.flag("yearBefore");
        CountsQuestion question = questions.counts(parameters, me);
        if (!yearBefore) {
            return answer(request, question, figures::counts, CountsAnswer::ledger);
        }
        LocalDate today = DistrictDay.today(clock);
        return answers.answer(request, question + " beside the year before " + today, question.asOf(),
                () -> YearBeforeReport.answer(figures, question, today), CountsAnswer::ledger);
    }

    @AllowedParameters(value = {"year", "period", "organization", "unit", "part", "own", "month", "detail", "geography",
            "geographyDate", "asOf", "cursor", "limit"}, required = "measure")
    @GetMapping("/counts/facts")
    @Nullable
    ResponseEntity<FactsAnswer> facts(ServletWebRequest request, Parameters parameters, SignedIn me) {
        FactsQuestion question = questions.facts(parameters, me);
        String cursor = question.cursor();
        Long asOf = cursor == null ? question.asOf() : Long.valueOf(Cursor.of(cursor).size());
        return answers.answer(request, question, asOf, () -> figures.facts(question), FactsAnswer::ledger);
    }

    /** Why two reports of a period differ. */
    @AllowedParameters(value = {"year", "period", "geography", "geographyDate", "to", "unit", "organization", "cursor",
            "limit"}, required = "from")
    @GetMapping("/explain")
    @Nullable
    ResponseEntity<ExplainAnswer> explain(ServletWebRequest request, Parameters parameters, SignedIn me) {
        ExplainQuestion question = questions.explain(parameters, me);
        return answers.answer(request, question, question.to(), () -> figures.explain(question), ExplainAnswer::after);
    }

    /** What units declared, beside what is counted. */
    @AllowedParameters({"year", "period", "month", "unit", "asOf", "cursor", "limit"})
    @GetMapping("/declared")
    @Nullable
    ResponseEntity<DeclaredAnswer> declared(ServletWebRequest request, Parameters parameters, SignedIn me) {
        DeclaredQuestion question = questions.declared(parameters, me);
        return answers.answer(request, question, question.asOf(), () -> figures.declared(question),
                DeclaredAnswer::ledger);
    }

    @OfReport
    @GetMapping("/timeline")
    @Nullable
    ResponseEntity<TimelineAnswer> timeline(ServletWebRequest request, Parameters parameters, SignedIn me) {
        return answer(request, questions.counts(parameters, me), figures::timeline, TimelineAnswer::ledger);
    }

    @OfReport
    @GetMapping("/funnel")
    @Nullable
    ResponseEntity<FunnelAnswer> funnel(ServletWebRequest request, Parameters parameters, SignedIn me) {
        return answer(request, questions.counts(parameters, me), figures::funnel, FunnelAnswer::ledger);
    }

    @OfReport
    @GetMapping("/coverage")
    @Nullable
    ResponseEntity<CoverageAnswer> coverage(ServletWebRequest request, Parameters parameters, SignedIn me) {
        return answer(request, questions.counts(parameters, me), figures::coverage, CoverageAnswer::ledger);
    }

    @AllowedParameters({"year", "period", "cursor", "limit", "geography", "geographyDate", "asOf", "unit",
            "organization"})
    @GetMapping("/campaigns")
    @Nullable
    ResponseEntity<CampaignsAnswer> campaigns(ServletWebRequest request, Parameters parameters, SignedIn me) {
        Integer asked = parameters.number("limit", 1, MOST_CAMPAIGNS);
        int limit = asked == null ? USUAL_CAMPAIGNS : asked;
        Cursor cursor = questions.cursor(parameters);
        CountsQuestion question = questions.counts(parameters, me);
        return answers.answer(request, question + " " + limit + " " + cursor,
                cursor == null ? question.asOf() : Long.valueOf(cursor.size()),
                () -> figures.campaigns(question, cursor, limit), CampaignsAnswer::ledger);
    }

    @OfReport
    @GetMapping("/steps")
    @Nullable
    ResponseEntity<StepsAnswer> steps(ServletWebRequest request, Parameters parameters, SignedIn me) {
        return answer(request, questions.counts(parameters, me), figures::steps, StepsAnswer::ledger);
    }

    private <A> @Nullable ResponseEntity<A> answer(ServletWebRequest request, CountsQuestion question,
            Function<CountsQuestion, A> figures, Function<A, LedgerState> ledger) {
        return answers.answer(request, question, question.asOf(), () -> figures.apply(question), ledger);
    }
}
