package vn.oneplusone.app.portal.overview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.UnitLabel;

/** Numbers that were counted from the ledger, each with the way to its facts. */
final class CountedNumbers implements Numbers {
    private final CountsAnswer answer;
    private final @Nullable UUID asked;
    private final Row total;
    private final Map<Row, Counts> counts = new HashMap<>();
    private final List<Row> parts;

    /** @param asked the unit that was asked for; null for everything */
    CountedNumbers(CountsAnswer answer, @Nullable UUID asked) {
        this.answer = answer;
        this.asked = asked;
        this.total = new Row(answer.scope(), false);
        this.parts = answer.units().stream().map(unit -> {
            Row row = new Row(unit.label(), unit.own());
            counts.put(row, unit.counts());
            return row;
        }).toList();
        // last, because a unit without any below it is its own only part
        counts.put(total, answer.total());
    }

    @Override
    public Row total() {
        return total;
    }

    @Override
    public List<Row> parts() {
        return parts;
    }

    @Override
    public boolean isKeptBack(Row row, @Nullable Organization organization, Figure figure) {
        return false;
    }

    @Override
    public String facts(Row row, @Nullable Organization organization, Figure figure, @Nullable Integer month,
            @Nullable String detail) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/facts").queryParam("measure", figure)
                .queryParam("year", answer.year());
        add(address, "organization", organization);
        // Everything is more than the one at the top: also what belongs to no unit below it.
        add(address, "unit", asked);
        UnitLabel unit = row.unit();
        add(address, "part", row.equals(total) || unit == null ? null : unit.unitId());
        add(address, "geography", answer.geography() == Geography.NOW ? Geography.NOW : null);
        add(address, "geographyDate", answer.geographyDate());
        add(address, "own", row.own() ? Boolean.TRUE : null);
        add(address, "month", month);
        add(address, "detail", detail);
        // the facts behind the number as printed, also when more have come since
        return address.queryParam("asOf", answer.ledger().size()).build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    @Override
    public @Nullable Long value(Row row, @Nullable Organization organization, Figure figure) {
        Counts numbers = counts.get(row);
        return numbers == null ? null : value(numbers, organization, figure);
    }

    private static @Nullable Long value(Counts counts, @Nullable Organization of, Figure figure) {
        return switch (figure) {
            case ADMITTED -> at(counts.admitted(), of);
            case ENDED -> at(counts.ended(), of);
            case NET -> at(counts.net(), of);
            case ADMITTED_BY_GENDER -> sum(counts.admittedByGender(), of);
            case ADMITTED_BY_AGE -> sum(counts.admittedByAge(), of);
            case TRANSFERRED_IN -> at(counts.transfers(), of, Counts.Transfers::in);
            case TRANSFERRED_OUT -> at(counts.transfers(), of, Counts.Transfers::out);
            case CLASSIFIED -> sum(counts.classified(), of);
            case ACTIVE_AT_START -> at(counts.activeAtStart(), of);
            case ACTIVE_AT_END -> at(counts.activeAtEnd(), of);
            case TARGET -> at(counts.target(), of);
            case TARGET_BELOW -> at(counts.targetBelow(), of);
            case REFERRED -> at(counts.referrals(), of, Counts.Referrals::referred);
            case COHORT_CONFIRMED -> at(counts.referrals(), of, Counts.Referrals::confirmed);
            case COHORT_PREPARED -> at(counts.referrals(), of, Counts.Referrals::prepared);
            case COHORT_ENDORSED -> at(counts.referrals(), of, Counts.Referrals::endorsed);
            case COHORT_APPROVED -> at(counts.referrals(), of, Counts.Referrals::approved);
            case COHORT_FULFILLED -> at(counts.referrals(), of, Counts.Referrals::fulfilled);
            case COHORT_DECLINED -> at(counts.referrals(), of, Counts.Referrals::declined);
            case COHORT_WITHDRAWN -> at(counts.referrals(), of, Counts.Referrals::withdrawn);
            case COHORT_LAPSED -> at(counts.referrals(), of, Counts.Referrals::lapsed);
            case COHORT_ANNULLED -> at(counts.referrals(), of, Counts.Referrals::annulled);
            case COHORT_OPEN -> at(counts.referrals(), of, Counts.Referrals::open);
            case CONFIRMED -> at(counts.referralSteps(), of, Counts.ReferralSteps::confirmed);
            case PREPARED -> at(counts.referralSteps(), of, Counts.ReferralSteps::prepared);
            case ENDORSED -> at(counts.referralSteps(), of, Counts.ReferralSteps::endorsed);
            case APPROVED -> at(counts.referralSteps(), of, Counts.ReferralSteps::approved);
            case FULFILLED -> at(counts.referralSteps(), of, Counts.ReferralSteps::fulfilled);
            case DECLINED -> at(counts.referralSteps(), of, Counts.ReferralSteps::declined);
            case WITHDRAWN -> at(counts.referralSteps(), of, Counts.ReferralSteps::withdrawn);
            case LAPSED -> at(counts.referralSteps(), of, Counts.ReferralSteps::lapsed);
            case ANNULLED -> at(counts.referralSteps(), of, Counts.ReferralSteps::annulled);
            case COVERED -> at(counts.coverage(), of, coverage -> coverage.year().covered());
            case INTRODUCED -> at(counts.coverage(), of, coverage -> coverage.year().introduced());
            case PROGRAMME_COVERED -> programme(counts, of, Counts.CoverageShare::covered);
            case PROGRAMME_INTRODUCED -> programme(counts, of, Counts.CoverageShare::introduced);
            case CAMPAIGNS_PLANNED -> counts.campaigns().planned();
            case CAMPAIGNS_HELD -> counts.campaigns().held();
            case CAMPAIGNS_CANCELLED -> counts.campaigns().cancelled();
            case CAMPAIGN_MEMBERS -> counts.campaigns().members();
            case CAMPAIGN_YOUTHS -> counts.campaigns().youths();
            case DISSEMINATION_PRESENT -> counts.dissemination().present();
            case DISSEMINATION_ROLL -> counts.dissemination().roll();
            case STEPS -> counts.steps().values().stream().mapToLong(Long::longValue).sum();
            case SUPPORT_GRANTED -> counts.capitalSupport().granted();
            case SUPPORT_AMOUNT -> counts.capitalSupport().amount();
            case SUPPORT_REPAID -> counts.capitalSupport().repaid();
        };
    }

    private static @Nullable Long at(Map<Organization, ? extends @Nullable Long> numbers, @Nullable Organization of) {
        return of == null ? null : numbers.get(of);
    }

    private static <T> @Nullable Long at(Map<Organization, T> parts, @Nullable Organization of,
            ToLongFunction<T> number) {
        T part = of == null ? null : parts.get(of);
        return part == null ? null : (Long) number.applyAsLong(part);
    }

    private static <E> @Nullable Long sum(Map<Organization, Map<E, Long>> numbers, @Nullable Organization of) {
        return at(numbers, of, details -> details.values().stream().mapToLong(Long::longValue).sum());
    }

    private static @Nullable Long programme(Counts counts, @Nullable Organization of,
            ToLongFunction<Counts.CoverageShare> number) {
        Counts.Coverage coverage = of == null ? null : counts.coverage().get(of);
        Counts.CoverageShare share = coverage == null ? null : coverage.programme();
        return share == null ? null : (Long) number.applyAsLong(share);
    }
}
