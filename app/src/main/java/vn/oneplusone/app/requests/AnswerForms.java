package vn.oneplusone.app.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Candidates;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.actions.declared.RequestActions;
import vn.oneplusone.app.actions.typed.Ask;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.PersonRequest;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.AccessJournal;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.pages.Words;

/** The forms about a request that waits, and what those who are asked may see of who is meant. */
@Component
record AnswerForms(SealedTexts texts, Register register, Reach reach, Candidates candidates, Names names,
        AccessJournal journal) {
    static final String AGREE = "agree";
    static final String REFUSE = "refuse";
    static final String TAKE_BACK = "take-back";
    private static final int MOST_FOUND = 20;

    /** Whether an account may answer a request now. */
    boolean mayAnswer(PersonRequest one, SignedIn me) {
        return one.isWaiting() && Act.ANSWER_REQUEST.isFor(me.role()) && reach.answers(me, one.id());
    }

    /** Whether an account may take a request back now. */
    boolean mayTakeBack(PersonRequest one, SignedIn me) {
        return one.isWaiting() && Act.WITHDRAW_REQUEST.isFor(me.role())
                && reach.reaches(me, one.unit());
    }

    /** What was typed about the person, for who may answer; the reading is written down. Null where nothing was, or it is gone. */
    @Nullable
    Ask typed(PersonRequest one, SignedIn me, String place) {
        String sealed = one.typed();
        if (sealed == null || !mayAnswer(one, me)) {
            return null;
        }
        journal.reading(me, one.id(), place);
        return texts.typed(one.id(), sealed).map(Ask::of).orElse(null);
    }

    /**
     * A person who may be meant.
     *
     * @param more what tells them from others of the same name
     */
    record Candidate(UUID id, String name, String more) {}

    /** Who may be meant, by name; first those who match what was typed, then those who were searched for. */
    List<Candidate> candidates(PersonRequest one, @Nullable Ask typed, String search, SignedIn me, String place,
            Words words) {
        Set<UUID> all = new LinkedHashSet<>();
        if (one.person() != null) {
            all.addAll(candidates.within(me, List.of(one.person())));
        } else {
            if (typed != null) {
                all.addAll(candidates.of(me, typed));
            }
            all.addAll(candidates.within(me, names.find(me, search, MOST_FOUND)));
        }
        Map<UUID, String> known = names.of(me, all, place);
        return all.stream().filter(known::containsKey).map(id -> new Candidate(id, known.getOrDefault(id, ""),
                more(id, words))).toList();
    }

    private String more(UUID id, Words words) {
        Person person = register.person(id);
        UUID home = register.home(id);
        Unit unit = home == null ? null : register.unit(home);
        return person == null
                ? ""
                : words.say("refer.born", Integer.toString(person.birthYear()))
                        + (unit == null ? "" : " · " + unit.name());
    }

    FormView.Builder agree(PersonRequest one, List<Candidate> who, Words words) {
        FormView.Builder form = of(one, AGREE, words);
        if (who.size() == 1 && who.getFirst().id().equals(one.person())) {
            form.hidden("person", who.getFirst().id().toString());
        } else {
            List<Field.Choice> choices = new ArrayList<>(List.of(new Field.Choice("", words.say("choice.none"))));
            who.forEach(person -> choices
                    .add(new Field.Choice(person.id().toString(), person.name() + " · " + person.more())));
            form.choice("person", "", choices);
        }
        return form.date("on", register.today());
    }

    FormView.Builder refuse(PersonRequest one, Words words) {
        return of(one, REFUSE, words).neededText("reason").date("on", register.today()).grave();
    }

    FormView.Builder takeBack(PersonRequest one, Words words) {
        return of(one, TAKE_BACK, words).hidden("on", register.today().toString());
    }

    private static FormView.Builder of(PersonRequest one, String deed, Words words) {
        return new FormView.Builder(words, deed, RequestsPage.ADDRESS + "/" + one.id() + "/" + deed,
                "request." + deed).version(one.version());
    }

    /** What a form asks for. */
    static Action understand(String deed, UUID request, Form form) {
        LocalDate on = form.date("on");
        return switch (deed) {
            case AGREE ->
                new RequestActions.Answer(request, RequestActions.Verdict.AGREED, form.id("person"), null, on);
            case REFUSE ->
                new RequestActions.Answer(request, RequestActions.Verdict.REFUSED, null, form.text("reason"), on);
            case TAKE_BACK -> new RequestActions.TakeBack(request, on);
            default -> throw new IllegalArgumentException("no form of a request: " + deed);
        };
    }
}
