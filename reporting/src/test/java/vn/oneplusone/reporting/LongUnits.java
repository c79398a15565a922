package vn.oneplusone.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitsMerged;

/**
 * The units of a long history. With each year a few are merged, renamed or moved; on 1 July 2025 three communes each become one, and the
 * districts end.
 */
final class LongUnits {
    static final LocalDate REORGANISATION = LocalDate.of(2025, 7, 1);
    private static final LocalDate FOUNDED = LocalDate.of(1990, 1, 1);
    private static final int COMMUNES_MERGED = 2;
    private static final int DISTRICTS_MERGED = 1;
    private static final int RENAMED = 1;

    /** With the branches of each commune. */
    private record District(UUID id, Map<UUID, List<UUID>> communes) {}

    private record Province(UUID id, List<District> districts) {}

    private final Dice dice;
    private final Consumer<UnitEvent> tell;
    private final List<Province> provinces = new ArrayList<>();
    private final List<UUID> branches = new ArrayList<>();
    private int count;

    LongUnits(Dice dice, Consumer<UnitEvent> tell) {
        this.dice = dice;
        this.tell = tell;
    }

    void establish(LongHistory.Extent extent) {
        for (int p = 0; extent.districtsOf(p) > 0; p++) {
            Province province = new Province(unit(UnitLevel.PROVINCE, null), new ArrayList<>());
            provinces.add(province);
            for (int d = 0; d < extent.districtsOf(p); d++) {
                province.districts.add(district(province.id, extent));
            }
        }
    }

    private District district(UUID province, LongHistory.Extent extent) {
        District district = new District(unit(UnitLevel.DISTRICT, province), new LinkedHashMap<>());
        for (int c = 0; c < extent.communes(); c++) {
            UUID commune = unit(UnitLevel.COMMUNE, district.id);
            List<UUID> below = new ArrayList<>();
            for (int b = 0; b < extent.branches(); b++) {
                below.add(unit(UnitLevel.BRANCH, commune));
            }
            district.communes.put(commune, below);
            branches.addAll(below);
        }
        return district;
    }

    private UUID unit(UnitLevel level, @Nullable UUID parent) {
        UUID unit = dice.id();
        tell.accept(new UnitEstablished(unit, level, parent, "c" + count, level + " " + count, FOUNDED));
        count++;
        return unit;
    }

    /** Those that there are, in the order of the tree. */
    List<UUID> communes() {
        return districts().flatMap(district -> district.communes.keySet().stream()).toList();
    }

    UUID branch() {
        return dice.pick(branches);
    }

    private Stream<District> districts() {
        return provinces.stream().flatMap(province -> province.districts.stream());
    }

    void changeWith(int year) {
        LocalDate on = LocalDate.of(year, 1, 1);
        for (Province province : provinces) {
            for (District district : List.copyOf(province.districts)) {
                if (on.isBefore(REORGANISATION) && province.districts.size() > 3 && dice.chance(DISTRICTS_MERGED)) {
                    province.districts.remove(district);
                    District into = dice.pick(province.districts);
                    into.communes.putAll(district.communes);
                    tell.accept(new UnitsMerged(List.of(district.id), into.id, on, decision(on)));
                }
            }
            province.districts.forEach(district -> change(district, on));
        }
    }

    private void change(District district, LocalDate on) {
        for (UUID commune : List.copyOf(district.communes.keySet())) {
            if (district.communes.size() > 1 && dice.chance(COMMUNES_MERGED)) {
                List<UUID> others = new ArrayList<>(district.communes.keySet());
                others.remove(commune);
                merge(district, List.of(commune), dice.pick(others), on);
            } else if (dice.chance(RENAMED)) {
                tell.accept(new UnitRenamed(commune, "again " + commune, on, decision(on)));
            }
        }
        // a branch of every district
        List<UUID> communes = List.copyOf(district.communes.keySet());
        UUID from = dice.pick(communes);
        UUID to = dice.pick(communes);
        List<UUID> movable = below(district, from);
        if (!from.equals(to) && movable.size() > 1) {
            UUID branch = movable.removeFirst();
            below(district, to).add(branch);
            tell.accept(new UnitMoved(branch, to, on, decision(on)));
        }
    }

    void reorganise() {
        for (Province province : provinces) {
            for (District district : province.districts) {
                List<UUID> communes = List.copyOf(district.communes.keySet());
                for (int i = 0; i + 1 < communes.size(); i += 3) {
                    merge(district, communes.subList(i + 1, Math.min(i + 3, communes.size())), communes.get(i),
                            REORGANISATION);
                }
                tell.accept(new UnitsMerged(List.of(district.id), province.id, REORGANISATION,
                        decision(REORGANISATION)));
            }
        }
    }

    private void merge(District district, List<UUID> sources, UUID target, LocalDate on) {
        for (UUID source : sources) {
            below(district, target).addAll(below(district, source));
            district.communes.remove(source);
        }
        tell.accept(new UnitsMerged(sources, target, on, decision(on)));
    }

    private static List<UUID> below(District district, UUID commune) {
        return district.communes.computeIfAbsent(commune, unknown -> new ArrayList<>());
    }

    private Decision decision(LocalDate on) {
        return new Decision(dice.below(100) + "-NQ", on.minusDays(20));
    }
}
