package vn.oneplusone.app.sample.district;

/**
 * How much of a year is made. Members are those at the beginning of the year; a person can be in both organizations. The
 * targets are the district's, shared among its communes.
 *
 * @param communes how many of the eighteen communes and towns, at least 1; the first is the pilot
 * @param branches in each commune on average, at least 1
 */
public record SampleSize(int communes, int branches, int unionMembers, int federationMembers, int unionAdmissions,
        int federationAdmissions, int unionTarget, int federationTarget) {
    private static final int ALL = District.PHU_TAN.communes().size();

    public SampleSize {
        if (communes < 1 || communes > ALL || branches < 1 || unionMembers < 0 || federationMembers < 0
                || unionAdmissions < 0 || federationAdmissions < 0 || unionTarget < 0 || federationTarget < 0) {
            throw new IllegalArgumentException("no district has such a size");
        }
    }

    /**
     * The district as it was: the published admissions of 2021, targets that fit the published percentages, the rest
     * believable.
     */
    public static SampleSize full() {
        return new SampleSize(ALL, 6, 4_500, 7_000, 1_494, 1_821, 1_132, 1_803);
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

    /** As much as there is of another year; the one that was published is 2021. */
    public SampleSize in(int year) {
        double admitted = switch (year) {
            case 2018 -> 0.78;
            case 2019 -> 0.86;
            case 2020 -> 0.82;
            case 2021 -> 1;
            case 2022 -> 1.06;
            default -> 1.02;
        };
        double planned = year == 2021 ? 1 : (1 + admitted) / 2;
        return new SampleSize(communes, branches, unionMembers, federationMembers, part(unionAdmissions, admitted),
                part(federationAdmissions, admitted), part(unionTarget, planned), part(federationTarget, planned));
    }

    /** Another district, with as many branches in a commune. */
    public SampleSize times(double scale) {
        return new SampleSize(communes, branches, part(unionMembers, scale), part(federationMembers, scale),
                part(unionAdmissions, scale), part(federationAdmissions, scale), part(unionTarget, scale),
                part(federationTarget, scale));
    }

    private static int part(int whole, double scale) {
        return (int) Math.round(whole * scale);
    }
}
