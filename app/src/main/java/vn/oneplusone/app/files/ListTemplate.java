package vn.oneplusone.app.files;

import static vn.oneplusone.app.files.Column.*;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.rows.AnnulmentRow;
import vn.oneplusone.app.files.rows.CampaignCorrectionRow;
import vn.oneplusone.app.files.rows.CampaignRow;
import vn.oneplusone.app.files.rows.CapitalSupportRow;
import vn.oneplusone.app.files.rows.ClassificationRow;
import vn.oneplusone.app.files.rows.CorrectionRow;
import vn.oneplusone.app.files.rows.DeclarationRow;
import vn.oneplusone.app.files.rows.DisseminationRow;
import vn.oneplusone.app.files.rows.EndingRow;
import vn.oneplusone.app.files.rows.InitiativeStepRow;
import vn.oneplusone.app.files.rows.ListRow;
import vn.oneplusone.app.files.rows.MemberRow;
import vn.oneplusone.app.files.rows.PersonRow;
import vn.oneplusone.app.files.rows.ReferralRow;
import vn.oneplusone.app.files.rows.ReferralStepRow;
import vn.oneplusone.app.files.rows.TargetRow;
import vn.oneplusone.app.files.rows.TransferRow;
import vn.oneplusone.app.files.rows.UnitChangeRow;
import vn.oneplusone.app.files.rows.UnitPlanRow;
import vn.oneplusone.app.files.rows.UnitRow;
import vn.oneplusone.app.files.sheets.Folding;

/** How a list is written down in the usual way: what {@link ListReader} reads, the other way round. */
public final class ListTemplate {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private ListTemplate() {}

    /** All headings of a list of this kind, Vietnamese, in the usual order. */
    public static List<String> headings(ListKind kind) {
        return shape(kind).columns().map(Column::heading).toList();
    }

    /**
     * A column as the template explains it.
     *
     * @param needed whether every row has something in it
     * @param also other headings for the same
     */
    public record Guide(String heading, boolean needed, List<String> also) {}

    /** What the columns of a list of this kind are, in the usual order. */
    public static List<Guide> guide(ListKind kind) {
        ListShape shape = shape(kind);
        return shape.columns()
                .map(column -> new Guide(column.heading(), shape.filled().contains(column), column.aliases())).toList();
    }

    /** Where the column of a problem stands among the headings of a list; -1 if it is no single one. */
    public static int position(List<String> headings, @Nullable String column) {
        if (column == null) {
            return -1;
        }
        int same = headings.indexOf(column);
        if (same >= 0) {
            return same;
        }
        String wanted = Folding.fold(column);
        for (int i = 0; i < headings.size(); i++) {
            String heading = Folding.fold(headings.get(i));
            if (ListShape.ALL.stream().flatMap(ListShape::columns)
                    .anyMatch(known -> known.isCalled(wanted) && known.isCalled(heading))) {
                return i;
            }
        }
        return -1;
    }

    /** The row's cells, under the headings of its kind. */
    public static List<String> cells(ListRow row) {
        Map<Column, @Nullable Object> values = new HashMap<>();
        ListKind kind = put(row, values);
        return shape(kind).columns().map(column -> written(values.get(column))).toList();
    }

    private static ListShape shape(ListKind kind) {
        return ListShape.ALL.stream().filter(shape -> shape.kind() == kind).findFirst().orElseThrow();
    }

    private static String written(@Nullable Object value) {
        return value instanceof LocalDate date ? DATE.format(date) : Objects.toString(value, "");
    }

    private static ListKind put(ListRow row, Map<Column, @Nullable Object> v) {
        return switch (row) {
            case UnitRow r -> {
                v.put(UNIT_CODE, r.code());
                v.put(UNIT_NAME, r.name());
                v.put(LEVEL, Vocabulary.LEVEL.word(r.level()));
                v.put(PARENT, r.parentCode());
                v.put(ESTABLISHED_ON, r.establishedOn());
                v.put(PILOT_YEAR, r.pilotYear());
                yield ListKind.UNITS;
            }
            case PersonRow r -> {
                v.put(PERSON_CODE, r.personCode());
                v.put(FULL_NAME, r.fullName());
                v.put(BIRTH_DATE, r.birthDate());
                v.put(GENDER, Vocabulary.GENDER.word(r.gender()));
                v.put(PHONE, r.phone());
                v.put(ADDRESS, r.address());
                v.put(IDENTITY_NUMBER, r.identityNumber());
                v.put(UNIT_CODE, r.unitCode());
                v.put(CONSENT_FORM, Vocabulary.CONSENT.word(r.consentForm()));
                v.put(CONSENT_ON, r.consentOn());
                v.put(CONSENT_EVIDENCE, r.consentEvidence());
                v.put(REPRESENTATIVE, r.representativeCode());
                v.put(REGISTERED_ON, r.registeredOn());
                yield ListKind.PEOPLE;
            }
            case MemberRow r -> {
                v.put(PERSON_CODE, r.personCode());
                v.put(ORGANIZATION, Vocabulary.ORGANIZATION.word(r.organization()));
                v.put(BRANCH_CODE, r.branchCode());
                v.put(ADMITTED_ON, r.admittedOn());
                v.put(DECISION_NUMBER, r.decisionNumber());
                v.put(DECISION_ON, r.decisionOn());
                yield ListKind.MEMBERS;
            }
            case TargetRow r -> {
                v.put(UNIT_CODE, r.unitCode());
                v.put(ORGANIZATION, Vocabulary.ORGANIZATION.word(r.organization()));
                v.put(YEAR, r.year());
                v.put(TARGET, r.number());
                v.put(DECISION_NUMBER, r.decisionNumber());
                v.put(DECISION_ON, r.decisionOn());
                yield ListKind.TARGETS;
            }
            case ReferralRow r -> {
                v.put(YOUTH_CODE, r.youthCode());
                v.put(ORGANIZATION, Vocabulary.ORGANIZATION.word(r.organization()));
                v.put(REFERRER_CODE, r.referrerCode());
                v.put(BRANCH_CODE, r.branchCode());
                v.put(CHANNEL, Vocabulary.CHANNEL.word(r.channel()));
                v.put(REFERRED_ON, r.referredOn());
                v.put(CONFIRMED_ON, r.confirmedOn());
                v.put(CAMPAIGN_CODE, r.campaignCode());
                yield ListKind.REFERRALS;
            }
            case ReferralStepRow r -> {
                v.put(YOUTH_CODE, r.youthCode());
                v.put(ORGANIZATION, Vocabulary.ORGANIZATION.word(r.organization()));
                v.put(STEP, Vocabulary.REFERRAL_STEP.word(r.step()));
                v.put(ON, r.on());
                v.put(PRESENT, r.present());
                v.put(VOTES_FOR, r.votesFor());
                v.put(DECISION_NUMBER, r.decisionNumber());
                v.put(CEREMONY_ON, r.ceremonyOn());
                v.put(HELPER_CODE, r.helperCode());
                v.put(DECLINED_BY, r.declinedBy() == null ? null : Vocabulary.DECLINED_BY.word(r.declinedBy()));
                v.put(NOTE, r.note());
                yield ListKind.REFERRAL_STEPS;
            }
            case EndingRow r -> {
                v.put(PERSON_CODE, r.personCode());
                v.put(ORGANIZATION, Vocabulary.ORGANIZATION.word(r.organization()));
                v.put(REASON, Vocabulary.ENDING.word(r.reason()));
                v.put(ENDED_ON, r.on());
                v.put(DECISION_NUMBER, r.decisionNumber());
                yield ListKind.ENDINGS;
            }
            case InitiativeStepRow r -> {
                v.put(UNIT_CODE, r.unitCode());
                v.put(YEAR, r.year());
                v.put(STEP, Vocabulary.STEP.word(r.step()));
                v.put(ON, r.on());
                v.put(DOCUMENT_NUMBER, r.documentNumber());
                v.put(SUMMARY, r.summary());
                yield ListKind.INITIATIVE_STEPS;
            }
            case CampaignRow r -> {
                v.put(CAMPAIGN_CODE, r.campaignCode());
                v.put(UNIT_CODE, r.unitCode());
                v.put(KIND, Vocabulary.CAMPAIGN.word(r.kind()));
                v.put(FROM, r.from());
                v.put(TO, r.to());
                v.put(MEMBERS_PRESENT, r.membersPresent());
                v.put(YOUTHS_PRESENT, r.youthsPresent());
                v.put(RESULT, r.result());
                yield ListKind.CAMPAIGNS;
            }
            case DisseminationRow r -> {
                v.put(BRANCH_CODE, r.branchCode());
                v.put(MEETING_ON, r.on());
                v.put(PRESENT, r.present());
                v.put(ROLL, r.roll());
                yield ListKind.DISSEMINATION;
            }
            case CapitalSupportRow r -> {
                v.put(SUPPORT_CODE, r.supportCode());
                v.put(YOUTH_CODE, r.youthCode());
                v.put(UNIT_CODE, r.unitCode());
                v.put(FORM, Vocabulary.SUPPORT_FORM.word(r.form()));
                v.put(MODEL, Vocabulary.SUPPORT_MODEL.word(r.model()));
                v.put(AMOUNT, r.amount());
                v.put(SUPPORTED_ON, r.on());
                yield ListKind.CAPITAL_SUPPORT;
            }
            case UnitChangeRow r -> {
                v.put(UNIT_CHANGE, Vocabulary.UNIT_CHANGE.word(r.change()));
                v.put(CHANGED_UNITS, String.join("; ", r.unitCodes()));
                v.put(NEW_CODE, r.newCode());
                v.put(NEW_NAME, r.newName());
                v.put(PARENT, r.parentCode());
                v.put(EFFECTIVE_ON, r.on());
                v.put(DECISION_NUMBER, r.decisionNumber());
                v.put(DECISION_ON, r.decisionOn());
                yield ListKind.UNIT_CHANGES;
            }
            case TransferRow r -> {
                v.put(PERSON_CODE, r.personCode());
                v.put(ORGANIZATION, Vocabulary.ORGANIZATION.word(r.organization()));
                v.put(BRANCH_ENTERED, r.branchCode());
                v.put(REQUESTED_ON, r.requestedOn());
                v.put(ACCEPTED_ON, r.acceptedOn());
                yield ListKind.TRANSFERS;
            }
            case ClassificationRow r -> {
                v.put(PERSON_CODE, r.personCode());
                v.put(ORGANIZATION, Vocabulary.ORGANIZATION.word(r.organization()));
                v.put(YEAR, r.year());
                v.put(GRADE, Vocabulary.GRADE.word(r.grade()));
                v.put(CLASSIFIED_ON, r.on());
                yield ListKind.CLASSIFICATIONS;
            }
            case AnnulmentRow r -> {
                v.put(PERSON_CODE, r.personCode());
                v.put(ORGANIZATION, Vocabulary.ORGANIZATION.word(r.organization()));
                v.put(ANNULMENT_NUMBER, r.decisionNumber());
                v.put(ANNULLED_ON, r.decisionOn());
                yield ListKind.ANNULMENTS;
            }
            case CorrectionRow r -> {
                v.put(PERSON_CODE, r.personCode());
                v.put(FULL_NAME, r.fullName());
                v.put(BIRTH_DATE, r.birthDate());
                v.put(GENDER, Vocabulary.GENDER.word(r.gender()));
                v.put(PHONE, r.phone());
                v.put(ADDRESS, r.address());
                v.put(IDENTITY_NUMBER, r.identityNumber());
                v.put(CORRECTED_ON, r.on());
                yield ListKind.CORRECTIONS;
            }
            case DeclarationRow r -> {
                v.put(UNIT_CODE, r.unitCode());
                v.put(YEAR, r.year());
                v.put(MONTH, r.month());
                r.numbers().forEach((figure, number) -> v.put(ListShape.declared(figure), number));
                v.put(DECLARED_ON, r.on());
                yield ListKind.DECLARATIONS;
            }
            case CampaignCorrectionRow r -> {
                v.put(CAMPAIGN_CODE, r.campaignCode());
                v.put(UNIT_CODE, r.unitCode());
                v.put(KIND, Vocabulary.CAMPAIGN.word(r.kind()));
                v.put(FROM, r.from());
                v.put(TO, r.to());
                v.put(MEMBERS_PRESENT, r.membersPresent());
                v.put(YOUTHS_PRESENT, r.youthsPresent());
                v.put(RESULT, r.result());
                v.put(CORRECTED_ON, r.on());
                yield ListKind.CAMPAIGN_CORRECTIONS;
            }
            case UnitPlanRow r -> {
                v.put(PLAN_CODE, r.planCode());
                v.put(UNIT_CHANGE, Vocabulary.UNIT_CHANGE.word(r.change()));
                v.put(CHANGED_UNITS, String.join("; ", r.unitCodes()));
                v.put(NEW_NAME, r.newName());
                v.put(PLANNED_FOR, r.plannedFor());
                v.put(PLAN_DOCUMENT, r.documentNumber());
                v.put(PLANNED_ON, r.on());
                v.put(WITHDRAWN_ON, r.withdrawnOn());
                yield ListKind.UNIT_PLANS;
            }
        };
    }
}
