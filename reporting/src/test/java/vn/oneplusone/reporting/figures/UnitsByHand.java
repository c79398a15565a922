package vn.oneplusone.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.reporting.History;

/**
 * Where units stand on a day, looked up in the facts one by one as somebody with the papers would, and by nothing that reporting counts
 * with. Knows no units that are placed below each other.
 */
final class UnitsByHand {
    private final List<UnitEvent> facts = new ArrayList<>();
    private final Map<List<Object>, List<UUID>> found = new HashMap<>();

    UnitsByHand(History history) {
        history.facts().stream().map(fact -> fact.payload()).forEach(payload -> {
            if (payload instanceof UnitEvent event) {
                facts.add(event);
            }
        });
    }

    /** The unit that it is on that day, the one above, and so on to the top. */
    List<UUID> path(UUID unit, LocalDate day) {
        return found.computeIfAbsent(List.of(unit, day), none -> lookedUp(unit, day));
    }

    private List<UUID> lookedUp(UUID unit, LocalDate day) {
        List<UUID> path = new ArrayList<>();
        UUID at = unit;
        while (at != null) {
            UUID is = on(at, day);
            path.add(is);
            at = above(is, day);
        }
        return path;
    }

    /** The unit itself, or the one into which it went: of a split one, the part that is its rest. */
    private UUID on(UUID unit, LocalDate day) {
        for (UnitEvent fact : facts) {
            if (fact instanceof UnitSplit split && split.source().equals(unit) && !split.on().isAfter(day)) {
                return on(split.rest(), day);
            }
        }
        return facts.stream().filter(UnitsMerged.class::isInstance).map(UnitsMerged.class::cast)
                .filter(merged -> merged.sources().contains(unit) && !merged.on().isAfter(day)).findFirst()
                .map(merged -> on(merged.target(), day)).orElse(unit);
    }

    private @Nullable UUID above(UUID unit, LocalDate day) {
        for (UnitEvent fact : facts) {
            if (fact instanceof UnitDissolved end && end.unit().equals(unit) && !end.on().isAfter(day)) {
                return null;
            }
        }
        return facts.stream().filter(UnitMoved.class::isInstance).map(UnitMoved.class::cast)
                .filter(moved -> moved.unit().equals(unit) && !moved.on().isAfter(day))
                .sorted(Comparator.comparing(UnitMoved::on)).map(UnitMoved::parent).reduce((earlier, later) -> later)
                .orElseGet(() -> established(unit));
    }

    private @Nullable UUID established(UUID unit) {
        return facts.stream().filter(UnitEstablished.class::isInstance).map(UnitEstablished.class::cast)
                .filter(fact -> fact.unit().equals(unit)).map(UnitEstablished::parent).filter(Objects::nonNull)
                .findFirst().orElse(null);
    }
}
