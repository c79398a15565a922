package vn.oneplusone.app.automation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.oneplusone.app.background.BackgroundWork;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.FactLog;

/**
 * Follows the ledger and works off the to-do list. What is refused stays on the list with its reason and is tried again
 * after a while, since the world may have changed: a unit may exist now, a date may have come.
 */
public final class Automation implements AutoCloseable, BackgroundWork {
    /**
     * Something still to do.
     *
     * @param refusal why it could not be done when last tried; null if it was not tried since it changed
     */
    public record Pending(UUID referral, UUID youth, Organization organization, boolean admitted,
            @Nullable RuntimeException refusal) {}

    private static final Logger LOG = LoggerFactory.getLogger(Automation.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long RETRY_NANOS = Duration.ofMinutes(1).toNanos();

    private record Refused(AdmissionsToDo.Item item, RuntimeException why, long at) {}

    private final FactLog log;
    private final Admissions admissions;
    private final AdmissionsToDo toDo = new AdmissionsToDo();
    private final Map<UUID, Refused> refused = new HashMap<>();
    private final Thread thread = Thread.ofPlatform().name("automation").daemon().unstarted(this::follow);
    private volatile List<Pending> pending = List.of();
    private volatile boolean running = true;
    private volatile boolean stopped;
    private volatile long size;

    public Automation(FactLog log, Domain domain) {
        this.log = log;
        this.admissions = new Admissions(domain);
    }

    /** Begins to follow the ledger on a thread of its own. */
    public void start() {
        thread.start();
    }

    /** What is still to do, as of the last look at the ledger. */
    public List<Pending> pending() {
        return pending;
    }

    /** How many facts it has not looked at yet. */
    public long behind() {
        return Math.max(0, log.size() - size);
    }

    @Override
    public String name() {
        return thread.getName();
    }

    @Override
    public boolean goesOn() {
        // one that gave up has said so itself
        return !running || stopped || thread.getState() != Thread.State.TERMINATED;
    }

    /** Whether it gave up, because the ledger could not be read. */
    public boolean hasStopped() {
        return stopped;
    }

    /** Takes in what is new and tries everything that is to be done; also for callers without the thread. */
    public synchronized void workOff() {
        long now = log.size();
        log.read(size, now, fact -> toDo.evolve(fact.payload()));
        size = now;
        for (AdmissionsToDo.Item item : toDo.items()) {
            Refused last = refused.get(item.referral());
            if (last == null || !last.item().equals(item) || System.nanoTime() - last.at() > RETRY_NANOS) {
                attempt(item);
            }
        }
        // What was just done is in the ledger now; the list is what remains after it.
        long after = log.size();
        log.read(size, after, fact -> toDo.evolve(fact.payload()));
        size = after;
        List<AdmissionsToDo.Item> items = toDo.items();
        refused.keySet().retainAll(items.stream().map(AdmissionsToDo.Item::referral).toList());
        pending = items.stream().map(item -> {
            Refused last = refused.get(item.referral());
            return new Pending(item.referral(), item.youth(), item.organization(), item.admitted(),
                    last == null ? null : last.why());
        }).toList();
    }

    private void attempt(AdmissionsToDo.Item item) {
        try {
            admissions.perform(item);
            refused.remove(item.referral());
        } catch (RuntimeException e) {
            refused.put(item.referral(), new Refused(item, e, System.nanoTime()));
            LOG.warn("Referral {} stays on the to-do list: {}", item.referral(), e.getClass().getSimpleName());
        }
    }

    private void follow() {
        while (running) {
            try {
                workOff();
                log.awaitBeyond(size, POLL);
            } catch (LedgerUnavailable e) {
                LOG.warn("Automation waits for the ledger: {}", e.getMessage());
                log.awaitBeyond(size, POLL);
            } catch (RuntimeException e) {
                if (!running) {
                    return;
                }
                // The reading of the ledger failed: a stop, not a wrong guess. The live figures report the same position.
                stopped = true;
                LOG.error("Automation stopped at ledger size {}", size, e);
                return;
            }
        }
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}
