package vn.oneplusone.app.actions;

import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.portal.Reader;
import vn.oneplusone.app.rights.SignedIn;

/** Actions as people ask for them: each form of the portal by the address to which it is sent. */
final class FormDoor {
    /**
     * A form.
     *
     * @param address with the last step of its path in full
     * @param action in the table
     * @param recorded what the table says where it is taken: it records the action, or asks for the person first
     * @param without parts of the action that this form has no field for
     */
    record OneForm(String address, String action, char recorded, Set<String> without) {}

    static final List<OneForm> ALL = List.of(
            form("/people/{person}/details", "PersonActions.Correct"),
            form("/people/{person}/consent", "PersonActions.WithdrawAgreement"),
            form("/people/{person}/agree", "PersonActions.AgreeAgain", "representative"),
            form("/people/{person}/hand-over", "PersonActions.HandOver"),
            form("/people/{person}/erase", "PersonActions.Erase"),
            form("/people/{person}/admit", "MemberActions.Admit", "referral"),
            form("/people/{person}/receive", "OutsideActions.Receive"),
            form("/people/{person}/release", "OutsideActions.Release"),
            form("/people/{person}/release", "OutsideActions.Release at once"),
            form("/people/{person}/grant-release", "OutsideActions.GrantRelease"),
            form("/people/{person}/keep", "OutsideActions.KeepMember"),
            form("/people/{person}/withdraw-release", "OutsideActions.TakeReleaseBack"),
            form("/people/{person}/annul", "MemberActions.Annul"),
            form("/people/{person}/end", "MemberActions.End"),
            form("/people/{person}/transfer", "TransferActions.Transfer", "unit"),
            form("/people/{person}/pass", "TransferActions.PassMove"),
            form("/people/{person}/away", "TransferActions.TakePart"),
            form("/people/{person}/back", "TransferActions.ComeBack"),
            form("/people/{person}/accept", "TransferActions.AcceptMove"),
            form("/people/{person}/refuse", "TransferActions.RefuseMove"),
            form("/people/{person}/classify", "MemberActions.Classify"),
            form("/people/{person}/dues", "DuesActions.Pay"),
            form("/units/{unit}/dues/pay", "DuesActions.PayTogether"),
            form("/people/{person}/stay", "AgeActions.Stay"),
            form("/units/{unit}/coming-of-age/come-of-age", "AgeActions.ComeOfAge"),
            form("/people/{person}/enlist", "RecognitionActions.Enlist"),
            form("/people/{person}/party", "RecognitionActions.TakePartyStep"),
            form("/people/{person}/award", "RecognitionActions.Award"),
            form("/people/{person}/discipline", "RecognitionActions.Discipline"),
            form("/refer", "ReferralActions.Refer"), form("/refer", "ReferralActions.ReferNew"),
            form("/referrals/{organization}/{person}/confirmation", "ReferralActions.Confirm"),
            form("/referrals/{organization}/{person}/class", "ReferralActions.Prepare", "helper"),
            form("/referrals/{organization}/{person}/probation-task", "ReferralActions.Prepare", "helper"),
            form("/referrals/{organization}/{person}/helper", "ReferralActions.Prepare", "home", "affair", "named",
                    "beyond"),
            form("/referrals/{organization}/{person}/endorsement", "ReferralActions.Endorse"),
            form("/referrals/{organization}/{person}/endorsement", "ReferralActions.Endorse above"),
            form("/referrals/{organization}/{person}/approval", "ReferralActions.Approve"),
            form("/referrals/together/confirmation", "ReferralActions.Confirm"),
            form("/referrals/together/class", "ReferralActions.Prepare", "helper"),
            form("/referrals/together/probation-task", "ReferralActions.Prepare", "helper"),
            form("/referrals/together/helper", "ReferralActions.Prepare", "home", "affair", "named", "beyond"),
            form("/referrals/together/endorsement", "ReferralActions.Endorse"),
            form("/referrals/together/endorsement", "ReferralActions.Endorse above"),
            form("/referrals/together/approval", "ReferralActions.Approve"),
            form("/referrals/{organization}/{person}/decline", "ReferralActions.Decline"),
            form("/referrals/{organization}/{person}/decline-above", "ReferralActions.Decline above"),
            form("/referrals/{organization}/{person}/withdrawal", "ReferralActions.Withdraw"),
            form("/referrals/{organization}/{person}/lapse", "ReferralActions.Lapse"),
            form("/referrals/{organization}/{person}/correct-endorsement", "CorrectionActions.Endorsement"),
            form("/referrals/{organization}/{person}/correct-approval", "CorrectionActions.Approval"),
            form("/referrals/{organization}/{person}/take-back", "CorrectionActions.TakeBack"),
            form("/referrals/{organization}/{person}/take-back-above", "CorrectionActions.TakeBack above"),
            asking("ReferralActions.Refer"), asking("MemberActions.Admit"), asking("SupportActions.Grant"),
            form("/requests/{request}/agree", "RequestActions.Answer"),
            form("/requests/{request}/refuse", "RequestActions.Answer"),
            form("/requests/{request}/take-back", "RequestActions.TakeBack"),
            form("/supports/for/{person}", "SupportActions.Grant"),
            form("/supports/{support}/repay", "SupportActions.Repay"),
            form("/supports/{support}/repay-all", "SupportActions.Repay"),
            form("/campaigns/plan", "CampaignActions.Plan"), form("/campaigns/hold", "CampaignActions.Hold", "theirs"),
            form("/campaigns/{campaign}/hold", "CampaignActions.HoldPlanned", "theirs"),
            form("/campaigns/{campaign}/correct", "CampaignActions.Correct", "theirs"),
            form("/campaigns/{campaign}/cancel", "CampaignActions.Cancel"),
            form("/initiatives/{unit}/{year}/launch", "RecordActions.Launch"),
            form("/initiatives/{unit}/{year}/step", "RecordActions.Evidence"),
            form("/records/{unit}/{year}/meeting", "RecordActions.Meeting"),
            form("/records/{unit}/{year}/declare", "RecordActions.Declare"),
            form("/targets/{unit}/{organization}/{year}", "RecordActions.Set"),
            form("/targets/{unit}/{organization}/{year}", "RecordActions.Revise"),
            form("/targets/grid/{year}", "RecordActions.Set"), form("/targets/grid/{year}", "RecordActions.Revise"),
            form("/units/{unit}/changes/establish", "UnitActions.Establish"),
            form("/units/{unit}/changes/rename", "UnitActions.Rename"),
            form("/units/{unit}/changes/kind", "UnitActions.StateKind"),
            form("/units/{unit}/changes/move", "UnitActions.Move"),
            form("/units/{unit}/changes/merge", "UnitActions.Merge", "parent"),
            form("/units/{unit}/changes/unite", "UnitActions.Merge", "parent"),
            form("/units/{unit}/changes/split", "SplitActions.Split"),
            form("/units/{unit}/changes/dissolve", "UnitActions.Dissolve"),
            form("/units/{unit}/changes/pilot", "UnitActions.Designate"),
            form("/units/{unit}/changes/plan", "UnitActions.Plan"),
            form("/units/{unit}/changes/withdraw", "UnitActions.GiveUp"));

    private final Doors doors;
    private final Map<Reader, String> tokens = new HashMap<>();

    FormDoor(Doors doors) {
        this.doors = doors;
    }

    private static OneForm form(String address, String action, String... without) {
        return new OneForm(address, action, '+', Set.of(without));
    }

    private static OneForm asking(String action) {
        return new OneForm("/requests/new", action, '>', Set.of("referrer", "referral"));
    }

    /** The rows of the table that it can be asked for. */
    static List<OutcomesTest.Row> rows(OneForm form) {
        boolean asks = form.recorded == '>';
        return OutcomesTest.table().stream().filter(row -> row.action().equals(form.action))
                .filter(row -> !form.without.contains(row.part()))
                .filter(row -> !asks || Set.of("unit", "beyond").contains(row.part())).toList();
    }

    /** A form with its fields filled in. */
    record Filled(SignedIn me, String address, Map<String, String> fields) {}

    Filled fill(OneForm form, Doors.Asked asked) {
        Action action = asked.action();
        String address = form.address;
        for (String name : List.of("person", "organization", "request", "support", "campaign", "unit", "year")) {
            if (address.contains("{" + name + "}")) {
                address = address.replace("{" + name + "}", inAddress(name, action).toString());
            }
        }
        String deed = form.address.substring(form.address.lastIndexOf('/') + 1);
        Map<String, String> fields = new FormFields(doors.world()).of(deed, action);
        if (form.address.startsWith("/referrals/together/") && action instanceof ReferralActions.OfReferral step) {
            fields.put("of", item(step));
        }
        if (form.address.startsWith("/targets/grid/") && action instanceof RecordActions.OfTarget one) {
            for (String own : List.of("target", "change")) {
                fields.put(own + "." + one.unit() + "-" + one.organization(),
                        Objects.requireNonNull(fields.remove(own)));
            }
        }
        return new Filled(asked.me(), address, fields);
    }

    /** As the board names a referral. */
    private static String item(ReferralActions.OfReferral step) {
        UUID youth = step.person();
        return step.organization().name().charAt(0) + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(16).putLong(youth.getMostSignificantBits())
                        .putLong(youth.getLeastSignificantBits()).array());
    }

    HttpResponse<String> send(Filled filled) {
        Reader reader = doors.reader(filled.me);
        Map<String, String> fields = new HashMap<>(filled.fields);
        fields.put("key", UUID.randomUUID().toString());
        fields.put("_csrf", tokens.computeIfAbsent(reader, one -> one.csrf("/me")));
        return reader.post(filled.address, fields);
    }

    private Object inAddress(String name, Action action) {
        Object found = switch (name) {
            case "person" -> either(action, "person", "youth");
            case "unit" -> action instanceof UnitActions.GiveUp given
                    ? doors.planned(given.plan()).units().getFirst()
                    : unit(action);
            case "year" -> {
                Object year = component(action, "year");
                yield year == null ? ((LocalDate) Objects.requireNonNull(component(action, "on"))).getYear() : year;
            }
            default -> component(action, name);
        };
        return Objects.requireNonNull(found, name + " of " + action);
    }

    private static @Nullable Object unit(Action action) {
        return switch (action) {
            case UnitActions.Establish establish -> establish.parent();
            case UnitActions.Merge merge -> merge.sources().getFirst();
            case UnitActions.Plan plan -> plan.units().getFirst();
            default -> either(action, "unit", "branch");
        };
    }

    private static @Nullable Object either(Action action, String name, String other) {
        Object one = component(action, name);
        return one == null ? component(action, other) : one;
    }

    private static @Nullable Object component(Action action, String name) {
        RecordComponent found = Arrays.stream(action.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name)).findFirst().orElse(null);
        return found == null ? null : HttpDoor.value((Record) action, found);
    }
}
