package vn.oneplusone.app.actions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.ledger.entries.EntryDecoder;
import vn.oneplusone.app.portal.Reader;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.membership.events.UnitChangePlanned;

/** What all doors have in common: cells of the table of outcomes made ready, accounts that have signed in, and what the ledger says afterwards. */
final class Doors {
    /** The fact by which an action of the table is known. */
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("PersonActions.Registration", "PersonRegistered"),
            Map.entry("PersonActions.Correct", "PersonDetailsCorrected"),
            Map.entry("PersonActions.WithdrawAgreement", "ConsentWithdrawn"),
            Map.entry("PersonActions.AgreeAgain", "ConsentGiven"),
            Map.entry("PersonActions.HandOver", "PersonHandedOver"),
            Map.entry("PersonActions.Erase", "PersonErased"),
            Map.entry("ReferralActions.Refer", "YouthReferred"),
            Map.entry("ReferralActions.ReferNew", "YouthReferred"),
            Map.entry("ReferralActions.Confirm", "YouthConfirmed"),
            Map.entry("ReferralActions.Prepare", "PreparationRecorded"),
            Map.entry("ReferralActions.Endorse", "ReferralEndorsed"),
            Map.entry("ReferralActions.Approve", "ReferralApproved"),
            Map.entry("ReferralActions.Decline", "ReferralDeclined"),
            Map.entry("ReferralActions.Withdraw", "ReferralWithdrawn"),
            Map.entry("ReferralActions.Lapse", "ReferralLapsed"),
            Map.entry("CorrectionActions.Endorsement", "EndorsementCorrected"),
            Map.entry("CorrectionActions.Approval", "ApprovalCorrected"),
            Map.entry("CorrectionActions.TakeBack", "StepTakenBack"),
            Map.entry("MemberActions.Admit", "MemberAdmitted"),
            Map.entry("OutsideActions.Receive", "MemberReceived"),
            Map.entry("OutsideActions.Release", "ReleaseRequested"),
            Map.entry("OutsideActions.GrantRelease", "MemberReleased"),
            Map.entry("OutsideActions.KeepMember", "ReleaseRefused"),
            Map.entry("OutsideActions.TakeReleaseBack", "ReleaseWithdrawn"),
            Map.entry("MemberActions.Annul", "AdmissionAnnulled"),
            Map.entry("MemberActions.End", "MembershipEnded"),
            Map.entry("TransferActions.Transfer", "TransferRequested"),
            Map.entry("TransferActions.PassMove", "TransferPassed"),
            Map.entry("TransferActions.TakePart", "TemporaryActivityBegun"),
            Map.entry("TransferActions.ComeBack", "TemporaryActivityEnded"),
            Map.entry("TransferActions.AcceptMove", "TransferAccepted"),
            Map.entry("TransferActions.RefuseMove", "TransferRefused"),
            Map.entry("MemberActions.Classify", "MemberClassified"),
            Map.entry("RecognitionActions.Enlist", "MemberEnlisted"),
            Map.entry("RecognitionActions.TakePartyStep", "PartyStepRecorded"),
            Map.entry("RecognitionActions.Award", "MemberAwarded"),
            Map.entry("RecognitionActions.Discipline", "MemberDisciplined"),
            Map.entry("DuesActions.Pay", "DuesPaid"), Map.entry("DuesActions.PayTogether", "DuesPaid"),
            Map.entry("AgeActions.ComeOfAge", "MembershipEnded"), Map.entry("AgeActions.Stay", "StayAgreed"),
            Map.entry("RequestActions.Answer", "PersonRequestAnswered"),
            Map.entry("RequestActions.TakeBack", "PersonRequestWithdrawn"),
            Map.entry("SupportActions.Grant", "CapitalSupportGranted"),
            Map.entry("SupportActions.Repay", "CapitalSupportRepaid"),
            Map.entry("CampaignActions.Plan", "CampaignPlanned"),
            Map.entry("CampaignActions.Hold", "CampaignHeld"),
            Map.entry("CampaignActions.HoldPlanned", "CampaignHeld"),
            Map.entry("CampaignActions.Correct", "CampaignCorrected"),
            Map.entry("CampaignActions.Cancel", "CampaignCancelled"),
            Map.entry("RecordActions.Set", "TargetSet"),
            Map.entry("RecordActions.Revise", "TargetRevised"),
            Map.entry("RecordActions.Launch", "InitiativeLaunched"),
            Map.entry("RecordActions.Evidence", "StepRecorded"),
            Map.entry("RecordActions.Meeting", "DisseminationRecorded"),
            Map.entry("RecordActions.Declare", "FiguresDeclared"),
            Map.entry("UnitActions.Establish", "UnitEstablished"),
            Map.entry("UnitActions.Rename", "UnitRenamed"),
            Map.entry("UnitActions.StateKind", "UnitKindStated"),
            Map.entry("UnitActions.Move", "UnitMoved"),
            Map.entry("SplitActions.Split", "UnitSplit"),
            Map.entry("UnitActions.Dissolve", "UnitDissolved"),
            Map.entry("UnitActions.Designate", "PilotDesignated"),
            Map.entry("UnitActions.Merge", "UnitsMerged"),
            Map.entry("UnitActions.Plan", "UnitChangePlanned"),
            Map.entry("UnitActions.GiveUp", "UnitPlanWithdrawn"));
    private static final String REQUESTED = "PersonRequested";

    private final OutcomeWorld world;
    private final OutcomeCases cases;
    private final Map<String, Reader> readers = new HashMap<>();
    private final EntryDecoder decoder = EntryDecoder.ofAllModules();

    Doors(OutcomeWorld world) {
        this.world = world;
        this.cases = new OutcomeCases(world);
    }

    /**
     * A cell of the table that is to be asked through a door.
     *
     * @param told what the table says
     */
    record Asked(OutcomesTest.Row row, char told, OutcomeCell cell, Action action) {
        SignedIn me() {
            return cell.me();
        }

        boolean isRecorded() {
            return told == '+' || told == '>';
        }

        @Override
        public String toString() {
            return row.action() + " " + row.part() + " " + cell.role() + " " + cell.place() + " " + told;
        }
    }

    /** A fact as it stands in the ledger. */
    record Found(String fact, String actor) {}

    OutcomeWorld world() {
        return world;
    }

    /** The rows of an action of the table, its variants included. */
    static List<OutcomesTest.Row> rows(String action) {
        return OutcomesTest.table().stream()
                .filter(row -> row.action().equals(action) || row.action().startsWith(action + " ")).toList();
    }

    /** The name that a type of action has in the table. */
    static String name(Class<?> type) {
        Class<?> family = type.getDeclaringClass();
        return (family == null ? "" : family.getSimpleName() + ".") + type.getSimpleName();
    }

    /**
     * For each part of an action the first cell that says so, in the order of these roles and places, made ready.
     *
     * @param outcomes of which each is asked for
     */
    List<Asked> cells(List<OutcomesTest.Row> rows, String outcomes, String roles, List<String> places) {
        List<Asked> asked = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        for (int i = 0; i < roles.length(); i++) {
            char role = roles.charAt(i);
            for (OutcomesTest.Row row : rows) {
                for (int j = 0; j < outcomes.length() && row.roles().indexOf(role) >= 0; j++) {
                    String name = row.action() + row.part() + outcomes.charAt(j);
                    Asked one = done.contains(name) ? null : cell(row, outcomes.charAt(j), role, places);
                    if (one != null) {
                        done.add(name);
                        asked.add(one);
                    }
                }
            }
        }
        return asked;
    }

    private @Nullable Asked cell(OutcomesTest.Row row, char told, char role, List<String> places) {
        for (String place : places) {
            if (row.cells().get(OutcomesTest.PLACES.indexOf(place)).charAt(0) == told) {
                OutcomeCell cell = OutcomeCell.of(world, role, place);
                OutcomeCases.@Nullable Case made = cases.of(row.action()).of(cell, row.part());
                if (made != null) {
                    Action action = made.action();
                    return new Asked(row, told, cell, told == '>' && action instanceof Requestable wanted
                            ? OutcomesTest.worded(wanted)
                            : action);
                }
            }
        }
        return null;
    }

    Reader reader(SignedIn me) {
        return readers.computeIfAbsent(me.username(), world::reader);
    }

    long size() {
        return world.directory().ledger().head().size();
    }

    List<Found> since(long before) {
        return world.directory().ledger().read(before, (int) (size() - before)).stream().map(decoder::decode)
                .map(entry -> new Found(entry.type().substring(entry.type().indexOf('.') + 1), entry.actor()))
                .toList();
    }

    UnitChangePlanned planned(UUID plan) {
        return world.directory().domain().events().readEvents(UnitActions.STREAM).asStream()
                .map(fact -> fact.getPayload()).filter(UnitChangePlanned.class::isInstance)
                .map(UnitChangePlanned.class::cast).filter(planned -> planned.plan().equals(plan)).findFirst()
                .orElseThrow();
    }

    static String fact(Asked asked) {
        return asked.told == '>'
                ? REQUESTED
                : Objects.requireNonNull(FACTS.get(asked.row.action().split(" ", 2)[0]), asked.row.action());
    }

    /** Whether the ledger has what the table says since then: the fact of the action, by the account itself; or nothing at all. */
    boolean holds(Asked asked, long before) {
        List<Found> found = since(before);
        return asked.isRecorded()
                ? found.contains(new Found(fact(asked), asked.me().actor().toString()))
                        && found.stream().allMatch(one -> one.actor.equals(asked.me().actor().toString()))
                : found.isEmpty();
    }
}
