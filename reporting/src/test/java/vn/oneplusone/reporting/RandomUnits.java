package vn.oneplusone.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitKindStated;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;

/** A district whose units are renamed, moved, merged and dissolved. */
final class RandomUnits {
    private final Dice dice;
    private final Streams streams;
    final UUID district;
    final List<UUID> communes = new ArrayList<>();
    /** What was merged into another unit. */
    final List<UUID> former = new ArrayList<>();
    final List<UUID> branches = new ArrayList<>();

    RandomUnits(Dice dice, Streams streams) {
        this.dice = dice;
        this.streams = streams;
        district = dice.id();
        establish();
        changes();
    }

    UUID branch() {
        return dice.pick(branches);
    }

    private void establish() {
        streams.tell("units", new UnitEstablished(district, UnitLevel.DISTRICT, null, "888", "Phú Tân", dice.date()));
        for (int i = 0; i < 4; i++) {
            UUID commune = dice.id();
            communes.add(commune);
            streams.tell("units",
                    new UnitEstablished(commune, UnitLevel.COMMUNE, district, "30" + i, "Xã " + i, dice.date()));
            for (int j = 0; j < 3; j++) {
                UUID branch = dice.id();
                branches.add(branch);
                streams.tell("units",
                        new UnitEstablished(branch, UnitLevel.BRANCH, commune, i + "/" + j, "Chi đoàn " + j,
                                dice.date()));
            }
        }
        if (dice.chance(50)) {
            // a school beside the communes, which counts as they do
            UUID school = dice.id();
            communes.add(school);
            streams.tell("units", new UnitEstablished(school, UnitLevel.COMMUNE, district, "888-01", "Trường",
                    dice.date(), UnitKind.SCHOOL));
            streams.tell("units", new UnitKindStated(dice.pick(branches), UnitKind.OFFICE, dice.date()));
        }
        streams.tell("units", new PilotDesignated(communes.getFirst(), 2021, dice.date()));
        branches.add(dice.id()); // never established
        if (dice.chance(50)) {
            branches.add(district);
        }
    }

    /** One of each kind and some more, also within the years that are asked about and long after them. */
    private void changes() {
        List<Integer> kinds = new ArrayList<>(List.of(0, 1, 2, 3));
        if (dice.chance(50)) {
            kinds.add(4);
        }
        if (dice.chance(50)) {
            kinds.add(5);
        }
        if (dice.chance(50)) {
            kinds.add(dice.below(4));
        }
        dice.shuffle(kinds);
        kinds.forEach(this::change);
        if (dice.chance(40)) {
            LocalDate on = dice.chance(50) ? dice.date() : LocalDate.of(2025, 7, 1);
            UUID province = dice.id();
            communes.add(province);
            streams.tell("units", new UnitEstablished(province, UnitLevel.PROVINCE, null, "91", "An Giang", on));
            streams.tell("units", new UnitMoved(district, province, on, dice.decision()));
            if (dice.chance(50)) {
                streams.tell("units", new UnitsMerged(List.of(district), province, on.plusDays(30), dice.decision()));
            }
        } else if (dice.chance(30)) {
            streams.tell("units", new UnitDissolved(district, LocalDate.of(2025, 7, 1), dice.decision()));
        }
    }

    private void change(int kind) {
        LocalDate on = dice.chance(70) ? dice.date() : LocalDate.of(2025, 7, 1);
        UUID commune = dice.pick(communes);
        switch (kind) {
            case 0 -> streams.tell("units", new UnitRenamed(commune, "Xã mới " + kind, on, dice.decision()));
            case 1 -> {
                UUID branch = dice.pick(branches.subList(0, 12));
                streams.tell("units", new UnitMoved(branch, commune, on, dice.decision()));
                if (dice.chance(70)) {
                    // recorded after the other one, in force before it or after
                    streams.tell("units", new UnitMoved(branch, dice.pick(communes), dice.date(), dice.decision()));
                }
            }
            case 2 -> {
                UUID made = dice.id();
                streams.tell("units",
                        new UnitEstablished(made, UnitLevel.COMMUNE, district, "30" + kind, "Xã " + kind, on));
                merge(commune, made, on);
                communes.add(made);
            }
            case 3 -> {
                communes.remove(commune);
                UUID other = dice.pick(communes);
                communes.add(commune);
                merge(commune, other, on);
            }
            case 4 -> split(commune, on);
            default -> streams.tell("units", new UnitDissolved(branches.getFirst(), on, dice.decision()));
        }
    }

    /** A commune whose branches go to two new ones, or a branch whose members do, by facts of their own or with the rest. */
    private void split(UUID commune, LocalDate on) {
        boolean ofBranch = dice.chance(50);
        UUID source = ofBranch ? dice.pick(branches.subList(0, 12)) : commune;
        List<UUID> parts = List.of(dice.id(), dice.id());
        for (UUID part : parts) {
            streams.tell("units", new UnitEstablished(part, ofBranch ? UnitLevel.BRANCH : UnitLevel.COMMUNE,
                    ofBranch ? commune : district, "31" + part, "Phần", on));
        }
        if (!ofBranch) {
            streams.tell("units", new UnitMoved(dice.pick(branches.subList(0, 12)), parts.getLast(), on,
                    dice.decision()));
            communes.remove(source);
            communes.addAll(parts);
        }
        streams.tell("units", new UnitSplit(source, parts, parts.getFirst(), on, dice.decision()));
        if (ofBranch) {
            branches.addAll(parts);
        }
        former.add(source);
    }

    private void merge(UUID source, UUID target, LocalDate on) {
        streams.tell("units", new UnitsMerged(List.of(source), target, on, dice.decision()));
        communes.remove(source);
        former.add(source);
    }
}
