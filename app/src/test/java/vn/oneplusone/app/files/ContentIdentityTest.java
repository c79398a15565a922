package vn.oneplusone.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;

class ContentIdentityTest {
    private static final String UNITS = "mã đơn vị,tên đơn vị,cấp,thuộc đơn vị,ngày thành lập";

    private static String identity(String... lines) {
        Lists.Outcome outcome = Lists.read(lines);
        assertThat(outcome.report().problems()).isEmpty();
        return outcome.rows().getLast().canonical();
    }

    @Test
    void the_same_row_is_the_same_wherever_and_however_it_is_written() {
        String plain = identity(UNITS, "30430,Hoà Lạc,xã,888,26/03/2021");
        assertThat(plain)
                .isEqualTo(identity("established;parent;level;unit name;unit code;khác",
                        "2021-03-26;888;COMMUNE; Hòa  Lạc;30430;x"));
        assertThat(plain).isEqualTo(identity(UNITS, "1,A,xã,,1/1/2020", "",
                Normalizer.normalize("30430,Hòa\u00a0Lạc,Thị trấn,888,26-3-2021", Form.NFD)));
    }

    @Test
    void the_place_of_a_tone_mark_is_spelling_but_other_letters_are_not() {
        assertThat(identity(UNITS, "1,Thuỷ Khoẻ LOÀ Quý,xã,888,1/1/2020"))
                .isEqualTo(identity(UNITS, "1,Thủy Khỏe LÒA Qúy,xã,888,1/1/2020"))
                .isNotEqualTo(identity(UNITS, "1,Thùy Khỏe LÒA Qúy,xã,888,1/1/2020"));
    }

    @Test
    void any_other_value_makes_another_identity() {
        String plain = identity(UNITS, "30430,Hoà Lạc,xã,888,26/03/2021");
        assertThat(plain).isNotEqualTo(identity(UNITS, "30431,Hoà Lạc,xã,888,26/03/2021"));
        assertThat(plain).isNotEqualTo(identity(UNITS, "30430,Hoa Lạc,xã,888,26/03/2021"));
        assertThat(plain).isNotEqualTo(identity(UNITS, "30430,Hoà Lạc,chi đoàn,888,26/03/2021"));
        assertThat(plain).isNotEqualTo(identity(UNITS, "30430,Hoà Lạc,xã,,26/03/2021"));
        assertThat(plain).isNotEqualTo(identity(UNITS, "30430,Hoà Lạc,xã,888,27/03/2021"));
    }

    @Test
    void cells_do_not_run_into_each_other() {
        String header = "mã người,tổ chức,lý do,ngày kết thúc,số quyết định";
        String steps = "mã thanh niên,tổ chức,bước,ngày,số quyết định,mã người giúp đỡ";
        assertThat(identity(steps, "M,Đoàn,rút,1/1/2020,A,")).isNotEqualTo(identity(steps, "M,Đoàn,rút,1/1/2020,,A"));
        assertThat(identity(header, "M,Đoàn,xin ra,1/1/2020,A\u001fB"))
                .isEqualTo(identity(header, "M,Đoàn,xin ra,1/1/2020,A B"));
    }
}
