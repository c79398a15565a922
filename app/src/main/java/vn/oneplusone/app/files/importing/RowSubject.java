package vn.oneplusone.app.files.importing;

import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.rows.CapitalSupportRow;
import vn.oneplusone.app.files.rows.ListRow;
import vn.oneplusone.app.files.rows.MemberRow;
import vn.oneplusone.app.files.rows.PersonRow;
import vn.oneplusone.app.files.rows.ReferralRow;

/** Whose affair begins with a row. */
final class RowSubject {
    private RowSubject() {}

    /** The code of that person; null where none begins. */
    static @Nullable String of(ListRow row) {
        if (row instanceof ReferralRow r) {
            return r.youthCode();
        }
        if (row instanceof MemberRow r) {
            return r.personCode();
        }
        if (row instanceof CapitalSupportRow r) {
            return r.youthCode();
        }
        return row instanceof PersonRow r ? r.personCode() : null;
    }
}
