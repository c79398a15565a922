package vn.oneplusone.app.files;

import static vn.oneplusone.app.files.Column.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import vn.oneplusone.app.files.rows.ReferralStep;
import vn.oneplusone.app.files.rows.ReferralStepRow;
import vn.oneplusone.app.files.rows.TargetRow;
import vn.oneplusone.app.files.rows.TransferRow;
import vn.oneplusone.app.files.rows.UnitChange;
import vn.oneplusone.app.files.rows.UnitChangeRow;
import vn.oneplusone.app.files.rows.UnitPlanRow;
import vn.oneplusone.app.files.rows.UnitRow;
import vn.oneplusone.campaign.events.DeclaredFigure;

/**
 * What a list of one kind looks like.
 *
 * @param filled columns that must be there, with something in each row
 * @param present columns that must be there, since an empty cell says something too
 * @param optional columns that may be there
 */
record ListShape(ListKind kind, List<Column> filled, List<Column> present, List<Column> optional,
        Function<Cells, ListRow> row) {
    private static final Pattern BETWEEN_CODES = Pattern.compile("[;,]");

    static final List<ListShape> ALL = List.of(
            new ListShape(ListKind.UNITS, List.of(UNIT_CODE, UNIT_NAME, LEVEL, ESTABLISHED_ON), List.of(PARENT),
                    List.of(PILOT_YEAR), ListShape::unit),
            new ListShape(ListKind.PEOPLE,
                    List.of(PERSON_CODE, FULL_NAME, BIRTH_DATE, GENDER, UNIT_CODE, CONSENT_FORM, CONSENT_ON,
                            REGISTERED_ON),
                    List.of(), List.of(PHONE, ADDRESS, IDENTITY_NUMBER, CONSENT_EVIDENCE, REPRESENTATIVE),
                    ListShape::person),
            new ListShape(ListKind.MEMBERS,
                    List.of(PERSON_CODE, ORGANIZATION, BRANCH_CODE, ADMITTED_ON, DECISION_NUMBER, DECISION_ON),
                    List.of(), List.of(), ListShape::member),
            new ListShape(ListKind.TARGETS,
                    List.of(UNIT_CODE, ORGANIZATION, YEAR, TARGET, DECISION_NUMBER, DECISION_ON),
                    List.of(), List.of(), ListShape::target),
            new ListShape(ListKind.REFERRALS, List.of(YOUTH_CODE, ORGANIZATION, BRANCH_CODE, CHANNEL, REFERRED_ON),
                    List.of(REFERRER_CODE), List.of(CONFIRMED_ON, CAMPAIGN_CODE), ListShape::referral),
            new ListShape(ListKind.REFERRAL_STEPS, List.of(YOUTH_CODE, ORGANIZATION, STEP, ON), List.of(),
                    List.of(PRESENT, VOTES_FOR, DECISION_NUMBER, CEREMONY_ON, HELPER_CODE, DECLINED_BY, NOTE),
                    ListShape::referralStep),
            new ListShape(ListKind.ENDINGS, List.of(PERSON_CODE, ORGANIZATION, REASON, ENDED_ON), List.of(),
                    List.of(DECISION_NUMBER), ListShape::ending),
            new ListShape(ListKind.INITIATIVE_STEPS, List.of(UNIT_CODE, YEAR, STEP, ON, DOCUMENT_NUMBER), List.of(),
                    List.of(SUMMARY), ListShape::initiativeStep),
            new ListShape(ListKind.CAMPAIGNS,
                    List.of(CAMPAIGN_CODE, UNIT_CODE, KIND, FROM, TO, MEMBERS_PRESENT, YOUTHS_PRESENT), List.of(),
                    List.of(RESULT), ListShape::campaign),
            new ListShape(ListKind.DISSEMINATION, List.of(BRANCH_CODE, MEETING_ON, PRESENT, ROLL), List.of(), List.of(),
                    ListShape::dissemination),
            new ListShape(ListKind.CAPITAL_SUPPORT,
                    List.of(SUPPORT_CODE, YOUTH_CODE, UNIT_CODE, FORM, MODEL, AMOUNT, SUPPORTED_ON), List.of(),
                    List.of(), ListShape::capitalSupport),
            new ListShape(ListKind.UNIT_CHANGES,
                    List.of(UNIT_CHANGE, CHANGED_UNITS, EFFECTIVE_ON, DECISION_NUMBER, DECISION_ON), List.of(),
                    List.of(NEW_CODE, NEW_NAME, PARENT), ListShape::unitChange),
            new ListShape(ListKind.TRANSFERS,
                    List.of(PERSON_CODE, ORGANIZATION, BRANCH_ENTERED, REQUESTED_ON), List.of(ACCEPTED_ON), List.of(),
                    ListShape::transfer),
            new ListShape(ListKind.CLASSIFICATIONS, List.of(PERSON_CODE, ORGANIZATION, YEAR, GRADE, CLASSIFIED_ON),
                    List.of(), List.of(), ListShape::classification),
            new ListShape(ListKind.ANNULMENTS, List.of(PERSON_CODE, ORGANIZATION, ANNULMENT_NUMBER, ANNULLED_ON),
                    List.of(), List.of(), ListShape::annulment),
            new ListShape(ListKind.CORRECTIONS, List.of(PERSON_CODE, FULL_NAME, BIRTH_DATE, GENDER, CORRECTED_ON),
                    List.of(PHONE, ADDRESS, IDENTITY_NUMBER), List.of(), ListShape::correction),
            new ListShape(ListKind.DECLARATIONS, List.of(UNIT_CODE, YEAR, DECLARED_ON), List.of(),
                    List.of(MONTH, UNION_ADMITTED, FEDERATION_ADMITTED, REFERRED, CAMPAIGNS_HELD, MEMBERS_PRESENT,
                            YOUTHS_PRESENT, MEMBERS_REACHED),
                    ListShape::declaration),
            new ListShape(ListKind.CAMPAIGN_CORRECTIONS,
                    List.of(CAMPAIGN_CODE, UNIT_CODE, KIND, FROM, TO, MEMBERS_PRESENT, YOUTHS_PRESENT, CORRECTED_ON),
                    List.of(RESULT), List.of(), ListShape::campaignCorrection),
            new ListShape(ListKind.UNIT_PLANS,
                    List.of(PLAN_CODE, UNIT_CHANGE, CHANGED_UNITS, PLANNED_FOR, PLAN_DOCUMENT, PLANNED_ON), List.of(),
                    List.of(NEW_NAME, WITHDRAWN_ON), ListShape::unitPlan));

    Stream<Column> needed() {
        return Stream.concat(filled.stream(), present.stream());
    }

    Stream<Column> columns() {
        return Stream.concat(needed(), optional.stream());
    }

    private static ListRow unit(Cells c) {
        return new UnitRow(c.file(), c.line(), c.text(UNIT_CODE), c.text(UNIT_NAME),
                c.word(LEVEL, Vocabulary.LEVEL), c.textIfAny(PARENT), c.date(ESTABLISHED_ON),
                c.yearIfAny(PILOT_YEAR));
    }

    private static ListRow person(Cells c) {
        return new PersonRow(c.file(), c.line(), c.text(PERSON_CODE), c.name(FULL_NAME), c.date(BIRTH_DATE),
                c.word(GENDER, Vocabulary.GENDER), c.digitsIfAny(PHONE), c.textIfAny(ADDRESS),
                c.digitsIfAny(IDENTITY_NUMBER), c.text(UNIT_CODE), c.word(CONSENT_FORM, Vocabulary.CONSENT),
                c.date(CONSENT_ON), c.textIfAny(CONSENT_EVIDENCE), c.textIfAny(REPRESENTATIVE), c.date(REGISTERED_ON));
    }

    private static ListRow member(Cells c) {
        return new MemberRow(c.file(), c.line(), c.text(PERSON_CODE), c.word(ORGANIZATION, Vocabulary.ORGANIZATION),
                c.text(BRANCH_CODE), c.date(ADMITTED_ON), c.text(DECISION_NUMBER), c.date(DECISION_ON));
    }

    private static ListRow target(Cells c) {
        return new TargetRow(c.file(), c.line(), c.text(UNIT_CODE), c.word(ORGANIZATION, Vocabulary.ORGANIZATION),
                c.year(YEAR), c.number(TARGET), c.text(DECISION_NUMBER), c.date(DECISION_ON));
    }

    private static ListRow referral(Cells c) {
        return new ReferralRow(c.file(), c.line(), c.text(YOUTH_CODE), c.word(ORGANIZATION, Vocabulary.ORGANIZATION),
                c.textIfAny(REFERRER_CODE), c.text(BRANCH_CODE), c.word(CHANNEL, Vocabulary.CHANNEL),
                c.date(REFERRED_ON), c.dateIfAny(CONFIRMED_ON), c.textIfAny(CAMPAIGN_CODE));
    }

    private static ListRow referralStep(Cells c) {
        ReferralStep step = c.word(STEP, Vocabulary.REFERRAL_STEP);
        switch (step) {
            case APPROVED -> c.text(DECISION_NUMBER);
            case HELPER -> c.text(HELPER_CODE);
            case DECLINED -> c.text(DECLINED_BY);
            case CONFIRMED, CLASS, PROBATION_TASK, ENDORSED, WITHDRAWN, LAPSED -> {
            }
        }
        return new ReferralStepRow(c.file(), c.line(), c.text(YOUTH_CODE),
                c.word(ORGANIZATION, Vocabulary.ORGANIZATION), step, c.date(ON), c.numberIfAny(PRESENT),
                c.numberIfAny(VOTES_FOR), c.textIfAny(DECISION_NUMBER), c.dateIfAny(CEREMONY_ON),
                c.textIfAny(HELPER_CODE), c.wordIfAny(DECLINED_BY, Vocabulary.DECLINED_BY), c.textIfAny(NOTE));
    }

    private static ListRow ending(Cells c) {
        return new EndingRow(c.file(), c.line(), c.text(PERSON_CODE), c.word(ORGANIZATION, Vocabulary.ORGANIZATION),
                c.word(REASON, Vocabulary.ENDING), c.date(ENDED_ON), c.textIfAny(DECISION_NUMBER));
    }

    private static ListRow initiativeStep(Cells c) {
        return new InitiativeStepRow(c.file(), c.line(), c.text(UNIT_CODE), c.year(YEAR),
                c.word(STEP, Vocabulary.STEP), c.date(ON), c.text(DOCUMENT_NUMBER), c.textIfAny(SUMMARY));
    }

    private static ListRow campaign(Cells c) {
        return new CampaignRow(c.file(), c.line(), c.text(CAMPAIGN_CODE), c.text(UNIT_CODE),
                c.word(KIND, Vocabulary.CAMPAIGN), c.date(FROM), c.date(TO), c.number(MEMBERS_PRESENT),
                c.number(YOUTHS_PRESENT), c.textIfAny(RESULT));
    }

    private static ListRow dissemination(Cells c) {
        return new DisseminationRow(c.file(), c.line(), c.text(BRANCH_CODE), c.date(MEETING_ON), c.number(PRESENT),
                c.number(ROLL));
    }

    private static ListRow unitChange(Cells c) {
        UnitChange change = c.word(UNIT_CHANGE, Vocabulary.UNIT_CHANGE);
        switch (change) {
            case RENAME -> c.text(NEW_NAME);
            case MERGE -> {
                c.text(NEW_CODE);
                if (c.textIfAny(NEW_NAME) != null) {
                    c.text(PARENT);
                }
            }
            case MOVE -> c.text(PARENT);
            case DISSOLVE -> {
            }
        }
        return new UnitChangeRow(c.file(), c.line(), change, codes(c), c.textIfAny(NEW_CODE), c.textIfAny(NEW_NAME),
                c.textIfAny(PARENT), c.date(EFFECTIVE_ON), c.text(DECISION_NUMBER), c.date(DECISION_ON));
    }

    private static ListRow unitPlan(Cells c) {
        UnitChange change = c.word(UNIT_CHANGE, Vocabulary.UNIT_CHANGE);
        if (change == UnitChange.RENAME) {
            c.text(NEW_NAME);
        }
        return new UnitPlanRow(c.file(), c.line(), c.text(PLAN_CODE), change, codes(c), c.textIfAny(NEW_NAME),
                c.date(PLANNED_FOR), c.text(PLAN_DOCUMENT), c.date(PLANNED_ON), c.dateIfAny(WITHDRAWN_ON));
    }

    private static List<String> codes(Cells c) {
        return BETWEEN_CODES.splitAsStream(c.text(CHANGED_UNITS)).map(String::strip).filter(code -> !code.isEmpty())
                .toList();
    }

    private static ListRow capitalSupport(Cells c) {
        return new CapitalSupportRow(c.file(), c.line(), c.text(SUPPORT_CODE), c.text(YOUTH_CODE), c.text(UNIT_CODE),
                c.word(FORM, Vocabulary.SUPPORT_FORM), c.word(MODEL, Vocabulary.SUPPORT_MODEL), c.amount(AMOUNT),
                c.date(SUPPORTED_ON));
    }

    private static ListRow transfer(Cells c) {
        return new TransferRow(c.file(), c.line(), c.text(PERSON_CODE), c.word(ORGANIZATION, Vocabulary.ORGANIZATION),
                c.text(BRANCH_ENTERED), c.date(REQUESTED_ON), c.dateIfAny(ACCEPTED_ON));
    }

    private static ListRow classification(Cells c) {
        return new ClassificationRow(c.file(), c.line(), c.text(PERSON_CODE),
                c.word(ORGANIZATION, Vocabulary.ORGANIZATION), c.year(YEAR), c.word(GRADE, Vocabulary.GRADE),
                c.date(CLASSIFIED_ON));
    }

    private static ListRow annulment(Cells c) {
        return new AnnulmentRow(c.file(), c.line(), c.text(PERSON_CODE), c.word(ORGANIZATION, Vocabulary.ORGANIZATION),
                c.text(ANNULMENT_NUMBER), c.date(ANNULLED_ON));
    }

    private static ListRow correction(Cells c) {
        return new CorrectionRow(c.file(), c.line(), c.text(PERSON_CODE), c.name(FULL_NAME), c.date(BIRTH_DATE),
                c.word(GENDER, Vocabulary.GENDER), c.digitsIfAny(PHONE), c.textIfAny(ADDRESS),
                c.digitsIfAny(IDENTITY_NUMBER), c.date(CORRECTED_ON));
    }

    private static ListRow declaration(Cells c) {
        Map<DeclaredFigure, Integer> numbers = new EnumMap<>(DeclaredFigure.class);
        for (DeclaredFigure figure : DeclaredFigure.values()) {
            Integer number = c.numberIfAny(declared(figure));
            if (number != null) {
                numbers.put(figure, number);
            }
        }
        return new DeclarationRow(c.file(), c.line(), c.text(UNIT_CODE), c.year(YEAR), c.numberIfAny(MONTH), numbers,
                c.date(DECLARED_ON));
    }

    /** The column in which a unit reports a figure. */
    static Column declared(DeclaredFigure figure) {
        return switch (figure) {
            case UNION_ADMITTED -> UNION_ADMITTED;
            case FEDERATION_ADMITTED -> FEDERATION_ADMITTED;
            case REFERRED -> REFERRED;
            case CAMPAIGNS_HELD -> CAMPAIGNS_HELD;
            case MEMBERS_PRESENT -> MEMBERS_PRESENT;
            case YOUTHS_PRESENT -> YOUTHS_PRESENT;
            case MEMBERS_REACHED -> MEMBERS_REACHED;
        };
    }

    private static ListRow campaignCorrection(Cells c) {
        return new CampaignCorrectionRow(c.file(), c.line(), c.text(CAMPAIGN_CODE), c.text(UNIT_CODE),
                c.word(KIND, Vocabulary.CAMPAIGN), c.date(FROM), c.date(TO), c.number(MEMBERS_PRESENT),
                c.number(YOUTHS_PRESENT), c.textIfAny(RESULT), c.date(CORRECTED_ON));
    }
}
