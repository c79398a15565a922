package vn.oneplusone.app.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.DuplicateCheck;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;

/**
 * Who agrees for a person that is too young to: a person of their own, on record already or registered with them. Asked for only when
 * the module says that one is needed.
 */
@Component
record RepresentativeFields(DuplicateCheck duplicateCheck, Names names) {
    private static final String NAME = "representative";
    private static final String BIRTH = "representativeBirth";
    private static final String KNOWN = "representativeKnown";

    /** Whether a form that was not recorded has to ask for one. */
    static boolean areNeeded(Form sent, Refused refused) {
        return sent.values().containsKey(NAME) || refused.name().equals("RepresentativeMissing");
    }

    /** Adds the fields; if a person like that is on record, also the question whether it is them. */
    void ask(FormView.Builder form, Form sent, UUID branch, SignedIn me, Words words) {
        form.text(NAME, "", true).date(BIRTH, null);
        PersonalDetails details = details(sent);
        List<UUID> duplicates = details == null ? List.of() : duplicateCheck.of(details, branch);
        if (!duplicates.isEmpty()) {
            Map<UUID, String> known = names.of(me, duplicates, "/refer");
            List<Field.Choice> choices = new ArrayList<>();
            choices.add(new Field.Choice("", words.say("refer.duplicates.choose")));
            duplicates.forEach(id -> choices.add(new Field.Choice(id.toString(),
                    words.say("refer.representative.known", BoardPage.name(id, known, words)))));
            choices.add(new Field.Choice(ReferForm.NEW, words.say("refer.duplicates.other")));
            form.choice(KNOWN, "", choices);
        }
    }

    private static @Nullable PersonalDetails details(Form sent) {
        String name = sent.text(NAME);
        LocalDate birthDate = sent.optionalDate(BIRTH);
        return name == null || birthDate == null ? null : new PersonalDetails(name, birthDate, null, null, null);
    }

    /**
     * Who agreed.
     *
     * @param person null if no representative was named
     * @param made how they are registered; null where they are on record or nobody was named
     */
    record Understood(@Nullable UUID person, PersonActions.@Nullable Registration made) {}

    /** Who agreed for the youth; complains in the form if it is not said whether they are a person on record. */
    Understood understand(Form sent, UUID branch, ConsentForm how, LocalDate on) {
        PersonalDetails details = details(sent);
        String said = sent.raw(KNOWN);
        UUID known = ReferForm.known(said);
        if (details == null || known != null) {
            return new Understood(known, null);
        }
        List<UUID> duplicates = duplicateCheck.of(details, branch);
        if (!said.equals(ReferForm.NEW) && !duplicates.isEmpty()) {
            sent.complain(KNOWN, "NotOneOf");
        }
        UUID made = sent.made(NAME);
        return new Understood(made,
                new PersonActions.Registration(made, details.fullName(), details.birthDate(), null, null, null,
                        Gender.UNSTATED, branch, new PersonActions.Agreed(how, on, null, null), on, null));
    }
}
