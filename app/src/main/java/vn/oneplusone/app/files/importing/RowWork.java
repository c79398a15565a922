package vn.oneplusone.app.files.importing;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
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
 * A row with its place in the order of things: units, then people, then what is put right about them, then everything by its business
 * date. Rows that share a key (a person, a target, …) run one after another in that order; all others may run side by side.
 *
 * @param cause the identity of the row's content under the vault's key
 * @param kind breaks ties of one day: what others build on comes first
 * @param place where the row stands in the lists; it breaks ties of one kind
 * @param keys what the row itself names, by the lists' codes; {@link RowKeys} knows what they stand for
 */
@SuppressWarnings("EnumOrdinal") // levels and steps are declared in their order, and it is used here and now only
record RowWork(ListRow row, String cause, int stage, LocalDate on, int kind, int place, List<String> keys) {
    static final int UNITS = 0;
    static final int PEOPLE = 1;
    static final int CORRECTIONS = 2;
    static final int HISTORY = 3;

    static final String PERSON = "person/";
    static final String IDENTITY = "identity/";

    private static final int ENDING = 2 + ReferralStep.values().length;

    private static final int PLAN = 100;

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Comparator<RowWork> ORDER = Comparator.comparingInt(RowWork::stage)
            .thenComparing(RowWork::on)
            .thenComparingInt(RowWork::kind)
            .thenComparingInt(RowWork::place);

    /**
     * All rows by stage, day and kind; rows of one day and kind stay as the lists have them. {@link DayOrder} then looks who depends on
     * whom on one day.
     *
     * @param known the units of the ledger
     */
    static List<RowWork> inOrder(List<ListRow> rows, Function<ListRow, String> causes, UnitCodes known) {
        UnitOrder units = new UnitOrder(rows, known);
        Representatives representatives = new Representatives(rows);
        List<RowWork> works = new ArrayList<>(rows.size());
        for (ListRow row : rows) {
            works.add(of(row, causes.apply(row), works.size(), representatives, units));
        }
        works.sort(ORDER);
        return works;
    }

    RowWork with(List<String> others) {
        return new RowWork(row, cause, stage, on, kind, place, others);
    }

    private static RowWork of(ListRow row, String cause, int place, Representatives representatives,
            UnitOrder units) {
        Turn turn = turn(row, representatives, units);
        return new RowWork(row, cause, turn.stage(), turn.on(), turn.kind(), place, turn.keys());
    }

    /** How many representatives stand one above the other over somebody in these lists: each has to be registered before. */
    private static final class Representatives {
        private final Map<String, String> of = new HashMap<>();
        private final Map<String, Integer> above = new HashMap<>();

        Representatives(List<ListRow> rows) {
            for (ListRow row : rows) {
                if (row instanceof PersonRow person && person.representativeCode() != null) {
                    of.putIfAbsent(spelt(person.personCode()), spelt(person.representativeCode()));
                }
            }
        }

        int above(PersonRow row) {
            Deque<String> chain = new ArrayDeque<>();
            Set<String> seen = new HashSet<>();
            String code = spelt(row.personCode());
            while (code != null && !above.containsKey(code) && seen.add(code)) {
                chain.push(code);
                code = of.get(code);
            }
            // of people in a circle none can be registered first, and the rules say so
            int count = code == null ? -1 : above.getOrDefault(code, 0);
            while (!chain.isEmpty()) {
                above.put(chain.pop(), ++count);
            }
            // a second row of somebody may say otherwise than the first
            return row.representativeCode() == null ? 0 : Math.max(1, above.getOrDefault(spelt(row.personCode()), 1));
        }

        private static String spelt(String code) {
            return code.toUpperCase(Locale.ROOT);
        }
    }

    private record Turn(int stage, LocalDate on, int kind, List<String> keys) {}

    private static Turn unit(UnitOrder.Turn turn) {
        return new Turn(UNITS, turn.on(), turn.kind(), List.of("units"));
    }

    private static Turn turn(ListRow row, Representatives representatives, UnitOrder units) {
        return switch (row) {
            case UnitRow r -> unit(units.of(r));
            case UnitChangeRow r -> unit(units.of(r));
            // Plans are about units as they were on the day of the paper, and change none.
            case UnitPlanRow r -> new Turn(UNITS, r.on(), PLAN, List.of("units", "plan/" + r.planCode()));
            case PersonRow r -> new Turn(PEOPLE, LocalDate.EPOCH, representatives.above(r),
                    identity(r.identityNumber(), people(r.personCode(), r.representativeCode())));
            case MemberRow r -> new Turn(HISTORY, r.admittedOn(), 0, people(r.personCode()));
            case TargetRow r -> new Turn(HISTORY, r.decisionOn(), 0,
                    List.of("target/" + r.unitCode() + r.organization() + r.year()));
            case ReferralRow r ->
                new Turn(HISTORY, r.referredOn(), 1, r.campaignCode() == null
                        ? people(r.youthCode(), r.referrerCode())
                        : Stream.concat(people(r.youthCode(), r.referrerCode()).stream(),
                                Stream.of("campaign/" + r.campaignCode())).toList());
            case ReferralStepRow r -> new Turn(HISTORY, r.on(), 2 + r.step().ordinal(),
                    people(r.youthCode(), r.helperCode()));
            case InitiativeStepRow r -> new Turn(HISTORY, r.on(), 2 + r.step().ordinal(),
                    List.of("initiative/" + r.unitCode() + r.year()));
            // from its first day: what was done at it names it
            case CampaignRow r -> new Turn(HISTORY, r.from(), 0, List.of("campaign/" + r.campaignCode()));
            case DisseminationRow r -> new Turn(HISTORY, r.on(), 0,
                    List.of("meeting/" + r.branchCode() + r.on().getYear()));
            case CapitalSupportRow r -> new Turn(HISTORY, r.on(), 0,
                    List.of("support/" + r.supportCode(), PERSON + r.youthCode()));
            case EndingRow r -> new Turn(HISTORY, r.on(), ENDING, people(r.personCode()));
            case TransferRow r ->
                new Turn(HISTORY, r.acceptedOn() == null ? r.requestedOn() : r.acceptedOn(),
                        1, people(r.personCode()));
            case ClassificationRow r -> new Turn(HISTORY, r.on(), ENDING + 1, people(r.personCode()));
            case AnnulmentRow r -> new Turn(HISTORY, r.decisionOn(), ENDING + 2, people(r.personCode()));
            // before everything that asks for an age: a list that corrects a birth date does so for that reason
            case CorrectionRow r -> new Turn(CORRECTIONS, r.on(), 0,
                    identity(r.identityNumber(), people(r.personCode())));
            case DeclarationRow r -> new Turn(HISTORY, r.on(), 0,
                    List.of("declaration/" + r.unitCode() + r.year() + "-" + r.month()));
            // after what was held on that day
            case CampaignCorrectionRow r -> new Turn(HISTORY, r.on(), 1,
                    List.of("campaign/" + r.campaignCode()));
        };
    }

    /** Rows with one number are recorded one after another: the second has to see the first. */
    private static List<String> identity(@Nullable String number, List<String> people) {
        return number == null ? people : Stream.concat(people.stream(), Stream.of(identity(number))).toList();
    }

    /** However the number is written: marks and capitals make no other one. */
    static String identity(String number) {
        return IDENTITY + bare(number);
    }

    static String bare(String number) {
        return MARKS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static List<String> people(@Nullable String... codes) {
        return Arrays.stream(codes).filter(Objects::nonNull).distinct().map(code -> PERSON + code).toList();
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
