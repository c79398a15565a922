package vn.oneplusone.app.vault.accounts;

/** What an account is there for; all but the last two act for a unit and what is below it. */
public enum Role {
    /** Bí thư chi đoàn. */
    BRANCH_SECRETARY,
    /** Cán bộ Xã Đoàn. */
    COMMUNE_OFFICER,
    /** Cán bộ Huyện Đoàn. */
    DISTRICT_OFFICER,
    /** Ủy ban Kiểm tra: reads everything but personal details. */
    AUDITOR,
    /** Quản trị hệ thống. */
    ADMINISTRATOR
}
