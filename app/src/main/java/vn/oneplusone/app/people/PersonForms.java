package vn.oneplusone.app.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Forms;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;

/** The forms about a person: which make sense, how each looks, and what each asks for. */
@Component
record PersonForms(Register register, Reach reach, PersonStory story) {
    private static final String OF = "member";

    /** A form, and what has to be known before it is sent. */
    record Offer(PersonDeed deed, FormView form, @Nullable String note) {}

    /** What this account can record about a person as they are now. */
    List<Offer> offers(Person person, @Nullable PersonalDetails details, SignedIn me, Words words) {
        List<Offer> offers = new ArrayList<>();
        Set<UUID> units = reach.units(me);
        boolean readable = reach.of(me, person.id()) == Reach.View.DETAILS;
        boolean home = reach.begins(me, person.id());
        for (PersonDeed deed : PersonDeed.values()) {
            if (!deed.act().isFor(me.role())) {
                continue;
            }
            if (!deed.isOfMembership()) {
                if ((deed.isForHome() ? home : readable) && makesSense(deed, person, details)) {
                    offers.add(offer(deed, null, person, details, me, words, null));
                }
                continue;
            }
            for (Organization organization : Organization.values()) {
                if (makesSense(deed, organization, person, units)
                        && (deed != PersonDeed.ADMIT || home)) {
                    offers.add(offer(deed, organization, person, details, me, words, null));
                }
            }
        }
        return offers;
    }

    /** The form that was sent, with what is told of it. */
    Offer offer(PersonDeed deed, @Nullable Organization organization, Person person,
            @Nullable PersonalDetails details, SignedIn me, Words words, PersonPage.@Nullable Sent sent) {
        FormView.Builder form = form(deed, organization, person, details, me, words);
        FormView view = sent == null ? form.build() : form.build(sent.form(), sent.told());
        return new Offer(deed,
                organization == null ? view : view.about(words.of("organization", organization)),
                deed.isGrave() || deed == PersonDeed.HAND_OVER
                        ? words.say("form.person." + deed.path() + ".note")
                        : null);
    }

    private static boolean makesSense(PersonDeed deed, Person person, @Nullable PersonalDetails details) {
        boolean open = !person.erased() && person.details() >= 0;
        return switch (deed) {
            case DETAILS -> open && !person.withdrew() && details != null;
            case CONSENT -> open && !person.withdrew();
            case AGREE -> open && person.withdrew();
            case HAND_OVER -> open && person.memberships().isEmpty();
            default -> open;
        };
    }

    private boolean makesSense(PersonDeed deed, Organization organization, Person person, Set<UUID> units) {
        Person.Membership membership = person.memberships().get(organization);
        boolean writable = !person.erased() && !person.withdrew() && person.details() >= 0;
        if (deed == PersonDeed.ADMIT) {
            Referral referral = register.referral(organization, person.id());
            // a youth who is being referred is admitted by the referral, or its credit would be lost
            return writable && !person.isMember(organization) && (referral == null || !referral.stage().isOpen());
        }
        if (membership == null) {
            return false;
        }
        boolean own = units.contains(membership.branch());
        UUID asked = membership.asked();
        return switch (deed) {
            case ACCEPT, REFUSE -> asked != null && units.contains(asked);
            case TRANSFER -> own && membership.isActive() && asked == null;
            case END -> own && membership.isActive();
            case CLASSIFY -> own && writable;
            default -> own;
        };
    }

    private FormView.Builder form(PersonDeed deed, @Nullable Organization organization, Person person,
            @Nullable PersonalDetails details, SignedIn me, Words words) {
        LocalDate today = register.today();
        String id = organization == null ? deed.path() : deed.path() + "-" + organization;
        FormView.Builder form = new FormView.Builder(words, id, "/people/" + person.id() + "/" + deed.path(),
                "person." + deed.path()).version(person.version());
        if (organization != null) {
            form.hidden(OF, organization.name());
        }
        if (deed.isGrave()) {
            form.grave();
        }
        switch (deed) {
            case DETAILS -> form.text("name", details == null ? "" : details.fullName(), true)
                    .date("birthDate", details == null ? null : details.birthDate())
                    .choice("gender", person.gender().name(), choices(Gender.class, "gender", words))
                    .text("phone", details == null ? "" : or(details.phone()), false)
                    .text("address", details == null ? "" : or(details.address()), false)
                    .text("identityNumber", details == null ? "" : or(details.identityNumber()), false);
            case CLASSIFY -> form.number("year", Integer.toString(today.getYear()), true).choice("grade", "",
                    choices(Grade.class, "grade", words));
            case TRANSFER -> form.choice("toBranch", "", branches(register.units(null), unit -> !isOf(person,
                    organization, unit), words));
            case ADMIT -> form.choice("branch", "", branches(reach.tree(me), unit -> true, words)).text("number", "",
                    true);
            case END -> form.choice("ending", "", choices(EndingReason.class, "ending", words)).text("number", "",
                    false);
            case ANNUL -> form.text("number", "", true);
            case AGREE -> form.choice("consent", "", choices(ConsentForm.class, "consent", words)).longText("evidence");
            case HAND_OVER -> form.choice("toUnit", "", branches(register.units(null),
                    unit -> !unit.id().equals(register.home(person.id())), words));
            case ACCEPT, REFUSE, CONSENT, ERASE -> {
                // the day is enough
            }
        }
        return form.date("on", today);
    }

    private static boolean isOf(Person person, @Nullable Organization organization, Unit unit) {
        Person.Membership membership = organization == null ? null : person.memberships().get(organization);
        return membership != null && membership.branch().equals(unit.id());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <E extends Enum<E>> List<Field.Choice> choices(Class<E> type, String prefix, Words words) {
        List<Field.Choice> choices = new ArrayList<>(List.of(new Field.Choice("", words.say("choice.none"))));
        Arrays.stream(type.getEnumConstants()).map(one -> new Field.Choice(one.name(), words.of(prefix, one)))
                .forEach(choices::add);
        return choices;
    }

    private List<Field.Choice> branches(List<Unit> units, Predicate<Unit> which, Words words) {
        List<Field.Choice> choices = new ArrayList<>(List.of(new Field.Choice("", words.say("choice.none"))));
        units.stream().filter(unit -> unit.level() == UnitLevel.BRANCH && unit.isThere()).filter(which)
                .map(unit -> new Field.Choice(unit.id().toString(), path(unit))).forEach(choices::add);
        return choices;
    }

    /** Branches of the same name are told apart by what they belong to. */
    private String path(Unit unit) {
        Unit above = unit.above() == null ? null : register.unit(unit.above());
        return above == null ? unit.name() : unit.name() + ", " + above.name();
    }

    /** The organization that a form is about; complains in the form if it names none. */
    static @Nullable Organization organization(PersonDeed deed, Form form) {
        return deed.isOfMembership() ? form.oneOf(OF, Organization.class) : null;
    }

    Action understand(PersonDeed deed, UUID person, Form form) {
        LocalDate on = form.date("on");
        Organization of = organization(deed, form);
        return of == null ? ofPerson(deed, person, on, form) : ofMember(deed, person, of, on, form);
    }

    private Action ofPerson(PersonDeed deed, UUID person, LocalDate on, Form form) {
        return switch (deed) {
            case CONSENT -> new PersonActions.WithdrawAgreement(person, on);
            case AGREE -> new PersonActions.AgreeAgain(person, form.oneOf("consent", ConsentForm.class),
                    form.text("evidence"), story.representative(person), on);
            case HAND_OVER -> new PersonActions.HandOver(person, form.id("toUnit"), on);
            case ERASE -> new PersonActions.Erase(person, on);
            default -> new PersonActions.Correct(person, or(form.text("name")), form.date("birthDate"),
                    form.text("phone"), form.text("address"), form.text("identityNumber"),
                    form.oneOf("gender", Gender.class), on);
        };
    }

    private static Action ofMember(PersonDeed deed, UUID person, Organization of, LocalDate on, Form form) {
        return switch (deed) {
            case ADMIT -> new MemberActions.Admit(Forms.made(form, "request"), person, of, form.id("branch"), on,
                    form.decision("number", "on"), null,
                    null);
            case ACCEPT -> new MemberActions.AcceptMove(of, person, on);
            case REFUSE -> new MemberActions.RefuseMove(of, person, on);
            case TRANSFER -> new MemberActions.Transfer(of, person, form.id("toBranch"), on, null);
            case CLASSIFY -> new MemberActions.Classify(of, person, form.number("year", 1900, 9999),
                    form.oneOf("grade", Grade.class), on);
            case END -> new MemberActions.End(of, person, form.oneOf("ending", EndingReason.class), on,
                    form.text("number"));
            default -> new MemberActions.Annul(of, person, form.decision("number", "on"));
        };
    }
}
