package vn.oneplusone.app.sample;

/** What stands beside the lists: nobody shall take them for real. */
final class Notes {
    static final String TEXT = """
            DANH SÁCH MẪU CỦA HUYỆN PHÚ TÂN NĂM 2021
            ========================================

            Không có người thật nào trong các danh sách này. Mọi người đều do máy tạo ra: mã bắt đầu bằng "MAU-",
            địa chỉ ghi "(hư cấu)", số điện thoại bắt đầu bằng "0000" nên không gọi được, số định danh bắt đầu bằng "000".

            Có thật: tên và mã của huyện, 2 thị trấn và 16 xã năm 2021; xã Phú Xuân là mô hình điểm; số đoàn viên
            (1.494, đạt 132% kế hoạch) và hội viên (1.821, đạt 101% chỉ tiêu) được kết nạp trong năm như huyện đã công bố.

            Được chọn, chưa từng được công bố: chỉ tiêu của huyện (1.132 đoàn viên và 1.803 hội viên; mọi số từ 1.128
            đến 1.136 và từ 1.795 đến 1.811 đều cho cùng tỷ lệ đã công bố) và chỉ tiêu của từng xã, thị trấn.

            Hư cấu: tên chi đoàn ghi "(hư cấu)", số quyết định, ngày tháng, hoạt động, số người tham gia, vốn hỗ trợ;
            ngày thành lập của mọi đơn vị (01/01/1976) chỉ là quy ước.

            Các năm khác 2021 đều hư cấu, kể cả tổng số. Từ năm 2022 có thêm một trường học (năm 2023 chia thành hai) và một cơ
            quan trực thuộc huyện, đều hư cấu. Từ năm 2022, mỗi năm ở một phần ba số xã có thêm người từ nơi khác chuyển đến (mã
            "MAU-DV"): được tiếp nhận, chuyển sinh hoạt, chuyển đi, sinh hoạt tạm thời, nhập ngũ, được giới thiệu và kết nạp Đảng,
            khen thưởng, kỷ luật, đóng phí, ở lại sinh hoạt Đoàn. Từ ngày 01/07/2025 các đơn vị được sắp xếp lại như thực tế.

            Bản thu nhỏ dùng để thử nghiệm có con số nhỏ hơn theo cùng tỷ lệ.


            SAMPLE LISTS OF PHÚ TÂN DISTRICT, 2021
            ======================================

            Nobody in these lists exists. All people are generated: codes begin with "MAU-", addresses say "(hư cấu)"
            (invented), phone numbers begin with "0000" and cannot be dialled, identity numbers begin with "000".

            Real: names and codes of the district, its 2 towns and 16 communes in 2021; Phú Xuân as the pilot; the numbers of
            Union members (1,494, 132% of plan) and Federation members (1,821, 101% of target) admitted in the year, as published.

            Chosen, not published: the district's targets (1,132 and 1,803; any from 1,128 to 1,136 and from 1,795 to 1,811
            gives the published percentages) and those of the communes.

            Invented: the branches, marked "(hư cấu)", numbers of decisions, dates, campaigns, attendance, capital support;
            the date on which all units were established (1 January 1976) is a convention.

            Years other than 2021 are invented, totals included. From 2022 on there are a school (split in two in 2023) and an
            office directly below the district, both invented. From 2022 on, each year in a third of the communes, members come
            from elsewhere (codes "MAU-DV"): they are received, move, leave, take part elsewhere for a while, are called up,
            introduced to the Party and admitted by it, awarded, disciplined, pay dues, stay on beyond the age. From 1 July 2025
            on the units are reorganised as they were.

            A reduced set, made for tests, has smaller numbers in the same proportion.
            """;

    /** Where lists tell of more than one district. */
    static final String LARGER = """
            DANH SÁCH MẪU CỦA NHIỀU HUYỆN
            =============================

            Không có người thật nào trong các danh sách này. Chỉ huyện Phú Tân (thư mục 888) có tên và mã đơn vị thật, đúng
            như khi đứng một mình; tỉnh An Giang mang mã 91 của hiện nay ở mọi năm (mã 89 đến ngày 30/06/2025). Mọi tỉnh, huyện,
            xã khác đều hư cấu: tên ghi "(hư cấu)", mã bắt đầu bằng "T". Mọi con số ngoài huyện Phú Tân năm 2021 đều hư cấu.

            Mỗi tỉnh là một sổ cái riêng. Nhập theo thứ tự: các danh sách đơn vị (00, 01) và sắp xếp (02-sap-xep) của mọi thư
            mục, sau đó từng huyện, cuối cùng là chỉ tiêu của tỉnh.


            SAMPLE LISTS OF SEVERAL DISTRICTS
            =================================

            Nobody in these lists exists. Only Phú Tân (folder 888) has real names and codes of units, as it has alone;
            the province of An Giang bears its code of today, 91, in all years (89 until 30 June 2025). All other provinces,
            districts and communes are invented: names say "(hư cấu)" (invented), codes begin with "T". All numbers but
            those of Phú Tân in 2021 are invented.

            Each province is a ledger of its own. Import in this order: the lists of units (00, 01) and of their
            reorganisation (02-sap-xep) of all folders, then district by district, then the targets of the province.
            """;

    private Notes() {}
}
