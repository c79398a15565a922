package vn.oneplusone.app.overview;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.overview.CountedOverview;
import vn.oneplusone.app.web.pages.Duties;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.reporting.figures.Figures;

/** The overview of a year: live for those who have signed in, as published for everybody else. */
@Controller
class OverviewPage {
    private final Figures figures;
    private final Questions questions;
    private final PublishedOverview published;
    private final CountedOverview counted;
    private final Drawing drawing;
    private final Clock clock;
    private final List<Duties> duties;
    private final SharedPages<Asked, Map<String, Object>> shared = new SharedPages<>();

    OverviewPage(Figures figures, Questions questions, PublishedOverview published, CountedOverview counted,
            Drawing drawing, Clock clock, List<Duties> duties) {
        this.figures = figures;
        this.questions = questions;
        this.published = published;
        this.counted = counted;
        this.drawing = drawing;
        this.clock = clock;
        this.duties = duties;
    }

    /**
     * All that the figures depend on besides the ledger.
     *
     * @param unit that the reader acts for
     * @param today no line of a chart goes beyond it
     */
    private record Asked(boolean signedIn, @Nullable UUID unit, Map<String, List<String>> parameters, boolean english,
            LocalDate today) {}

    /** What waits for the reader, in words, with the way to it. */
    record Waiting(String words, String address) {}

    @GetMapping("/")
    String overview(HttpServletRequest request, HttpServletResponse response, Words words, @Nullable SignedIn me,
            Model model) {
        show(request, response, words, me, model);
        model.addAttribute("duties", me == null ? null : questions.ask(() -> waiting(me, words)));
        return "overview";
    }

    private List<Waiting> waiting(SignedIn me, Words words) {
        return duties.stream().flatMap(some -> some.of(me)).filter(duty -> duty.count() > 0)
                .map(duty -> new Waiting(words.say("duty." + duty.name(), words.number(duty.count())), duty.address()))
                .toList();
    }

    /** The part of the page that changes when the ledger grows. */
    @GetMapping("/overview/figures")
    String figures(HttpServletRequest request, HttpServletResponse response, Words words, SignedIn me, Model model) {
        show(request, response, words, me, model);
        return "overview :: shared";
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Words words, @Nullable SignedIn me,
            Model model) {
        Asked asked = new Asked(me != null, me == null ? null : me.unit(), parameters(request), words.inEnglish(),
                DistrictDay.today(clock));
        if (me != null) {
            questions.awaitOwn(me);
        }
        model.addAllAttributes(shared.get(asked, me == null ? figures::publications : this::known, () -> {
            Model made = new ExtendedModelMap();
            if (me == null) {
                published.show(new Parameters(request), words, made);
            } else {
                counted.show(new Parameters(request), me, null, words, made);
            }
            Map<String, Object> all = new HashMap<>(made.asMap());
            if (all.get("overview") != null) {
                all.put("figures", drawing.draw(all, me != null, words, request, response));
            }
            return all;
        }));
    }

    /** A stop is told, also to those for whom there is still a page. */
    private long known() {
        return questions.ask(figures::known);
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        Map<String, List<String>> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return parameters;
    }
}
