package vn.oneplusone.app.files.importing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.rows.membership.AnnulmentRow;
import vn.oneplusone.app.files.rows.membership.ClassificationRow;
import vn.oneplusone.app.files.rows.membership.CorrectionRow;
import vn.oneplusone.app.files.rows.membership.EndingRow;
import vn.oneplusone.app.files.rows.membership.MemberRow;
import vn.oneplusone.app.files.rows.membership.ReceptionRow;
import vn.oneplusone.app.files.rows.membership.ReleaseRow;
import vn.oneplusone.app.files.rows.membership.TemporaryActivityEndRow;
import vn.oneplusone.app.files.rows.membership.TemporaryActivityRow;
import vn.oneplusone.app.files.rows.membership.TransferRow;
import vn.oneplusone.app.files.rows.referral.ReferralRow;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.ReferralStep;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.Organization;

/**
 * The rows of one day in the order in which they depend on each other: who introduces or helps has to be a member by then, a number has to be
 * free. Where nothing depends on another row they stay as they are; so do those that depend on each other in a circle, which the rules refuse.
 */
final class DayOrder {
    private final List<ImportStep> rows;
    private final RowKeys keys;
    private final List<Set<Integer>> later = new ArrayList<>();
    private final int[] waitsFor;
    private boolean turned;

    private record Membership(@Nullable String person, @Nullable Organization organization) {}

    private DayOrder(List<ImportStep> rows, RowKeys keys) {
        this.rows = rows;
        this.keys = keys;
        this.waitsFor = new int[rows.size()];
        rows.forEach(row -> later.add(new LinkedHashSet<>()));
    }

    /**
     * All rows in the order in which they are to be recorded.
     *
     * @param works by stage, day, kind and place
     */
    static List<ImportStep> of(List<ImportStep> works, RowKeys keys) {
        List<ImportStep> ordered = new ArrayList<>(works.size());
        int begin = 0;
        while (begin < works.size()) {
            int end = begin;
            while (end < works.size() && works.get(end).stage() == works.get(begin).stage()
                    && works.get(end).on().equals(works.get(begin).on())) {
                end++;
            }
            DayOrder day = new DayOrder(works.subList(begin, end), keys);
            ordered.addAll(switch (works.get(begin).stage()) {
                case Turn.CORRECTIONS -> day.byNumbers();
                case Turn.HISTORY -> day.byMemberships();
                default -> day.rows;
            });
            begin = end;
        }
        return ordered;
    }

    /** Who gives a number up comes before the one who gets it. */
    private List<ImportStep> byNumbers() {
        Map<String, List<Integer>> bearers = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).row() instanceof CorrectionRow row) {
                int at = i;
                Integer earlier = last.put(keys.person(row.personCode()), i);
                if (earlier != null) {
                    after(earlier, i);
                }
                String taken = taken(row);
                rows.get(i).keys().stream().filter(key -> key.startsWith(Turn.IDENTITY) && !key.equals(taken))
                        .forEach(key -> bearers.computeIfAbsent(key, number -> new ArrayList<>()).add(at));
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).row() instanceof CorrectionRow row) {
                for (int bearer : bearers.getOrDefault(taken(row), List.of())) {
                    if (!keys.person(code(rows.get(bearer).row())).equals(keys.person(row.personCode()))) {
                        after(bearer, i);
                    }
                }
            }
        }
        return sorted();
    }

    private static @Nullable String taken(CorrectionRow row) {
        return row.identityNumber() == null ? null : Turn.identity(row.identityNumber());
    }

    private static String code(ListRow row) {
        return ((CorrectionRow) row).personCode();
    }

    private List<ImportStep> byMemberships() {
        Map<Membership, List<Integer>> own = new HashMap<>();
        Map<Membership, List<Integer>> begins = new HashMap<>();
        Map<Membership, List<Integer>> moves = new HashMap<>();
        Map<Membership, List<Integer>> ends = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Membership subject = subject(rows.get(i).row());
            if (subject.person() == null) {
                continue;
            }
            own.computeIfAbsent(subject, one -> new ArrayList<>()).add(i);
            Map<Membership, List<Integer>> turn = switch (rows.get(i).row()) {
                case MemberRow row -> begins;
                case ReceptionRow row -> begins;
                case ReferralStepRow row when admits(row) -> begins;
                case TransferRow row -> moves;
                case EndingRow row -> ends;
                case ReleaseRow row -> ends;
                case AnnulmentRow row -> ends;
                default -> null;
            };
            if (turn != null) {
                turn.computeIfAbsent(subject, one -> new ArrayList<>()).add(i);
            }
        }
        own.forEach((membership, days) -> chain(days, begins.containsKey(membership)));
        for (int i = 0; i < rows.size(); i++) {
            for (Membership named : named(rows.get(i).row())) {
                for (int begin : begins.getOrDefault(named, List.of())) {
                    after(begin, i);
                }
                if (rows.get(i).row() instanceof ReferralStepRow step && step.step() == ReferralStep.APPROVED) {
                    // credit goes to the branch of that day
                    for (int move : moves.getOrDefault(named, List.of())) {
                        after(move, i);
                    }
                }
                for (int end : ends.getOrDefault(named, List.of())) {
                    after(i, end);
                }
            }
        }
        return sorted();
    }

    /** What happens to one membership stays in its order, but nobody moves who is admitted later on that day. */
    private void chain(List<Integer> days, boolean begins) {
        List<Integer> order = new ArrayList<>(days);
        if (begins) {
            int admitted = days.stream().filter(i -> rows.get(i).row() instanceof ReferralStepRow step && admits(step))
                    .mapToInt(i -> i).max().orElse(-1);
            order.sort(Comparator.comparingInt((Integer i) -> rows.get(i).row() instanceof TransferRow && i < admitted
                    ? admitted
                    : i).thenComparing(i -> rows.get(i).row() instanceof TransferRow));
        }
        for (int i = 1; i < order.size(); i++) {
            after(order.get(i - 1), order.get(i));
        }
    }

    /** Whether an admission on that very day follows from the step. */
    private static boolean admits(ReferralStepRow row) {
        return row.step() == ReferralStep.APPROVED
                && (row.ceremonyOn() == null || row.ceremonyOn().equals(row.on()));
    }

    private Membership subject(ListRow row) {
        Organization organization = switch (row) {
            case MemberRow r -> r.organization();
            case ReceptionRow r -> r.organization();
            case ReferralRow r -> r.organization();
            case ReferralStepRow r -> r.organization();
            case TransferRow r -> r.organization();
            case EndingRow r -> r.organization();
            case ReleaseRow r -> r.organization();
            case TemporaryActivityRow r -> r.organization();
            case TemporaryActivityEndRow r -> r.organization();
            case ClassificationRow r -> r.organization();
            case AnnulmentRow r -> r.organization();
            default -> null;
        };
        String code = row.subject();
        return organization == null || code == null
                ? new Membership(null, null)
                : new Membership(keys.person(code), organization);
    }

    /** The memberships of others on which the row may depend. */
    private Set<Membership> named(ListRow row) {
        Set<Membership> named = new HashSet<>();
        if (row instanceof ReferralRow referral && referral.referrerCode() != null) {
            both(named, keys.person(referral.referrerCode()));
        } else if (row instanceof ReferralStepRow step) {
            if (step.helperCode() != null) {
                named.add(new Membership(keys.person(step.helperCode()), step.organization()));
            }
            keys.referrers(step).forEach(referrer -> both(named, referrer));
        }
        named.remove(subject(row));
        return named;
    }

    private static void both(Set<Membership> named, String person) {
        for (Organization organization : Organization.values()) {
            named.add(new Membership(person, organization));
        }
    }

    private void after(int first, int second) {
        if (first != second && later.get(first).add(second)) {
            waitsFor[second]++;
            turned |= first > second;
        }
    }

    private List<ImportStep> sorted() {
        if (!turned) {
            return rows;
        }
        PriorityQueue<Integer> free = new PriorityQueue<>();
        BitSet waiting = new BitSet(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (waitsFor[i] == 0) {
                free.add(i);
            } else {
                waiting.set(i);
            }
        }
        List<ImportStep> sorted = new ArrayList<>(rows.size());
        while (sorted.size() < rows.size()) {
            int next;
            if (free.isEmpty()) {
                next = waiting.nextSetBit(0);
                waiting.clear(next);
            } else {
                next = free.poll();
            }
            sorted.add(rows.get(next));
            for (int one : later.get(next)) {
                if (--waitsFor[one] == 0 && waiting.get(one)) {
                    waiting.clear(one);
                    free.add(one);
                }
            }
        }
        return sorted;
    }
}
