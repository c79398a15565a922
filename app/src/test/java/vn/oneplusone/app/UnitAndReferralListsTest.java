package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberReceived;
import vn.oneplusone.membership.events.MemberReleased;
import vn.oneplusone.membership.events.ReleaseRequested;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.YouthReferred;

/** Lists whose rows build on each other, taken in at once and again. */
@SuppressWarnings("StringConcatToTextBlock") // a list is read better line by line
class UnitAndReferralListsTest {
    private static final String UNITS = "mã đơn vị,tên đơn vị,cấp,thuộc đơn vị,ngày thành lập\n"
            + "888,Phú Tân,huyện,,01/01/2000\n30439,Phú Xuân,xã,888,01/01/2000\n"
            + "30436,Phú An,xã,888,01/01/2000\n30439-01,Ấp Một,chi đoàn,30439,01/01/2000\n"
            + "30439-02,Ấp Hai,chi đoàn,30439,01/01/2000\n";
    private static final String PEOPLE = "mã người,họ và tên,ngày sinh,giới tính,mã đơn vị,hình thức đồng ý,ngày đồng ý,ngày đăng ký\n"
            + "A,Lê Một,01/02/2000,nữ,30439-01,PAPER,01/02/2021,01/02/2021\n";
    private static final String REFERRALS = "mã thanh niên,tổ chức,mã người giới thiệu,mã chi đoàn,hình thức giới thiệu,ngày giới thiệu,mã hoạt động\n";
    private static final String CAMPAIGN = "mã hoạt động,mã đơn vị,loại,từ ngày,đến ngày,đoàn viên tham gia,thanh niên tham gia\n"
            + "HD-1,30439,SUMMER_VOLUNTEERS,01/06/2021,30/06/2021,20,10\n";
    private static final String TRANSFERS = "mã người,tổ chức,mã nơi đến,ngày đề nghị,ngày tiếp nhận\n";
    private static final String PLANS = "mã phương án,việc sắp xếp,các đơn vị,tên đơn vị mới,ngày dự kiến,số văn bản đề xuất,ngày đề xuất,ngày rút\n";

    private Path temporary = Path.of("");
    private @Nullable DataDirectory opened;
    private int files;

    @BeforeEach
    void begin(@TempDir Path folder) {
        temporary = folder;
        opened = Installation.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        directory().close();
    }

    @Test
    void a_branch_below_a_commune_that_the_same_lists_merge_needs_one_import() throws IOException {
        assertThat(take(
                UNITS + "30436-09,Ấp Mới,chi đoàn,30436,01/07/2025\n30436-10,Ấp Sau,chi đoàn,30436,01/08/2025\n",
                "việc sắp xếp,các đơn vị,mã đơn vị mới,tên đơn vị mới,thuộc đơn vị,ngày hiệu lực,số quyết định,ngày quyết định\n"
                        + "hợp nhất,30436; 30439,30436,Phú An,888,01/07/2025,1654-NQ,16/06/2025\n")
                .problems()).isEmpty();
        UnitsMerged merged = only(UnitsMerged.class);
        assertThat(all(UnitEstablished.class)).filteredOn(unit -> unit.code().matches("30436-(09|10)")).hasSize(2)
                .allSatisfy(unit -> assertThat(unit.parent()).isEqualTo(merged.target()));
    }

    @Test
    void the_rows_may_stand_in_any_order() throws IOException {
        assertThat(take("mã đơn vị,tên đơn vị,cấp,thuộc đơn vị,ngày thành lập\n"
                + "30439-01,Ấp Một,chi đoàn,30439,01/01/2000\n30439,Phú Xuân,xã,888,01/01/2000\n"
                + "888,Phú Tân,huyện,,01/01/2000\n").problems()).isEmpty();
        assertThat(take("mã đơn vị,tên đơn vị,cấp,thuộc đơn vị,ngày thành lập\n"
                + "30440-01,Ấp Một,chi đoàn,30440,01/01/2001\n30440,Phú Mới,xã,888,01/01/2002\n").problems())
                .extracting(RowProblem::code).contains("UnitEstablishedLater");
    }

    @Test
    void a_plan_is_recorded_and_given_up_and_leaves_the_units_alone() throws IOException {
        take(UNITS);
        String row = "PA-1,hợp nhất,30436; 30439,Phú Tân,01/07/2025,12-TTr,15/04/2025,";
        assertThat(take(PLANS + row + "\n").problems()).isEmpty();
        assertThat(only(UnitChangePlanned.class).units()).hasSize(2);
        assertThat(take(PLANS + row + "\n").recorded()).isZero();
        assertThat(take(PLANS + row + "20/05/2025\n").problems()).isEmpty();
        assertThat(only(UnitPlanWithdrawn.class).plan()).isEqualTo(only(UnitChangePlanned.class).plan());
        assertThat(take("mã đơn vị,tên đơn vị,cấp,thuộc đơn vị,ngày thành lập\n"
                + "30439-03,Ấp Ba,chi đoàn,30439,01/08/2025\n").problems()).isEmpty();
    }

    @Test
    void a_referral_made_at_a_campaign_of_the_same_lists_names_it() throws IOException {
        assertThat(take(REFERRALS + "A,Đoàn,,30439-01,CAMPAIGN,15/06/2021,HD-1\n", CAMPAIGN, PEOPLE, UNITS).problems())
                .isEmpty();
        assertThat(only(YouthReferred.class).campaign()).isNotNull();
    }

    @Test
    void a_referral_at_a_campaign_that_nobody_knows_is_refused() throws IOException {
        assertThat(take(REFERRALS + "A,Đoàn,,30439-01,CAMPAIGN,15/06/2021,HD-9\n", CAMPAIGN, PEOPLE, UNITS).problems())
                .singleElement().satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("CampaignUnknown");
                    assertThat(problem.column()).isEqualTo("mã hoạt động");
                });
    }

    @Test
    void a_transfer_that_was_only_requested_is_accepted_by_a_later_list() throws IOException {
        take(UNITS, PEOPLE, "mã người,tổ chức,mã chi đoàn,ngày kết nạp,số quyết định,ngày quyết định\n"
                + "A,Đoàn,30439-01,01/03/2021,1-QĐ,01/03/2021\n");
        assertThat(take(TRANSFERS + "A,Đoàn,30439-02,01/06/2021,\n").problems()).isEmpty();
        assertThat(only(TransferRequested.class).to()).isNotNull();
        assertThat(all(TransferAccepted.class)).isEmpty();
        assertThat(take(TRANSFERS + "A,Đoàn,30439-02,01/06/2021,05/06/2021\n").problems()).isEmpty();
        assertThat(all(TransferRequested.class)).hasSize(1);
        assertThat(all(TransferAccepted.class)).hasSize(1);
    }

    @Test
    void a_member_from_outside_is_received_and_not_admitted_and_the_open_referral_ends() throws IOException {
        take(UNITS, PEOPLE);
        assertThat(take(REFERRALS + "A,Đoàn,,30439-01,sinh hoạt,15/03/2021,\n").problems()).isEmpty();
        String list = "mã người,tổ chức,mã chi đoàn,ngày tiếp nhận,ngày kết nạp,chuyển từ,số giấy giới thiệu,ngày giấy giới thiệu\n"
                + "A,Đoàn,30439-02,01/06/2021,26/03/2019,Đoàn phường 3,9-GGT,30/05/2021\n";
        assertThat(take(list).problems()).isEmpty();
        MemberReceived received = only(MemberReceived.class);
        assertThat(received.outside()).isEqualTo("Đoàn phường 3");
        assertThat(received.admittedOn()).isEqualTo("2019-03-26");
        assertThat(only(ReferralWithdrawn.class).on()).isEqualTo(received.on());
        assertThat(all(MemberAdmitted.class)).isEmpty();
        assertThat(take(list).recorded()).isZero();
        assertThat(take(REFERRALS + "A,Đoàn,,30439-02,sinh hoạt,15/07/2021,\n").problems()).isNotEmpty();
    }

    @Test
    void a_member_is_released_by_a_later_list_and_the_remarks_are_forgotten_with_the_person() throws IOException {
        take(UNITS, PEOPLE, "mã người,tổ chức,mã chi đoàn,ngày kết nạp,số quyết định,ngày quyết định\n"
                + "A,Đoàn,30439-01,01/03/2021,1-QĐ,01/03/2021\n");
        String header = "mã người,tổ chức,chuyển đến,đoàn phí đóng đến,ngày chuyển đi,số giấy giới thiệu,ngày giấy giới thiệu,ghi chú\n";
        assertThat(take(header + "A,Đoàn,Đoàn phường 3,15/05/2021,01/06/2021,,,gương mẫu\n").problems()).isEmpty();
        ReleaseRequested requested = only(ReleaseRequested.class);
        assertThat(requested.duesPaidUntil()).isEqualTo("2021-05-01");
        assertThat(all(MemberReleased.class)).isEmpty();
        assertThat(take(header + "A,Đoàn,Đoàn phường 3,15/05/2021,01/06/2021,9-GGT,01/06/2021,gương mẫu\n").problems())
                .isEmpty();
        assertThat(only(MemberReleased.class).letter().number()).isEqualTo("9-GGT");
        assertThat(all(ReleaseRequested.class)).hasSize(1);

        SealedTexts texts = new SealedTexts(directory().ledger(), directory().domain().vault());
        String remarks = Objects.requireNonNull(requested.remarks());
        assertThat(texts.typed(requested.person(), remarks)).contains("gương mẫu");
        texts.forget(requested.person());
        assertThat(texts.typed(requested.person(), remarks)).isEmpty();
    }

    private <T> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        directory().facts().read(0, directory().facts().size(), fact -> {
            if (type.isInstance(fact.payload())) {
                found.add(type.cast(fact.payload()));
            }
        });
        return found;
    }

    private <T> T only(Class<T> type) {
        assertThat(all(type)).hasSize(1);
        return all(type).getFirst();
    }

    private ImportReport take(String... lists) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String list : lists) {
            paths.add(Files.writeString(temporary.resolve("list-" + ++files + ".csv"), list));
        }
        return Installation.take(directory(), paths);
    }

    private DataDirectory directory() {
        if (opened == null) {
            throw new IllegalStateException("not open");
        }
        return opened;
    }
}
