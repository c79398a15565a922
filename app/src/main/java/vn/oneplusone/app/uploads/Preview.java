package vn.oneplusone.app.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.ListReport;
import vn.oneplusone.app.files.ListTemplate;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.files.importing.ListFile;
import vn.oneplusone.app.text.Folding;

/** Lists as their owner sees them before anything is recorded: rows, and beside the cells what is wrong with them. */
record Preview(List<OfList> lists) {
    /** Rows without faults are there to recognise the list by; those with faults all count, up to a bound. */
    private static final int GOOD_ROWS = 10;
    private static final int FAULTY_ROWS = 200;

    /**
     * One list.
     *
     * @param whole what is wrong with it as a whole, or with a row that is not shown
     * @param more how many rows are not shown
     */
    record OfList(String file, List<String> headings, List<Line> lines, List<RowProblem> whole, long more) {
        public boolean isFaulty() {
            return !whole.isEmpty() || lines.stream().anyMatch(Line::isFaulty);
        }
    }

    /** A row of a list, with what is wrong with no single cell. */
    record Line(int number, List<Cell> cells, List<RowProblem> problems) {
        public boolean isFaulty() {
            return !all().isEmpty();
        }

        /** In the order of the cells. */
        public List<RowProblem> all() {
            return Stream.concat(problems.stream(), cells.stream().flatMap(cell -> cell.problems().stream())).toList();
        }
    }

    /** A cell with what is wrong with it. */
    record Cell(String text, List<RowProblem> problems) {}

    static Preview of(List<ListFile> files, ListReader reader, ImportReport report) {
        return new Preview(files.stream().map(file -> list(file, reader, report)).toList());
    }

    private static OfList list(ListFile file, ListReader reader, ImportReport report) {
        Map<Integer, List<RowProblem>> byLine = new HashMap<>();
        Stream.of(report.problems(), report.duplicates(), report.changed()).flatMap(List::stream)
                .filter(problem -> problem.file().equals(file.name()))
                .forEach(problem -> byLine.computeIfAbsent(problem.line(), line -> new ArrayList<>()).add(problem));
        Rows rows = new Rows(byLine);
        read(file, reader, rows);
        List<RowProblem> whole = byLine.entrySet().stream().filter(entry -> !rows.shown.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()).limit(FAULTY_ROWS).toList();
        return new OfList(file.name(), rows.headings, rows.lines, whole, rows.count - rows.lines.size());
    }

    static ListReport read(ListFile file, ListReader reader, ListReader.Sight sight) {
        try (InputStream in = file.content().open()) {
            return reader.read(file.name(), in, row -> {
            }, sight);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Rows implements ListReader.Sight {
        private final Map<Integer, List<RowProblem>> problems;
        private final List<Line> lines = new ArrayList<>();
        private final Set<Integer> shown = new HashSet<>();
        private List<String> headings = List.of();
        private int good;
        private int faulty;
        private long count;

        private Rows(Map<Integer, List<RowProblem>> problems) {
            this.problems = problems;
        }

        @Override
        public boolean looks() {
            return true;
        }

        @Override
        public void headings(List<String> names) {
            headings = List.copyOf(names);
        }

        @Override
        public void row(int line, List<String> texts) {
            count++;
            List<RowProblem> wrong = problems.getOrDefault(line, List.of());
            if (wrong.isEmpty() ? good++ >= GOOD_ROWS : faulty++ >= FAULTY_ROWS) {
                return;
            }
            shown.add(line);
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < headings.size(); i++) {
                int column = i;
                cells.add(new Cell(i < texts.size() ? Folding.tidy(texts.get(i)) : "", wrong.stream()
                        .filter(problem -> ListTemplate.position(headings, problem.column()) == column).toList()));
            }
            lines.add(new Line(line, cells, wrong.stream()
                    .filter(problem -> ListTemplate.position(headings, problem.column()) < 0).toList()));
        }
    }

    /** Names and numbers stand in it. */
    @Override
    public String toString() {
        return "Preview[" + lists.size() + "]";
    }
}
