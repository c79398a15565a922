package vn.oneplusone.reporting.contributions.rows;

/** Which group each unit belongs to, by its number; below 0 for none. Where units change within a year, stretches of days differ. */
public final class Grouping {
    /** In place of a group: it is not the same on all days. */
    static final int MOVES = -2;

    final int groups;
    /** By the number of a unit, its group on all days, which most have. */
    final int[] always;
    private final int[] since;
    private final int[][] groupOf;
    private final boolean[] ofTheLastDay;

    /**
     * Takes the arrays as they are: nobody may change them afterwards.
     *
     * @param since first days of the stretches, in order; the first also stands for all days before
     * @param groupOf for each stretch, the group of each unit
     * @param ofTheLastDay for each cell, whether it is counted by the groups of the last day, whatever its own
     */
    public Grouping(int groups, int[] since, int[][] groupOf, boolean[] ofTheLastDay) {
        this.groups = groups;
        this.since = since;
        this.groupOf = groupOf;
        this.ofTheLastDay = ofTheLastDay;
        this.always = atEnd().clone();
        for (int[] then : groupOf) {
            for (int unit = 0; unit < always.length; unit++) {
                always[unit] = then[unit] == always[unit] ? always[unit] : MOVES;
            }
        }
    }

    /** By the number of a unit, on a day. */
    int[] on(int day) {
        int stretch = since.length - 1;
        while (stretch > 0 && since[stretch] > day) {
            stretch--;
        }
        return groupOf[stretch];
    }

    int[] atEnd() {
        return groupOf[groupOf.length - 1];
    }

    boolean isOfTheLastDay(int cell) {
        return ofTheLastDay[cell];
    }
}
