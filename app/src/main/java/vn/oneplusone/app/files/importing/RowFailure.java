package vn.oneplusone.app.files.importing;

import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.shape.ListRow;

/**
 * A row that was refused.
 *
 * @param place where it stands in the lists
 * @param why a module's refusal, or a {@link CodeUnknown}
 * @param other the row of the person with whom it clashes, where the lists have one
 */
record RowFailure(ListRow row, int place, RuntimeException why, @Nullable ListRow other) {}
