package vn.oneplusone.app.ledger.entries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps from every revision that was ever written to the one that is written now; for Axon and for the folds alike. */
public final class Upcasters {
    private final Map<Kind, Upcaster> steps = new HashMap<>();
    private final Map<String, String> current = new HashMap<>();

    /** What an entry says of its payload. */
    public record Kind(String type, @Nullable String revision) {}

    /** A payload and what it is. */
    record Revised(Kind kind, JsonNode payload) {}

    /** @throws IllegalArgumentException if they lead in a circle, or in two directions, or to two revisions of one type */
    Upcasters(List<Upcaster> all) {
        for (Upcaster one : all) {
            if (steps.put(new Kind(one.type(), one.revision()), one) != null) {
                throw new IllegalArgumentException("two steps from " + one.type() + " revision " + one.revision());
            }
        }
        for (Upcaster one : all) {
            Kind end = new Kind(one.nextType(), one.nextRevision());
            int taken = 0;
            for (Upcaster next = steps.get(end); next != null; next = steps.get(end)) {
                if (taken++ > all.size()) {
                    throw new IllegalArgumentException("the steps from " + one.type() + " lead in a circle");
                }
                end = new Kind(next.nextType(), next.nextRevision());
            }
            String revision = current.put(end.type(), String.valueOf(end.revision()));
            if (revision != null && !revision.equals(end.revision())) {
                throw new IllegalArgumentException("two revisions of " + end.type() + " are the current one");
            }
        }
    }

    /** All that was written once, and no longer is. */
    public Set<Kind> old() {
        return steps.keySet();
    }

    /** The revision that is written now. */
    String revision(String type) {
        return current.getOrDefault(type, EventTypes.FIRST_REVISION);
    }

    /** Whether it was written once, and no longer is. */
    public boolean isOld(@Nullable String type, @Nullable String revision) {
        return type != null && steps.containsKey(new Kind(type, revision));
    }

    /** The payload as it is written now. */
    Revised upcast(String type, @Nullable String revision, JsonNode payload) {
        Revised revised = new Revised(new Kind(type, revision), payload);
        for (Upcaster step = steps.get(revised.kind()); step != null; step = steps.get(revised.kind())) {
            if (!(revised.payload() instanceof ObjectNode members)) {
                throw new IllegalArgumentException("the payload is no object");
            }
            revised = new Revised(new Kind(step.nextType(), step.nextRevision()), step.payload().apply(members));
        }
        return revised;
    }
}
