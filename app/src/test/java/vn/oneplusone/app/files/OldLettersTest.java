package vn.oneplusone.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.files.rows.campaign.CampaignRow;
import vn.oneplusone.app.files.sheets.ListEncoding;
import vn.oneplusone.app.files.sheets.RawRows;

/** Letters from before Unicode, found out by what is Vietnamese. The sentences are those of old official papers, as others quote them. */
class OldLettersTest {
    private static final String HEADER = "mã hoạt động;mã đơn vị;loại hoạt động;từ ngày;đến ngày;"
            + "đoàn viên, hội viên tham gia;thanh niên tham gia;kết quả";
    private static final String HEADER_TCVN3 = "m· ho¹t ®éng;m· ®¬n vÞ;lo¹i ho¹t ®éng;tõ ngµy;®Õn ngµy;"
            + "®oµn viªn, héi viªn tham gia;thanh niªn tham gia;kÕt qu¶";
    private static final String HEADER_VNI = "maõ hoaït ñoäng;maõ ñôn vò;loaïi hoaït ñoäng;töø ngaøy;ñeán ngaøy;"
            + "ñoaøn vieân, hoäi vieân tham gia;thanh nieân tham gia;keát quaû";
    private static final String ROW = "\nHD-1;30439;%s;01/03/2021;26/03/2021;40;60;%s\n";

    @ParameterizedTest
    @CsvSource({"Céng hßa x· héi chñ nghÜa ViÖt Nam,Cộng hòa xã hội chủ nghĩa Việt Nam",
            "§éc lËp - Tù do - H¹nh phóc,Độc lập - Tự do - Hạnh phúc",
            "C¨n cø NghÞ ®Þnh sè 15/CP,Căn cứ Nghị định số 15/CP",
            "quyÕt ®Þnh cña Bé tr\u00ADëng Bé Tµi chÝnh,quyết định của Bộ trưởng Bộ Tài chính",
            "Mêng Kh¬ng và B¶o Th¾ng,", "NGUYÔN V¡N ®Þnh,NGUYỄN VĂN định"})
    void tcvn3(String old, String unicode) {
        String list = HEADER_TCVN3 + ROW.formatted("Th¸ng Thanh niªn", old);
        for (byte[] bytes : new byte[][]{list.getBytes(StandardCharsets.ISO_8859_1),
                list.getBytes(StandardCharsets.UTF_8)}) {
            Lists.Outcome outcome = Lists.read(bytes);
            assertThat(encoding(outcome)).isEqualTo(ListEncoding.TCVN3);
            if (unicode != null) {
                assertThat(outcome.row(CampaignRow.class).result()).isEqualTo(unicode);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam,Cộng hòa xã hội chủ nghĩa Việt Nam",
            "Ñoäc laäp - Töï do - Haïnh phuùc,Độc lập - Tự do - Hạnh phúc",
            "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM,CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Caên cöù Luaät Toå chöùc HÑND vaø UBND,Căn cứ Luật Tổ chức HĐND và UBND",
            "Toâi teân laø Nguyeãn Vaên Thöû,Tôi tên là Nguyễn Văn Thử"})
    void vni(String old, String unicode) {
        String list = HEADER_VNI + ROW.formatted("Thaùng Thanh nieân", old);
        for (byte[] bytes : new byte[][]{list.getBytes(StandardCharsets.ISO_8859_1),
                list.getBytes(StandardCharsets.UTF_8)}) {
            Lists.Outcome outcome = Lists.read(bytes);
            assertThat(encoding(outcome)).isEqualTo(ListEncoding.VNI);
            assertThat(outcome.row(CampaignRow.class).result()).isEqualTo(unicode);
        }
    }

    /** As another program (iconv) wrote it. */
    @Test
    void every_letter_of_tcvn_5712() {
        String letters = "àảãáạ ằẳẵắặ ầẩẫấậ ăâđ èẻẽéẹ ềểễếệ ê ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ôơ ùủũúụ ừửữứự ư ỳỷỹýỵ ĂÂÊÔƠƯĐ";
        byte[] bytes = hex("b5b6b7b8b920bbbcbdbec620c7c8c9cacb20a8a9ae20cccecfd0d120d2d3d4d5d620aa20d7d8dcddde20dfe1"
                + "e2e3e420e5e6e7e8e920eaebecedee20abac20eff1f2f3f420f5f6f7f8f920ad20fafbfcfdfe20a1a2a3a4a5a6a7");
        String read = new String(bytes, StandardCharsets.ISO_8859_1);
        Lists.Outcome outcome = Lists.read(ListReader.with(ListEncoding.TCVN3),
                (HEADER_TCVN3 + ROW.formatted("Th¸ng Thanh niªn", read)).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(outcome.row(CampaignRow.class).result()).isEqualTo(letters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1258"})
    void what_java_can_write_is_found_out_too(String charset) {
        String list = HEADER + ROW.formatted("Tháng Thanh niên", "Đạt chỉ tiêu, nguyện vọng của tuổi trẻ");
        Lists.Outcome outcome = Lists.read(
                (charset.equals("windows-1258") ? forWindows(list) : list).getBytes(Charset.forName(charset)));
        assertThat(encoding(outcome).label()).isEqualToIgnoringCase(charset);
        assertThat(outcome.row(CampaignRow.class).result()).isEqualTo("Đạt chỉ tiêu, nguyện vọng của tuổi trẻ");
    }

    @Test
    void what_is_no_vietnamese_in_any_reading_is_refused_until_somebody_says_what_it_is() {
        byte[] lost = (HEADER + ROW.formatted("Tháng Thanh niên", "x")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Lists.read(lost).codes()).containsExactly("LOST_LETTERS");

        byte[] tcvn3 = (HEADER_TCVN3 + ROW.formatted("Th¸ng Thanh niªn", "kÕt qu¶"))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Lists.read(ListReader.with(ListEncoding.TCVN3), tcvn3).row(CampaignRow.class).result())
                .isEqualTo("kết quả");
        assertThat(Lists.read(ListReader.with(ListEncoding.UTF_8), tcvn3).codes()).contains("WRONG_ENCODING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NguyÔn V¨n An", "Nguyeãn Vaên An"})
    void a_cell_of_old_letters_in_a_list_that_is_unicode_is_reported(String old) {
        Lists.Outcome outcome = Lists.read(
                HEADER + ROW.formatted("Tháng Thanh niên", "Đoàn viên tham gia đầy đủ") + ROW.substring(1)
                        .formatted("Tháng Thanh niên", old));
        assertThat(encoding(outcome)).isEqualTo(ListEncoding.UTF_8);
        assertThat(outcome.codes()).containsExactly("DAMAGED_ENCODING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lê Hà", "Hoà Lạc", "José Peña", "Gia Lai – Kon Tum", "Ánh Dương", "Ý Yên", "café", "¿?"})
    void what_is_written_in_unicode_is_left_alone(String text) {
        assertThat(Lists.read(HEADER + ROW.formatted("Tháng Thanh niên", text)).row(CampaignRow.class).result())
                .isEqualTo(text);
    }

    private static ListEncoding encoding(Lists.Outcome outcome) {
        RawRows.Origin origin = Objects.requireNonNull(outcome.report().origin());
        return origin.encoding();
    }

    /** Windows writes the letter with its hat or horn, and the tone behind it. */
    private static String forWindows(String text) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String apart = Normalizer.normalize(text.substring(i, i + 1), Form.NFD);
            String tone = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            letters.append(Normalizer.normalize(apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Form.NFC))
                    .append(tone);
        }
        return letters.toString();
    }

    private static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }
}
