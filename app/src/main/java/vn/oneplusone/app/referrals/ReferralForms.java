package vn.oneplusone.app.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.text.NameOrder;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offer;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.ReferralPath;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.Schooling;

/** The forms of a referral's steps. */
@Component
record ReferralForms(Register register, Names names, CorrectionForms corrections) {
    private static final int MOST_PEOPLE = 100_000;
    /** More members than anybody looks through. */
    private static final int MOST_CHOICES = 300;

    Offers<Referral> offers() {
        // of many referrals of a branch its members are read once
        Map<String, List<Field.Choice>> helpers = new HashMap<>();
        return new Offers<>("referral", ReferralForms::address, Referral::version,
                Stream.concat(Stream.of(ReferralStep.values())
                        .map(step -> new Offer<Referral>(step.path(), step.act(),
                                (referral, me) -> step.isNext(referral, register.today()),
                                (form, referral, me) -> fields(step, form.id(step.path() + "-" + referral.youth()),
                                        referral, me, helpers),
                                (referral, form) -> understand(step, referral, form))),
                        corrections.offers().stream()).toList());
    }

    private void fields(ReferralStep step, FormView.Builder form, Referral referral, SignedIn me,
            Map<String, List<Field.Choice>> helpers) {
        Organization organization = referral.organization();
        LocalDate today = register.today();
        switch (step) {
            case CONFIRMATION, CLASS, PROBATION_TASK -> form.date("on", today);
            case HELPER -> form.choice("helper", "", helpers.computeIfAbsent(organization + "/" + referral.branch(),
                    any -> members(referral.branch(), organization, me, form.words().say("choice.none"))))
                    .date("on", today);
            case ENDORSEMENT -> {
                if (organization == Organization.UNION) {
                    form.optionalNumber("present", "field.present.hint").optionalNumber("votesFor",
                            "field.present.hint");
                    if (referral.referrer() != null) {
                        form.neededDate("togetherSince", "field.togetherSince.hint");
                    }
                    form.date("on", today).optionalOneOf("endorsedBy", EndorsedBy.class, "endorsedBy")
                            .optionalDate("agreedAboveOn", "field.agreedAboveOn.hint")
                            .optionalOneOf("schooling", Schooling.class, "schooling");
                } else {
                    form.named("referral.endorsement-federation").date("on", today);
                }
            }
            case APPROVAL -> {
                form.text("number", "", true).date("on", today).optionalDate("ceremonyOn", "field.ceremonyOn.hint");
                if (organization == Organization.FEDERATION) {
                    form.optionalOneOf("exception", AgeException.class, "ageException");
                }
            }
            case DECLINE -> form
                    .choiceOrNone("by", "", decliners(referral, today, form.words()))
                    .longText("reason").date("on", today).grave();
            case DECLINE_ABOVE, WITHDRAWAL -> form.longText("reason").date("on", today).grave();
            case LAPSE -> form.date("on", today).grave();
        }
    }

    /** Those below the unit above who may still say no. */
    private static List<Field.Choice> decliners(Referral referral, LocalDate today, Words words) {
        List<Field.Choice> choices = new ArrayList<>();
        Set<ReferralPath.Step> next = referral.next(today);
        if (next.contains(ReferralPath.Step.DECLINE_BY_YOUTH)) {
            choices.add(new Field.Choice(DeclinedBy.YOUTH.name(), words.say("declinedBy.YOUTH")));
        }
        if (next.contains(ReferralPath.Step.DECLINE_BY_BRANCH)) {
            choices.add(new Field.Choice(DeclinedBy.BRANCH.name(), words.say("declinedBy.BRANCH")));
        }
        return choices;
    }

    static String address(Referral referral) {
        return "/referrals/" + referral.organization() + "/" + referral.youth();
    }

    /** The members of a branch, by name. */
    List<Field.Choice> members(UUID branch, @Nullable Organization organization, SignedIn me, String none) {
        List<UUID> members = register.people(List.of(branch)).stream()
                .filter(person -> isMember(person, organization, branch)).limit(MOST_CHOICES).map(Person::id).toList();
        Map<UUID, String> known = names.of(me, members, "/referrals/{organization}/{person}");
        List<Field.Choice> choices = new ArrayList<>();
        choices.add(new Field.Choice("", none));
        known.entrySet().stream().sorted(Map.Entry.comparingByValue(NameOrder.byGivenName()))
                .forEach(member -> choices.add(new Field.Choice(member.getKey().toString(), member.getValue())));
        return choices;
    }

    private static boolean isMember(Person person, @Nullable Organization organization, UUID branch) {
        return person.memberships().entrySet().stream()
                .anyMatch(membership -> (organization == null || membership.getKey() == organization)
                        && membership.getValue().isActive() && membership.getValue().branch().equals(branch));
    }

    private static ReferralActions.OfReferral understand(ReferralStep step, Referral referral, Form form) {
        Organization organization = referral.organization();
        UUID youth = referral.youth();
        LocalDate on = form.date("on");
        return switch (step) {
            case CONFIRMATION -> new ReferralActions.Confirm(organization, youth, on);
            case CLASS -> new ReferralActions.Prepare(organization, youth, PreparationStep.CLASS, on, null);
            case PROBATION_TASK ->
                new ReferralActions.Prepare(organization, youth, PreparationStep.PROBATION_TASK, on, null);
            case HELPER -> new ReferralActions.Prepare(organization, youth, PreparationStep.HELPER, on,
                    form.optionalId("helper"));
            case ENDORSEMENT -> new ReferralActions.Endorse(organization, youth,
                    form.optionalNumber("present", 0, MOST_PEOPLE), form.optionalNumber("votesFor", 0, MOST_PEOPLE),
                    on, form.optionalDate("togetherSince"), form.optionalOneOf("endorsedBy", EndorsedBy.class),
                    form.optionalDate("agreedAboveOn"), form.optionalOneOf("schooling", Schooling.class));
            case APPROVAL -> new ReferralActions.Approve(organization, youth, form.decision("number", "on"),
                    form.optionalDate("ceremonyOn"), form.optionalOneOf("exception", AgeException.class));
            case DECLINE -> {
                DeclinedBy by = form.oneOf("by", DeclinedBy.class);
                if (by == DeclinedBy.UPPER_LEVEL) {
                    form.complain("by", "NotOneOf", "YOUTH, BRANCH");
                }
                yield new ReferralActions.Decline(organization, youth, by, form.text("reason"), on);
            }
            case DECLINE_ABOVE -> new ReferralActions.Decline(organization, youth, DeclinedBy.UPPER_LEVEL,
                    form.text("reason"), on);
            case WITHDRAWAL -> new ReferralActions.Withdraw(organization, youth, form.text("reason"), on);
            case LAPSE -> new ReferralActions.Lapse(organization, youth, on);
        };
    }
}
