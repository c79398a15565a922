package vn.oneplusone.app.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offer;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.forms.Orders;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;

/** The forms about a person, and about each of their memberships. */
@Component
record PersonForms(Register register, Reach reach, PersonStory story) {
    private static final String OF = "member";
    /** For what a person waits. */
    private static final Set<String> ANSWERS = Set.of("accept", "pass", "refuse", "grant-release", "keep");

    /**
     * What a form is about.
     *
     * @param details where the reader may read them
     * @param organization where it is about a membership
     */
    record About(Person person, @Nullable PersonalDetails details, @Nullable Organization organization) {
        Person.@Nullable Membership membership() {
            return organization == null ? null : person.memberships().get(organization);
        }

        private boolean isOpen() {
            return !person.erased() && person.details() >= 0;
        }

        /** The organization of a membership; the first, where a form named none and is told so. */
        Organization of() {
            return organization == null ? Organization.UNION : organization;
        }
    }

    static boolean isAnswer(Offer<About> offer) {
        return ANSWERS.contains(offer.path());
    }

    /** The person, and each of their memberships. */
    static List<About> all(Person person, @Nullable PersonalDetails details) {
        return Stream.concat(Stream.of(new About(person, details, null)), Stream.of(Organization.values())
                .map(organization -> new About(person, details, organization))).toList();
    }

    /** What a form that was sent is about. */
    static About about(Person person, @Nullable PersonalDetails details, Form form) {
        return new About(person, details, form.raw(OF).isEmpty() ? null : form.oneOf(OF, Organization.class));
    }

    Offers<About> offers() {
        return new Offers<>("person", about -> "/people/" + about.person.id(), about -> about.person.version(),
                Stream.of(TransferForms.answers(this), List.of(
                        person("details", Act.CORRECT_DETAILS,
                                (about, me) -> isReadable(about, me) && about.isOpen() && !about.person.withdrew()
                                        && about.details != null,
                                (form, about, me) -> details(form, about),
                                (about, form) -> new PersonActions.Correct(id(about), or(form.text("name")),
                                        form.date("birthDate"), form.text("phone"), form.text("address"),
                                        form.text("identityNumber"), form.oneOf("gender", Gender.class),
                                        form.date("on"))),
                        member("classify", Act.CLASSIFY, this::isRecordable,
                                (form, about, me) -> form
                                        .number("year", Integer.toString(register.today().getYear()), true)
                                        .oneOf("grade", Grade.class, "grade"),
                                (about, form) -> new MemberActions.Classify(about.of(), id(about),
                                        form.number("year", 1900, 9999), form.oneOf("grade", Grade.class),
                                        form.date("on")))),
                        TransferForms.of(this), RecognitionForms.of(this), OutsideForms.of(this), List.of(
                                member("admit", Act.ADMIT, this::isAdmissible,
                                        (form, about, me) -> form.choiceOrNone("branch", "", ownBranches(me))
                                                .text("number", "", true)
                                                .optionalOneOf("exception", AgeException.class, "ageException"),
                                        (about, form) -> new MemberActions.Admit(form.made("request"), id(about),
                                                about.of(),
                                                form.id("branch"), form.date("on"), form.decision("number", "on"), null,
                                                form.optionalOneOf("exception", AgeException.class), null)),
                                member("end", Act.END_MEMBERSHIP, this::isActive,
                                        (form, about, me) -> grave(form, "end")
                                                .oneOf("ending", EndingReason.class, "ending")
                                                .text("number", "", false),
                                        (about, form) -> new MemberActions.End(about.of(), id(about),
                                                form.oneOf("ending", EndingReason.class), form.date("on"),
                                                form.text("number"))),
                                member("annul", Act.ANNUL_ADMISSION, this::isOwn,
                                        (form, about, me) -> Orders.fields(
                                                grave(form, "annul").text("number", "", true), me),
                                        (about, form) -> new MemberActions.Annul(about.of(), id(about),
                                                form.decision("number", "on"), Orders.of(form))),
                                person("consent", Act.WITHDRAW_CONSENT,
                                        (about, me) -> isReadable(about, me) && about.isOpen()
                                                && !about.person.withdrew(),
                                        (form, about, me) -> grave(form, "consent"),
                                        (about, form) -> new PersonActions.WithdrawAgreement(id(about),
                                                form.date("on"))),
                                person("agree", Act.GIVE_CONSENT,
                                        (about, me) -> isReadable(about, me) && about.isOpen()
                                                && about.person.withdrew(),
                                        (form, about, me) -> form.oneOf("consent", ConsentForm.class, "consent")
                                                .longText("evidence"),
                                        (about, form) -> new PersonActions.AgreeAgain(id(about),
                                                form.oneOf("consent", ConsentForm.class), form.text("evidence"),
                                                story.representative(id(about)), form.date("on"))),
                                person("hand-over", Act.HAND_OVER_PERSON,
                                        (about, me) -> reach.begins(me, id(about)) && about.isOpen()
                                                && about.person.memberships().isEmpty(),
                                        (form, about, me) -> note(form, "hand-over").choiceOrNone("toUnit", "",
                                                branches(register.units(null),
                                                        unit -> !unit.id().equals(register.home(id(about))))),
                                        (about, form) -> new PersonActions.HandOver(id(about), form.id("toUnit"),
                                                form.date("on"))),
                                person("erase", Act.ERASE_PERSON,
                                        (about, me) -> reach.begins(me, id(about)) && about.isOpen(),
                                        (form, about, me) -> grave(form, "erase"),
                                        (about, form) -> new PersonActions.Erase(id(about), form.date("on")))))
                        .flatMap(List::stream).toList());
    }

    private Offer<About> person(String path, Act act, BiPredicate<About, SignedIn> open, Offer.Fields<About> fields,
            BiFunction<About, Form, Action> action) {
        return new Offer<>(path, act, (about, me) -> about.organization == null && open.test(about, me),
                dated(fields), action);
    }

    Offer<About> member(String path, Act act, BiPredicate<About, SignedIn> open, Offer.Fields<About> fields,
            BiFunction<About, Form, Action> action) {
        return new Offer<>(path, act, (about, me) -> about.organization != null && open.test(about, me),
                (form, about, me) -> {
                    form.id(path + "-" + about.of()).hidden(OF, about.of().name())
                            .about(form.words().of("organization", about.of()));
                    dated(fields).add(form, about, me);
                }, (about, form) -> action.apply(
                        new About(about.person, null, form.oneOf(OF, Organization.class)), form));
    }

    /** All of them have a day. */
    private Offer.Fields<About> dated(Offer.Fields<About> fields) {
        return (form, about, me) -> {
            fields.add(form, about, me);
            form.date("on", register.today());
        };
    }

    static FormView.Builder grave(FormView.Builder form, String path) {
        return note(form, path).grave();
    }

    static FormView.Builder note(FormView.Builder form, String path) {
        return form.note(form.words().say("form.person." + path + ".note"));
    }

    /** Of today. */
    String year() {
        return Integer.toString(register.today().getYear());
    }

    /** Of today. */
    String month() {
        return Integer.toString(register.today().getMonthValue());
    }

    static UUID id(About about) {
        return about.person.id();
    }

    private boolean isReadable(About about, SignedIn me) {
        return reach.of(me, id(about)) == Reach.View.DETAILS;
    }

    /** A member who neither is asked to move nor leaves for a unit outside. */
    boolean isStaying(About about, SignedIn me) {
        Person.Membership membership = about.membership();
        return isActive(about, me) && membership != null && membership.asked() == null && !membership.isLeaving();
    }

    /** All branches but the one that the membership is in. */
    List<Field.Choice> otherBranches(About about) {
        Person.Membership membership = about.membership();
        return branches(register.units(null), unit -> membership == null || !membership.branch().equals(unit.id()));
    }

    boolean isOwn(About about, SignedIn me) {
        Person.Membership membership = about.membership();
        return membership != null && reach.units(me).contains(membership.branch());
    }

    /** Whether anything more may be recorded of the membership. */
    boolean isRecordable(About about, SignedIn me) {
        return isOwn(about, me) && about.isOpen() && !about.person.withdrew();
    }

    boolean isActive(About about, SignedIn me) {
        Person.Membership membership = about.membership();
        return membership != null && membership.isActive() && isOwn(about, me);
    }

    /** A youth who is being referred is admitted by the referral, or its credit would be lost. */
    private boolean isAdmissible(About about, SignedIn me) {
        Referral referral = register.referral(about.of(), id(about));
        return isReceivable(about, me) && (referral == null || !referral.stage().isOpen());
    }

    /** A referral that is open ends with it. */
    boolean isReceivable(About about, SignedIn me) {
        return about.isOpen() && !about.person.withdrew() && !about.person.isMember(about.of())
                && reach.begins(me, id(about));
    }

    private static FormView.Builder details(FormView.Builder form, About about) {
        PersonalDetails known = about.details;
        return form.text("name", known == null ? "" : known.fullName(), true)
                .date("birthDate", known == null ? null : known.birthDate())
                .choiceOrNone("gender", about.person.gender().name(), form.constants(Gender.class, "gender"))
                .text("phone", known == null ? "" : or(known.phone()), false)
                .text("address", known == null ? "" : or(known.address()), false)
                .text("identityNumber", known == null ? "" : or(known.identityNumber()), false);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Branches within reach. */
    List<Field.Choice> ownBranches(SignedIn me) {
        return branches(reach.tree(me), unit -> true);
    }

    private List<Field.Choice> branches(List<Unit> units, Predicate<Unit> which) {
        return units.stream().filter(unit -> unit.level() == UnitLevel.BRANCH && unit.isThere()).filter(which)
                .map(unit -> new Field.Choice(unit.id().toString(), path(unit))).toList();
    }

    /** Branches of the same name are told apart by what they belong to. */
    private String path(Unit unit) {
        Unit above = unit.above() == null ? null : register.unit(unit.above());
        return above == null ? unit.name() : unit.name() + ", " + above.name();
    }
}
