package vn.oneplusone.app.uploads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Probes;
import vn.oneplusone.app.background.LastResort;
import vn.oneplusone.app.background.Repeating;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.importing.Bringer;
import vn.oneplusone.app.files.importing.ImportProgress;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.files.importing.ListFile;
import vn.oneplusone.app.files.importing.ListImport;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Rights;
import vn.oneplusone.app.rights.SignedIn;

/**
 * The lists that are here now: one upload for each account, in memory only, forgotten after half an hour or when its owner signs out.
 * They are tried and recorded one after another; what was confirmed goes on when its owner goes away.
 */
@Component
final class Uploads extends Repeating {
    static final int MOST_ROWS = 50_000;
    static final long LARGEST = 10L << 20;
    static final int MOST_FILES = 10;
    private static final int KEPT_PROBLEMS = 1_000;
    private static final int MOST_UPLOADS = 12;
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final Duration STOP = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final RequestLog requests;
    private final Rights rights;
    private final Probes probes;
    private final Register register;
    private final Clock clock;
    private final Map<UUID, Upload> uploads = new ConcurrentHashMap<>();
    /** One, so that imports take turns: two at once would only decide each other's rows anew. */
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("lists").daemon().factory());

    Uploads(RequestLog requests, Rights rights, Probes probes, Register register, Clock clock) {
        super("lists-sweeper");
        this.requests = requests;
        this.rights = rights;
        this.probes = probes;
        this.register = register;
        this.clock = clock;
        start(SWEEP, SWEEP, this::sweep);
    }

    /** Takes lists and begins to try them, in the place of what the owner brought before; empty if there is no room. */
    synchronized Optional<Upload> take(SignedIn owner, String session, List<ListFile> files, Upload.Wish wish) {
        sweep();
        Optional<Upload> before = of(owner);
        if (before.isPresent() && isRecording(before.get())) {
            return Optional.empty();
        }
        before.ifPresent(this::discard);
        if (uploads.size() >= MOST_UPLOADS) {
            return Optional.empty();
        }
        Upload upload = new Upload(owner, session, files, wish, clock.instant());
        uploads.put(upload.id(), upload);
        worker.execute(() -> attempt(upload, () -> {
            upload.become(Upload.Stage.TRYING);
            ImportReport report = run(upload, false, false, true);
            upload.tried(report, Preview.of(upload.files(), reader(upload), report));
        }));
        return Optional.of(upload);
    }

    /** The owner's upload, if it is still here. */
    Optional<Upload> find(SignedIn owner, UUID id) {
        Upload upload = uploads.get(id);
        if (upload == null || !upload.owner().actor().equals(owner.actor())) {
            return Optional.empty();
        }
        upload.touch(clock.instant());
        return Optional.of(upload);
    }

    Optional<Upload> of(SignedIn owner) {
        return uploads.values().stream().filter(upload -> upload.owner().actor().equals(owner.actor())).findFirst();
    }

    /** Records what was tried; a second confirmation changes nothing. */
    void confirm(Upload upload, boolean acceptDuplicates, boolean corrects) {
        if (!upload.confirm()) {
            return;
        }
        worker.execute(() -> attempt(upload, () -> {
            upload.become(Upload.Stage.RECORDING);
            ImportReport report = run(upload, acceptDuplicates, corrects, false);
            requests.wrote(upload.owner().actor(), report.size());
            boolean open = report.problemCount() > 0 || report.changedCount() > 0
                    || (!report.duplicates().isEmpty() && !report.written());
            upload.finished(report, open ? Preview.of(upload.files(), reader(upload), report) : null);
            LOG.info("{} imported {} of {} rows", upload.owner().actor(), report.recorded(), report.rows());
        }));
    }

    /** Forgets an upload, unless it is being recorded. */
    void discard(Upload upload) {
        if (!isRecording(upload)) {
            uploads.remove(upload.id());
            upload.forget();
        }
    }

    /** Forgets what a session brought. */
    void signedOut(String session) {
        uploads.values().stream().filter(upload -> upload.session().equals(session)).forEach(this::discard);
    }

    /** How many imports are before this one. */
    long before(Upload upload) {
        return uploads.values().stream().filter(other -> other != upload && other.stage().isMoving()).count();
    }

    private static boolean isRecording(Upload upload) {
        return upload.stage() == Upload.Stage.CONFIRMED || upload.stage() == Upload.Stage.RECORDING;
    }

    private void attempt(Upload upload, Runnable work) {
        if (uploads.get(upload.id()) != upload) {
            return;
        }
        try {
            work.run();
        } catch (Refused e) {
            LOG.info("An import of {} may not go on: {}", upload.owner().actor(), e.name());
            upload.refused(e.name());
        } catch (RuntimeException | Error e) {
            LastResort.haltIfOutOfMemory(e);
            // Words of a failure may repeat what stands in a list.
            LOG.error("An import of {} failed: {}", upload.owner().actor(), e.getClass().getName());
            upload.failed();
        }
    }

    private ImportReport run(Upload upload, boolean acceptDuplicates, boolean corrects, boolean trial) {
        SignedIn me = upload.owner();
        return new ListImport(requests.domain(), Bringer.account(me, rights, probes, register),
                acceptDuplicates, corrects).run(
                        upload.files(),
                        reader(upload), trial,
                        (phase, done, total) -> upload.at(phase == ImportProgress.Phase.RECORDING, done, total));
    }

    static ListReader reader(Upload upload) {
        return new ListReader(KEPT_PROBLEMS, upload.wish().encoding(), upload.wish().kind(), MOST_ROWS);
    }

    private void sweep() {
        Instant old = clock.instant().minus(LIFE);
        uploads.values().stream().filter(upload -> upload.touched().isBefore(old)).forEach(this::discard);
    }

    /** What is being recorded is finished where that is soon; else its owner brings it again, and nothing is doubled. */
    @Override
    public void close() {
        closeNow();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("An import was cut off");
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
        uploads.values().forEach(Upload::forget);
        uploads.clear();
    }
}
