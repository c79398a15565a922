package vn.oneplusone.app.files.importing;

import vn.oneplusone.app.files.rows.ListRow;

/**
 * A row that was refused.
 *
 * @param why a module's refusal, or a {@link CodeUnknown}
 */
record RowFailure(ListRow row, RuntimeException why) {}
