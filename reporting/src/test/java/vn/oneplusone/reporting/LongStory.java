package vn.oneplusone.reporting;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.kinds.CampaignKinds;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

/** What happens to a person, or with a campaign, step by step: each on a later day than the one before. */
final class LongStory {
    private static final String RULES = "2018-2022";

    /** Somebody who may introduce others. */
    record Member(UUID id, UUID branch) {}

    /** The next fact of a stream. */
    record Told(String stream, long sequence, Object payload) {}

    private record Step(String stream, long sequence, Function<LocalDate, Object> fact) {}

    private final ArrayDeque<Step> steps = new ArrayDeque<>();
    private LocalDate last = LocalDate.MIN;
    private LocalDate admittedOn = LocalDate.MIN;

    private LongStory() {}

    static LongStory ofCampaign(UUID unit, Dice dice) {
        LongStory story = new LongStory();
        UUID campaign = dice.id();
        CampaignKind kind = dice.pick(CampaignKinds.shipped().all());
        String stream = "campaign/" + campaign;
        int members = dice.below(40);
        int youths = dice.below(40);
        story.then(stream, on -> new CampaignHeld(campaign, unit, kind, on, on, members, youths, null));
        if (dice.chance(5)) {
            story.then(stream, on -> new CampaignCorrected(campaign, unit, kind, on, on, members + 1, youths,
                    null, on));
        }
        return story;
    }

    /** @param referrer null where the branch introduces, or nobody */
    static LongStory ofPerson(UUID branch, @Nullable Member referrer, LongUnits units, Dice dice) {
        LongStory story = new LongStory();
        new Person(story, dice.id(), branch).live(referrer, units, dice);
        return story;
    }

    boolean isOver() {
        return steps.isEmpty();
    }

    /** The next step, on that day if it can be. */
    Told next(LocalDate on) {
        Step step = steps.remove();
        last = on.isAfter(last) ? on : last.plusDays(1);
        return new Told(step.stream, step.sequence, step.fact.apply(last));
    }

    private void then(String stream, Function<LocalDate, Object> fact) {
        long sequence = steps.stream().filter(step -> step.stream.equals(stream)).count();
        steps.add(new Step(stream, sequence, fact));
    }

    /** A person's story while it is made up. In a hundred people: four are transferred, two corrected, one erased or annulled. */
    private record Person(LongStory story, UUID id, UUID branch) {
        private void live(@Nullable Member referrer, LongUnits units, Dice dice) {
            Gender gender = dice.chance(1) ? Gender.UNSTATED : dice.chance(50) ? Gender.FEMALE : Gender.MALE;
            int age = 15 + dice.below(dice.chance(70) ? 4 : 14);
            then(on -> new PersonRegistered(id, "sealed:1:x", on.getYear() - age, gender, branch,
                    new Consent(ConsentForm.PAPER, on, null, null), on));
            Organization organization = dice.pick(List.of(Organization.values()));
            boolean admitted = true;
            if (dice.chance(75)) {
                admitted = dice.chance(90);
                referral(organization, referrer, admitted, dice);
            }
            if (dice.chance(2)) {
                then(on -> new PersonDetailsCorrected(id, "sealed:1:y", on.getYear() - age - 1, gender, on));
            }
            if (admitted) {
                membership(organization, age, units, dice);
            }
            if (dice.below(200) == 0) {
                then(on -> new PersonErased(id, on));
            }
        }

        private void membership(Organization organization, int age, LongUnits units, Dice dice) {
            then(on -> {
                story.admittedOn = on;
                return new MemberAdmitted(id, organization, branch, on, decision(on), null, RULES, age);
            });
            if (dice.below(200) == 0) {
                then(on -> new AdmissionAnnulled(id, organization, branch, story.admittedOn, null, decision(on)));
                return;
            }
            UUID now = branch;
            if (dice.chance(4)) {
                UUID to = units.branch();
                then(on -> new TransferRequested(id, organization, branch, to, on));
                if (!to.equals(branch) && dice.chance(90)) {
                    then(on -> new TransferAccepted(id, organization, branch, to, on));
                    now = to;
                } else {
                    then(on -> new TransferRefused(id, organization, branch, to, on));
                }
            }
            if (dice.chance(20)) {
                UUID from = now;
                EndingReason reason = dice.chance(80)
                        ? EndingReason.CAME_OF_AGE
                        : dice.pick(List.of(EndingReason.values()));
                then(on -> new MembershipEnded(id, organization, from, reason, on, null));
            }
        }

        private void referral(Organization organization, @Nullable Member referrer, boolean fulfilled, Dice dice) {
            UUID referral = new UUID(id.getLeastSignificantBits(), id.getMostSignificantBits());
            String stream = "referral/" + organization + "/" + id;
            ReferralChannel channel = dice.pick(List.of(ReferralChannel.values()));
            UUID by = referrer == null ? null : referrer.id;
            story.then(stream, on -> new YouthReferred(referral, id, organization, by, branch, channel, on));
            story.then(stream, on -> new YouthConfirmed(referral, on));
            if (organization == Organization.UNION) {
                for (PreparationStep step : PreparationStep.values()) {
                    story.then(stream, on -> new PreparationRecorded(referral, step, on, null));
                }
            }
            if (!fulfilled) {
                int how = dice.below(3);
                story.then(stream, on -> switch (how) {
                    case 0 -> new ReferralDeclined(referral, DeclinedBy.YOUTH, null, on);
                    case 1 -> new ReferralWithdrawn(referral, null, on);
                    default -> new ReferralLapsed(referral, on);
                });
                return;
            }
            story.then(stream, on -> new ReferralEndorsed(referral, 10, 9, on, RULES));
            story.then(stream, on -> new ReferralApproved(referral, decision(on), null));
            story.then(stream,
                    on -> new ReferralFulfilled(referral, on, by, referrer == null ? branch : referrer.branch));
        }

        private void then(Function<LocalDate, Object> fact) {
            story.then("person/" + id, fact);
        }

        private static Decision decision(LocalDate on) {
            return new Decision("12-QĐ", on);
        }
    }
}
