package vn.oneplusone.app.uploads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.files.importing.ListFile;
import vn.oneplusone.app.text.Folding;
import vn.oneplusone.app.web.tables.Table;

/** A list as its owner brought it, with one column more: what is wrong with each row. It can be mended and brought again as it is. */
final class FaultsFile {
    private FaultsFile() {}

    static Table of(ListFile file, ListReader reader, ImportReport report,
            Function<RowProblem, String> faults) {
        Map<Integer, String> wrong = new HashMap<>();
        Stream.of(report.problems(), report.duplicates(), report.changed(), report.aside()).flatMap(List::stream)
                .filter(problem -> problem.file().equals(file.name()))
                .collect(Collectors.groupingBy(RowProblem::line))
                .forEach((line, problems) -> wrong.put(line,
                        problems.stream().map(faults).collect(Collectors.joining(" "))));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        Preview.read(file, reader, new ListReader.Sight() {
            private int earlier = -1;

            @Override
            public boolean looks() {
                return true;
            }

            @Override
            public void headings(List<String> names) {
                headings.addAll(names);
                while (!headings.isEmpty() && headings.getLast().isEmpty()) {
                    headings.removeLast();
                }
                // a list that comes a second time has the column already
                earlier = headings.stream().map(Folding::fold).toList().indexOf(Folding.fold(ListReader.FAULTS));
                if (earlier >= 0) {
                    headings.remove(earlier);
                }
                headings.add(ListReader.FAULTS);
            }

            @Override
            public void row(int line, List<String> texts) {
                List<@Nullable Object> cells = new ArrayList<>();
                int width = headings.size() - 1 + (earlier < 0 ? 0 : 1);
                for (int i = 0; i < width; i++) {
                    if (i != earlier) {
                        cells.add(i < texts.size() ? texts.get(i) : "");
                    }
                }
                cells.add(wrong.get(line));
                rows.add(cells);
            }
        });
        return new Table("danh-sach-can-sua", headings, rows);
    }
}
