package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.CapitalSupportRepaid;
import vn.oneplusone.campaign.events.DisseminationRecorded;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.campaign.events.TargetRevised;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MemberEnlisted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.StepTakenBack;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;
import vn.oneplusone.reporting.contributions.rows.Anomaly;

/** Facts that no rule would let through, but that two nodes or another program might have written: all are listed, each by its rule. */
class AnomaliesPageTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Decision DECISION = new Decision("1-QĐ", DAY);
    private static final UUID HERE = WorkingPortal.BRANCH;
    private static final UUID THERE = WorkingPortal.OTHER_BRANCH;
    private static final Pattern ROW = Pattern
            .compile("<tr><th scope=\"row\" class=\"why\">([^<]+)</th><td>([^<]+)</td>");

    private static Chromium chromium;
    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        portal = WorkingPortal.ofTwoCommunes();
        for (Anomaly anomaly : Anomaly.values()) {
            show(anomaly, UUID.randomUUID());
        }
        portal.counted();
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
            chromium.close();
        }
    }

    /** Writes facts into the ledger past all rules; the last of them makes the anomaly. */
    private static void show(Anomaly anomaly, UUID id) {
        String person = "person/" + id;
        String referral = "referral/UNION/" + id;
        String campaign = "campaign/" + id;
        String support = "support/" + id;
        String target = "target/" + id;
        switch (anomaly) {
            case ADMITTED_TWICE -> write(person, admitted(id, HERE), admitted(id, THERE));
            case ENDED_WITHOUT_ADMISSION -> write(person, ended(id, HERE));
            case ENDED_ELSEWHERE -> write(person, admitted(id, HERE), ended(id, THERE));
            case TRANSFERRED_WITHOUT_MEMBERSHIP -> write(person, moved(id, HERE));
            case TRANSFERRED_FROM_ELSEWHERE -> write(person, admitted(id, HERE), moved(id, WorkingPortal.FAR_BRANCH));
            case ANNULLED_WITHOUT_ADMISSION -> write(person,
                    new AdmissionAnnulled(id, Organization.UNION, HERE, DAY, null, DECISION));
            case CLASSIFIED_TWICE -> write(person, admitted(id, HERE), graded(id), graded(id));
            case CLASSIFIED_WITHOUT_MEMBERSHIP -> write(person, graded(id));
            case RECORDED_WITHOUT_MEMBERSHIP -> write(person, new MemberEnlisted(id, Organization.UNION, HERE, DAY));
            case RECORDED_TWICE -> write(person, admitted(id, HERE),
                    new MemberEnlisted(id, Organization.UNION, HERE, DAY.plusDays(1)),
                    new MemberEnlisted(id, Organization.UNION, HERE, DAY.plusDays(2)));
            case REFERRED_TWICE -> write(referral, referred(id), referred(id));
            case STEP_WITHOUT_REFERRAL -> write(referral, new YouthConfirmed(id, DAY));
            case STEP_TWICE -> write(referral, referred(id), new YouthConfirmed(id, DAY),
                    new YouthConfirmed(id, DAY.plusDays(1)));
            case CORRECTED_WITHOUT_RECORD -> write(referral, referred(id),
                    new StepTakenBack(id, RecordedStep.CONFIRMATION, DAY, "sealed:1:why", DAY, null));
            case CLOSED_TWICE -> write(referral, referred(id), new ReferralDeclined(id, DeclinedBy.YOUTH, null, DAY),
                    new ReferralWithdrawn(id, null, DAY.plusDays(1)));
            case TARGET_SET_TWICE -> write(target, set(WorkingPortal.COMMUNE, 30), set(WorkingPortal.COMMUNE, 40));
            case TARGET_NEVER_SET -> write(target, new TargetRevised(WorkingPortal.FAR_COMMUNE, Organization.UNION,
                    2021, 30, DECISION));
            case CAMPAIGN_TWICE -> write(campaign, held(id, HERE), held(id, HERE));
            case HELD_AND_CANCELLED -> write(campaign, held(id, HERE), new CampaignCancelled(id, null, DAY));
            case CANCELLED_WITHOUT_PLAN -> write(campaign, new CampaignCancelled(id, null, DAY));
            case CORRECTED_WITHOUT_CAMPAIGN -> write(campaign,
                    new CampaignCorrected(id, HERE, new CampaignKind("OTHER"), DAY, DAY, 3, 4, null, DAY));
            case PRESENT_BEYOND_ROLL -> write("dissemination/" + HERE, new DisseminationRecorded(HERE, DAY, 30, 20));
            case GRANTED_TWICE -> write(support, granted(id), granted(id));
            case REPAID_WITHOUT_GRANT -> write(support, new CapitalSupportRepaid(id, 6_000_000, DAY));
            case REPAID_BEYOND_GRANT -> write(support, granted(id), new CapitalSupportRepaid(id, 6_000_000, DAY));
            case ESTABLISHED_TWICE -> write("units",
                    new UnitEstablished(HERE, UnitLevel.BRANCH, WorkingPortal.COMMUNE, "30439-01", "Lần hai", DAY));
            case UNKNOWN_UNIT -> write(campaign, held(id, UUID.randomUUID()));
            case FOREIGN_ENTRY -> write(null, "something else");
        }
    }

    private static void write(@Nullable String stream, Object... events) {
        for (Object event : events) {
            long sequence = stream == null ? 0 : portal.facts(stream).size();
            portal.directory().ledger().append(Samples.commit(Samples.entry(stream, sequence, event)));
        }
    }

    private static MemberAdmitted admitted(UUID id, UUID branch) {
        return new MemberAdmitted(id, Organization.UNION, branch, DAY, DECISION, null, "2018-2022", 20);
    }

    private static MembershipEnded ended(UUID id, UUID branch) {
        return new MembershipEnded(id, Organization.UNION, branch, EndingReason.RESIGNED, DAY.plusDays(1), null);
    }

    private static TransferAccepted moved(UUID id, UUID from) {
        return new TransferAccepted(id, Organization.UNION, from, THERE, DAY.plusDays(60));
    }

    private static MemberClassified graded(UUID id) {
        return new MemberClassified(id, Organization.UNION, HERE, 2021, Grade.GOOD, DAY.plusDays(90));
    }

    private static YouthReferred referred(UUID id) {
        return new YouthReferred(id, id, Organization.UNION, null, HERE, ReferralChannel.MEETING, DAY);
    }

    private static TargetSet set(UUID unit, int target) {
        return new TargetSet(unit, Organization.FEDERATION, 2021, target, DECISION);
    }

    private static CampaignHeld held(UUID id, UUID unit) {
        return new CampaignHeld(id, unit, new CampaignKind("OTHER"), DAY, DAY, 3, 4, null);
    }

    private static CapitalSupportGranted granted(UUID id) {
        return new CapitalSupportGranted(id, id, HERE, SupportForm.LOAN, SupportModel.CROPS, 5_000_000, DAY);
    }

    private static Reader auditor() {
        return Reader.of(portal.address(), WorkingPortal.AUDITOR);
    }

    private static List<String> rows(String page) {
        List<String> rows = new ArrayList<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            rows.add(row.group(1));
        }
        return rows;
    }

    @ParameterizedTest
    @ByLot(take = 1, value = {"vi,360,false", "en,1400,true", "vi,1400,true", "en,360,false"})
    void every_kind_is_listed_by_its_rule(String language, int width, boolean script) {
        try (Window window = chromium.open(portal.address(),
                new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(script))) {
            window.signIn(WorkingPortal.AUDITOR).open("/review/anomalies?lang=" + language);
            List<String> rules = window.page().locator("main tbody th").allTextContents();
            assertThat(rules).hasSize(Anomaly.values().length).doesNotHaveDuplicates();
            assertThat(rules).allSatisfy(rule -> assertThat(rule.length()).isGreaterThan(20));
            if (language.equals("en")) {
                assertThat(rules).allSatisfy(rule -> assertThat(rule).matches("[ -~]+"));
            }
            assertThat(window.page().locator("main .aside").first().textContent()).contains(
                    Integer.toString(Anomaly.values().length));
            String picture = "anomalies-" + language + "-" + width;
            window.isSound(picture);
            if (script) {
                window.isAccessible(picture);
            }
        }
    }

    @Test
    void they_are_told_by_unit_by_day_and_by_year() {
        String all = auditor().page("/review/anomalies").body();
        assertThat(rows(all)).hasSize(Anomaly.values().length);
        assertThat(all).contains("Chi đoàn ấp Phú Đông", "01/03/2021");
        String other = auditor().page("/review/anomalies?year=2020").body();
        // what has no day is of every year
        assertThat(rows(other)).hasSizeLessThan(6).allSatisfy(rule -> assertThat(rows(all)).contains(rule));
        assertThat(Arrays.asList(Anomaly.values())).as("nothing was let out").hasSize(rows(all).size());
    }
}
