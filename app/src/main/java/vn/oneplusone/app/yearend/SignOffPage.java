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
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.ForTask;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.bodies.PathParts;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.events.FiguresSignedOff;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.figures.SignOffReport;
import vn.oneplusone.reporting.queries.facts.ExplainAnswer;

/** One unit and one period: who signed off which figures when, what changed since, and the form to sign off. */
@Controller
record SignOffPage(Figures figures, Questions questions, Register register, Reach reach, YearCommands commands,
        FixedYears fixed, FormGateway gateway, AuditedLedger audited, Accounts accounts) {
    private static final String ADDRESS = SignOffsPage.ADDRESS + "/{unit}";

    @GetMapping(ADDRESS)
    String signOff(@PathVariable String unit, Parameters parameters, Words words, SignedIn me, Model model) {
        int lastYear = register.today().getYear() - 1;
        Period period = parameters.period(lastYear);
        parameters.text("done");
        parameters.check();
        questions.awaitOwn(me);
        return show(require(unit, me), period, me, words, null, null, model);
    }

    @ForTask(Act.SIGN_OFF_FIGURES)
    @PostMapping(ADDRESS)
    String sign(Form form, HttpServletResponse response, @PathVariable String unit, Words words, SignedIn me,
            Model model) {
        UUID of = require(unit, me).id();
        Period period = period(form);
        FormFeedback told = gateway.take(form, me, () -> {
            int size = form.number("size", 1, Integer.MAX_VALUE);
            form.check();
            return commands.signOff(of, period, size);
        }, response, words);
        if (told == null) {
            fixed.caughtUp();
            return "redirect:" + SignOffsPage.ADDRESS + "/" + of + "?period=" + period + "&done=sign-off";
        }
        return show(require(unit, me), period, me, words, form, told, model);
    }

    private static Period period(Form form) {
        try {
            return Period.parse(form.raw("period"));
        } catch (IllegalArgumentException e) {
            throw Refused.parameter("period", "NotAPeriod");
        }
    }

    /** @throws Refused as if it were not there, where it is beyond reach */
    private Unit require(String unit, SignedIn me) {
        UUID id = PathParts.id(unit);
        Unit one = register.unit(id);
        if (one == null || !(reach.units(me).contains(id) || reach.reachesFigures(me, id))) {
            throw Refused.missing("NotFound");
        }
        return one;
    }

    private String show(Unit unit, Period period, SignedIn me, Words words, @Nullable Form form,
            @Nullable FormFeedback told, Model model) {
        List<FiguresSignedOff> signed = questions.ask(() -> SignOffReport.of(figures, null).of(period, unit.id()));
        FiguresSignedOff latest = signed.isEmpty() ? null : signed.getLast();
        boolean changed = latest != null && questions.ask(() -> SignOffReport.of(figures, null).isChanged(latest));
        boolean there = questions.ask(() -> SignOffReport.of(figures, null).isThere(period, unit.id()));
        boolean over = period.to().isBefore(register.today());
        List<String> signers = signers(unit.id(), period, words);
        List<Signed> lines = new ArrayList<>();
        for (int at = 0; at < signed.size(); at++) {
            FiguresSignedOff one = signed.get(at);
            lines.add(new Signed(words.date(one.on()), at < signers.size() ? signers.get(at) : Words.NOTHING,
                    words.number(one.size()), one.figures().substring(0, 12)));
        }
        model.addAttribute("unit", unit.name());
        model.addAttribute("period", words.period(period));
        model.addAttribute("year", period.year());
        model.addAttribute("back", SignOffsPage.ADDRESS + "?year=" + period.year());
        model.addAttribute("figures", "/units/" + unit.id() + "?year=" + period.year()
                + (period.isYear() ? "" : "&period=" + period));
        model.addAttribute("signed", lines);
        model.addAttribute("there", there);
        model.addAttribute("over", over);
        model.addAttribute("lastDay", words.date(period.to()));
        model.addAttribute("changed", changed);
        model.addAttribute("changes",
                latest == null || !changed ? List.of() : changes(unit.id(), period, latest, words));
        model.addAttribute("told", told);
        model.addAttribute("form", null);
        if (there && over && (latest == null || changed) && Act.SIGN_OFF_FIGURES.isFor(me.role())
                && reach.reachesFigures(me, unit.id())) {
            FormView.Builder builder = new FormView.Builder(words, "sign-off", SignOffsPage.ADDRESS + "/" + unit.id(),
                    "sign-off").hidden("period", period.toString()).hidden("size", Long.toString(figures.size()));
            model.addAttribute("form", form == null || told == null ? builder.build() : builder.build(form, told));
        }
        return "sign-off";
    }

    /** Who signed, as the ledger knows them; an account that is no more by its id. */
    private List<String> signers(UUID unit, Period period, Words words) {
        return SignOffsAnswer.signers(audited.ledger(), unit, period).stream()
                .map(actor -> accounts.ofActor(actor).map(known -> known.account().displayName())
                        .orElseGet(() -> words.brief(actor)))
                .toList();
    }

    /** Every figure that is another one now, with the facts that came since. */
    private List<Change> changes(UUID unit, Period period, FiguresSignedOff latest, Words words) {
        return questions.ask(() -> SignOffsAnswer.changes(figures, unit, period, latest, null)).stream()
                .map(change -> change(change, period, words)).toList();
    }

    private Change change(ExplainAnswer.Change change, Period period, Words words) {
        String figure = words.figure(change.figure(), period, register.today())
                + (change.organization() == null ? "" : ", " + words.members(change.organization()))
                + (change.detail() == null ? "" : ", " + words.detail(change.figure(), change.detail()));
        return new Change(figure, words.number(change.before()), words.number(change.after()),
                words.signed(change.difference()), change.difference() < 0,
                change.facts().stream()
                        .map(fact -> words.say("sign-off.fact", words.say("fact." + fact.fact()),
                                words.date(fact.date()),
                                words.signed(fact.n()), words.number(fact.position()),
                                words.date(DistrictDay.of(fact.committedAt()))))
                        .toList(),
                change.count() - change.facts().size());
    }

    /** A sign-off as it is printed. */
    record Signed(String on, String by, String size, String figures) {}

    /**
     * A figure that changed.
     *
     * @param more facts that are not told
     */
    record Change(String figure, String before, String now, String difference, boolean less, List<String> facts,
            long more) {}
}
