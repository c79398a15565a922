package vn.oneplusone.app.yearend;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.publishing.PublishableCells;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;
import vn.oneplusone.reporting.queries.fixed.YearSentence;

/** Making a year's figures public: what everybody would read, beside what they read now. */
@Controller
@ForReviewers
record PublicationPage(FixedYears fixed, YearCommands commands, Figures figures, Questions questions,
        FormGateway gateway) {
    private static final String ADDRESS = "/review/{year:[0-9]{4}}/publication";

    @GetMapping(ADDRESS)
    String publication(@PathVariable String year, Parameters parameters, Words words, SignedIn me, Model model) {
        int of = FixedYears.year(year);
        return show(of, fixed.unit(of, parameters, me), me, words, null, null, model);
    }

    @ForTask(Act.PUBLISH_FIGURES)
    @PostMapping(ADDRESS)
    String publish(Form form, HttpServletResponse response, @PathVariable String year, Words words, SignedIn me,
            Model model) {
        int of = FixedYears.year(year);
        UUID unit = form.optionalId("unit");
        FormFeedback told = gateway.take(form, me, () -> {
            int size = form.number("size", 1, Integer.MAX_VALUE);
            form.check();
            return commands.publish(unit, of, size);
        }, response, words);
        if (told == null) {
            fixed.caughtUp();
            return "redirect:/review/" + of + "/publication?done=publication"
                    + (unit == null ? "" : "&unit=" + unit);
        }
        return show(of, unit, me, words, form, told, model);
    }

    private String show(int year, @Nullable UUID unit, SignedIn me, Words words, @Nullable Form form,
            @Nullable FormFeedback told,
            Model model) {
        commands.requireUncontradicted();
        CountsAnswer counts = commands.toPublish(unit, year, fixed.counted());
        List<PublishedCell> cells = PublishableCells.of(counts);
        PublishedAnswer before = fixed.published(year, unit);
        List<Line> lines = lines(cells, counts, before, words);
        YearSentence sentence = YearSentence.of(counts);
        model.addAttribute("year", Integer.toString(year));
        model.addAttribute("sentence", words.inEnglish() ? sentence.english() : sentence.vietnamese());
        model.addAttribute("size", words.number(counts.ledger().size()));
        model.addAttribute("cells", words.number((long) cells.size()));
        model.addAttribute("withheld", words.number(cells.stream().filter(cell -> cell.value() == null).count()));
        model.addAttribute("before", before == null ? null : words.date(before.publishedOn()));
        model.addAttribute("lines", lines);
        model.addAttribute("part", unit == null ? null : FixedYears.part(counts.tops(), unit, words));
        FormView.Builder builder = new FormView.Builder(words, "publication", "/review/" + year + "/publication",
                "publication").hidden("unit", unit == null ? "" : unit.toString())
                .hidden("size", Long.toString(counts.ledger().size())).grave();
        model.addAttribute("form", !FixedYears.may(me, Act.PUBLISH_FIGURES) || cells.isEmpty()
                ? null
                : form == null || told == null ? builder.build() : builder.build(form, told));
        return "review-publication";
    }

    /** What would be read otherwise than now. */
    private static List<Line> lines(List<PublishedCell> cells, CountsAnswer counts, @Nullable PublishedAnswer before,
            Words words) {
        Map<UUID, String> names = new HashMap<>();
        for (UnitCounts unit : counts.units()) {
            if (unit.label().name() != null) {
                names.put(unit.label().unitId(), unit.label().name());
            }
        }
        if (counts.scope() != null) {
            names.put(counts.scope().unitId(), counts.scope().name());
        }
        Map<String, PublishedCell> read = new HashMap<>();
        if (before != null) {
            before.cells().forEach(cell -> read.put(key(cell), cell));
        }
        List<Line> lines = new ArrayList<>();
        for (PublishedCell cell : cells) {
            PublishedCell was = read.get(key(cell));
            String now = value(cell, words);
            String then = was == null ? Words.NOTHING : value(was, words);
            if (!now.equals(then) && (before != null || isHeadline(cell))) {
                String figure = words.of("figure", Figure.valueOf(cell.measure()));
                lines.add(new Line(names.getOrDefault(cell.unit(), words.brief(cell.unit())),
                        cell.organization() == null ? figure : figure + " · " + words.members(cell.organization()),
                        then, now));
            }
        }
        return lines;
    }

    private static boolean isHeadline(PublishedCell cell) {
        return cell.measure().equals(Figure.ADMITTED.name()) || cell.measure().equals(Figure.TARGET.name());
    }

    private static String key(PublishedCell cell) {
        return cell.unit() + "/" + cell.organization() + "/" + cell.measure();
    }

    private static String value(PublishedCell cell, Words words) {
        return cell.value() == null ? words.say("publication.withheld") : words.number(cell.value());
    }

    /** A number as the public reads it, and would read it. */
    record Line(String unit, String figure, String before, String now) {}
}
