package vn.oneplusone.reporting.queries;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;

/**
 * Some of the numbers of a unit: those at one place of the JSON, which an answer repeats at another.
 *
 * @param place such as {@code coverage/ORGANIZATION}, see {@link Figure#place()}
 * @param organization null where the place has none
 * @param detail null where the place has none, or for all details together
 */
public record CountsPart(String place, Counts counts, @Nullable Organization organization, @Nullable Object detail) {
    /** Referrals of an organization: the steps that happened in the year. */
    public static final String STEPS = "referralSteps/ORGANIZATION";
    /** 1+1 coverage of an organization. */
    public static final String COVERAGE = "coverage/ORGANIZATION";
    /** Campaigns of all kinds and of each. */
    public static final String CAMPAIGNS = "campaigns";
    /** Campaigns of one kind. */
    public static final String KIND = "campaigns/byKind/DETAIL";
    /** Present and roll of the best-attended meetings. */
    public static final String DISSEMINATION = "dissemination";
    /** Capital support of one form. */
    public static final String FORM = "capitalSupport/byForm/DETAIL";

    /** Says, where a part is a component of an answer, which one it is. */
    @Target(ElementType.TYPE_USE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface At {
        /** Its place. */
        String value();
    }

    /** A part that is about no organization and no detail. */
    public static CountsPart of(String place, Counts counts) {
        return new CountsPart(place, counts, null, null);
    }

    /** A number of this part; 0 where there is none. */
    public long get(Figure figure) {
        Long number = counts.get(figure, organization, detail);
        return number == null ? 0 : number;
    }

    /** A share of this part; null where there is no whole. */
    public @Nullable Percentage share(Share share) {
        return counts.share(share, organization);
    }
}
