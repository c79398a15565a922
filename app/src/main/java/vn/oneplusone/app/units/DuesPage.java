package vn.oneplusone.app.units;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.declared.DuesActions;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.text.NameOrder;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.Offer;
import vn.oneplusone.app.web.forms.Offering;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.forms.Offers.Sent;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;

/**
 * Dues of a unit's members: of a branch up to which month each has paid, and a form for all of them in one go; of any other unit which of its
 * branches are behind. Behind is who has not paid up to the month before this one.
 */
@Controller
record DuesPage(Register register, UnitsInReach units, Members members, Names names,
        FormGateway gateway) implements Offering<DuesPage.Roll> {
    private static final String ADDRESS = "/units/{unit}/dues";

    /** The members of a branch in one organization. */
    record Roll(Unit unit, Organization organization) {}

    @GetMapping(ADDRESS)
    String dues(@PathVariable String unit, Words words, SignedIn me, Model model) {
        return show(units.find(unit, me), me, words, null, model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{path}")
    String back(@PathVariable String unit, @PathVariable String path, SignedIn me) {
        offers().at(path);
        return "redirect:/units/" + units.find(unit, me).id() + "/dues";
    }

    @PostMapping(ADDRESS + "/{path}")
    String record(Form form, HttpServletResponse response, @PathVariable String unit, @PathVariable String path,
            Words words, SignedIn me, Model model) {
        Unit of = units.find(unit, me);
        Sent sent = gateway.take(form, me, offers(), path, roll(of, form), response, words);
        return sent == null ? "redirect:/units/" + of.id() + "/dues?done=" + path : show(of, me, words, sent, model);
    }

    @Override
    public Offers<Roll> offers() {
        return new Offers<>("dues", roll -> "/units/" + roll.unit.id() + "/dues", roll -> -1, List.of(
                new Offer<>("pay", Act.RECORD_DUES, (roll, me) -> !owing(roll).isEmpty(),
                        (form, roll, me) -> {
                            YearMonth now = YearMonth.from(register.today());
                            form.id("pay-" + roll.organization).hidden("member", roll.organization.name())
                                    .about(form.words().of("organization", roll.organization))
                                    .number("year", Integer.toString(now.getYear()), true)
                                    .number("month", Integer.toString(now.getMonthValue()), true)
                                    .date("on", register.today())
                                    .ticks("people", true, choices(owing(roll), me, form.words()));
                        },
                        (roll, form) -> new DuesActions.PayTogether(roll.unit.id(), roll.organization,
                                form.number("year", 1900, 9999), form.number("month", 1, 12), form.date("on"),
                                form.ids("people")))));
    }

    private static Roll roll(Unit unit, Form form) {
        return new Roll(unit, form.oneOf("member", Organization.class));
    }

    /** Whoever has not paid up to this month. */
    private List<Person> owing(Roll roll) {
        YearMonth now = YearMonth.from(register.today());
        return members.of(roll.unit.id(), roll.organization).stream()
                .filter(person -> Members.membership(person, roll.organization).owes(now)).toList();
    }

    private List<Field.Choice> choices(List<Person> people, SignedIn me, Words words) {
        Map<UUID, String> known = names.of(me, people.stream().map(Person::id).toList(), ADDRESS);
        return people.stream()
                .map(person -> new Field.Choice(person.id().toString(), Members.name(person, known, words)))
                .sorted(Comparator.comparing(Field.Choice::label, NameOrder.byGivenName())).toList();
    }

    private String show(Unit unit, SignedIn me, Words words, @Nullable Sent sent, Model model) {
        YearMonth due = YearMonth.from(register.today()).minusMonths(1);
        model.addAttribute("one", unit);
        model.addAttribute("due", words.month(due.getYear(), due.getMonthValue()));
        boolean branch = unit.level() == UnitLevel.BRANCH;
        model.addAttribute("branch", branch);
        model.addAttribute("lines", branch ? roll(unit, due, me, words) : List.of());
        model.addAttribute("branches", branch ? List.of() : branches(unit, due, words));
        List<Roll> rolls = branch && unit.isThere()
                ? Stream.of(Organization.values()).map(organization -> new Roll(unit, organization)).toList()
                : List.of();
        var again = sent == null ? null : offers().sent(roll(unit, sent.form()), me, words, sent);
        model.addAttribute("sent", again);
        model.addAttribute("offers", offers().open(rolls, me, words, again));
        return "dues";
    }

    private List<Line> roll(Unit unit, YearMonth due, SignedIn me, Words words) {
        List<Person> all = members.of(unit.id(), null);
        Map<UUID, String> known = names.of(me, all.stream().map(Person::id).toList(), ADDRESS);
        List<Line> lines = new ArrayList<>();
        for (Person person : all) {
            for (Organization organization : Organization.values()) {
                Person.Membership membership = person.memberships().get(organization);
                if (membership != null && membership.isActive() && membership.branch().equals(unit.id())) {
                    YearMonth paid = membership.paidThrough();
                    lines.add(new Line(person.id(), Members.name(person, known, words),
                            words.of("organization", organization), paid == null
                                    ? words.say("dues.none")
                                    : words.say("dues.through", words.month(paid.getYear(), paid.getMonthValue())),
                            membership.owes(due)));
                }
            }
        }
        lines.sort(
                Comparator.comparing((Line line) -> !line.behind).thenComparing(Line::name, NameOrder.byGivenName()));
        return lines;
    }

    private List<Branch> branches(Unit unit, YearMonth due, Words words) {
        List<Branch> branches = new ArrayList<>();
        for (Unit one : register.units(unit.id())) {
            if (one.level() == UnitLevel.BRANCH && one.isThere()) {
                List<String> counts = new ArrayList<>();
                long behind = 0;
                for (Organization organization : Organization.values()) {
                    List<Person> all = members.of(one.id(), organization);
                    long owing = all.stream()
                            .filter(person -> Members.membership(person, organization).owes(due)).count();
                    behind += owing;
                    if (!all.isEmpty()) {
                        counts.add(words.say("dues.branch", words.of("organization", organization),
                                words.number(owing), words.number((long) all.size())));
                    }
                }
                branches.add(new Branch(one.id(), one.name(), String.join(" · ", counts), behind));
            }
        }
        branches.sort(Comparator.comparingLong(Branch::behind).reversed());
        return branches;
    }

    /** A member as they are printed. */
    record Line(UUID id, String name, String organization, String paid, boolean behind) {}

    /** A branch as it is printed. */
    record Branch(UUID id, String name, String counts, long behind) {}
}
