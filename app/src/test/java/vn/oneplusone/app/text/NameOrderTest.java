package vn.oneplusone.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameOrderTest {
    @Test
    void a_roll_goes_by_the_given_name_and_puts_barred_d_behind_d() {
        List<String> roll = List.of("Nguyễn Văn An", "Trần Thị Ánh", "Lê Hồng Ân", "Bùi Dung", "Phạm Thị Mỹ Dung",
                "Võ Dũng",
                "Hồ Duyên", "Cao Văn Đào", "Ân Đức", "Lý Em", "Đặng Oanh", "Kiều Thị Ông", "Mai Ý");
        List<String> mixed = new ArrayList<>(roll);
        Collections.shuffle(mixed, new Random(1));
        mixed.sort(NameOrder.byGivenName());
        assertThat(mixed).isEqualTo(roll);
    }
}
