package vn.oneplusone.app.doubles;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitsMerged;

/** The units as far as they matter here: what became of each, and what is below it. */
final class KnownUnits {
    private final Map<UUID, UUID> parents = new HashMap<>();
    private final Map<UUID, UUID> mergedInto = new HashMap<>();
    private final Map<String, UUID> latestOfCode = new HashMap<>();
    private final Set<UUID> established = new HashSet<>();

    void on(UnitEvent event) {
        switch (event) {
            // established twice, the first counts, as in the register
            case UnitEstablished unit when !established.add(unit.unit()) -> {
            }
            case UnitEstablished unit -> {
                latestOfCode.put(unit.code(), unit.unit());
                if (unit.parent() != null) {
                    parents.put(unit.unit(), unit.parent());
                }
            }
            case UnitMoved moved -> parents.put(moved.unit(), moved.parent());
            case UnitsMerged merged -> merged.sources().forEach(source -> mergedInto.put(source, merged.target()));
            case UnitRenamed renamed -> {
            }
            case UnitDissolved dissolved -> {
            }
            case PilotDesignated pilot -> {
            }
            case UnitChangePlanned plan -> {
            }
            case UnitPlanWithdrawn plan -> {
            }
        }
    }

    /** The unit that this one has become: a branch merged into another is that other one. */
    UUID now(UUID unit) {
        UUID now = unit;
        Set<UUID> seen = new HashSet<>();
        while (mergedInto.containsKey(now) && seen.add(now)) {
            now = mergedInto.get(now);
        }
        return now;
    }

    Optional<UUID> ofCode(String code) {
        return Optional.ofNullable(latestOfCode.get(code));
    }

    boolean isWithin(UUID inner, UUID outer) {
        UUID wanted = now(outer);
        Set<UUID> seen = new HashSet<>();
        UUID at = now(inner);
        while (at != null && seen.add(at)) {
            if (at.equals(wanted)) {
                return true;
            }
            at = parent(at);
        }
        return false;
    }

    private @Nullable UUID parent(UUID unit) {
        UUID parent = parents.get(unit);
        return parent == null ? null : now(parent);
    }
}
