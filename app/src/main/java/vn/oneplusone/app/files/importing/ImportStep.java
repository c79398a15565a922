package vn.oneplusone.app.files.importing;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.rows.membership.UnitChangeRow;
import vn.oneplusone.app.files.rows.membership.UnitRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.Turn;

/**
 * A row with its place in the order of things. Rows that share a key (a person, a target, …) run one after another in that order; all
 * others may run side by side.
 *
 * @param cause the identity of the row's content under the vault's key
 * @param turn when it is recorded; its keys are by the lists' codes until {@link RowKeys} says what they stand for
 * @param place where the row stands in the lists; it breaks ties of one kind
 */
record ImportStep(ListRow row, String cause, Turn turn, int place) {
    private static final Comparator<ImportStep> ORDER = Comparator.comparingInt(ImportStep::stage)
            .thenComparing(ImportStep::on)
            .thenComparingInt(work -> work.turn().kind())
            .thenComparingInt(ImportStep::place);

    int stage() {
        return turn.stage();
    }

    LocalDate on() {
        return turn.on();
    }

    List<String> keys() {
        return turn.keys();
    }

    /**
     * All rows by stage, day and kind; rows of one day and kind stay as the lists have them. {@link DayOrder} then looks who depends on
     * whom on one day.
     *
     * @param known the units of the ledger
     */
    static List<ImportStep> inOrder(List<ListRow> rows, Function<ListRow, String> causes, UnitCodes known) {
        UnitOrder units = new UnitOrder(rows, known);
        Representatives representatives = new Representatives(rows);
        List<ImportStep> works = new ArrayList<>(rows.size());
        for (ListRow row : rows) {
            Turn turn = switch (row) {
                case UnitRow unit -> units.of(unit);
                case UnitChangeRow change -> units.of(change);
                case PersonRow person -> person.turn().at(person.turn().on(), representatives.above(person));
                default -> row.turn();
            };
            works.add(new ImportStep(row, causes.apply(row), turn, works.size()));
        }
        works.sort(ORDER);
        return works;
    }

    ImportStep with(List<String> others) {
        return new ImportStep(row, cause, new Turn(turn.stage(), turn.on(), turn.kind(), others), place);
    }

    /** How many representatives stand one above the other over a person in these lists: each has to be registered before. */
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
            // a second row of a person may say otherwise than the first
            return row.representativeCode() == null ? 0 : Math.max(1, above.getOrDefault(spelt(row.personCode()), 1));
        }

        private static String spelt(String code) {
            return code.toUpperCase(Locale.ROOT);
        }
    }
}
