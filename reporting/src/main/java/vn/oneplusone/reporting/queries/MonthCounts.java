package vn.oneplusone.reporting.queries;

import java.util.Map;
import vn.oneplusone.membership.events.Organization;

/**
 * The numbers of one month.
 *
 * @param month 1 to 12; the months of a period follow each other, also into another year
 * @param referred referrals made in the month
 * @param fulfilled referrals fulfilled in the month, whenever made
 * @param campaigns campaigns whose last day is in the month
 */
public record MonthCounts(int month, Map<Organization, Long> admitted, Map<Organization, Long> ended,
        Map<Organization, Long> referred, Map<Organization, Long> fulfilled, long campaigns) {}
