package vn.oneplusone.app.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.SplitActions;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.UnitLevel;

/** The form by which a unit is split: its parts, where each unit below goes, and of a branch where its members go. */
@Component
record UnitSplitForm(Register register, Names names) {
    private static final int MOST_PARTS = 3;
    /** Of a branch with more, all go to the first part, and on from there by transfer. */
    private static final int MOST_MEMBERS = 100;
    private static final String UNIT = "part-";
    private static final String MEMBER = "member-";

    void add(FormView.Builder form, Unit unit, SignedIn me) {
        for (int part = 1; part <= MOST_PARTS; part++) {
            form.text("partName" + part, "", part < MOST_PARTS).text("partCode" + part, "", part < MOST_PARTS);
        }
        Words words = form.words();
        List<Field.Choice> parts = IntStream.rangeClosed(1, MOST_PARTS)
                .mapToObj(part -> new Field.Choice(Integer.toString(part), words.say("unit.split.part." + part)))
                .toList();
        List<Field.Choice> none = new ArrayList<>(List.of(new Field.Choice("", words.say("choice.none"))));
        none.addAll(parts);
        below(unit).forEach(below -> form.choice(UNIT + below.id(), below.name(), "", none));
        List<UUID> members = members(unit);
        Map<UUID, String> known = members.isEmpty() ? Map.of() : names.of(me, members, "/units/{unit}/changes");
        members.forEach(member -> form.choice(MEMBER + member,
                known.getOrDefault(member, words.say("person.unnamed", words.brief(member))), "1", parts));
        form.note(words.say("unit.split.note"));
    }

    Action action(Unit unit, Form form) {
        int parts = form.raw("partName" + MOST_PARTS).isBlank() && form.raw("partCode" + MOST_PARTS).isBlank()
                ? MOST_PARTS - 1
                : MOST_PARTS;
        Map<Integer, List<UUID>> below = given(form, UNIT, below(unit).stream().map(Unit::id).toList(), parts);
        Map<Integer, List<UUID>> members = given(form, MEMBER, members(unit), parts);
        return new SplitActions.Split(form.made("unit"), unit.id(), IntStream.rangeClosed(1, parts)
                .mapToObj(part -> new SplitActions.Part(form.neededText("partCode" + part),
                        form.neededText("partName" + part), null, below.getOrDefault(part, List.of()),
                        members.getOrDefault(part, List.of())))
                .toList(), form.date("effective"), form.decision("number", "decidedOn"));
    }

    /** What the form gives to each part. Who came to the branch since it was opened is not in it, and belongs to the first. */
    private static Map<Integer, List<UUID>> given(Form form, String prefix, List<UUID> all, int parts) {
        Map<Integer, List<UUID>> given = new LinkedHashMap<>();
        for (UUID one : all) {
            Integer part = form.optionalNumber(prefix + one, 1, parts);
            if (part != null) {
                given.computeIfAbsent(part, none -> new ArrayList<>()).add(one);
            }
        }
        return given;
    }

    private List<Unit> below(Unit unit) {
        return register.below(unit.id()).stream().filter(below -> below.isThere() && below.into() == null).toList();
    }

    private List<UUID> members(Unit unit) {
        if (unit.level() != UnitLevel.BRANCH) {
            return List.of();
        }
        Predicate<Person> here = person -> person.memberships().values().stream().anyMatch(membership -> membership
                .isActive() && register.standing(membership.branch()).equals(unit.id()));
        List<UUID> members = register.people(register.within(unit.id())).stream().filter(here).map(Person::id).toList();
        return members.size() > MOST_MEMBERS ? List.of() : members;
    }
}
