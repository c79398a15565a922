package vn.oneplusone.app.units;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.declared.AgeActions;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.text.NameOrder;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.Offer;
import vn.oneplusone.app.web.forms.Offering;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.forms.Offers.Sent;
import vn.oneplusone.app.web.pages.Duties;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.ComingOfAge;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Organization;

/**
 * Who of a unit's members of the Union comes of age by a day and does not stay on, with one decision for many; and who stays on until when. By the
 * day where the reader may read the birth date, else by the year of birth.
 */
@Controller
@Order(4)
record ComingOfAgePage(Register register, UnitsInReach units, Members members, Names names,
        FormGateway gateway) implements Offering<ComingOfAgePage.Question>, Duties {
    private static final String ADDRESS = "/units/{unit}/coming-of-age";
    private static final String PATH = "come-of-age";

    /**
     * What is asked.
     *
     * @param by the last day on which somebody may come of age
     */
    record Question(Unit unit, LocalDate by) {}

    @GetMapping(ADDRESS)
    String due(HttpServletRequest request, @PathVariable String unit, Words words, SignedIn me, Model model) {
        Parameters parameters = new Parameters(request);
        LocalDate by = parameters.date("by");
        parameters.text("done");
        parameters.check();
        return show(new Question(units.find(unit, me), by == null ? register.today() : by), me, words, null, model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{path}")
    String back(@PathVariable String unit, @PathVariable String path, SignedIn me) {
        offers().at(path);
        return "redirect:/units/" + units.find(unit, me).id() + "/coming-of-age";
    }

    @PostMapping(ADDRESS + "/{path}")
    String record(Form form, HttpServletResponse response, @PathVariable String unit, @PathVariable String path,
            Words words, SignedIn me, Model model) {
        LocalDate by = form.optionalDate("by");
        Question question = new Question(units.find(unit, me), by == null ? register.today() : by);
        Sent sent = gateway.take(form, me, offers(), path, question, response, words);
        return sent == null
                ? "redirect:/units/" + question.unit.id() + "/coming-of-age?done=" + path
                : show(question, me, words, sent, model);
    }

    @Override
    public Offers<Question> offers() {
        return new Offers<>("age", question -> "/units/" + question.unit.id() + "/coming-of-age", question -> -1,
                List.of(new Offer<>(PATH, Act.END_MEMBERSHIP, (question, me) -> question.unit.isThere(),
                        (form, question, me) -> form.hidden("by", question.by.toString())
                                .ticks("people", false, choices(question, me, form.words()))
                                .text("number", "", true).date("on", register.today()).grave()
                                .note(form.words().say("form.age.come-of-age.note")),
                        (question, form) -> new AgeActions.ComeOfAge(question.unit.id(),
                                form.decision("number", "on"), form.ids("people")))));
    }

    private List<Field.Choice> choices(Question question, SignedIn me, Words words) {
        return due(question, me, words).stream()
                .map(line -> new Field.Choice(line.id.toString(), line.name + " · " + line.born)).toList();
    }

    private String show(Question question, SignedIn me, Words words, @Nullable Sent sent, Model model) {
        ComingOfAge rule = ComingOfAge.on(question.by);
        model.addAttribute("one", question.unit);
        model.addAttribute("by", question.by);
        model.addAttribute("rule", words.say("age.rule", words.number((long) rule.years()),
                words.number((long) rule.stayUntil())));
        model.addAttribute("due", due(question, me, words));
        model.addAttribute("staying", staying(question, me, words));
        var again = sent == null ? null : offers().sent(question, me, words, sent);
        model.addAttribute("sent", again);
        model.addAttribute("offers", offers().open(question, me, words, again));
        return "coming-of-age";
    }

    /** By the end of the year: the year of birth alone tells who, and nobody's details are opened. */
    @Override
    public Stream<Duty> of(SignedIn me) {
        Unit own = me.unit() == null ? null : register.unit(me.unit());
        if (own == null || !own.isThere() || !Act.END_MEMBERSHIP.isFor(me.role())) {
            return Stream.empty();
        }
        LocalDate by = LocalDate.of(register.today().getYear(), 12, 31);
        return Stream.of(new Duty("age", old(new Question(own, by)).size(),
                "/units/" + own.id() + "/coming-of-age?by=" + by));
    }

    /** By their years of birth. */
    private List<Person> old(Question question) {
        ComingOfAge rule = ComingOfAge.on(question.by);
        return of(question).stream().filter(person -> person.birthYear() > 0
                && person.birthYear() + rule.years() <= question.by.getYear()).filter(person -> {
                    LocalDate until = Members.membership(person, Organization.UNION).staysUntil();
                    return until == null || !until.isAfter(question.by);
                }).toList();
    }

    private List<Line> due(Question question, SignedIn me, Words words) {
        ComingOfAge rule = ComingOfAge.on(question.by);
        List<Person> old = old(question);
        Map<UUID, PersonalDetails> details = names.details(me, old.stream().map(Person::id).toList(), ADDRESS);
        List<Line> lines = new ArrayList<>();
        for (Person person : old) {
            PersonalDetails known = details.get(person.id());
            if (known == null || !rule.reachedBy(known.birthDate()).isAfter(question.by)) {
                lines.add(new Line(person.id(), known == null
                        ? words.say("person.unnamed", words.brief(person.id()))
                        : known.fullName(), branch(person),
                        known == null ? Integer.toString(person.birthYear()) : words.date(known.birthDate()), ""));
            }
        }
        lines.sort(Comparator.comparing((Line line) -> line.branch).thenComparing(Line::name, NameOrder.byGivenName()));
        return lines;
    }

    private List<Line> staying(Question question, SignedIn me, Words words) {
        List<Person> staying = of(question).stream().filter(person -> {
            LocalDate until = Members.membership(person, Organization.UNION).staysUntil();
            return until != null && until.isAfter(question.by);
        }).toList();
        Map<UUID, String> known = names.of(me, staying.stream().map(Person::id).toList(), ADDRESS);
        return staying.stream().map(person -> {
            Person.Membership membership = Members.membership(person, Organization.UNION);
            return new Line(person.id(), Members.name(person, known, words), branch(person),
                    Integer.toString(person.birthYear()), words.date(membership.staysUntil()));
        }).sorted(Comparator.comparing(Line::name, NameOrder.byGivenName())).toList();
    }

    private List<Person> of(Question question) {
        return members.of(register.within(question.unit.id()), Organization.UNION);
    }

    private String branch(Person person) {
        Unit branch = register.unit(Members.membership(person, Organization.UNION).branch());
        return branch == null ? "" : branch.name();
    }

    /**
     * A member as they are printed.
     *
     * @param born the day, or the year where only that may be read
     * @param until when they are due after all; empty for who is due
     */
    record Line(UUID id, String name, String branch, String born, String until) {}
}
