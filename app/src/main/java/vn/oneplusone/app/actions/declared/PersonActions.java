package vn.oneplusone.app.actions.declared;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.NamesIdentity;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Made;
import vn.oneplusone.app.actions.fields.Personal;
import vn.oneplusone.app.actions.fields.Personal.Kind;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.membership.commands.PersonCommand.CorrectDetails;
import vn.oneplusone.membership.commands.PersonCommand.ErasePerson;
import vn.oneplusone.membership.commands.PersonCommand.GiveConsent;
import vn.oneplusone.membership.commands.PersonCommand.HandOverPerson;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawConsent;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.SealedText;

/** People and what they agreed to. */
public final class PersonActions {
    private PersonActions() {}

    /** The stream of a person. */
    public static String stream(UUID person) {
        return "person/" + person;
    }

    /**
     * What a person agreed to.
     *
     * @param evidence what shows it; needed where it was given by word of mouth
     * @param representative a registered parent or guardian, needed for a person under 16
     */
    public record Agreed(ConsentForm how, LocalDate on, @Size(max = Action.LONGEST_TEXT) @Nullable String evidence,
            @Nullable UUID representative) {
        Consent sealed(Making making) {
            SealedText text = making.sealed(evidence);
            return new Consent(how, on, text == null ? null : text.value(), representative);
        }

        List<Touch> named() {
            return representative == null ? List.of() : List.of(new Touch.Named(representative));
        }
    }

    /**
     * A person becomes known to a unit.
     *
     * @param otherThan people of the same name and birth date who are not meant; a refusal tells references to those that may be
     */
    @Task(Act.REGISTER_PERSON)
    @Address(value = "/people", operation = "People_register")
    public record Registration(@Made(person = true) UUID person, @Size(max = 200) @Personal(Kind.NAME) String fullName,
            LocalDate birthDate,
            @Size(max = 50) @Personal(Kind.PHONE) @Nullable String phone, @Size(max = 500) @Nullable String address,
            @Size(max = 50) @Personal(Kind.IDENTITY) @Nullable String identityNumber, Gender gender, UUID unit,
            @Valid Agreed consent,
            LocalDate on,
            @Nullable List<UUID> otherThan) implements NamesIdentity {
        @Override
        public @Nullable UUID bearer() {
            return null;
        }

        @Override
        public String stream() {
            return PersonActions.stream(person);
        }

        @Override
        public List<Touch> touches(Register now) {
            List<Touch> touches = new ArrayList<>(consent.named());
            touches.addFirst(new Touch.InUnit(unit));
            return touches;
        }

        @Override
        public List<?> commands(Making making) {
            PersonalDetails details = details(fullName, birthDate, phone, address, identityNumber);
            making.refuseDuplicates(details, unit, otherThan == null ? List.of() : otherThan);
            return List.of(new RegisterPerson(person, details, gender, unit, consent.sealed(making), on));
        }
    }

    /** As they are recorded: in one spelling, whichever way they came. */
    static PersonalDetails details(String fullName, LocalDate birthDate, @Nullable String phone,
            @Nullable String address, @Nullable String identityNumber) {
        String name = Kind.NAME.of(fullName);
        return new PersonalDetails(name == null ? "" : name, birthDate, Kind.PHONE.of(phone), address,
                Kind.IDENTITY.of(identityNumber));
    }

    /** Something about the details of a person, or about their consent: for their home. */
    public interface OfPerson extends Action {
        UUID person();

        @Override
        default String stream() {
            return PersonActions.stream(person());
        }

        @Override
        default List<Touch> touches(Register now) {
            return List.of(new Touch.Details(person()));
        }
    }

    /** Details were wrong or have changed: all of them, not only those that change. */
    @Task(Act.CORRECT_DETAILS)
    @Address("/people/{person}/details")
    public record Correct(@InPath UUID person, @Size(max = 200) @Personal(Kind.NAME) String fullName,
            LocalDate birthDate,
            @Size(max = 50) @Personal(Kind.PHONE) @Nullable String phone, @Size(max = 500) @Nullable String address,
            @Size(max = 50) @Personal(Kind.IDENTITY) @Nullable String identityNumber, Gender gender,
            LocalDate on) implements OfPerson, NamesIdentity {
        @Override
        public UUID bearer() {
            return person;
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new CorrectDetails(person,
                    details(fullName, birthDate, phone, address, identityNumber), gender, on));
        }
    }

    /** A person no longer agrees to be recorded. */
    @Task(Act.WITHDRAW_CONSENT)
    @Address(value = "/people/{person}/consent/withdrawal", operation = "People_withdrawConsent")
    public record WithdrawAgreement(@InPath UUID person, LocalDate on) implements OfPerson {
        @Override
        public List<?> commands(Making making) {
            return List.of(new WithdrawConsent(person, on));
        }
    }

    /** A person who had withdrawn their consent agrees again. */
    @Task(Act.GIVE_CONSENT)
    @Address("/people/{person}/consent")
    public record AgreeAgain(@InPath UUID person, ConsentForm how,
            @Size(max = Action.LONGEST_TEXT) @Nullable String evidence,
            @Nullable UUID representative, LocalDate on) implements OfPerson {
        @Override
        public List<Touch> touches(Register now) {
            return representative == null
                    ? OfPerson.super.touches(now)
                    : List.of(new Touch.Details(person), new Touch.Named(representative));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new GiveConsent(person, new Agreed(how, on, evidence, representative).sealed(making), on));
        }
    }

    /** A person who is no member gets another home. */
    @Task(Act.HAND_OVER_PERSON)
    @Address("/people/{person}/home")
    public record HandOver(@InPath UUID person, UUID to, LocalDate on) implements OfPerson {
        @Override
        public List<Touch> touches(Register now) {
            return List.of(new Touch.AtHome(person));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new HandOverPerson(person, to, on));
        }
    }

    /** Details are destroyed for good. The fact comes first, then the key; what a crash leaves in between is done at the next start. */
    @Task(Act.ERASE_PERSON)
    @Address("/people/{person}/erasure")
    public record Erase(@InPath UUID person, LocalDate on) implements OfPerson {
        @Override
        public List<Touch> touches(Register now) {
            return List.of(new Touch.AtHome(person));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new ErasePerson(person, on));
        }

        @Override
        public void recorded(Making making) {
            making.forget(person);
        }
    }
}
