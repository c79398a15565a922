package vn.oneplusone.app.web.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsAnswer.YearBefore;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.UnitLabel;

/** Numbers that were counted from the ledger, each with the way to its facts. */
public final class CountedNumbers extends Numbers {
    private final CountsAnswer answer;
    private final @Nullable UUID asked;
    private final Map<Row, Counts> counts = new HashMap<>();
    private final Map<Row, Counts> before = new HashMap<>();
    private final Map<Row, PartOfYear> days = new HashMap<>();

    /** @param asked the unit that was asked for; null for everything */
    public CountedNumbers(CountsAnswer answer, @Nullable UUID asked) {
        super(answer.scope(), answer.units().stream().map(CountedNumbers::row).toList());
        this.answer = answer;
        this.asked = asked;
        answer.units().forEach(unit -> {
            counts.put(row(unit), unit.counts());
            if (unit.days() != null) {
                days.put(row(unit), unit.days());
            }
        });
        // last, because a unit without any below it is its own only part
        counts.put(total(), answer.total());
        YearBefore other = answer.before();
        if (other != null) {
            other.units().forEach(unit -> before.put(row(unit), unit.counts()));
            before.put(total(), other.total());
        }
    }

    @Override
    public @Nullable Period comparedWith() {
        YearBefore other = answer.before();
        return other == null || !other.isThere() ? null : other.period();
    }

    @Override
    public @Nullable Long before(Row row, @Nullable Organization organization, Figure figure) {
        Counts numbers = before.get(row.of(null));
        return numbers == null ? null : numbers.get(figure, organization, row.detail());
    }

    private static Row row(UnitCounts unit) {
        return new Row(unit.label(), unit.own(), null);
    }

    @Override
    public @Nullable Long value(Row row, @Nullable Organization organization, Figure figure) {
        Counts numbers = counts.get(row.of(null));
        return numbers == null ? null : numbers.get(figure, organization, row.detail());
    }

    @Override
    public @Nullable PartOfYear days(Row row) {
        return days.get(row);
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
        add(address, "period", answer.period());
        add(address, "organization", organization);
        // Everything is more than the one at the top: also what belongs to no unit below it.
        add(address, "unit", asked);
        UnitLabel unit = row.unit();
        add(address, "part", row.of(null).equals(total()) || unit == null ? null : unit.unitId());
        add(address, "geography", answer.geography() == Geography.NOW ? Geography.NOW : null);
        add(address, "geographyDate", answer.geographyDate());
        add(address, "own", row.own() ? Boolean.TRUE : null);
        add(address, "month", month);
        add(address, "detail", row.detail() == null ? detail : row.detail());
        // the facts behind the number as printed, also when more have come since
        return address.queryParam("asOf", answer.ledger().size()).build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
