package vn.oneplusone.app.files.rows;

/**
 * One row of a list, read and understood, not yet judged by any rule. All texts are NFC, trimmed and without doubled spaces;
 * codes are as the list writes them. The import switches over the permitted records without a default branch.
 */
public sealed interface ListRow
        permits UnitRow, PersonRow, MemberRow, TargetRow, ReferralRow, ReferralStepRow, EndingRow, InitiativeStepRow,
        CampaignRow, DisseminationRow, CapitalSupportRow, UnitChangeRow, TransferRow, ClassificationRow, AnnulmentRow,
        CorrectionRow, DeclarationRow, CampaignCorrectionRow, UnitPlanRow {

    /** Name of the file, as it was given to the reader. */
    String file();

    /** Line on which the row starts; the first line of a file is 1. */
    int line();

    /**
     * The identity of what the row says: equal for two rows that say the same, wherever they stand, however their columns are
     * ordered and whichever way they write dates, accents or words. It holds the cells in plain, personal details
     * included: never store or log it, only a keyed hash of it.
     */
    String canonical();
}
