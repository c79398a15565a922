package vn.oneplusone.app.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.actions.declared.CampaignActions;
import vn.oneplusone.app.actions.declared.CorrectionActions;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.automation.Admissions;
import vn.oneplusone.app.portal.Reader;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.campaign.commands.CampaignCommand.HoldCampaign;
import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.events.AdmissionCorrected;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.ReferralPath.Stage;
import vn.oneplusone.referral.commands.ReferralCommand.LapseReferral;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.StepTakenBack;
import vn.oneplusone.reporting.commands.ClosingCommand.CloseYear;

/** What was recorded of a referral is put right, in open years and in closed ones. */
class CorrectionsTest {
    private static final Organization FEDERATION = Organization.FEDERATION;
    private static final LocalDate APPROVED = OutcomeWorld.BEFORE.plusDays(25);

    @TempDir
    static Path data;

    private static OutcomeWorld world;

    @BeforeAll
    static void start() {
        world = new OutcomeWorld(data);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static CorrectionActions.Approval approval(UUID youth, LocalDate on, @Nullable CorrectionOrder order) {
        return new CorrectionActions.Approval(FEDERATION, youth, new Decision("2-QĐ", on), null, null, "Ghi nhầm ngày",
                OutcomeWorld.DAY, order);
    }

    private static CorrectionActions.TakeBack takeBack(UUID youth, RecordedStep step, @Nullable CorrectionOrder order) {
        return new CorrectionActions.TakeBack(FEDERATION, youth, step, "Ghi nhầm người", OutcomeWorld.DAY, order);
    }

    private static CorrectionOrder order(UUID by) {
        return new CorrectionOrder(by, new Decision("7-CV", OutcomeWorld.DAY));
    }

    /** The refusal; null where it was recorded. */
    private static @Nullable String ask(String account, Action action) {
        try {
            world.part(CommandGateway.class).record(world.signedIn(account), UUID.randomUUID().toString(),
                    action.toString(), new Version(null), action);
            return null;
        } catch (Refused e) {
            return e.name();
        }
    }

    private static List<?> facts(String stream) {
        return world.directory().domain().events().readEvents(stream).asStream().map(fact -> fact.getPayload())
                .toList();
    }

    private static UUID approved() {
        UUID youth = world.registered(OutcomeWorld.BRANCH);
        world.refer(youth, OutcomeWorld.BRANCH, 3);
        return youth;
    }

    private static void admit(UUID youth) {
        new Admissions(world.directory().domain()).advance(youth, FEDERATION);
    }

    @Test
    void an_admission_that_followed_from_the_decision_moves_with_it() {
        UUID youth = approved();
        admit(youth);
        LocalDate right = APPROVED.plusDays(3);

        assertThat(ask("commune", approval(youth, right, null))).isNull();

        assertThat(facts("person/" + youth).getLast()).isInstanceOfSatisfying(AdmissionCorrected.class, fact -> {
            assertThat(fact.wasOn()).isEqualTo(APPROVED);
            assertThat(fact.on()).isEqualTo(right);
        });
        assertThat(facts("referral/FEDERATION/" + youth).getLast()).isInstanceOfSatisfying(ApprovalCorrected.class,
                fact -> assertThat(Objects.requireNonNull(fact.fulfilment()).on()).isEqualTo(right));
        var person = Objects.requireNonNull(world.part(Register.class).person(youth));
        assertThat(Objects.requireNonNull(person.memberships().get(FEDERATION)).since()).isEqualTo(right);
    }

    @Test
    void neither_moves_where_one_of_the_two_is_refused() {
        UUID youth = approved();
        admit(youth);
        world.record(new RequestTransfer(youth, FEDERATION, OutcomeWorld.FAR, APPROVED.plusDays(1)));
        long before = world.directory().ledger().head().size();
        assertThat(ask("commune", approval(youth, APPROVED.plusDays(2), null))).isEqualTo("AdmittedAfterwards");
        assertThat(world.directory().ledger().head().size()).isEqualTo(before);
    }

    @Test
    void the_automation_admits_by_the_decision_as_it_is_right() {
        UUID youth = approved();
        assertThat(ask("commune", approval(youth, APPROVED.plusDays(4), null))).isNull();
        admit(youth);
        var person = Objects.requireNonNull(world.part(Register.class).person(youth));
        assertThat(Objects.requireNonNull(person.memberships().get(FEDERATION)).since())
                .isEqualTo(APPROVED.plusDays(4));
    }

    @Test
    void the_automation_admits_nobody_whose_approval_was_taken_back_and_again_who_had_lapsed_by_a_slip() {
        UUID youth = approved();
        assertThat(ask("commune", takeBack(youth, RecordedStep.APPROVAL, null))).isNull();
        admit(youth);
        assertThat(stage(youth)).isEqualTo(Stage.ENDORSED);

        UUID other = approved();
        world.record(new LapseReferral(other, FEDERATION, APPROVED.plusDays(9)));
        admit(other);
        assertThat(stage(other)).isEqualTo(Stage.LAPSED);
        assertThat(ask("commune", takeBack(other, RecordedStep.LAPSE, null))).isNull();
        admit(other);
        assertThat(stage(other)).isEqualTo(Stage.FULFILLED);
    }

    private static Stage stage(UUID youth) {
        return Objects.requireNonNull(world.part(Register.class).referral(FEDERATION, youth)).stage();
    }

    @Test
    void the_page_of_the_referral_tells_what_was_put_right_and_offers_it() {
        UUID youth = approved();
        assertThat(ask("commune", approval(youth, APPROVED.plusDays(4), null))).isNull();
        Reader officer = world.reader("commune");
        String page = officer.page("/referrals/FEDERATION/" + youth).body();
        assertThat(page).contains("Đính chính quyết định chuẩn y", "ngày đã ghi", "Ghi nhầm ngày",
                "/correct-approval\"", "/take-back-above\"").doesNotContain("/take-back\"", "orderNumber");
        assertThat(world.reader("district").page("/referrals/FEDERATION/" + youth).body()).contains("orderNumber");
        assertThat(world.reader("branch").page("/referrals/FEDERATION/" + youth).body())
                .contains("/correct-endorsement\"").doesNotContain("/correct-approval\"", "/take-back-above\"");
    }

    /** In a district of its own, for which no other test corrects anything. */
    @Test
    void a_closed_year_is_touched_by_order_of_who_closed_it_alone() {
        UUID youth = world.registered(OutcomeWorld.OTHER_DISTRICTS_BRANCH);
        world.refer(youth, OutcomeWorld.OTHER_DISTRICTS_BRANCH, 3);
        UUID second = world.registered(OutcomeWorld.OTHER_DISTRICTS_BRANCH);
        world.refer(second, OutcomeWorld.OTHER_DISTRICTS_BRANCH, 3);
        world.account("other.district", Role.DISTRICT_OFFICER, OutcomeWorld.OTHER_DISTRICT);
        world.record(new CloseYear(OutcomeWorld.OTHER_DISTRICT, 2024, world.counted(), "root", "2023-2025", "figures",
                LocalDate.of(2025, 6, 1)));
        CorrectionActions.TakeBack without = takeBack(youth, RecordedStep.APPROVAL, null);
        UUID closing = OutcomeWorld.OTHER_DISTRICT;

        assertThat(ask("other.district", without)).isEqualTo("YearIsClosed");
        assertThat(ask("province", without)).isEqualTo("YearIsClosed");
        assertThat(ask("other.district", takeBack(youth, RecordedStep.APPROVAL, order(OutcomeWorld.PROVINCE))))
                .isEqualTo("BeyondReach");
        assertThat(ask("province", takeBack(youth, RecordedStep.APPROVAL,
                order(OutcomeWorld.OTHER_DISTRICTS_BRANCH)))).isEqualTo("OrderedElsewhere");
        assertThat(ask("other.district", takeBack(youth, RecordedStep.APPROVAL, order(closing)))).isNull();
        assertThat(ask("province", takeBack(second, RecordedStep.APPROVAL, order(OutcomeWorld.PROVINCE)))).isNull();
        assertThat(facts("referral/FEDERATION/" + youth).getLast()).isInstanceOfSatisfying(StepTakenBack.class,
                fact -> assertThat(fact.order()).isEqualTo(order(closing)));
        // elsewhere the year is open, and an order has nothing to allow
        UUID open = approved();
        assertThat(ask("district", takeBack(open, RecordedStep.APPROVAL, order(OutcomeWorld.DISTRICT))))
                .isEqualTo("OrderNotNeeded");
    }

    /** In a year of its own, as what others record there is never corrected. */
    @Test
    void what_else_a_closed_year_counts_is_changed_by_order_alone_and_its_page_says_so() {
        world.account("closing.district", Role.DISTRICT_OFFICER, OutcomeWorld.OTHER_DISTRICT);
        LocalDate day = LocalDate.of(2023, 5, 2);
        UUID member = world.registered(OutcomeWorld.OTHER_DISTRICTS_BRANCH);
        UUID campaign = UUID.randomUUID();
        CampaignKind kind = new CampaignKind("OTHER");
        Decision decision = new Decision("3-QĐ", day);
        world.record(
                new AdmitMember(member, FEDERATION, OutcomeWorld.OTHER_DISTRICTS_BRANCH, day, decision, null));
        world.record(new HoldCampaign(campaign, OutcomeWorld.OTHER_DISTRICTS_BRANCH, kind, day, day, 5, 6, null));
        world.record(new SetTarget(OutcomeWorld.OTHER_DISTRICT, FEDERATION, 2023, 9, decision));
        world.record(new CloseYear(OutcomeWorld.OTHER_DISTRICT, 2023, world.counted(), "root", "2023-2025", "figures",
                LocalDate.of(2024, 6, 1)));

        Function<@Nullable CorrectionOrder, List<Action>> changes = order -> List.of(
                new MemberActions.Annul(FEDERATION, member, new Decision("4-QĐ", OutcomeWorld.DAY), order),
                new CampaignActions.Correct(campaign, OutcomeWorld.OTHER_DISTRICTS_BRANCH, kind, day, day, 7, 6, null,
                        OutcomeWorld.DAY, order),
                new RecordActions.Revise(OutcomeWorld.OTHER_DISTRICT, FEDERATION, 2023, 12,
                        new Decision("5-QĐ", OutcomeWorld.DAY), order));
        for (Action without : changes.apply(null)) {
            assertThat(ask("closing.district", without)).as(without.toString()).isEqualTo("YearIsClosed");
        }
        for (Action foreign : changes.apply(order(OutcomeWorld.PROVINCE))) {
            assertThat(ask("closing.district", foreign)).as(foreign.toString()).isEqualTo("BeyondReach");
        }
        Reader reader = world.reader("closing.district");
        String target = "/targets/" + OutcomeWorld.OTHER_DISTRICT + "/FEDERATION/2023";
        List<String> pages = List.of("/people/" + member, "/campaigns/" + campaign, target);
        assertThat(pages).allSatisfy(page -> assertThat(reader.page(page).body()).contains("orderNumber"));
        for (Action ordered : changes.apply(order(OutcomeWorld.OTHER_DISTRICT))) {
            assertThat(ask("closing.district", ordered)).as(ordered.toString()).isNull();
        }
        assertThat(pages).allSatisfy(page -> assertThat(reader.page(page).body()).contains("theo văn bản cho phép"));
        assertThat(reader.page(pages.getFirst()).body()).contains("kết nạp hoặc tiếp nhận ngày 02/05/2023",
                "huỷ theo quyết định 4-QĐ; những gì đã ghi của lần đó đều không tính");
    }
}
