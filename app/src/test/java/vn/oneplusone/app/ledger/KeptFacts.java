package vn.oneplusone.app.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.CapitalSupportRepaid;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.DeclaredNumber;
import vn.oneplusone.campaign.events.DisseminationRecorded;
import vn.oneplusone.campaign.events.FiguresDeclared;
import vn.oneplusone.campaign.events.InitiativeLaunched;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.StepRecorded;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.campaign.events.TargetRevised;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.campaign.events.YearPart;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.AdmissionCorrected;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.AwardForm;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.CorrectionOrder;
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
import vn.oneplusone.membership.events.PersonRequestWithdrawn;
import vn.oneplusone.membership.events.PersonRequested;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.PlannedChange;
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
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitKindStated;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.EndorsementCorrected;
import vn.oneplusone.referral.events.Introducer;
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
import vn.oneplusone.referral.events.Schooling;
import vn.oneplusone.referral.events.StepTakenBack;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.events.FiguresSignedOff;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.events.YearClosed;

/**
 * What the kept entries under {@code kept/} say, line by line. The files are history: they are never edited. A new event, member or
 * constant gets a further line at the end of its file, and a further fact here.
 */
record KeptFacts(String module, List<Object> facts) {
    private static final String WHY = "sealed:1:QQQQQQQQQQQQQQQQQQQQQQ:RRRR";
    private static final CorrectionOrder ORDER = new CorrectionOrder(id(2), new Decision("7-CV/HĐ", day(27)));

    private static final KeptFacts MEMBERSHIP = new KeptFacts("membership", List.of(
            new UnitEstablished(id(1), UnitLevel.PROVINCE, null, "89", "Tỉnh Đoàn An Giang", day(1)),
            new UnitEstablished(id(2), UnitLevel.DISTRICT, id(1), "888", "Huyện Đoàn Phú Tân", day(2)),
            new UnitEstablished(id(3), UnitLevel.COMMUNE, id(2), "30439", "Phú Xuân", day(2)),
            new UnitEstablished(id(4), UnitLevel.BRANCH, id(3), "30439-01", "Chi đoàn \"ấp 1\" \\ 2", day(3)),
            new PilotDesignated(id(3), 2021, day(4)),
            new PersonRegistered(id(10), "sealed:1:AAAAAAAAAAAAAAAAAAAAAA:BBBB", 2004, Gender.FEMALE, id(4),
                    new Consent(ConsentForm.PAPER, day(5), null, null), day(5)),
            new PersonRegistered(id(11), "sealed:1:CCCCCCCCCCCCCCCCCCCCCC:DDDD", 2006, Gender.MALE, id(4),
                    new Consent(ConsentForm.ELECTRONIC, day(5), "sealed:1:EEEEEEEEEEEEEEEEEEEEEE:FFFF", id(12)),
                    day(6)),
            new PersonRegistered(id(12), "sealed:1:GGGGGGGGGGGGGGGGGGGGGG:HHHH", 1980, Gender.UNSTATED, id(4),
                    new Consent(ConsentForm.WITNESSED, day(5), null, null), day(6)),
            new MemberAdmitted(id(10), Organization.UNION, id(4), day(7), new Decision("45-QĐ/HĐ", day(6)), id(20),
                    "2021", 17),
            new MemberAdmitted(id(10), Organization.FEDERATION, id(4), day(7), new Decision("46-QĐ/HĐ", day(7)), null,
                    "2021", 17),
            new MembershipEnded(id(10), Organization.UNION, id(4), EndingReason.CAME_OF_AGE, day(8), null),
            new MembershipEnded(id(10), Organization.UNION, id(4), EndingReason.RESIGNED, day(8), null),
            new MembershipEnded(id(10), Organization.UNION, id(4), EndingReason.REMOVED, day(8), "47-QĐ/HĐ"),
            new MembershipEnded(id(10), Organization.UNION, id(4), EndingReason.EXPELLED, day(8), "48-QĐ/HĐ"),
            new MembershipEnded(id(10), Organization.FEDERATION, id(4), EndingReason.DECEASED, day(8), null),
            new PersonErased(id(11), day(9)),
            new UnitRenamed(id(3), "Xã Đoàn Phú Xuân", day(10), new Decision("50-QĐ/HĐ", day(9))),
            new UnitMoved(id(4), id(2), day(10), new Decision("51-QĐ/HĐ", day(9))),
            new UnitsMerged(List.of(id(3), id(5)), id(6), day(11), new Decision("52-QĐ/HĐ", day(9))),
            new UnitDissolved(id(2), day(11), new Decision("53-QĐ/HĐ", day(9))),
            new TransferRequested(id(10), Organization.UNION, id(4), id(5), day(10)),
            new TransferAccepted(id(10), Organization.UNION, id(4), id(5), day(11)),
            new TransferRefused(id(10), Organization.UNION, id(5), id(4), day(12)),
            new AdmissionAnnulled(id(10), Organization.UNION, id(4), day(7), id(20),
                    new Decision("49-QĐ/HĐ", day(13))),
            new AdmissionAnnulled(id(10), Organization.FEDERATION, id(4), day(7), null,
                    new Decision("50-QĐ/HĐ", day(13))),
            new PersonDetailsCorrected(id(10), "sealed:1:IIIIIIIIIIIIIIIIIIIIII:JJJJ", 2005, Gender.FEMALE, day(14)),
            new ConsentWithdrawn(id(10), day(15)),
            new MemberClassified(id(10), Organization.UNION, id(4), 2021, Grade.EXCELLENT, day(14)),
            new MemberClassified(id(10), Organization.UNION, id(4), 2021, Grade.GOOD, day(14)),
            new MemberClassified(id(10), Organization.UNION, id(4), 2021, Grade.COMPLETED, day(14)),
            new MemberClassified(id(10), Organization.UNION, id(4), 2021, Grade.NOT_COMPLETED, day(14)),
            new UnitChangePlanned(id(40), PlannedChange.RENAME, List.of(id(3)), "Phú Tân", day(25), "12-TTr", day(16)),
            new UnitChangePlanned(id(41), PlannedChange.MERGE, List.of(id(3), id(5)), null, day(25), "13-TTr", day(16)),
            new UnitChangePlanned(id(42), PlannedChange.MOVE, List.of(id(4)), null, day(25), "14-TTr", day(16)),
            new UnitChangePlanned(id(43), PlannedChange.DISSOLVE, List.of(id(2)), null, day(25), "15-TTr", day(16)),
            new UnitPlanWithdrawn(id(40), day(17)),
            new PersonRequested(id(50), id(4), RequestedAction.REFERRAL,
                    Map.of("organization", "FEDERATION", "channel", "MEETING", "day", "2021-03-18"), id(12), null,
                    day(18)),
            new PersonRequested(id(51), id(4), RequestedAction.ADMISSION, Map.of(), null,
                    "sealed:1:KKKKKKKKKKKKKKKKKKKKKK:LLLL", day(18)),
            new PersonRequested(id(52), id(4), RequestedAction.SUPPORT, Map.of("model", "\"vườn\" \\ ao"), id(12),
                    "sealed:1:MMMMMMMMMMMMMMMMMMMMMM:NNNN", day(18)),
            new PersonRequestAnswered(id(50), true, id(3), id(12), null, day(19)),
            new PersonRequestAnswered(id(51), false, id(3), null, "sealed:1:OOOOOOOOOOOOOOOOOOOOOO:PPPP", day(19)),
            new PersonRequestWithdrawn(id(52), day(19)), new PersonHandedOver(id(12), id(4), id(3), day(20)),
            new ConsentGiven(id(10), new Consent(ConsentForm.PAPER, day(20), null, null), day(21)),
            new MemberAdmitted(id(10), Organization.FEDERATION, id(4), day(14), new Decision("47-QĐ/HĐ", day(14)), null,
                    "2021", 51, AgeException.BY_DECISION),
            new MemberReceived(id(10), Organization.UNION, id(4), day(16), day(2), "Đoàn phường \"A\", tỉnh bạn",
                    new Decision("9-GGT/ĐTN", day(15))),
            new UnitSplit(id(4), List.of(id(31), id(32)), id(31), day(17), new Decision("54-QĐ/HĐ", day(9))),
            new MemberPlaced(id(10), Organization.UNION, id(4), id(32), day(17), new Decision("54-QĐ/HĐ", day(9))),
            new UnitChangePlanned(id(44), PlannedChange.SPLIT, List.of(id(4)), null, day(17), "5-TTr", day(9)),
            new UnitKindStated(id(4), UnitKind.SCHOOL, day(12)), new UnitKindStated(id(4), UnitKind.OFFICE, day(13)),
            new UnitKindStated(id(4), UnitKind.ENTERPRISE, day(14)),
            new UnitKindStated(id(4), UnitKind.ARMED_FORCES, day(15)),
            new UnitKindStated(id(4), UnitKind.RESIDENTIAL_AREA, day(16)),
            new UnitEstablished(id(30), UnitLevel.COMMUNE, id(2), "888-01", "Đoàn trường THPT Phú Tân", day(12),
                    UnitKind.SCHOOL),
            new MemberEnlisted(id(10), Organization.UNION, id(4), day(22)),
            new PartyStepRecorded(id(10), id(4), PartyStep.INTRODUCED, day(22), null),
            new PartyStepRecorded(id(10), id(4), PartyStep.ADMITTED, day(23), "12-QĐ/ĐU"),
            new MemberAwarded(id(10), Organization.UNION, id(4), AwardLevel.COMMUNE, AwardForm.PRAISE,
                    new Decision("54-QĐ/HĐ", day(23))),
            new MemberAwarded(id(10), Organization.UNION, id(4), AwardLevel.DISTRICT, AwardForm.CERTIFICATE,
                    new Decision("55-QĐ/HĐ", day(23))),
            new MemberAwarded(id(10), Organization.FEDERATION, id(4), AwardLevel.PROVINCE, AwardForm.DIPLOMA,
                    new Decision("56-QĐ/TĐ", day(23))),
            new MemberAwarded(id(10), Organization.UNION, id(4), AwardLevel.CENTRAL, AwardForm.MEDAL,
                    new Decision("57-QĐ/TW", day(23))),
            new MemberAwarded(id(10), Organization.UNION, id(4), AwardLevel.CENTRAL, AwardForm.OTHER,
                    new Decision("58-QĐ/TW", day(23))),
            new MemberDisciplined(id(10), Organization.UNION, id(4), DisciplineForm.REPRIMAND,
                    new Decision("59-QĐ/HĐ", day(24))),
            new MemberDisciplined(id(10), Organization.UNION, id(4), DisciplineForm.WARNING,
                    new Decision("60-QĐ/HĐ", day(24))),
            new MemberDisciplined(id(10), Organization.UNION, id(4), DisciplineForm.DISMISSAL,
                    new Decision("61-QĐ/HĐ", day(24))),
            new ReleaseRequested(id(10), Organization.UNION, id(4), day(17), "Tỉnh bạn", day(1), null),
            new ReleaseRefused(id(10), Organization.UNION, id(4), day(18)),
            new ReleaseWithdrawn(id(10), Organization.UNION, id(4), day(18)),
            new ReleaseRequested(id(10), Organization.UNION, id(4), day(19), "Tỉnh bạn", day(1),
                    "sealed:1:QQQQQQQQQQQQQQQQQQQQQQ:RRRR"),
            new MemberReleased(id(10), Organization.UNION, id(4), day(20), "Tỉnh bạn",
                    new Decision("10-GGT/ĐTN", day(20)), day(1), "sealed:1:SSSSSSSSSSSSSSSSSSSSSS:TTTT"),
            new MemberReleased(id(10), Organization.UNION, id(4), day(20), "Tỉnh bạn",
                    new Decision("10-GGT/ĐTN", day(20)), day(1), null),
            new AdmissionCorrected(id(10), Organization.UNION, id(4), day(7), day(8), new Decision("45-QĐ/HĐ", day(8)),
                    id(20), "2021", 17, null, day(28), null),
            new AdmissionCorrected(id(10), Organization.FEDERATION, id(4), day(7), day(8),
                    new Decision("45-QĐ/HĐ", day(8)), id(21), "2021", 51, AgeException.BY_DECISION, day(28), ORDER),
            new DuesPaid(id(10), Organization.UNION, id(4), 2021, 6, DuesEntry.PAYMENT, day(25)),
            new DuesPaid(id(10), Organization.FEDERATION, id(4), 2021, 2, DuesEntry.CORRECTION, day(25)),
            new StayAgreed(id(10), id(4), StayReason.WISH, day(300), day(26)),
            new StayAgreed(id(10), id(4), StayReason.ELECTED, day(300), day(26)),
            new StayAgreed(id(10), id(4), StayReason.FULL_TIME, day(300), day(26)),
            new TransferRequested(id(10), Organization.UNION, id(4), id(5), day(21), id(3), id(6),
                    "sealed:1:UUUUUUUUUUUUUUUUUUUUUU:VVVV", day(1)),
            new TransferPassed(id(10), Organization.UNION, id(4), id(5), id(3), day(22),
                    "sealed:1:WWWWWWWWWWWWWWWWWWWWWW:XXXX"),
            new TransferPassed(id(10), Organization.UNION, id(4), id(5), id(6), day(23), null),
            new TemporaryActivityBegun(id(10), Organization.UNION, id(5), id(4), day(23), day(25)),
            new TemporaryActivityEnded(id(10), Organization.UNION, id(5), day(24)),
            new AdmissionAnnulled(id(10), Organization.FEDERATION, id(4), day(7), null,
                    new Decision("50-QĐ/HĐ", day(13)), ORDER)));

    private static final KeptFacts REFERRAL = new KeptFacts("referral", List.of(
            new YouthReferred(id(20), id(10), Organization.UNION, id(13), id(4), ReferralChannel.MEETING, day(1)),
            new YouthReferred(id(21), id(11), Organization.FEDERATION, null, id(4), ReferralChannel.CAMPAIGN, day(1)),
            new YouthReferred(id(22), id(11), Organization.UNION, id(13), id(4), ReferralChannel.PERSONAL_LINK, day(1)),
            new YouthReferred(id(23), id(11), Organization.UNION, null, id(4), ReferralChannel.IMPORT, day(1)),
            new YouthConfirmed(id(20), day(2)),
            new PreparationRecorded(id(20), PreparationStep.CLASS, day(3), null),
            new PreparationRecorded(id(20), PreparationStep.HELPER, day(3), id(13)),
            new PreparationRecorded(id(20), PreparationStep.PROBATION_TASK, day(4), null),
            new ReferralEndorsed(id(20), 31, 29, day(5), "2021"),
            new ReferralEndorsed(id(21), null, null, day(5), "2021"),
            new ReferralApproved(id(20), new Decision("45-QĐ/HĐ", day(6)), day(7)),
            new ReferralApproved(id(21), new Decision("46-QĐ/HĐ", day(6)), null),
            new ReferralFulfilled(id(20), day(7), id(13), id(4)), new ReferralFulfilled(id(21), day(7), null, id(4)),
            new ReferralDeclined(id(22), DeclinedBy.YOUTH, "sealed:1:AAAAAAAAAAAAAAAAAAAAAA:BBBB", day(8)),
            new ReferralDeclined(id(22), DeclinedBy.BRANCH, null, day(8)),
            new ReferralDeclined(id(22), DeclinedBy.UPPER_LEVEL, null, day(8)),
            new ReferralWithdrawn(id(23), "sealed:1:CCCCCCCCCCCCCCCCCCCCCC:DDDD", day(9)),
            new ReferralWithdrawn(id(23), null, day(9)), new ReferralLapsed(id(23), day(10)),
            new YouthReferred(id(24), id(11), Organization.UNION, null, id(4), ReferralChannel.CAMPAIGN, day(11),
                    id(30)),
            introduced(Introducer.MEMBER, id(13)), introduced(Introducer.PARTY_MEMBER, id(13)),
            introduced(Introducer.BRANCH, null), introduced(Introducer.PIONEER_BRANCH, null),
            introduced(Introducer.FEDERATION_BRANCH, null), introduced(Introducer.STUDENT_COMMITTEE, null),
            new ReferralEndorsed(id(25), 9, 8, day(13), "2021", day(1), EndorsedBy.COMMITTEE, day(12),
                    Schooling.PRIMARY),
            new ReferralEndorsed(id(25), null, null, day(13), "2021", day(1), EndorsedBy.LEVEL_ABOVE, null,
                    Schooling.NONE),
            new ReferralEndorsed(id(25), 9, 8, day(13), "2021", day(1), EndorsedBy.MEETING, null,
                    Schooling.LOWER_SECONDARY),
            new ReferralEndorsed(id(25), 9, 8, day(13), "2021", null, null, null, Schooling.UPPER_SECONDARY),
            new ReferralEndorsed(id(25), 9, 8, day(13), "2021", null, null, null, Schooling.HIGHER),
            new ReferralApproved(id(25), new Decision("47-QĐ/HĐ", day(14)), null, AgeException.BY_DECISION),
            new EndorsementCorrected(id(20), day(5), 31, 28, day(6), "2021", day(1), EndorsedBy.COMMITTEE, day(2),
                    Schooling.PRIMARY, WHY, day(28), ORDER),
            new EndorsementCorrected(id(21), day(5), null, null, day(6), "2021", null, null, null, null, WHY, day(28),
                    null),
            new ApprovalCorrected(id(20), day(6), new Decision("45-QĐ/HĐ", day(7)), day(8), AgeException.BY_DECISION,
                    new ApprovalCorrected.Fulfilment(day(7), day(8), id(13), id(4)), WHY, day(28), ORDER),
            new ApprovalCorrected(id(21), day(6), new Decision("46-QĐ/HĐ", day(7)), null, null,
                    new ApprovalCorrected.Fulfilment(day(7), day(8), null, id(4)), WHY, day(28), null),
            new ApprovalCorrected(id(22), day(6), new Decision("47-QĐ/HĐ", day(7)), null, null, null, WHY, day(28),
                    null),
            takenBack(RecordedStep.CONFIRMATION, null), takenBack(RecordedStep.CLASS, null),
            takenBack(RecordedStep.HELPER, null), takenBack(RecordedStep.PROBATION_TASK, null),
            takenBack(RecordedStep.ENDORSEMENT, null), takenBack(RecordedStep.ENDORSEMENT_ABOVE, null),
            takenBack(RecordedStep.APPROVAL, ORDER), takenBack(RecordedStep.DECLINE, null),
            takenBack(RecordedStep.DECLINE_ABOVE, null), takenBack(RecordedStep.WITHDRAWAL, null),
            takenBack(RecordedStep.LAPSE, null)));

    private static final KeptFacts CAMPAIGN = new KeptFacts("campaign", List.of(
            new InitiativeLaunched(id(3), 2021, day(1)),
            new StepRecorded(id(3), 2021, Step.SURVEY, day(2), "01-KH/ĐTN", null, null),
            new StepRecorded(id(3), 2021, Step.PLAN, day(3), "02-KH/ĐTN", "sealed:1:AAAAAAAAAAAAAAAAAAAAAA:BBBB",
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            new StepRecorded(id(3), 2021, Step.EXECUTION, day(4), "03-BC/ĐTN", null, null),
            new StepRecorded(id(3), 2021, Step.REVIEW, day(5), "04-BC/ĐTN", null, null),
            new TargetSet(id(3), Organization.UNION, 2021, 63, new Decision("12-CT/HĐ", day(6))),
            new TargetRevised(id(3), Organization.FEDERATION, 2021, 0, new Decision("13-CT/HĐ", day(7))),
            new CampaignPlanned(id(30), id(3), new CampaignKind("YOUTH_MONTH"), day(8), day(9)),
            new CampaignPlanned(id(31), id(3), new CampaignKind("EPIDEMIC_PREVENTION"), day(8), day(9)),
            new CampaignCancelled(id(31), "sealed:1:CCCCCCCCCCCCCCCCCCCCCC:DDDD", day(8)),
            new CampaignCancelled(id(31), null, day(8)),
            new CampaignHeld(id(32), id(3), new CampaignKind("SUMMER_VOLUNTEERS"), day(8), day(9), 120, 45,
                    "sealed:1:EEEEEEEEEEEEEEEEEEEEEE:FFFF"),
            new CampaignHeld(id(33), id(3), new CampaignKind("BRANCH_MEETING"), day(9), day(9), 30, 0, null),
            new CampaignHeld(id(34), id(3), new CampaignKind("OTHER"), day(9), day(9), 1, 1, null),
            new DisseminationRecorded(id(4), day(10), 25, 31),
            new CapitalSupportGranted(id(40), id(10), id(3), SupportForm.LOAN, SupportModel.LIVESTOCK, 50_000_000,
                    day(11)),
            new CapitalSupportGranted(id(41), id(10), id(3), SupportForm.GRANT, SupportModel.CROPS, 9_000_000_000L,
                    day(11)),
            new CapitalSupportGranted(id(42), id(10), id(3), SupportForm.LOAN, SupportModel.AQUACULTURE, 1, day(11)),
            new CapitalSupportGranted(id(43), id(10), id(3), SupportForm.LOAN, SupportModel.TRADE, 1, day(11)),
            new CapitalSupportGranted(id(44), id(10), id(3), SupportForm.LOAN, SupportModel.SERVICES, 1, day(11)),
            new CapitalSupportGranted(id(45), id(10), id(3), SupportForm.LOAN, SupportModel.CRAFTS, 1, day(11)),
            new CapitalSupportGranted(id(46), id(10), id(3), SupportForm.LOAN, SupportModel.OTHER, 1, day(11)),
            new CapitalSupportRepaid(id(40), 50_000_000, day(12)),
            // the same as above, in its second revision
            new DisseminationRecorded(id(4), day(10), 25, 31),
            new CampaignCorrected(id(34), id(3), new CampaignKind("OTHER"), day(8), day(9), 3, 1,
                    "sealed:1:GGGGGGGGGGGGGGGGGGGGGG:HHHH", day(13)),
            new CampaignCorrected(id(34), id(4), new CampaignKind("YOUTH_MONTH"), day(9), day(9), 2, 0, null, day(14)),
            new FiguresDeclared(id(3), 2021, null,
                    List.of(new DeclaredNumber(DeclaredFigure.UNION_ADMITTED, 83),
                            new DeclaredNumber(DeclaredFigure.FEDERATION_ADMITTED, 101),
                            new DeclaredNumber(DeclaredFigure.REFERRED, 120),
                            new DeclaredNumber(DeclaredFigure.CAMPAIGNS_HELD, 9),
                            new DeclaredNumber(DeclaredFigure.MEMBERS_PRESENT, 1_200),
                            new DeclaredNumber(DeclaredFigure.YOUTHS_PRESENT, 450),
                            new DeclaredNumber(DeclaredFigure.MEMBERS_REACHED, 0)),
                    day(15)),
            new FiguresDeclared(id(3), 2021, 3, List.of(new DeclaredNumber(DeclaredFigure.UNION_ADMITTED, 7)),
                    day(16)),
            new CampaignHeld(id(35), id(3), new CampaignKind("LISTED_NO_LONGER"), day(9), day(9), 1, 1, null),
            declared(YearPart.FIRST_QUARTER), declared(YearPart.SECOND_QUARTER), declared(YearPart.FIRST_HALF),
            declared(YearPart.THIRD_QUARTER), declared(YearPart.NINE_MONTHS), declared(YearPart.FOURTH_QUARTER),
            declared(YearPart.SECOND_HALF),
            new TargetRevised(id(3), Organization.FEDERATION, 2021, 0, new Decision("13-CT/HĐ", day(7)), ORDER),
            new CampaignCorrected(id(34), id(4), new CampaignKind("YOUTH_MONTH"), day(9), day(9), 2, 0, null, day(14),
                    ORDER)));

    private static FiguresDeclared declared(YearPart part) {
        return new FiguresDeclared(id(3), 2021, null, List.of(new DeclaredNumber(DeclaredFigure.UNION_ADMITTED, 7)),
                day(16), part);
    }

    private static final KeptFacts REPORTING = new KeptFacts("reporting", List.of(
            new FiguresPublished(2021, 41_012, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "2021",
                    List.of(new PublishedCell(id(2), Organization.UNION, "admitted", 1_494L),
                            new PublishedCell(id(2), Organization.FEDERATION, "admitted", 1_821L),
                            new PublishedCell(id(3), null, "campaigns", null)),
                    day(20)),
            new YearClosed(id(2), 2021, 41_012, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "2021", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", day(21), 1),
            new SupplementIssued(id(2), 2021, 1, 41_012, 41_020,
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "2021",
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", day(22)),
            new YearClosed(id(2), 2021, 41_012, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "2021", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", day(23), 2),
            new FiguresSignedOff(id(3), "2021-Q2", 41_012,
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "2018-2022",
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", day(24)),
            new FiguresPublished(2025, 41_012, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "2025", List.of(new PublishedCell(id(2), Organization.UNION, "ADMITTED", 700L)), day(24), id(2)),
            new YearClosed(id(2), 2025, 41_012, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "2025", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", day(25), 3)));

    static List<KeptFacts> all() {
        return List.of(MEMBERSHIP, REFERRAL, CAMPAIGN, REPORTING);
    }

    @Override
    public String toString() {
        return module;
    }

    /** The kept entries, one a line. */
    List<StoredEntry> entries() {
        String file = "kept/" + module + ".jsonl";
        try (InputStream kept = Objects.requireNonNull(KeptFacts.class.getResourceAsStream(file), file)) {
            List<String> lines = new String(kept.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> new StoredEntry(i, lines.get(i).getBytes(StandardCharsets.UTF_8))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StepTakenBack takenBack(RecordedStep step, @Nullable CorrectionOrder order) {
        return new StepTakenBack(id(20), step, day(6), WHY, day(28), order);
    }

    private static YouthReferred introduced(Introducer introducer, @Nullable UUID referrer) {
        return new YouthReferred(id(25), id(11), Organization.UNION, referrer, id(4), ReferralChannel.MEETING, day(12),
                null, introducer);
    }

    private static UUID id(int number) {
        return new UUID(0x4b5c_0000_7a11_4e00L, 0x9d1c_6f0a_0000_0000L + number);
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2021, 2, 28).plusDays(number);
    }
}
