package vn.oneplusone.app.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Target;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.bodies.PathParts;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormGateway.Taken;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Orders;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnitCounts;

/**
 * The targets of the reader's own unit, where they set it, and of all units directly below, in one form by one decision: what was typed anew is set or revised, each number as a
 * piece of work of its own. Last year's numbers stand beside, and the sums beside the reader's own target.
 */
@Controller
record TargetGridPage(Register register, Scope scope, FormGateway gateway, Questions questions, Figures figures) {
    static final String ADDRESS = "/targets/grid";
    private static final String TARGET = "target";
    /** Hidden: what stood in the field when the form was opened. */
    private static final String BEFORE = "before";

    /** One number of the form. */
    private record Asked(Unit unit, Organization organization, @Nullable Target target) {
        /** As the form names it. */
        private String item() {
            return unit.id() + "-" + organization;
        }

        private String before() {
            return target == null ? "" : Integer.toString(target.number());
        }
    }

    /** What came of a form, and what was typed. */
    private record Sent(Form form, List<Taken<Asked>> taken) {
        private @Nullable FormFeedback told(Asked asked) {
            return taken.stream().filter(one -> one.item().equals(asked.item())).map(Taken::told)
                    .filter(Objects::nonNull).findFirst().orElse(null);
        }
    }

    /**
     * A number as it is printed.
     *
     * @param value of the field; {@code before} is what is recorded
     * @param change what the form asks for: {@code set} or {@code revise}
     * @param lastTarget of the year before; null where none was set
     * @param lastAdmitted in the year before; null where nothing is known of it
     * @param why it was not recorded; null before it was sent, and where it was
     */
    record Cell(String item, String label, String value, String before, String change, @Nullable Long version,
            @Nullable String lastTarget, @Nullable String lastAdmitted, @Nullable String why) {}

    /** A unit's line. */
    record Row(String unit, boolean own, List<Cell> cells) {}

    /**
     * The numbers of one organization together.
     *
     * @param own target of the reader's unit; null where none is set
     */
    record Sum(long sum, String shown, @Nullable Integer own, String told) {}

    @GetMapping(ADDRESS)
    String grid(Parameters parameters, Words words, SignedIn me, Model model) {
        int year = parameters.optionalYear(register.today().getYear());
        Integer done = parameters.number("done", 1, 10_000);
        parameters.check();
        model.addAttribute("done", done);
        return show(year, me, words, null, model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{year}")
    String back(@PathVariable String year) {
        return "redirect:" + ADDRESS + "?year=" + PathParts.year(year);
    }

    @PostMapping(ADDRESS + "/{year}")
    String record(Form form, HttpServletResponse response, @PathVariable String year, Words words, SignedIn me,
            Model model) {
        int in = PathParts.year(year);
        Map<String, Asked> changed = new LinkedHashMap<>();
        Set<String> asked = new HashSet<>();
        for (Asked one : asked(in, me)) {
            asked.add(Form.name(TARGET, one.item()));
            if (!form.raw(Form.name(TARGET, one.item())).strip()
                    .equals(form.raw(Form.name(BEFORE, one.item())))) {
                changed.put(one.item(), one);
            }
        }
        if (changed.isEmpty() && form.values().entrySet().stream()
                .anyMatch(field -> field.getKey().startsWith(TARGET + ".") && !asked.contains(field.getKey()))) {
            // what is elsewhere and what is not there are the same to this reader
            throw Refused.missing("NotFound");
        }
        List<Taken<Asked>> taken = gateway.takeEach(form, me, Act.SET_TARGET, changed,
                (one, part) -> TargetsPage.understand(one.unit, one.organization, in, part), words);
        if (!taken.isEmpty() && taken.stream().allMatch(Taken::isRecorded)) {
            return "redirect:" + ADDRESS + "?year=" + in + "&done=" + taken.size();
        }
        response.setStatus(
                taken.stream().map(Taken::told).filter(Objects::nonNull).map(FormFeedback::status).findFirst()
                        .orElse(HttpServletResponse.SC_UNPROCESSABLE_CONTENT));
        return show(in, me, words, new Sent(form, taken), model);
    }

    private List<Asked> asked(int year, SignedIn me) {
        if (!Act.SET_TARGET.isFor(me.role()) || me.unit() == null) {
            throw Refused.notYourTask();
        }
        List<Asked> asked = new ArrayList<>();
        for (Unit unit : scope.units(me)) {
            if (me.unit().equals(unit.above()) || (unit.id().equals(me.unit()) && scope.mayOrder(me, unit))) {
                for (Organization organization : Organization.values()) {
                    asked.add(new Asked(unit, organization, register.target(unit.id(), organization, year)));
                }
            }
        }
        return asked;
    }

    private String show(int year, SignedIn me, Words words, @Nullable Sent sent, Model model) {
        List<Asked> asked = asked(year, me);
        CountsAnswer last = last(year - 1, me);
        Map<Unit, List<Cell>> rows = new LinkedHashMap<>();
        asked.forEach(one -> rows.computeIfAbsent(one.unit, unit -> new ArrayList<>())
                .add(cell(one, year, last, words, sent)));
        FormView.Builder builder = new FormView.Builder(words, "grid", ADDRESS + "/" + year, "target.grid")
                .text("number", "", true).date("on", register.today());
        FormView empty = Orders.fields(builder, me).build();
        model.addAttribute("view", empty);
        model.addAttribute("shared", empty.fields().stream()
                .map(field -> sent == null
                        ? field
                        : field.filled(sent.form.raw(field.name()), wrong(sent, field.name())))
                .toList());
        model.addAttribute("rows", rows.entrySet().stream()
                .map(row -> new Row(row.getKey().name(), row.getKey().id().equals(me.unit()), row.getValue()))
                .toList());
        model.addAttribute("sums", sums(rows, year, me, words));
        model.addAttribute("recorded",
                sent == null ? 0 : sent.taken.stream().filter(Taken::isRecorded).count());
        model.addAttribute("sent", sent != null);
        model.addAttribute("years", scope.years());
        model.addAttribute("year", year);
        return "targets-grid";
    }

    /** The year before under the units of today; null where nothing is known of it, which is not 0. */
    private @Nullable CountsAnswer last(int year, SignedIn me) {
        try {
            return questions.ask(() -> figures.counts(questions.within(Period.year(year), me.unit(), me).now(null)));
        } catch (Refused e) {
            if (e.getStatusCode().value() != HttpServletResponse.SC_NOT_FOUND) {
                throw e;
            }
            return null;
        }
    }

    private static @Nullable String wrong(Sent sent, String field) {
        return sent.taken.stream().map(Taken::told).filter(Objects::nonNull).map(told -> told.error(field))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Cell cell(Asked one, int year, @Nullable CountsAnswer last, Words words, @Nullable Sent sent) {
        FormFeedback told = sent == null ? null : sent.told(one);
        Target before = register.target(one.unit.id(), one.organization, year - 1);
        return new Cell(one.item(), words.say("targets.grid.of", words.members(one.organization), one.unit.name()),
                told == null || sent == null ? one.before() : sent.form.raw(Form.name(TARGET, one.item())),
                one.before(),
                one.target == null ? "set" : "revise", one.target == null ? null : one.target.version(),
                before == null ? null : words.number((long) before.number()),
                last == null ? null : words.number(admitted(one, last)), told == null ? null : why(told));
    }

    private static String why(FormFeedback told) {
        String own = told.error(TARGET);
        return Stream.concat(Stream.of(own == null ? told.detail() : own), told.changes().stream())
                .collect(Collectors.joining(" · "));
    }

    private static long admitted(Asked one, CountsAnswer last) {
        return last.units().stream().filter(unit -> one.unit.id().equals(unit.label().unitId())).map(UnitCounts::counts)
                .mapToLong(counts -> counts.orZero(Figure.ADMITTED, one.organization)).sum();
    }

    private List<Sum> sums(Map<Unit, List<Cell>> rows, int year, SignedIn me, Words words) {
        UUID top = Objects.requireNonNull(me.unit());
        List<Sum> sums = new ArrayList<>();
        int at = 0;
        for (Organization organization : Organization.values()) {
            int column = at++;
            long sum = rows.entrySet().stream().filter(row -> !row.getKey().id().equals(top))
                    .map(row -> row.getValue().get(column).value)
                    .filter(value -> Letters.isNumber(value, 7))
                    .mapToLong(Long::parseLong).sum();
            Target own = register.target(top, organization, year);
            sums.add(new Sum(sum, words.number(sum), own == null ? null : own.number(), told(sum, own, words)));
        }
        return sums;
    }

    private static String told(long sum, @Nullable Target own, Words words) {
        if (own == null) {
            return words.say("targets.grid.own-none");
        }
        String number = words.number((long) own.number());
        return sum == own.number()
                ? words.say("targets.grid.own-same", number)
                : words.say(sum < own.number() ? "targets.grid.own-less" : "targets.grid.own-more", number,
                        words.number(Math.abs(sum - own.number())));
    }
}
