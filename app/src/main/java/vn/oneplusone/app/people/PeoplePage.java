package vn.oneplusone.app.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.actions.declared.TransferActions;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Folded;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.text.MemberCode;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.pages.Words;

/** Finds people by name, with or without accents, or by code. What is looked for is sent in a body: names have no place in addresses. */
@Controller
record PeoplePage(Register register, Reach reach, Names names) {
    private static final String ADDRESS = "/people";
    private static final int MOST = 50;

    @GetMapping(ADDRESS)
    String people(Words words, SignedIn me, Model model) {
        requireNames(me);
        model.addAttribute("waiting", waiting(me, words));
        return show("", null, model);
    }

    @PostMapping(ADDRESS)
    String find(Form form, Words words, SignedIn me, Model model) {
        requireNames(me);
        String query = form.raw("q").strip();
        if (Folded.words(query).isEmpty()) {
            return show(query, null, model);
        }
        // one more than is shown says whether there are more
        List<UUID> found = names.find(me, query, MOST + 1);
        List<UUID> shown = found.subList(0, Math.min(MOST, found.size()));
        Map<UUID, String> known = names.of(me, shown, ADDRESS);
        Map<UUID, String> codes = names.codes(me, known.keySet());
        model.addAttribute("more", found.size() > MOST);
        model.addAttribute("slip", found.isEmpty() && MemberCode.isSlip(query));
        return show(query,
                shown.stream().filter(known::containsKey).map(id -> found(id, known, codes.get(id), words)).toList(),
                model);
    }

    /** Those whom a branch within reach was asked to take over, or a unit above theirs to release, and who wait for the answer. */
    private List<Waiting> waiting(SignedIn me, Words words) {
        if (!Act.ACCEPT_TRANSFER.isFor(me.role())) {
            return List.of();
        }
        Set<UUID> units = reach.units(me);
        List<Person> people = register.people(units).stream().filter(person -> person.memberships().values().stream()
                .anyMatch(membership -> waits(membership, units, me))).toList();
        Map<UUID, String> known = names.of(me, people.stream().map(Person::id).toList(), ADDRESS);
        List<Waiting> waiting = new ArrayList<>();
        people.forEach(person -> person.memberships().forEach((organization, membership) -> {
            if (waits(membership, units, me)) {
                UUID asked = membership.asked();
                waiting.add(new Waiting(person.id(),
                        known.getOrDefault(person.id(), words.say("person.unnamed", words.brief(person.id()))),
                        words.of("organization", organization), organization.name().toLowerCase(Locale.ROOT),
                        unit(membership.branch(), words) + " → "
                                + (asked == null ? membership.outside() : unit(asked, words))));
            }
        }));
        return waiting;
    }

    private boolean waits(Person.Membership membership, Set<UUID> units, SignedIn me) {
        UUID turn = TransferActions.turn(membership, register);
        return turn == null
                ? membership.isLeaving() && Act.RELEASE_MEMBER.isFor(me.role()) && units.contains(membership.branch())
                : units.contains(turn);
    }

    private String unit(UUID id, Words words) {
        Unit unit = register.unit(id);
        return unit == null ? words.brief(id) : unit.name();
    }

    private static void requireNames(SignedIn me) {
        if (!Names.areFor(me)) {
            throw Refused.notYourTask();
        }
    }

    private static String show(String query, @Nullable List<Found> found, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("found", found);
        return "people";
    }

    private Found found(UUID id, Map<UUID, String> known, @Nullable String code, Words words) {
        Person person = register.person(id);
        String where = "";
        String what = "";
        if (person != null) {
            Unit unit = person.places().stream().map(register::unit).filter(one -> one != null).findFirst()
                    .orElse(null);
            where = unit == null ? "" : unit.name();
            what = String.join(", ", person.memberships().keySet().stream().filter(person::isMember)
                    .map(organization -> words.of("member-of", organization)).toList());
        }
        return new Found(id, known.getOrDefault(id, ""),
                person == null ? Words.NOTHING : Integer.toString(person.birthYear()), where,
                what.isEmpty() ? words.say("people.no-member") : what, code);
    }

    /** A transfer that waits for an answer. */
    record Waiting(UUID id, String name, String organization, String css, String move) {}

    /**
     * A person who was found.
     *
     * @param code by which lists name them
     */
    record Found(UUID id, String name, String born, String where, String what, @Nullable String code) {}
}
