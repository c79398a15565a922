package vn.oneplusone.app.sample.journeys;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.sample.district.Draw;
import vn.oneplusone.app.sample.district.Places.Branch;
import vn.oneplusone.app.sample.district.Places.Commune;
import vn.oneplusone.app.sample.district.Someone;
import vn.oneplusone.membership.events.Organization;

/** Who introduces and who helps: 1+1 asks each member for one, a few bring more, and new members bring others soon. */
final class Referrers {
    private record Turn(Branch branch, Organization to) {}

    /** Who has brought that many is asked no more. */
    private static final int MOST = 3;

    private final Draw draw;
    private final Map<Someone, Integer> brought = new HashMap<>();
    private final List<Someone> all = new ArrayList<>();
    private final Map<Branch, List<Someone>> old = new HashMap<>();
    private final Map<Branch, List<Someone>> young = new HashMap<>();
    private final Map<Turn, Deque<Someone>> turns = new HashMap<>();

    Referrers(List<Someone> members, Draw draw) {
        this.draw = draw;
        for (Someone member : members) {
            if (member.stays()) {
                all.add(member);
                old.computeIfAbsent(member.branch, b -> new ArrayList<>()).add(member);
            }
        }
    }

    /** From now on a person may introduce who was admitted in the year; whether it is early enough is seen each time. */
    void admitted(Someone someone) {
        young.computeIfAbsent(someone.branch, b -> new ArrayList<>()).add(someone);
    }

    /** Who introduces another person on that day; nobody where the branch does it together. */
    @Nullable
    Someone referrer(Someone youth, Organization to, LocalDate on) {
        if (draw.chance(0.06)) {
            return null;
        }
        if (draw.chance(0.12)) {
            for (Someone member : draw.shuffled(young.getOrDefault(youth.branch, List.of()))) {
                if (may(member, youth, to, on)) {
                    return counted(member);
                }
            }
        }
        Deque<Someone> turn = turns.computeIfAbsent(new Turn(youth.branch, to),
                t -> new ArrayDeque<>(draw.shuffled(old.getOrDefault(t.branch(), List.of()))));
        for (int i = 0; i < turn.size(); i++) {
            Someone next = turn.removeFirst();
            boolean may = may(next, youth, to, on);
            if (may && draw.chance(0.06)) {
                // brings another one right away
                turn.addFirst(next);
            } else {
                turn.addLast(next);
            }
            if (may) {
                return counted(next);
            }
        }
        return null;
    }

    private boolean may(Someone member, Someone youth, Organization to, LocalDate on) {
        return !member.equals(youth) && brought.getOrDefault(member, 0) < MOST && member.mayRefer(to, on);
    }

    private Someone counted(Someone member) {
        brought.merge(member, 1, Integer::sum);
        return member;
    }

    /** A Union member of the branch on that day, else of the neighbourhood, else of the district. */
    Someone helper(Branch branch, LocalDate on) {
        // whose own admission is not of that very day
        LocalDate before = on.minusDays(1);
        List<Someone> near = old.getOrDefault(branch, List.of());
        for (Someone member : draw.shuffled(near)) {
            if (member.isMemberOn(Organization.UNION, before)) {
                return member;
            }
        }
        Commune commune = branch.commune();
        return all.stream().filter(m -> m.branch.commune().equals(commune) && m.isMemberOn(Organization.UNION, before))
                .findFirst().or(() -> all.stream().filter(m -> m.isMemberOn(Organization.UNION, before)).findFirst())
                .orElseThrow(
                        () -> new IllegalArgumentException("nobody prepares for the Union where it has no members"));
    }

    /** How many come to a meeting of the branch that votes. */
    int present(Branch branch, LocalDate on) {
        long roll = old.getOrDefault(branch, List.of()).stream().filter(m -> m.isMemberOn(Organization.UNION, on))
                .count();
        return Math.max(3, (int) (roll * draw.between(65, 98) / 100));
    }
}
