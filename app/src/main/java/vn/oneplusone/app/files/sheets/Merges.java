package vn.oneplusone.app.files.sheets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The merged cells of a sheet, from its first row on: what stands in one is meant for all that it covers. */
final class Merges {
    private static final int MOST = 50_000;

    private final Map<Integer, List<Range>> begins = new HashMap<>();
    private final Map<Integer, Open> open = new HashMap<>();
    private int count;

    /** Rows from 1, columns from 0. */
    private record Range(int top, int left, int bottom, int right) {}

    private record Open(int bottom, String text) {}

    /** A reference such as {@code E2:E4}. */
    void add(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0 || ++count > MOST) {
            return;
        }
        int[] from = cell(reference.substring(0, colon));
        int[] to = cell(reference.substring(colon + 1));
        begins.computeIfAbsent(from[0], row -> new ArrayList<>()).add(new Range(from[0], from[1], to[0], to[1]));
    }

    private static int[] cell(String reference) {
        int column = 0;
        int row = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + c - 'A' + 1;
            } else if (c >= '0' && c <= '9') {
                row = Math.min(row * 10 + c - '0', 10_000_000);
            }
        }
        return new int[]{row, column - 1};
    }

    /** What merged cells that began above say of a row; asked row by row, downwards. */
    Map<Integer, String> above(int row, List<String> cells) {
        if (begins.isEmpty()) {
            return Map.of();
        }
        Map<Integer, String> above = new HashMap<>();
        for (Iterator<Map.Entry<Integer, Open>> each = open.entrySet().iterator(); each.hasNext();) {
            Map.Entry<Integer, Open> one = each.next();
            if (one.getValue().bottom < row) {
                each.remove();
            } else {
                above.put(one.getKey(), one.getValue().text);
            }
        }
        for (Range range : begins.getOrDefault(row, List.of())) {
            if (range.bottom > row && range.left < cells.size() && !cells.get(range.left).isBlank()) {
                open.put(range.left, new Open(range.bottom, cells.get(range.left)));
            }
        }
        return above;
    }

    /** Which cells of a row lie in a merged cell that begins further left. */
    BitSet covered(int row) {
        BitSet covered = new BitSet();
        begins.getOrDefault(row, List.of()).forEach(range -> covered.set(range.left + 1,
                Math.clamp(range.right + 1L, range.left + 1, WorkbookRows.MOST_COLUMNS)));
        return covered;
    }
}
