package vn.oneplusone.app.files.importing;

/** Told how far an import is; from any thread, often. */
@FunctionalInterface
public interface ImportProgress {
    /** What an import is doing. */
    enum Phase {
        /** Trying all rows in memory. */
        TRYING,
        /** Recording them. */
        RECORDING
    }

    /** So many rows of so many are done in this phase. */
    void at(Phase phase, long done, long total);
}
