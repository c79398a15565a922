package vn.oneplusone.app.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Folded;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Support;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.ForTask;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.bodies.PathParts;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.UnitLevel;

/** Gives capital: to whom, and how much of what kind. A name that is looked for comes in a body, so that no address holds it. */
@Controller
@ForTask(Act.GRANT_SUPPORT)
record GrantPage(Register register, Reach reach, Names names, Scope scope, SupportForms forms, FormGateway gateway) {
    private static final String SEARCH = "/supports/new";
    private static final String ADDRESS = "/supports/for/";
    private static final int MOST_FOUND = 20;

    static String address(UUID youth) {
        return ADDRESS + youth;
    }

    /** Asks who it is. */
    @GetMapping(SEARCH)
    String who(Model model) {
        return search("", null, model);
    }

    @PostMapping(SEARCH)
    String find(Form form, SignedIn me, Model model) {
        String query = form.raw("q").strip();
        if (Folded.words(query).isEmpty()) {
            return search(query, null, model);
        }
        // one more than is shown says whether there are more
        List<UUID> found = names.find(me, query, MOST_FOUND + 1);
        List<UUID> shown = found.subList(0, Math.min(MOST_FOUND, found.size()));
        Map<UUID, String> known = names.of(me, shown, SEARCH);
        model.addAttribute("more", found.size() > MOST_FOUND);
        return search(query, shown.stream().filter(known::containsKey)
                .map(id -> found(id, known.getOrDefault(id, ""))).toList(), model);
    }

    private static String search(String query, @Nullable List<Found> found, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("found", found);
        return "support-who";
    }

    private Found found(UUID id, String name) {
        Person person = register.person(id);
        Unit unit = person == null ? null : placeOf(person);
        return new Found(address(id), name, person == null ? Words.NOTHING : Integer.toString(person.birthYear()),
                unit == null ? "" : unit.name());
    }

    @GetMapping(ADDRESS + "{person}")
    String form(@PathVariable String person, Words words, SignedIn me, Model model) {
        Person youth = find(person, me);
        // a person who is not to be recorded any more is given nothing; their page says so
        return isOpen(youth)
                ? show(youth, me, words, null, null, model)
                : "redirect:/people/" + youth.id();
    }

    @PostMapping(ADDRESS + "{person}")
    String grant(Form form, HttpServletResponse response, @PathVariable String person, Words words, SignedIn me,
            Model model) {
        Person youth = find(person, me);
        UUID support = form.made("support");
        FormFeedback told = gateway.take(form, me, () -> SupportForms.grant(support, youth.id(), form), response,
                words);
        return told == null
                ? "redirect:/supports/" + support + "?done=grant"
                : show(youth, me, words, form, told, model);
    }

    /** Whether capital may be recorded for a person. */
    private static boolean isOpen(Person person) {
        return !person.erased() && !person.withdrew() && person.details() >= 0;
    }

    private Person find(String person, SignedIn me) {
        Person youth = register.person(PathParts.id(person));
        if (youth == null || !reach.begins(me, youth.id())) {
            throw Refused.missing("NotFound");
        }
        return youth;
    }

    private String show(Person youth, SignedIn me, Words words, @Nullable Form form, @Nullable FormFeedback told,
            Model model) {
        FormView.Builder builder = forms.grant(youth.id(), units(me, words), giver(youth, me), words);
        String name = names.name(me, youth.id(), ADDRESS + "{person}")
                .orElse(words.say("person.unnamed", words.brief(youth.id())));
        Unit place = placeOf(youth);
        List<DetailView.Fact> facts = List.of(
                new DetailView.Fact(words.say("supports.youth"), name, "/people/" + youth.id()),
                new DetailView.Fact(words.say("person.birth-year"), Integer.toString(youth.birthYear()), null),
                new DetailView.Fact(words.say("person.membership"), place == null ? Words.NOTHING : place.name(),
                        null));
        List<DetailView.Line> before = register.supportsOf(youth.id()).stream()
                .sorted(Comparator.comparing(Support::on)).map(support -> line(support, words)).toList();
        model.addAttribute("affair", new DetailView(words.say("supports.kicker"), name, "/supports",
                words.say("supports.back"), facts, before,
                form == null || told == null ? null : builder.build(form, told),
                form == null ? List.of(builder.build()) : List.of()));
        return "affair";
    }

    private static DetailView.Line line(Support support, Words words) {
        return new DetailView.Line(words.date(support.on()),
                words.of("form", support.form()) + ": " + words.dong(support.amount()),
                words.of("model", support.model()) + " · " + (support.state() == Support.State.OUTSTANDING
                        ? words.say("supports.left", words.dong(support.outstanding()))
                        : words.of("supports", support.state())));
    }

    private List<Field.Choice> units(SignedIn me, Words words) {
        return scope.units(me).stream()
                .map(unit -> new Field.Choice(unit.id().toString(), scope.path(unit.id(), words))).toList();
    }

    private @Nullable Unit placeOf(Person person) {
        return person.places().stream().map(register::unit).filter(unit -> unit != null).findFirst().orElse(null);
    }

    /** The commune of the youth, as communes give most of it; else the giver's own unit. */
    private @Nullable UUID giver(Person youth, SignedIn me) {
        Set<UUID> mine = reach.units(me);
        for (Unit unit = placeOf(youth); unit != null; unit = unit.above() == null
                ? null
                : register.unit(unit.above())) {
            if (unit.level() == UnitLevel.COMMUNE && unit.isThere() && mine.contains(unit.id())) {
                return unit.id();
            }
        }
        return me.unit();
    }

    /** A person who may be meant. */
    record Found(String address, String name, String born, String where) {}
}
