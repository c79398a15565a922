package vn.oneplusone.app.files.importing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For which units somebody may import rows. */
public interface Reach {
    /** The keeper of the machine reaches everything. */
    Reach ALL = new Reach() {
        @Override
        public boolean to(@Nullable UUID unit) {
            return true;
        }

        @Override
        public boolean orders(UUID unit) {
            return true;
        }
    };

    /**
     * Whether what happens in a unit is theirs to record.
     *
     * @param unit null where nothing says which one it is
     */
    boolean to(@Nullable UUID unit);

    /** Whether what a unit is told from above is: its target, what it becomes. */
    boolean orders(UUID unit);
}
