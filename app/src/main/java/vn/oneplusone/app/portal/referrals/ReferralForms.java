package vn.oneplusone.app.portal.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.api.write.Asked;
import vn.oneplusone.app.api.write.Places;
import vn.oneplusone.app.people.Names;
import vn.oneplusone.app.portal.forms.Field;
import vn.oneplusone.app.portal.forms.Form;
import vn.oneplusone.app.portal.forms.FormView;
import vn.oneplusone.app.portal.pages.Words;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.referral.ReferralPath;
import vn.oneplusone.referral.commands.ApproveReferral;
import vn.oneplusone.referral.commands.ConfirmYouth;
import vn.oneplusone.referral.commands.DeclineReferral;
import vn.oneplusone.referral.commands.EndorseReferral;
import vn.oneplusone.referral.commands.LapseReferral;
import vn.oneplusone.referral.commands.RecordPreparation;
import vn.oneplusone.referral.commands.WithdrawReferral;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.PreparationStep;

/** The forms of a referral's steps: how each looks, and what each asks for. */
final class ReferralForms {
    private static final int MOST_PEOPLE = 100_000;
    /** More members than anybody looks through. */
    private static final int MOST_CHOICES = 300;

    private final Requests requests;
    private final Register register;
    private final Names names;
    private final Places places;

    ReferralForms(Requests requests, Register register, Names names, Places places) {
        this.requests = requests;
        this.register = register;
        this.names = names;
        this.places = places;
    }

    FormView.Builder form(ReferralStep step, Referral referral, SignedIn me, Words words) {
        Organization organization = referral.organization();
        String name = "referral." + step.path()
                + (step == ReferralStep.ENDORSEMENT && organization == Organization.FEDERATION ? "-federation" : "");
        FormView.Builder form = new FormView.Builder(words, step.path() + "-" + referral.youth(),
                address(referral) + "/" + step.path(), name).version(referral.version());
        LocalDate today = register.today();
        switch (step) {
            case CONFIRMATION, CLASS, PROBATION_TASK -> form.date("on", today);
            case HELPER -> form.choice("helper", "", members(referral.branch(), organization, me,
                    words.say("choice.none"))).date("on", today);
            case ENDORSEMENT -> {
                if (organization == Organization.UNION) {
                    form.number("present", "", true).number("votesFor", "", true);
                }
                form.date("on", today);
            }
            case APPROVAL -> form.text("number", "", true).date("on", today).optionalDate("ceremonyOn",
                    "field.ceremonyOn.hint");
            case DECLINE -> form.choice("by", DeclinedBy.YOUTH.name(), decliners(referral, today, words))
                    .longText("reason").date("on", today).grave();
            case DECLINE_ABOVE, WITHDRAWAL -> form.longText("reason").date("on", today).grave();
            case LAPSE -> form.date("on", today).grave();
        }
        return form;
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
        known.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.comparing(GivenName::of)))
                .forEach(member -> choices.add(new Field.Choice(member.getKey().toString(), member.getValue())));
        return choices;
    }

    private static boolean isMember(Person person, @Nullable Organization organization, UUID branch) {
        return person.memberships().entrySet().stream()
                .anyMatch(membership -> (organization == null || membership.getKey() == organization)
                        && membership.getValue().isActive() && membership.getValue().branch().equals(branch));
    }

    Asked understand(ReferralStep step, Organization organization, UUID youth, Form form) {
        // an approval has its day in its decision, which reads it itself
        LocalDate on = form.date("on");
        Supplier<Object> command = switch (step) {
            case CONFIRMATION -> () -> new ConfirmYouth(youth, organization, on);
            case CLASS -> () -> new RecordPreparation(youth, organization, PreparationStep.CLASS, on, null);
            case PROBATION_TASK -> () -> new RecordPreparation(youth, organization, PreparationStep.PROBATION_TASK,
                    on, null);
            case HELPER -> {
                UUID helper = form.optionalId("helper");
                yield () -> new RecordPreparation(youth, organization, PreparationStep.HELPER, on, helper);
            }
            case ENDORSEMENT -> {
                Integer present = form.optionalNumber("present", 0, MOST_PEOPLE);
                Integer votesFor = form.optionalNumber("votesFor", 0, MOST_PEOPLE);
                yield () -> new EndorseReferral(youth, organization, present, votesFor, on);
            }
            case APPROVAL -> {
                String number = form.text("number");
                LocalDate ceremonyOn = form.optionalDate("ceremonyOn");
                yield () -> new ApproveReferral(youth, organization, new Decision(number == null ? "" : number, on),
                        ceremonyOn);
            }
            case DECLINE -> {
                DeclinedBy by = form.oneOf("by", DeclinedBy.class);
                if (by == DeclinedBy.UPPER_LEVEL) {
                    form.complain("by", "NotOneOf", "YOUTH, BRANCH");
                }
                String reason = form.text("reason");
                yield () -> new DeclineReferral(youth, organization, by, sealed(reason), on);
            }
            case DECLINE_ABOVE -> {
                String reason = form.text("reason");
                yield () -> new DeclineReferral(youth, organization, DeclinedBy.UPPER_LEVEL, sealed(reason), on);
            }
            case WITHDRAWAL -> {
                String reason = form.text("reason");
                yield () -> new WithdrawReferral(youth, organization, sealed(reason), on);
            }
            case LAPSE -> () -> new LapseReferral(youth, organization, on);
        };
        String stream = Referral.stream(organization, youth);
        return new Asked(step.act(), stream, () -> places.ofReferral(stream), command);
    }

    private @Nullable SealedText sealed(@Nullable String text) {
        return text == null ? null : requests.seal(text);
    }
}
