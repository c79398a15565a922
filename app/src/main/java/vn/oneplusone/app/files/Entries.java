package vn.oneplusone.app.files;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.sheets.RawRow;
import vn.oneplusone.app.text.Folding;
import vn.oneplusone.app.text.Letters;

/** Tells the rows of a printed list that are no entries of it: headings of groups, totals, signatures, the headings once more. */
final class Entries {
    private static final int LONGEST = 120;
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,5}|[ivxIVX]{1,6}|[A-Za-z])[.)]?");
    private static final Pattern BEFORE = Pattern.compile("^[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBERING = Pattern.compile("^(\\d{1,3}|[ivx]{1,6}|[a-h])\\s*[.)/:-]\\s*");
    /** With their accents, or with none at all: Tô and Lưu are surnames. */
    private static final Pattern GROUP = Pattern.compile("(tổng( số| cộng)?|cộng|tong so|tong cong|danh sách|danh sach"
            + "|(các )?chi đoàn|(các )?chi hội|chi doan|chi hoi|chi đội|đoàn (xã|phường|thị trấn|trường|cơ sở|khối|tncs)"
            + "|hội (lhtn|liên hiệp|sinh viên)|xã đoàn|huyện đoàn|đoàn cơ sở|khối [\\p{L}\\d]+|ấp|khóm|tổ dân phố|tổ \\d+"
            + "|khu phố|khu dân cư|lớp \\S+|trường (thpt|thcs|th|cao đẳng|đại học|trung)|xã|phường|thị trấn"
            + "|công ty|trong đó|ghi chú|lưu ý)([\\s:.,;(-].*|$)");
    private static final Pattern SIGNATURE = Pattern.compile("((t\\. ?m|tm|t\\. ?l|tl|k\\. ?t|kt|đ\\. ?k|q)\\..*"
            + "|(người (lập|kiểm|duyệt|ký|tổng hợp)|lập (bảng|biểu|danh sách)|nguoi lap|nguoi ky|bí thư|phó bí thư"
            + "|bi thu|ban chấp hành|bch|xác nhận|nơi nhận|ký tên|ký, ghi|ký và|ký ghi|(đã )?ký|thủ trưởng|hiệu trưởng"
            + "|chủ tịch|phó chủ tịch|kế toán|duyệt)([\\s:.,;(-].*|$))");
    private static final Pattern PLACE_AND_DAY = Pattern
            .compile("(.*[\\s,])?ngày [\\d…. ]{1,12}tháng [\\d…. ]{1,12}năm.*");

    private final Header header;
    private final List<String> headings;
    private boolean afterSignature;

    Entries(Header header) {
        this.header = header;
        this.headings = header.headings().stream().map(Folding::fold).toList();
    }

    /** Whether a row is none. */
    boolean isNone(RawRow row) {
        if (isHeadings(row)) {
            return true;
        }
        List<Column> needed = header.shape().filled();
        long filled = needed.stream().filter(column -> isFilled(row, column)).count();
        if (filled == 0 && header.positions().values().stream().allMatch(at -> at(row, at).isEmpty())) {
            return true;
        }
        if (filled * 2 >= needed.size() || hasDay(row)) {
            afterSignature = false;
            return false;
        }
        String words = words(row);
        if (SIGNATURE.matcher(words).matches() || IntStream.range(0, row.cells().size()).anyMatch(
                i -> PLACE_AND_DAY.matcher(Letters.small(at(row, i))).matches())) {
            afterSignature = true;
            return true;
        }
        return GROUP.matcher(words).matches() || (afterSignature && filled <= 2 && !(isFilled(row, Column.FULL_NAME)
                && isFilled(row, Column.PERSON_CODE)));
    }

    private boolean isHeadings(RawRow row) {
        int same = 0;
        for (int i = 0; i < headings.size(); i++) {
            String cell = at(row, i);
            if (!cell.isEmpty() && !Folding.fold(cell).equals(headings.get(i))) {
                return false;
            }
            same += cell.isEmpty() ? 0 : 1;
        }
        return same >= 3;
    }

    private boolean isFilled(RawRow row, Column column) {
        Integer at = header.positions().get(column);
        Stream<Integer> places = column == Column.FULL_NAME && !header.layout().name().isEmpty()
                ? header.layout().name().stream()
                : Stream.ofNullable(at);
        return places.anyMatch(place -> !row.cell(place).isBlank());
    }

    private boolean hasDay(RawRow row) {
        return IntStream.range(0, header.width()).anyMatch(
                i -> row.isDate(i) || Days.read(Folding.plain(at(row, i))).day() != null);
    }

    /** The first words of a row that are no number of it. */
    private static String words(RawRow row) {
        return IntStream.range(0, row.cells().size()).mapToObj(i -> at(row, i))
                .filter(cell -> !cell.isEmpty() && !NUMBER.matcher(cell).matches()).findFirst()
                .map(cell -> BEFORE.matcher(Letters.small(cell)).replaceFirst(""))
                .map(cell -> NUMBERING.matcher(cell).replaceFirst("")).orElse("");
    }

    private static String at(RawRow row, int column) {
        String cell = row.cell(column);
        return Folding.tidy(cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell);
    }
}
