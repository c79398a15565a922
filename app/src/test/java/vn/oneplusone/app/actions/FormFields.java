package vn.oneplusone.app.actions;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.declared.AgeActions;
import vn.oneplusone.app.actions.declared.CampaignActions;
import vn.oneplusone.app.actions.declared.CorrectionActions;
import vn.oneplusone.app.actions.declared.DuesActions;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.actions.declared.OutsideActions;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.actions.declared.RecognitionActions;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.actions.declared.RequestActions;
import vn.oneplusone.app.actions.declared.SplitActions;
import vn.oneplusone.app.actions.declared.SupportActions;
import vn.oneplusone.app.actions.declared.TransferActions;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.UnitLevel;

/** The fields of the form by which somebody asks for an action. */
final class FormFields {
    private final OutcomeWorld world;

    FormFields(OutcomeWorld world) {
        this.world = world;
    }

    /** @param deed the last step of the form's address */
    Map<String, String> of(String deed, Action action) {
        return switch (action) {
            case PersonActions.Correct a -> fields("name", a.fullName(), "birthDate", a.birthDate(), "gender",
                    a.gender(), "on", a.on());
            case PersonActions.WithdrawAgreement a -> fields("on", a.on());
            case PersonActions.AgreeAgain a -> fields("consent", a.how(), "on", a.on());
            case PersonActions.HandOver a -> fields("toUnit", a.to(), "on", a.on());
            case PersonActions.Erase a -> fields("on", a.on());
            case MemberActions.Admit a when deed.equals("new") -> asking("ADMISSION", a, "number",
                    a.decision().number());
            case MemberActions.Admit a -> fields("member", a.organization(), "branch", a.branch(), "number",
                    a.decision().number(), "on", a.on());
            case OutsideActions.Receive a -> fields("member", a.organization(), "branch", a.branch(), "outside",
                    a.outside(), "admittedOn", a.admittedOn(), "letterNumber", a.letter().number(), "letterOn",
                    a.letter().on(), "on", a.on());
            case OutsideActions.Release a -> fields("member", a.organization(), "outside", a.outside(),
                    "duesPaidUntil", a.duesPaidUntil(), "letterNumber", a.letter() == null ? null : a.letter().number(),
                    "letterOn", a.letter() == null ? null : a.letter().on(), "on", a.on());
            case OutsideActions.GrantRelease a -> fields("member", a.organization(), "letterNumber",
                    a.letter().number(), "letterOn", a.letter().on(), "on", a.on());
            case OutsideActions.KeepMember a -> fields("member", a.organization(), "on", a.on());
            case OutsideActions.TakeReleaseBack a -> fields("member", a.organization(), "on", a.on());
            case MemberActions.Annul a -> fields("member", a.organization(), "number", a.decision().number(), "on",
                    a.decision().on());
            case MemberActions.End a -> fields("member", a.organization(), "ending", a.reason(), "on", a.on());
            case TransferActions.Transfer a -> fields("member", a.organization(), "toBranch", a.to(), "duesPaidUntil",
                    a.on(), "on", a.on());
            case TransferActions.TakePart a -> fields("member", a.organization(), "hostBranch", a.branch(), "until",
                    a.until(), "on", a.on());
            case TransferActions.ComeBack a -> fields("member", a.organization(), "on", a.on());
            case TransferActions.PassMove a -> fields("member", a.organization(), "on", a.on());
            case TransferActions.AcceptMove a -> fields("member", a.organization(), "on", a.on());
            case TransferActions.RefuseMove a -> fields("member", a.organization(), "on", a.on());
            case MemberActions.Classify a -> fields("member", a.organization(), "year", a.year(), "grade", a.grade(),
                    "on", a.on());
            case DuesActions.Pay a -> fields("member", a.organization(), "year", a.year(), "month", a.month(),
                    "duesEntry", DuesEntry.PAYMENT, "on", a.on());
            case DuesActions.PayTogether a -> fields("member", a.organization(), "year", a.year(), "month", a.month(),
                    "on", a.on(), "people", a.people().getFirst());
            case AgeActions.Stay a -> fields("member", a.organization(), "stay", a.reason(), "until", a.until(), "on",
                    a.on());
            case AgeActions.ComeOfAge a -> fields("number", a.decision().number(), "on", a.decision().on(), "people",
                    a.people().getFirst());
            case RecognitionActions.Enlist a -> fields("member", a.organization(), "on", a.on());
            case RecognitionActions.TakePartyStep a -> fields("member", a.organization(), "partyStep", a.step(), "on",
                    a.on());
            case RecognitionActions.Award a -> fields("member", a.organization(), "awardLevel", a.level(), "awardForm",
                    a.form(), "number", a.decision().number(), "on", a.decision().on());
            case RecognitionActions.Discipline a -> fields("member", a.organization(), "discipline", a.form(),
                    "number", a.decision().number(), "on", a.decision().on());
            case ReferralActions.Refer a when deed.equals("new") -> asking("REFERRAL", a, "organization",
                    a.organization(), "channel", a.channel());
            case ReferralActions.Refer a -> refer(Objects.requireNonNull(a.youth()).toString(), a);
            case ReferralActions.ReferNew a -> {
                Map<String, String> fields = refer("new", a.referral());
                fields.putAll(fields("name", a.person().fullName(), "birthDate", a.person().birthDate(), "gender",
                        a.person().gender(), "consent", a.person().consent().how()));
                yield fields;
            }
            case ReferralActions.Prepare a -> fields("helper", a.helper(), "on", a.on());
            case ReferralActions.Endorse a -> fields("on", a.on(), "endorsedBy", a.endorsedBy());
            case ReferralActions.Approve a -> fields("number", a.decision().number(), "on", a.decision().on());
            case ReferralActions.Decline a -> fields("by", a.by(), "reason", a.reason(), "on", a.on());
            case CorrectionActions.Endorsement a -> fields("on", a.on(), "correctedOn", a.correctedOn(), "reason",
                    a.reason());
            case CorrectionActions.Approval a -> fields("number", a.decision().number(), "on", a.decision().on(),
                    "correctedOn", a.correctedOn(), "reason", a.reason());
            case CorrectionActions.TakeBack a -> fields("step", a.step(), "on", a.on(), "reason", a.reason());
            case ReferralActions.OfReferral a -> fields("on", day(a));
            case RequestActions.Answer a -> deed.equals("refuse")
                    ? fields("reason", "Không quen", "on", a.on())
                    : fields("person", subject(a.request()), "on", a.on());
            case RequestActions.TakeBack a -> fields("on", a.on());
            case SupportActions.Grant a when deed.equals("new") -> asking("SUPPORT", a, "form", a.form(), "model",
                    a.model(), "amount", a.amount());
            case SupportActions.Grant a -> fields("unit", a.unit(), "form", a.form(), "model", a.model(), "amount",
                    a.amount(), "on", a.on());
            case SupportActions.Repay a -> fields("amount", deed.equals("repay-all") ? 1_000_000 : a.amount(), "on",
                    a.on());
            default -> ofUnits(deed, action);
        };
    }

    private Map<String, String> ofUnits(String deed, Action action) {
        return switch (action) {
            case CampaignActions.Plan a -> fields("unit", a.unit(), "kind", a.kind(), "from", a.from(), "to", a.to());
            case CampaignActions.Hold a -> fields("unit", a.unit(), "kind", a.kind(), "from", a.from(), "to", a.to(),
                    "members", a.membersPresent(), "youths", a.youthsPresent());
            case CampaignActions.HoldPlanned a -> fields("kind", a.kind(), "from", a.from(), "to", a.to(), "members",
                    a.membersPresent(), "youths", a.youthsPresent());
            case CampaignActions.Correct a -> fields("kind", a.kind(), "from", a.from(), "to", a.to(), "members",
                    a.membersPresent(), "youths", a.youthsPresent(), "on", a.on());
            case CampaignActions.Cancel a -> fields("on", a.on());
            case RecordActions.Set a -> fields("change", "set", "target", a.number(), "number", a.decision().number(),
                    "on", a.decision().on());
            case RecordActions.Revise a -> fields("change", "revise", "target", a.number(), "number",
                    a.decision().number(), "on", a.decision().on());
            case RecordActions.Launch a -> fields("on", a.on());
            case RecordActions.Evidence a -> fields("step", a.step(), "on", a.on(), "document", a.documentNumber());
            case RecordActions.Meeting a -> fields("on", a.on(), "attended", a.present(), "roll", a.roll());
            case RecordActions.Declare a -> {
                Map<String, String> fields = fields("period", a.part() == null ? a.month() : a.part(), "on", a.on());
                a.numbers().forEach((figure, number) -> fields.put(figure.name(), number.toString()));
                yield fields;
            }
            case UnitActions.Establish a -> fields("unitName", a.name(), "unitCode", a.code(), "unitLevel",
                    a.level(), "effective", a.on());
            case UnitActions.StateKind a -> fields("unitKind", a.kind(), "on", a.on());
            case UnitActions.Rename a -> decided(a.decision(), "unitName", a.name(), "effective", a.on());
            case UnitActions.Move a -> decided(a.decision(), "parent", a.parent(), "effective", a.on());
            case UnitActions.Merge a when deed.equals("unite") -> decided(a.decision(), "with1", another(), "unitName",
                    "Mới", "unitCode", "U-" + world.count.incrementAndGet(), "effective", a.on());
            case UnitActions.Merge a -> decided(a.decision(), "into", a.target(), "effective", a.on());
            case SplitActions.Split a -> decided(a.decision(), "partName1", a.parts().getFirst().name(), "partCode1",
                    a.parts().getFirst().code(), "partName2", a.parts().getLast().name(), "partCode2",
                    a.parts().getLast().code(), "effective", a.on());
            case UnitActions.Dissolve a -> decided(a.decision(), "effective", a.on());
            case UnitActions.Designate a -> fields("year", a.year(), "on", a.on());
            case UnitActions.Plan a -> fields("change", a.change(), "plannedFor", a.plannedFor(), "document",
                    a.document(), "on", a.on());
            case UnitActions.GiveUp a -> fields("plan", a.plan(), "on", a.on());
            default -> throw new IllegalArgumentException("no form asks for " + action);
        };
    }

    private static Map<String, String> refer(String youth, ReferralActions.Refer a) {
        return fields("youth", youth, "branch", a.branch(), "organization", a.organization(), "referrer", a.referrer(),
                "channel", a.channel(), "on", a.on());
    }

    /** About a person whom nobody names by an id. */
    private static Map<String, String> asking(String what, Requestable a, @Nullable Object... more) {
        Map<String, String> fields = fields(more);
        fields.putAll(fields("for", what, "unit", a.unit(), "name", "Nguyễn Bí Mật", "birthDate", "2003-05-19", "on",
                a.on()));
        return fields;
    }

    private static Object day(ReferralActions.OfReferral action) {
        return switch (action) {
            case ReferralActions.Confirm a -> a.on();
            case ReferralActions.Withdraw a -> a.on();
            case ReferralActions.Lapse a -> a.on();
            default -> throw new IllegalArgumentException("a form with more than the day: " + action);
        };
    }

    private @Nullable UUID subject(UUID request) {
        return Objects.requireNonNull(world.part(Register.class).request(request)).person();
    }

    /** A branch of the same commune, new, to be united with. */
    private UUID another() {
        UUID branch = UUID.randomUUID();
        world.record(OutcomeWorld.unit(branch, UnitLevel.BRANCH, OutcomeWorld.OTHER_COMMUNE));
        return branch;
    }

    private static Map<String, String> decided(Decision decision, @Nullable Object... more) {
        Map<String, String> fields = fields(more);
        fields.putAll(fields("number", decision.number(), "decidedOn", decision.on()));
        return fields;
    }

    private static Map<String, String> fields(@Nullable Object... named) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < named.length; i += 2) {
            Object value = named[i + 1];
            if (value != null) {
                fields.put(String.valueOf(named[i]), value.toString());
            }
        }
        return fields;
    }
}
