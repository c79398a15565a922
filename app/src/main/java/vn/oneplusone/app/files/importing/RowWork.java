package vn.oneplusone.app.files.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
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
import vn.oneplusone.app.files.rows.ReferralStep;
import vn.oneplusone.app.files.rows.ReferralStepRow;
import vn.oneplusone.app.files.rows.TargetRow;
import vn.oneplusone.app.files.rows.TransferRow;
import vn.oneplusone.app.files.rows.UnitChangeRow;
import vn.oneplusone.app.files.rows.UnitPlanRow;
import vn.oneplusone.app.files.rows.UnitRow;

/**
 * A row with its place in the order of things: units, then people, then everything by its business date. Rows that share
 * a key (a person, a target, …) run one after another in that order; all others may run side by side.
 *
 * @param cause the identity of the row's content under the vault's key
 * @param kind breaks ties of one day: what others build on comes first
 */
@SuppressWarnings("EnumOrdinal") // levels and steps are declared in their order, and it is used here and now only
record RowWork(ListRow row, String cause, int stage, LocalDate on, int kind, List<String> keys) {
    static final int UNITS = 0;
    static final int PEOPLE = 1;
    static final int HISTORY = 2;

    private static final int ENDING = 2 + ReferralStep.values().length;

    private static final int PLAN = 100;

    private static final Comparator<RowWork> ORDER = Comparator.comparingInt(RowWork::stage)
            .thenComparing(RowWork::on)
            .thenComparingInt(RowWork::kind);

    /** All rows in the order in which they are to be recorded; rows of one day and kind stay as the lists have them. */
    static List<RowWork> inOrder(List<ListRow> rows, Function<ListRow, String> causes) {
        Map<String, List<String>> referrers = new HashMap<>();
        for (ListRow row : rows) {
            if (row instanceof ReferralRow r && r.referrerCode() != null) {
                referrers.computeIfAbsent(r.youthCode() + '/' + r.organization(), key -> new ArrayList<>())
                        .add(r.referrerCode());
            }
        }
        UnitOrder units = new UnitOrder(rows);
        List<RowWork> works = new ArrayList<>(rows.size());
        for (ListRow row : rows) {
            works.add(of(row, causes.apply(row), referrers, units));
        }
        works.sort(ORDER);
        return works;
    }

    private static RowWork unit(ListRow row, String cause, UnitOrder.Turn turn) {
        return new RowWork(row, cause, UNITS, turn.on(), turn.kind(), List.of("units"));
    }

    private static RowWork of(ListRow row, String cause, Map<String, List<String>> referrers, UnitOrder units) {
        return switch (row) {
            case UnitRow r -> unit(r, cause, units.of(r));
            case UnitChangeRow r -> unit(r, cause, units.of(r));
            // Plans are about units as they were on the day of the paper, and change none.
            case UnitPlanRow r -> new RowWork(r, cause, UNITS, r.on(), PLAN, List.of("units", "plan/" + r.planCode()));
            case PersonRow r -> new RowWork(r, cause, PEOPLE, LocalDate.EPOCH, r.representativeCode() == null ? 0 : 1,
                    identity(r.identityNumber(), people(r.personCode(), r.representativeCode())));
            case MemberRow r -> new RowWork(r, cause, HISTORY, r.admittedOn(), 0, people(r.personCode()));
            case TargetRow r -> new RowWork(r, cause, HISTORY, r.decisionOn(), 0,
                    List.of("target/" + r.unitCode() + r.organization() + r.year()));
            case ReferralRow r ->
                new RowWork(r, cause, HISTORY, r.referredOn(), 1, r.campaignCode() == null
                        ? people(r.youthCode(), r.referrerCode())
                        : Stream.concat(people(r.youthCode(), r.referrerCode()).stream(),
                                Stream.of("campaign/" + r.campaignCode())).toList());
            case ReferralStepRow r -> new RowWork(r, cause, HISTORY, r.on(), 2 + r.step().ordinal(),
                    peopleOfStep(r, referrers));
            case InitiativeStepRow r -> new RowWork(r, cause, HISTORY, r.on(), 2 + r.step().ordinal(),
                    List.of("initiative/" + r.unitCode() + r.year()));
            // from its first day: what was done at it names it
            case CampaignRow r -> new RowWork(r, cause, HISTORY, r.from(), 0, List.of("campaign/" + r.campaignCode()));
            case DisseminationRow r -> new RowWork(r, cause, HISTORY, r.on(), 0,
                    List.of("meeting/" + r.branchCode() + r.on().getYear()));
            case CapitalSupportRow r -> new RowWork(r, cause, HISTORY, r.on(), 0,
                    List.of("support/" + r.supportCode(), "person/" + r.youthCode()));
            case EndingRow r -> new RowWork(r, cause, HISTORY, r.on(), ENDING, people(r.personCode()));
            case TransferRow r ->
                new RowWork(r, cause, HISTORY, r.acceptedOn() == null ? r.requestedOn() : r.acceptedOn(),
                        1, people(r.personCode()));
            case ClassificationRow r -> new RowWork(r, cause, HISTORY, r.on(), ENDING + 1, people(r.personCode()));
            case AnnulmentRow r -> new RowWork(r, cause, HISTORY, r.decisionOn(), ENDING + 2, people(r.personCode()));
            // before everything that asks for an age: a list that corrects a birth date does so for that reason
            case CorrectionRow r -> new RowWork(r, cause, PEOPLE, r.on(), 2,
                    identity(r.identityNumber(), people(r.personCode())));
            case DeclarationRow r -> new RowWork(r, cause, HISTORY, r.on(), 0,
                    List.of("declaration/" + r.unitCode() + r.year() + "-" + r.month()));
            // after what was held on that day
            case CampaignCorrectionRow r -> new RowWork(r, cause, HISTORY, r.on(), 1,
                    List.of("campaign/" + r.campaignCode()));
        };
    }

    /** Votes and credit look at the referrers as well, so their own admissions must have been recorded by then. */
    private static List<String> peopleOfStep(ReferralStepRow row, Map<String, List<String>> referrers) {
        List<String> keys = new ArrayList<>(people(row.youthCode(), row.helperCode()));
        if (row.step() == ReferralStep.ENDORSED || row.step() == ReferralStep.APPROVED) {
            referrers.getOrDefault(row.youthCode() + '/' + row.organization(), List.of())
                    .forEach(code -> keys.add("person/" + code));
        }
        return keys.stream().distinct().toList();
    }

    /** Rows with one number are recorded one after another: the second has to see the first. */
    private static List<String> identity(@Nullable String number, List<String> people) {
        return number == null ? people : Stream.concat(people.stream(), Stream.of("identity/" + number)).toList();
    }

    private static List<String> people(@Nullable String... codes) {
        return Arrays.stream(codes).filter(Objects::nonNull).distinct().map(code -> "person/" + code).toList();
    }

    /** The free text of the row, which is sealed before the row is recorded. */
    @Nullable
    String text() {
        return switch (row) {
            case PersonRow r -> r.consentEvidence();
            case ReferralStepRow r -> r.note();
            case InitiativeStepRow r -> r.summary();
            case CampaignRow r -> r.result();
            case CampaignCorrectionRow r -> r.result();
            case UnitRow r -> null;
            case UnitChangeRow r -> null;
            case UnitPlanRow r -> null;
            case MemberRow r -> null;
            case TargetRow r -> null;
            case ReferralRow r -> null;
            case EndingRow r -> null;
            case DisseminationRow r -> null;
            case CapitalSupportRow r -> null;
            case TransferRow r -> null;
            case ClassificationRow r -> null;
            case AnnulmentRow r -> null;
            case CorrectionRow r -> null;
            case DeclarationRow r -> null;
        };
    }
}
