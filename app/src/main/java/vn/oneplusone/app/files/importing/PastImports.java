package vn.oneplusone.app.files.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.entries.EntryDecoder;

/**
 * What came in by lists, from the ledger itself: nothing else has to be kept, and no restart forgets it. It looks back over the last
 * fifty thousand facts and follows those that come.
 */
public final class PastImports {
    private static final int WINDOW = 50_000;
    private static final int PAGE = 2_000;
    private static final int KEPT = 1_000;
    /** Rows that come later than this after the one before belong to another import. */
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(PastImports.class);

    private final Ledger ledger;
    private final EntryDecoder decoder = EntryDecoder.ofAllModules();
    private final List<Open> imports = new ArrayList<>();
    private final Map<String, Open> last = new HashMap<>();
    private long next = -1;

    public PastImports(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * An import, or what is left of one that was cut off and begun again later.
     *
     * @param rows recorded by it
     * @param facts how many of each type, such as {@code membership.MemberAdmitted}
     */
    public record Import(String actor, Instant began, Instant ended, int rows, Map<String, Integer> facts,
            long size) {}

    private static final class Open {
        private final String actor;
        private final Instant began;
        private Instant ended;
        private final Set<String> causes = new HashSet<>();
        private final Map<String, Integer> facts = new TreeMap<>();
        private long size;

        Open(String actor, Instant began) {
            this.actor = actor;
            this.began = began;
            this.ended = began;
        }
    }

    /** The imports of one actor, the latest first. */
    public synchronized List<Import> of(String actor) {
        readOn();
        return imports.reversed().stream().filter(one -> one.actor.equals(actor))
                .map(one -> new Import(one.actor, one.began, one.ended, one.causes.size(), Map.copyOf(one.facts),
                        one.size))
                .toList();
    }

    /** Reads in the background what there is, which takes seconds after a start, so that nobody waits for it. */
    public void readAhead() {
        Thread.ofVirtual().name("past-imports").start(() -> {
            try {
                readOn();
            } catch (RuntimeException e) {
                // the next question reads by itself, and is told
                LOG.warn("past imports cannot be read ahead: {}", e.getClass().getSimpleName());
            }
        });
    }

    private synchronized void readOn() {
        if (next < 0) {
            next = Math.max(0, ledger.head().size() - WINDOW);
        }
        for (List<StoredEntry> page = ledger.read(next, PAGE); !page.isEmpty(); page = ledger.read(next, PAGE)) {
            page.forEach(entry -> take(decoder.decode(entry)));
            next = page.getLast().position() + 1;
        }
        while (imports.size() > KEPT) {
            last.values().remove(imports.removeFirst());
        }
    }

    private void take(EntryDecoder.Decoded entry) {
        if (!entry.cause().startsWith(ListImport.CAUSE)) {
            return;
        }
        Open open = last.get(entry.actor());
        if (open == null || open.ended.plus(PAUSE).isBefore(entry.committedAt())) {
            open = new Open(entry.actor(), entry.committedAt());
            last.put(entry.actor(), open);
            imports.add(open);
        }
        open.ended = entry.committedAt();
        open.causes.add(entry.cause());
        open.facts.merge(entry.type(), 1, Integer::sum);
        open.size = entry.position() + 1;
    }
}
