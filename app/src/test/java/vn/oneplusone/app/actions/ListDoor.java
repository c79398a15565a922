package vn.oneplusone.app.actions;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.oneplusone.app.files.ListKind;
import vn.oneplusone.app.files.ListTemplate;
import vn.oneplusone.app.portal.ListsPortal;
import vn.oneplusone.app.portal.Reader;

/** Actions as lists ask for them: each in a file of its own with one row, several of them brought together. */
final class ListDoor {
    private static final Pattern FILE = Pattern.compile("<h2 id=\"list-[0-9]+\">([^<]*)</h2>");

    private final ListRows rows;

    ListDoor(Doors doors) {
        this.rows = new ListRows(doors);
    }

    /** A row of a list, and why it is brought. */
    record Brought(Doors.Asked asked, ListKind kind, String text) {}

    Brought row(Doors.Asked asked) {
        ListRows.Row row = rows.of(asked.action());
        return new Brought(asked, row.kind(), String.join(";", ListTemplate.headings(row.kind())) + "\n"
                + String.join(";", ListTemplate.cells(row.row())));
    }

    /** The address of the preview. */
    static String bring(Reader reader, List<Brought> rows) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            files.put("danh-sach-" + i + ".csv", rows.get(i).text.getBytes(StandardCharsets.UTF_8));
        }
        return ListsPortal.location(ListsPortal.bring(reader, files));
    }

    static void confirm(Reader reader, String preview) {
        reader.post(preview + "/confirm", Map.of("_csrf", reader.csrf("/lists"), "differentPeople", "true"));
    }

    /** What a preview shows of each file. */
    static Map<String, String> files(String preview) {
        Map<String, String> files = new LinkedHashMap<>();
        Matcher heading = FILE.matcher(preview);
        int from = -1;
        String name = "";
        while (heading.find()) {
            if (from >= 0) {
                files.put(name, preview.substring(from, heading.start()));
            }
            name = heading.group(1);
            from = heading.end();
        }
        if (from >= 0) {
            files.put(name, preview.substring(from));
        }
        return files;
    }
}
