package vn.oneplusone.app.sample;

/**
 * How much of a year is made. Members are those at the beginning of the year; a person can be in both organizations. The
 * targets are the district's, shared among its communes.
 *
 * @param communes how many of the eighteen communes and towns, at least 1; the first is the pilot
 * @param branches in each commune on average, at least 1
 */
public record SampleSize(int communes, int branches, int unionMembers, int federationMembers, int unionAdmissions,
        int federationAdmissions, int unionTarget, int federationTarget) {

    public SampleSize {
        if (communes < 1 || communes > Places.COMMUNES || branches < 1 || unionMembers < 0 || federationMembers < 0
                || unionAdmissions < 0 || federationAdmissions < 0 || unionTarget < 0 || federationTarget < 0) {
            throw new IllegalArgumentException("no district has such a size");
        }
    }

    /**
     * The district as it was: the published admissions of 2021, targets that fit the published percentages, the rest
     * believable.
     */
    public static SampleSize full() {
        return new SampleSize(Places.COMMUNES, 6, 4_500, 7_000, 1_494, 1_821, 1_132, 1_803);
    }

    /**
     * The same in small, all communes kept.
     *
     * @param scale more than 0, at most 1
     */
    public static SampleSize scaled(double scale) {
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("a scale is more than 0 and at most 1");
        }
        SampleSize full = full();
        return new SampleSize(full.communes, (int) Math.max(1, Math.round(full.branches * Math.sqrt(scale))),
                part(full.unionMembers, scale), part(full.federationMembers, scale), part(full.unionAdmissions, scale),
                part(full.federationAdmissions, scale), part(full.unionTarget, scale),
                part(full.federationTarget, scale));
    }

    private static int part(int whole, double scale) {
        return (int) Math.round(whole * scale);
    }
}
