package vn.oneplusone.reporting.contributions;

import java.util.Arrays;
import vn.oneplusone.reporting.contributions.rows.Years;

/** A day and a unit in one number: the day in the upper half, the unit in the lower. */
final class Moves {
    /** Marks what came from a unit outside the ledger or went to one; no number of a unit is so high. */
    static final long OUTSIDE = 1L << 31;

    private Moves() {}

    static long at(int day, int unit) {
        return (long) day << 32 | unit;
    }

    static boolean isOutside(long move) {
        return (move & OUTSIDE) != 0;
    }

    /** The same without the mark. */
    static long inside(long move) {
        return move & ~OUTSIDE;
    }

    static int day(long move) {
        return (int) (move >> 32);
    }

    static int unit(long move) {
        return (int) inside(move);
    }

    /** The day of one of them, or {@link Years#NEVER} beyond the last. */
    static int dayAt(long[] moves, int at) {
        return at < moves.length ? day(moves[at]) : Years.NEVER;
    }

    /** One more among sorted ones. */
    static long[] with(long[] sorted, long move, Units units) {
        long[] more = Arrays.copyOf(sorted, sorted.length + 1);
        int at = sorted.length;
        while (at > 0 && compare(more[at - 1], move, units) > 0) {
            more[at] = more[at - 1];
            at--;
        }
        more[at] = move;
        return more;
    }

    /** By day, then by unit; what stays inside comes first. */
    static int compare(long one, long other, Units units) {
        int byDay = Integer.compare(day(one), day(other));
        int byUnit = byDay == 0 ? units.compare(unit(one), unit(other)) : byDay;
        return byUnit == 0 ? Boolean.compare(isOutside(one), isOutside(other)) : byUnit;
    }

    /** One person's moves from branch to branch, sorted by day, then by the units: in whichever order they were recorded. */
    static final class Departures {
        /** Day in the upper half, the unit that was left in the lower; */
        private long[] departures = {};
        /** beside it the unit that was entered, or its complement where that is a part of the one left. */
        private int[] arrivals = {};

        void add(int day, int from, int arrival, Units units) {
            int at = departures.length;
            while (at > 0 && (Moves.compare(departures[at - 1], Moves.at(day, from), units) > 0
                    || (departures[at - 1] == Moves.at(day, from)
                            && units.compare(entered(arrivals[at - 1]), entered(arrival)) > 0))) {
                at--;
            }
            departures = Moves.with(departures, Moves.at(day, from), units);
            int[] more = Arrays.copyOf(arrivals, arrivals.length + 1);
            System.arraycopy(arrivals, at, more, at + 1, arrivals.length - at);
            more[at] = arrival;
            arrivals = more;
        }

        static int entered(int arrival) {
            return arrival < 0 ? ~arrival : arrival;
        }

        /** All of them, to be walked through. */
        Order order() {
            return new Order(departures, arrivals);
        }

        /**
         * The moves by day. Those of one day follow each other: each leaves the branch that the one before entered. A member may be placed in a part of
         * a split branch on the very day on which they came into it, or go on.
         */
        static final class Order {
            private long[] departures;
            private int[] arrivals;

            private Order(long[] departures, int[] arrivals) {
                this.departures = departures;
                this.arrivals = arrivals;
            }

            int count() {
                return departures.length;
            }

            /** The day of one of them, or {@link Years#NEVER} beyond the last. */
            int day(int at) {
                return Moves.dayAt(departures, at);
            }

            int from(int at) {
                return Moves.unit(departures[at]);
            }

            /** The unit that was entered, or its complement. */
            int arrival(int at) {
                return arrivals[at];
            }

            /**
             * Puts a move out of a branch in the place of the next one of that day: of several, one that is followed by another.
             *
             * @return whether there is one
             */
            boolean putNext(int place, int branch) {
                int next = leaving(place, place, branch);
                for (int at = next; at >= 0; at = leaving(at + 1, place, branch)) {
                    if (leaving(place, place, entered(arrivals[at])) >= 0) {
                        next = at;
                        break;
                    }
                }
                if (next > place) {
                    long departure = departures[next];
                    int arrival = arrivals[next];
                    departures = departures.clone();
                    arrivals = arrivals.clone();
                    System.arraycopy(departures, place, departures, place + 1, next - place);
                    System.arraycopy(arrivals, place, arrivals, place + 1, next - place);
                    departures[place] = departure;
                    arrivals[place] = arrival;
                }
                return next >= 0;
            }

            /** The first one from there on, of the day of a place, out of a branch; below 0 for none. */
            private int leaving(int at, int place, int branch) {
                for (int one = at; one < count() && day(one) == day(place); one++) {
                    if (from(one) == branch) {
                        return one;
                    }
                }
                return -1;
            }
        }
    }
}
