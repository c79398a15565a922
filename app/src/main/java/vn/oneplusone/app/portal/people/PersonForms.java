package vn.oneplusone.app.portal.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.api.write.Asked;
import vn.oneplusone.app.api.write.Places;
import vn.oneplusone.app.people.Reach;
import vn.oneplusone.app.portal.forms.Field;
import vn.oneplusone.app.portal.forms.Form;
import vn.oneplusone.app.portal.forms.FormView;
import vn.oneplusone.app.portal.pages.Words;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.security.Permissions;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.membership.commands.AcceptTransfer;
import vn.oneplusone.membership.commands.AdmitMember;
import vn.oneplusone.membership.commands.AnnulAdmission;
import vn.oneplusone.membership.commands.ClassifyMember;
import vn.oneplusone.membership.commands.CorrectDetails;
import vn.oneplusone.membership.commands.EndMembership;
import vn.oneplusone.membership.commands.ErasePerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.RefuseTransfer;
import vn.oneplusone.membership.commands.RequestTransfer;
import vn.oneplusone.membership.commands.WithdrawConsent;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;

/** The forms about somebody: which make sense, how each looks, and what each asks for. */
final class PersonForms {
    private static final String OF = "member";

    private final Register register;
    private final Reach reach;
    private final Places places;
    private final Requests requests;

    PersonForms(Register register, Reach reach, Places places, Requests requests) {
        this.register = register;
        this.reach = reach;
        this.places = places;
        this.requests = requests;
    }

    /** A form, and what has to be known before it is sent. */
    record Offer(PersonDeed deed, FormView form, @Nullable String note) {}

    /** What this account can record about somebody as they are now. */
    List<Offer> offers(Person person, @Nullable PersonalDetails details, SignedIn me, Words words) {
        List<Offer> offers = new ArrayList<>();
        Set<UUID> units = reach.units(me);
        for (PersonDeed deed : PersonDeed.values()) {
            if (!Permissions.allows(me.role(), deed.act())) {
                continue;
            }
            if (!deed.isOfMembership()) {
                UUID place = places.ofPerson(stream(person.id()));
                if (place != null && units.contains(place) && makesSense(deed, person, details)) {
                    offers.add(offer(deed, null, person, details, me, words, null));
                }
                continue;
            }
            for (Organization organization : Organization.values()) {
                if (makesSense(deed, organization, person, units)) {
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
                deed.isGrave() ? words.say("form.person." + deed.path() + ".note") : null);
    }

    private static boolean makesSense(PersonDeed deed, Person person, @Nullable PersonalDetails details) {
        boolean open = !person.erased() && person.details() >= 0;
        return switch (deed) {
            case DETAILS -> open && !person.withdrew() && details != null;
            case CONSENT -> open && !person.withdrew();
            default -> open;
        };
    }

    private boolean makesSense(PersonDeed deed, Organization organization, Person person, Set<UUID> units) {
        Person.Membership membership = person.memberships().get(organization);
        boolean writable = !person.erased() && !person.withdrew() && person.details() >= 0;
        if (deed == PersonDeed.ADMIT) {
            Referral referral = register.referral(organization, person.id());
            // whoever is being referred is admitted by the referral, or its credit would be lost
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

    Asked understand(PersonDeed deed, UUID person, Form form) {
        LocalDate on = form.date("on");
        String stream = stream(person);
        Organization of = organization(deed, form);
        if (of == null) {
            Supplier<Object> command = ofPerson(deed, person, on, form);
            Asked asked = new Asked(deed.act(), stream, () -> places.ofPerson(stream), command);
            return deed == PersonDeed.ERASE ? asked.andThen(() -> requests.forget(person)) : asked;
        }
        if (deed == PersonDeed.ADMIT) {
            UUID branch = form.id("branch");
            Decision decision = form.decision("number", "on");
            return new Asked(deed.act(), stream, () -> branch,
                    () -> new AdmitMember(person, of, branch, on, decision, null));
        }
        Supplier<Object> command = ofMember(deed, person, of, on, form);
        return new Asked(deed.act(), stream,
                () -> deed.isAnswer() ? places.ofTransfer(stream, of) : places.ofMember(stream, of), command);
    }

    private static Supplier<Object> ofPerson(PersonDeed deed, UUID person, LocalDate on, Form form) {
        return switch (deed) {
            case CONSENT -> () -> new WithdrawConsent(person, on);
            case ERASE -> () -> new ErasePerson(person, on);
            default -> {
                String name = form.text("name");
                PersonalDetails details = new PersonalDetails(or(name), form.date("birthDate"), form.text("phone"),
                        form.text("address"), form.text("identityNumber"));
                Gender gender = form.oneOf("gender", Gender.class);
                yield () -> new CorrectDetails(person, details, gender, on);
            }
        };
    }

    private static Supplier<Object> ofMember(PersonDeed deed, UUID person, Organization of, LocalDate on,
            Form form) {
        return switch (deed) {
            case ACCEPT -> () -> new AcceptTransfer(person, of, on);
            case REFUSE -> () -> new RefuseTransfer(person, of, on);
            case TRANSFER -> {
                UUID to = form.id("toBranch");
                yield () -> new RequestTransfer(person, of, to, on);
            }
            case CLASSIFY -> {
                int year = form.number("year", 1900, 9999);
                Grade grade = form.oneOf("grade", Grade.class);
                yield () -> new ClassifyMember(person, of, year, grade, on);
            }
            case END -> {
                EndingReason reason = form.oneOf("ending", EndingReason.class);
                String number = form.text("number");
                yield () -> new EndMembership(person, of, reason, on, number);
            }
            default -> {
                Decision decision = form.decision("number", "on");
                yield () -> new AnnulAdmission(person, of, decision);
            }
        };
    }

    private static String stream(UUID person) {
        return "person/" + person;
    }
}
