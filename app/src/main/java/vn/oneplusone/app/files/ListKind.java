package vn.oneplusone.app.files;

import vn.oneplusone.app.files.rows.campaign.CampaignCorrectionRow;
import vn.oneplusone.app.files.rows.campaign.CampaignRow;
import vn.oneplusone.app.files.rows.campaign.CapitalSupportRow;
import vn.oneplusone.app.files.rows.campaign.DeclarationRow;
import vn.oneplusone.app.files.rows.campaign.DisseminationRow;
import vn.oneplusone.app.files.rows.campaign.InitiativeStepRow;
import vn.oneplusone.app.files.rows.campaign.TargetRow;
import vn.oneplusone.app.files.rows.membership.AnnulmentRow;
import vn.oneplusone.app.files.rows.membership.AwardRow;
import vn.oneplusone.app.files.rows.membership.ClassificationRow;
import vn.oneplusone.app.files.rows.membership.CorrectionRow;
import vn.oneplusone.app.files.rows.membership.DisciplineRow;
import vn.oneplusone.app.files.rows.membership.DuesRow;
import vn.oneplusone.app.files.rows.membership.EndingRow;
import vn.oneplusone.app.files.rows.membership.EnlistmentRow;
import vn.oneplusone.app.files.rows.membership.MemberRow;
import vn.oneplusone.app.files.rows.membership.PartyStepRow;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.rows.membership.ReceptionRow;
import vn.oneplusone.app.files.rows.membership.ReleaseRow;
import vn.oneplusone.app.files.rows.membership.StayRow;
import vn.oneplusone.app.files.rows.membership.TemporaryActivityEndRow;
import vn.oneplusone.app.files.rows.membership.TemporaryActivityRow;
import vn.oneplusone.app.files.rows.membership.TransferRow;
import vn.oneplusone.app.files.rows.membership.UnitChangeRow;
import vn.oneplusone.app.files.rows.membership.UnitPlanRow;
import vn.oneplusone.app.files.rows.membership.UnitRow;
import vn.oneplusone.app.files.rows.referral.ReferralCorrectionRow;
import vn.oneplusone.app.files.rows.referral.ReferralRow;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowShape;

/** The kinds of lists that can be read; the header of a list says which one it is. */
public enum ListKind {
    /** Units of the tree. */
    UNITS(UnitRow.class),
    /** People with their consent. */
    PEOPLE(PersonRow.class),
    /** Memberships from before the referrals were kept. */
    MEMBERS(MemberRow.class),
    /** Annual targets. */
    TARGETS(TargetRow.class),
    /** Introductions of youths. */
    REFERRALS(ReferralRow.class),
    /** Later steps of referrals. */
    REFERRAL_STEPS(ReferralStepRow.class),
    /** Votes and approvals as they are right, and steps recorded by a slip (đính chính, rút lại). */
    REFERRAL_CORRECTIONS(ReferralCorrectionRow.class),
    /** Ended memberships. */
    ENDINGS(EndingRow.class),
    /** The four steps of 1+1 in the units. */
    INITIATIVE_STEPS(InitiativeStepRow.class),
    /** Campaigns held. */
    CAMPAIGNS(CampaignRow.class),
    /** Branch meetings that explained 1+1. */
    DISSEMINATION(DisseminationRow.class),
    /** Capital given to youths. */
    CAPITAL_SUPPORT(CapitalSupportRow.class),
    /** Renames, mergers, moves and ends of units. */
    UNIT_CHANGES(UnitChangeRow.class),
    /** Members who moved to another branch (chuyển sinh hoạt). */
    TRANSFERS(TransferRow.class),
    /** Members who came from units outside the ledger (nhận đoàn viên, hội viên). */
    RECEPTIONS(ReceptionRow.class),
    /** Members released to units outside the ledger (chuyển đi). */
    RELEASES(ReleaseRow.class),
    /** Members who take part in another branch for a while (sinh hoạt tạm thời). */
    TEMPORARY_ACTIVITIES(TemporaryActivityRow.class),
    /** Those who come back before the day that was foreseen (thôi sinh hoạt tạm thời). */
    TEMPORARY_ACTIVITY_ENDS(TemporaryActivityEndRow.class),
    /** Grades of members for a year (xếp loại). */
    CLASSIFICATIONS(ClassificationRow.class),
    /** Members called up for service (nhập ngũ). */
    ENLISTMENTS(EnlistmentRow.class),
    /** Introductions to the Party and admissions by it (phát triển Đảng). */
    PARTY_STEPS(PartyStepRow.class),
    /** Awards of members (khen thưởng). */
    AWARDS(AwardRow.class),
    /** Measures of discipline against members (kỷ luật). */
    DISCIPLINE(DisciplineRow.class),
    /** Up to which month members have paid their dues (đoàn phí, hội phí). */
    DUES(DuesRow.class),
    /** Members of the Union who stay on beyond the age (ở lại sinh hoạt Đoàn). */
    STAYS(StayRow.class),
    /** Admissions that were never valid (huỷ kết nạp). */
    ANNULMENTS(AnnulmentRow.class),
    /** Details of people as they are right (đính chính). */
    CORRECTIONS(CorrectionRow.class),
    /** What units report of themselves (số liệu tự báo cáo). */
    DECLARATIONS(DeclarationRow.class),
    /** Campaigns held as they are right (đính chính hoạt động). */
    CAMPAIGN_CORRECTIONS(CampaignCorrectionRow.class),
    /** Changes of units that were planned; they change nothing (phương án sắp xếp). */
    UNIT_PLANS(UnitPlanRow.class);

    private final Class<? extends ListRow> row;

    ListKind(Class<? extends ListRow> row) {
        this.row = row;
    }

    /** What such a list looks like. */
    RowShape shape() {
        return RowShape.of(row);
    }
}
