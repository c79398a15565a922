package vn.oneplusone.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.AdmissionCorrected;
import vn.oneplusone.membership.events.AwardForm;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.DisciplineForm;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.DuesPaid;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberAwarded;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MemberDisciplined;
import vn.oneplusone.membership.events.MemberEnlisted;
import vn.oneplusone.membership.events.MemberPlaced;
import vn.oneplusone.membership.events.MemberReceived;
import vn.oneplusone.membership.events.MemberReleased;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStep;
import vn.oneplusone.membership.events.PartyStepRecorded;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonHandedOver;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.PersonRequestAnswered;
import vn.oneplusone.membership.events.PersonRequested;
import vn.oneplusone.membership.events.ReleaseRefused;
import vn.oneplusone.membership.events.ReleaseRequested;
import vn.oneplusone.membership.events.ReleaseWithdrawn;
import vn.oneplusone.membership.events.RequestedAction;
import vn.oneplusone.membership.events.StayAgreed;
import vn.oneplusone.membership.events.StayReason;
import vn.oneplusone.membership.events.TemporaryActivityBegun;
import vn.oneplusone.membership.events.TemporaryActivityEnded;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferPassed;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.EndorsementCorrected;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.StepTakenBack;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

/** People, their memberships and their referrals: what can happen, and what should not. */
final class RandomLives {
    private final Dice dice;
    private final Streams streams;
    private final RandomUnits units;
    private final List<UUID> referrals = new ArrayList<>();
    final List<UUID> people = new ArrayList<>();

    RandomLives(Dice dice, Streams streams, RandomUnits units) {
        this.dice = dice;
        this.streams = streams;
        this.units = units;
        for (int i = 0; i < 40; i++) {
            referrals.add(dice.id());
        }
        eventful();
        for (int i = 0; i < 30; i++) {
            person();
        }
        referrals.forEach(this::referral);
    }

    /** Somebody to whom everything happens, in this order and within three years. */
    private void eventful() {
        UUID person = dice.id();
        people.add(person);
        String stream = "person/" + person;
        UUID from = units.branch();
        UUID to = units.branch();
        LocalDate day = dice.date();
        streams.tell(stream, new PersonRegistered(person, "sealed:1:x", 2004, Gender.MALE, from,
                new Consent(ConsentForm.PAPER, day, null, null), day));
        for (Organization organization : Organization.values()) {
            streams.tell(stream, new MemberAdmitted(person, organization, from, day, dice.decision(), null, "r", 17));
            streams.tell(stream, new TemporaryActivityBegun(person, organization, to, from, day.plusDays(10),
                    day.plusDays(100)));
            streams.tell(stream, new TemporaryActivityEnded(person, organization, to, day.plusDays(90)));
            streams.tell(stream, new TransferAccepted(person, organization, from, to, day.plusDays(200)));
            streams.tell(stream, new MemberPlaced(person, organization, to, to, day.plusDays(205), dice.decision()));
            streams.tell(stream, new MemberClassified(person, organization, to, day.plusDays(200).getYear(),
                    dice.pick(List.of(Grade.values())), day.plusDays(210)));
            recognised(stream, person, organization, to, day.plusDays(220));
            streams.tell(stream, new MembershipEnded(person, organization, to, EndingReason.CAME_OF_AGE,
                    day.plusDays(300), null));
            LocalDate again = day.plusDays(400);
            streams.tell(stream, new MemberAdmitted(person, organization, to, again, dice.decision(), null, "r", 18));
            streams.tell(stream, new AdmissionCorrected(person, organization, to, again, again.plusDays(9),
                    dice.decision(), dice.id(), "r", 18, null, dice.date(), null));
            streams.tell(stream,
                    new AdmissionAnnulled(person, organization, to, again.plusDays(9), null, dice.decision()));
            streams.tell(stream, new MemberReceived(person, organization, from, again.plusDays(10), again, "Tỉnh bạn",
                    dice.decision()));
            streams.tell(stream, new MemberReleased(person, organization, from, again.plusDays(20), "Tỉnh bạn",
                    dice.decision(), again, null));
        }
        streams.tell(stream, new PersonDetailsCorrected(person, "sealed:1:y", 2003, Gender.FEMALE, dice.date()));
        streams.tell(stream, new PersonErased(person, dice.date()));
    }

    private void recognised(String stream, UUID person, Organization organization, UUID branch, LocalDate on) {
        Decision decision = new Decision("1-QĐ", on);
        streams.tell(stream, new MemberEnlisted(person, organization, branch, on));
        streams.tell(stream, new PartyStepRecorded(person, branch, dice.pick(List.of(PartyStep.values())), on, null));
        streams.tell(stream, new MemberAwarded(person, organization, branch, dice.pick(List.of(AwardLevel.values())),
                AwardForm.CERTIFICATE, decision));
        streams.tell(stream, new MemberDisciplined(person, organization, branch,
                dice.pick(List.of(DisciplineForm.values())), decision));
        streams.tell(stream, new DuesPaid(person, organization, branch, 2020 + dice.below(3), 1 + dice.below(12),
                dice.pick(List.of(DuesEntry.values())), on));
        streams.tell(stream, new StayAgreed(person, branch, StayReason.WISH, on.plusDays(dice.below(900)), on));
    }

    private void person() {
        UUID person = dice.id();
        people.add(person);
        String stream = "person/" + person;
        streams.tell(stream,
                new PersonRegistered(person, "sealed:1:x", 1985 + dice.below(25), Gender.FEMALE, units.branch(),
                        new Consent(ConsentForm.PAPER, dice.date(), null, null), dice.date()));
        for (Organization organization : Organization.values()) {
            UUID branch = units.branch();
            while (dice.chance(75)) {
                if (dice.chance(50)) {
                    UUID referral = dice.chance(40) && !referrals.isEmpty() ? dice.pick(referrals) : null;
                    LocalDate on = dice.date();
                    boolean received = dice.chance(25);
                    streams.tell(stream, received
                            ? new MemberReceived(person, organization, branch, on, on.minusDays(100), "Tỉnh bạn",
                                    dice.decision())
                            : new MemberAdmitted(person, organization, branch, on, dice.decision(), referral, "r", 17));
                    if (dice.chance(25)) {
                        LocalDate right = dice.date();
                        streams.tell(stream, new AdmissionCorrected(person, organization, branch,
                                dice.chance(90) ? on : dice.date(), right, dice.decision(), dice.id(), "r", 17, null,
                                dice.date(), null));
                        on = right;
                    }
                    if (dice.chance(25)) {
                        streams.tell(stream,
                                new AdmissionAnnulled(person, organization, branch, dice.chance(90) ? on : dice.date(),
                                        received ? null : referral, dice.decision()));
                    }
                } else if (dice.chance(40)) {
                    UUID to = units.branch();
                    LocalDate on = dice.date();
                    streams.tell(stream, new TransferRequested(person, organization, branch, to, on));
                    if (dice.chance(30)) {
                        streams.tell(stream, new TransferPassed(person, organization, branch, to, units.branch(), on,
                                null));
                    }
                    if (dice.chance(20)) {
                        streams.tell(stream,
                                new MemberPlaced(person, organization, branch, to, on, dice.decision()));
                        branch = to;
                    } else if (dice.chance(80)) {
                        streams.tell(stream, new TransferAccepted(person, organization, branch, to, on));
                        branch = dice.chance(90) ? to : branch;
                    } else {
                        streams.tell(stream, new TransferRefused(person, organization, branch, to, on));
                    }
                } else if (dice.chance(40)) {
                    streams.tell(stream, new MemberClassified(person, organization, branch, 2020 + dice.below(3),
                            dice.pick(List.of(Grade.values())), dice.date()));
                } else if (dice.chance(30)) {
                    recognised(stream, person, organization, branch, dice.date());
                } else if (dice.chance(20)) {
                    UUID host = units.branch();
                    LocalDate on = dice.date();
                    streams.tell(stream, new TemporaryActivityBegun(person, organization, host, branch, on,
                            on.plusDays(dice.below(200))));
                    if (dice.chance(40)) {
                        streams.tell(stream, new TemporaryActivityEnded(person, organization, host,
                                dice.chance(80) ? on.plusDays(dice.below(100)) : dice.date()));
                    }
                } else if (dice.chance(40)) {
                    LocalDate on = dice.date();
                    streams.tell(stream, new ReleaseRequested(person, organization, branch, on, "Tỉnh bạn", on, null));
                    streams.tell(stream, dice.pick(List.of(
                            new MemberReleased(person, organization, branch, on, "Tỉnh bạn", dice.decision(), on, null),
                            new MemberReleased(person, organization, units.branch(), dice.date(), "Tỉnh bạn",
                                    dice.decision(), on, null),
                            new ReleaseRefused(person, organization, branch, on),
                            new ReleaseWithdrawn(person, organization, branch, on))));
                } else {
                    streams.tell(stream,
                            new MembershipEnded(person, organization, dice.chance(90) ? branch : units.branch(),
                                    EndingReason.RESIGNED, dice.date(), null));
                }
            }
        }
        if (dice.chance(20)) {
            streams.tell(stream, new PersonDetailsCorrected(person, "sealed:1:y", 1990 + dice.below(20),
                    dice.pick(List.of(Gender.values())), dice.date()));
        }
        if (dice.chance(10)) {
            streams.tell(stream, new ConsentWithdrawn(person, dice.date()));
            streams.tell(stream, new ConsentGiven(person, new Consent(ConsentForm.PAPER, dice.date(), null, null),
                    dice.date()));
        }
        if (dice.chance(5)) {
            streams.tell(stream, new PersonHandedOver(person, units.branch(), units.branch(), dice.date()));
        }
        if (dice.chance(5)) {
            UUID request = dice.id();
            streams.tell("request/" + request, new PersonRequested(request, units.branch(), RequestedAction.REFERRAL,
                    Map.of(), person, null, dice.date()));
            streams.tell("request/" + request, new PersonRequestAnswered(request, true, units.branch(), person, null,
                    dice.date()));
        }
        if (dice.chance(15)) {
            streams.tell(stream, new PersonErased(person, dice.date()));
        }
    }

    private Object correction(UUID referral) {
        String why = "sealed:1:why";
        return switch (dice.below(3)) {
            case 0 -> new EndorsementCorrected(referral, dice.date(), 10, 9, dice.date(), "r", null, null, null, null,
                    why, dice.date(), null);
            case 1 -> new ApprovalCorrected(referral, dice.date(), dice.decision(), null, null,
                    dice.chance(50)
                            ? new ApprovalCorrected.Fulfilment(dice.date(), dice.date(), dice.pick(people),
                                    units.branch())
                            : null,
                    why, dice.date(), null);
            default -> new StepTakenBack(referral, dice.pick(List.of(RecordedStep.values())), dice.date(), why,
                    dice.date(), null);
        };
    }

    private void referral(UUID referral) {
        UUID youth = dice.id();
        Organization organization = dice.pick(List.of(Organization.values()));
        String stream = "referral/" + organization + "/" + youth;
        @Nullable
        UUID referrer = dice.chance(80) ? dice.pick(people) : null;
        UUID branch = units.branch();
        List<Object> facts = new ArrayList<>();
        facts.add(new YouthReferred(referral, youth, organization, referrer, branch, ReferralChannel.MEETING,
                dice.date()));
        List<Object> steps = new ArrayList<>(List.of(new YouthConfirmed(referral, dice.date()),
                new PreparationRecorded(referral, PreparationStep.CLASS, dice.date(), null),
                new PreparationRecorded(referral, PreparationStep.HELPER, dice.date(), null),
                new PreparationRecorded(referral, PreparationStep.PROBATION_TASK, dice.date(), null),
                new ReferralEndorsed(referral, 10, 9, dice.date(), "r"),
                new ReferralApproved(referral, dice.decision(), null)));
        facts.addAll(steps.subList(0, dice.below(steps.size() + 1)));
        List<Object> closings = List.of(new ReferralFulfilled(referral, dice.date(), referrer, branch),
                new ReferralFulfilled(referral, dice.date(), dice.pick(people), branch),
                new ReferralDeclined(referral, DeclinedBy.YOUTH, null, dice.date()),
                new ReferralWithdrawn(referral, null, dice.date()), new ReferralLapsed(referral, dice.date()));
        while (dice.chance(60)) {
            facts.add(dice.chance(60) ? closings.getFirst() : dice.pick(closings));
        }
        if (dice.chance(10)) {
            dice.shuffle(facts);
        }
        if (dice.chance(10)) {
            facts.add(new YouthReferred(referral, youth, organization, dice.pick(people), units.branch(),
                    ReferralChannel.IMPORT, dice.date()));
        }
        while (dice.chance(40)) {
            facts.add(dice.below(facts.size()) + 1, correction(referral));
        }
        facts.forEach(fact -> streams.tell(stream, fact));
    }
}
