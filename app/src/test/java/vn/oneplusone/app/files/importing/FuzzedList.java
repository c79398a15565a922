package vn.oneplusone.app.files.importing;

import static vn.oneplusone.app.files.Workbooks.number;
import static vn.oneplusone.app.files.Workbooks.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import vn.oneplusone.app.files.Workbooks;

/** A list of people, spoilt in some of the ways in which lists are. */
final class FuzzedList {
    private static final String[] HEADINGS = {"mã người", "họ và tên", "ngày sinh", "giới tính", "mã đơn vị",
            "hình thức đồng ý", "ngày đồng ý", "ngày đăng ký", "điện thoại", "số định danh"};
    private static final String[] IDENTITIES = {"số định danh", "CCCD/CMND", "Số căn cước công dân", "CC", "Mã thẻ"};
    private static final String[] PHONES = {"điện thoại", "SĐT", "Số ĐT liên hệ", "Liên lạc"};

    /** What was done to a list. */
    enum Fault {
        SPLIT_NAME, MERGED_NAME, CAPITALS, LOST_ZEROS, SWAPPED_DAYS, ODD_HEADINGS, GROUPS, SIGNATURES, INVISIBLE, NOTES, QUESTION_MARKS, TIMES, SHORT_ROWS, WORKBOOK
    }

    private final Random random;
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final List<String[]> rows = new ArrayList<>();

    FuzzedList(Random random) {
        this.random = random;
        Arrays.stream(Fault.values()).filter(fault -> random.nextInt(4) == 0).forEach(faults::add);
    }

    Set<Fault> faults() {
        return faults;
    }

    void add(String code, String name, String day, String phone, String identity) {
        rows.add(new String[]{code, name(name), day, "nữ", "30439-01", "phiếu giấy", "01/02/2026", "02/02/2026",
                zeros(phone), zeros(identity)});
    }

    private String name(String name) {
        String spoilt = has(Fault.CAPITALS) ? name.toUpperCase(Locale.of("vi")) : name;
        spoilt = has(Fault.INVISIBLE)
                ? spoilt.charAt(0) + "\u00AD" + spoilt.substring(1).replace(" ", "\u00A0 ")
                : spoilt;
        spoilt = has(Fault.QUESTION_MARKS) && random.nextBoolean()
                ? new String(spoilt.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)
                : spoilt;
        return has(Fault.NOTES) && random.nextBoolean() ? random.nextInt(9) + 1 + ". " + spoilt + " (mới)" : spoilt;
    }

    private String zeros(String number) {
        return has(Fault.LOST_ZEROS) ? number.replaceFirst("^0+", "") : number;
    }

    private boolean has(Fault fault) {
        return faults.contains(fault);
    }

    ListFile file(String name) {
        return has(Fault.WORKBOOK) || has(Fault.MERGED_NAME) || has(Fault.SWAPPED_DAYS)
                ? ListFile.of(name + ".xlsx", workbook())
                : ListFile.of(name + ".csv", csv().getBytes(StandardCharsets.UTF_8));
    }

    private String[] headings() {
        String[] headings = HEADINGS.clone();
        if (has(Fault.ODD_HEADINGS)) {
            headings[8] = PHONES[random.nextInt(PHONES.length)];
            headings[9] = IDENTITIES[random.nextInt(IDENTITIES.length)];
        }
        return headings;
    }

    private String csv() {
        StringBuilder list = new StringBuilder();
        boolean split = has(Fault.SPLIT_NAME);
        String[] headings = headings();
        headings[1] = split ? "Họ đệm,Tên" : headings[1];
        list.append(String.join(",", headings)).append('\n');
        for (String[] row : rows) {
            String[] cells = row.clone();
            cells[1] = split ? lastApart(cells[1], ',') : cells[1];
            cells[2] = day(cells[2]);
            if (has(Fault.GROUPS) && random.nextInt(3) == 0) {
                list.append("Chi đoàn ấp Mỹ Đức").append(",".repeat(split ? 10 : 9)).append('\n');
            }
            String line = String.join(",", cells);
            list.append(has(Fault.SHORT_ROWS) && random.nextBoolean() ? line.substring(0, line.lastIndexOf(',')) : line)
                    .append('\n');
        }
        if (has(Fault.SIGNATURES)) {
            list.append("Tổng cộng: 6").append(",".repeat(split ? 10 : 9)).append("\nNgười lập biểu")
                    .append(",".repeat(split ? 10 : 9)).append("\nNguyễn Thị Lập").append(",".repeat(split ? 10 : 9))
                    .append('\n');
        }
        return list.toString();
    }

    private String day(String day) {
        return has(Fault.TIMES) ? day + " 14:05:33" : day;
    }

    private static String lastApart(String name, char between) {
        int last = name.lastIndexOf(' ');
        return last < 0 ? between + name : name.substring(0, last) + between + name.substring(last + 1);
    }

    /** In the columns from A on; a name in two columns takes B and C, under one merged heading. */
    private byte[] workbook() {
        boolean merged = has(Fault.MERGED_NAME);
        StringBuilder sheet = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        String[] headings = headings();
        for (int i = 0; i < headings.length; i++) {
            cells.append(text(cell(i, 1, merged), headings[i]));
        }
        sheet.append(Workbooks.row(1, cells));
        for (int i = 0; i < rows.size(); i++) {
            sheet.append(Workbooks.row(i + 2, row(rows.get(i), i + 2, merged)));
        }
        return new Workbooks().sheet("Người", "visible", sheet.toString(), merged ? "B1:C1" : null).bytes();
    }

    private StringBuilder row(String[] row, int line, boolean merged) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String cell = cell(i, line, merged);
            if (i == 1 && merged) {
                String[] parts = lastApart(row[1], '|').split("\\|", -1);
                cells.append(text(cell, parts[0].isEmpty() ? parts[1] : parts[0]))
                        .append(text("C" + line, parts[0].isEmpty() ? "" : parts[1]));
            } else if (i == 2 && has(Fault.SWAPPED_DAYS)) {
                cells.append(swapped(cell, row[2]));
            } else {
                cells.append(text(cell, row[i]));
            }
        }
        return cells;
    }

    /** Day and month change places where the spreadsheet can; else the text stays. */
    private static String swapped(String cell, String day) {
        String[] parts = day.split("/", -1);
        int first = Integer.parseInt(parts[0]);
        if (first > 12) {
            return text(cell, day);
        }
        LocalDate taken = LocalDate.of(Integer.parseInt(parts[2]), first, Integer.parseInt(parts[1]));
        return number(cell, 1, String.valueOf(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), taken)));
    }

    private static String cell(int column, int row, boolean merged) {
        return (char) ('A' + column + (merged && column > 1 ? 1 : 0)) + "" + row;
    }
}
