package vn.oneplusone.app.uploads;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.ListKind;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.files.importing.ListFile;
import vn.oneplusone.app.files.sheets.ListEncoding;
import vn.oneplusone.app.rights.SignedIn;

/** Lists that an account brought, and how far they are. The bytes are forgotten as soon as they are not needed any more. */
final class Upload {
    /** How far it is. */
    enum Stage {
        /** Waits to be tried: another import is under way. */
        WAITING,
        /** Is tried in memory. */
        TRYING,
        /** Was tried; the reader decides. */
        TRIED,
        /** Was confirmed and waits. */
        CONFIRMED,
        /** Is tried once more and recorded. */
        RECORDING,
        /** Is over. */
        DONE,
        /** Was stopped by a failure of the program or its machine. */
        FAILED;

        boolean isMoving() {
            return this == WAITING || this == TRYING || this == CONFIRMED || this == RECORDING;
        }
    }

    /** What an account says about its lists. */
    record Wish(@Nullable ListEncoding encoding, @Nullable ListKind kind) {}

    private final UUID id = UUID.randomUUID();
    private final SignedIn owner;
    private final String session;
    private final Wish wish;
    private List<ListFile> files;
    private Stage stage = Stage.WAITING;
    private Instant touched;
    private long done;
    private long total;
    private boolean recording;
    private @Nullable ImportReport report;
    private @Nullable Preview preview;
    private @Nullable String refusal;

    Upload(SignedIn owner, String session, List<ListFile> files, Wish wish, Instant now) {
        this.owner = owner;
        this.session = session;
        this.files = List.copyOf(files);
        this.wish = wish;
        this.touched = now;
    }

    UUID id() {
        return id;
    }

    SignedIn owner() {
        return owner;
    }

    String session() {
        return session;
    }

    Wish wish() {
        return wish;
    }

    synchronized List<ListFile> files() {
        return files;
    }

    synchronized Stage stage() {
        return stage;
    }

    synchronized Instant touched() {
        return touched;
    }

    synchronized void touch(Instant now) {
        touched = now;
    }

    synchronized @Nullable ImportReport report() {
        return report;
    }

    synchronized @Nullable Preview preview() {
        return preview;
    }

    synchronized void become(Stage next) {
        stage = next;
        done = 0;
        total = 0;
    }

    /** True for the first who confirms: a form sent twice confirms once. */
    synchronized boolean confirm() {
        if (stage != Stage.TRIED) {
            return false;
        }
        become(Stage.CONFIRMED);
        return true;
    }

    synchronized void tried(ImportReport tried, Preview seen) {
        report = tried;
        preview = seen;
        become(Stage.TRIED);
    }

    /** Over, with something to correct or not; the lists themselves go. */
    synchronized void finished(ImportReport result, @Nullable Preview seen) {
        report = result;
        preview = seen;
        become(Stage.DONE);
        files = seen == null ? List.of() : files;
    }

    /** It may not go on, for a reason that has words of its own. */
    synchronized void refused(String name) {
        refusal = name;
        failed();
    }

    synchronized @Nullable String refusal() {
        return refusal;
    }

    synchronized void failed() {
        become(Stage.FAILED);
        forget();
    }

    synchronized void forget() {
        files = List.of();
        preview = null;
    }

    synchronized void at(boolean writing, long rows, long of) {
        recording = writing;
        done = rows;
        total = of;
    }

    /** How far the stage is: rows done, of how many, and whether they are being written. */
    synchronized Progress progress() {
        return new Progress(done, total, recording);
    }

    /** Rows done, of how many. */
    record Progress(long done, long total, boolean recording) {}
}
