package vn.oneplusone.app.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.app.web.overview.Composer;
import vn.oneplusone.app.web.overview.CountedOverview;
import vn.oneplusone.app.web.overview.Overview;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.PublishedNumbers;
import vn.oneplusone.app.web.tables.UnitTable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;
import vn.oneplusone.reporting.queries.fixed.UnitsOfNow;
import vn.oneplusone.reporting.queries.fixed.YearSentence;

/** The figures of a year as everybody may read them: as they were published, or the same under the units of now. */
@Component
final class PublishedOverview {
    private final Figures figures;
    private final Years years;
    private final Clock clock;

    PublishedOverview(Figures figures, Years years, Clock clock) {
        this.figures = figures;
        this.years = years;
        this.clock = clock;
    }

    /**
     * Under which units the figures stand.
     *
     * @param text null where they are those that were published
     * @param address of the same under the others; null where they are no others
     * @param atLeast whether a sum says only how much it is at least
     */
    record Units(@Nullable String text, @Nullable String address, boolean atLeast) {}

    /** Fills the model of the page. */
    void show(Parameters parameters, Words words, Model model) {
        List<Integer> known = years.published();
        int year = parameters.optionalYear(known.isEmpty() ? 0 : known.getFirst());
        List<PublishedAnswer> parts = year == 0 ? List.of() : figures.publishedParts(year, null);
        UUID unit = parameters.id("unit");
        Geography geography = parameters.oneOf("geography", Geography.class);
        boolean published = unit == null || parts.stream().anyMatch(part -> isOf(part, unit));
        if (parameters.text("asOf") != null || !published) {
            throw new InsufficientAuthenticationException("only published figures are for everybody");
        }
        parameters.check();
        PublishedAnswer answer = parts.stream().filter(part -> unit == null || isOf(part, unit))
                .reduce((one, later) -> later).orElse(null);
        if (answer == null && year != 0) {
            throw Refused.missing("YearNotPublished", Integer.toString(year));
        }
        model.addAttribute("years", known);
        model.addAttribute("year", year);
        model.addAttribute("overview", answer == null ? null : overview(answer, parts, geography, words, model));
    }

    private Overview overview(PublishedAnswer answer, List<PublishedAnswer> parts, @Nullable Geography geography,
            Words words, Model model) {
        PublishedAnswer now = ofNow(answer);
        UnitsOfNow units = Objects.requireNonNull(now.unitsOfNow());
        UnitLabel top = units.top();
        UnitLabel province = top != null && top.level() == UnitLevel.PROVINCE ? top : null;
        // a province's own figures are read with the communes of a former district together, those of before as they were published
        boolean ofNow = geography == Geography.NOW
                || (geography == null && province != null && isOf(province, answer.top()));
        model.addAttribute("underUnits", units(units, answer, ofNow, words));
        if (ofNow && province != null) {
            Map<String, UnitTable> periods = periods(province, words);
            model.addAttribute("periods", periods);
            model.addAttribute("periodsKeepBack", periods.values().stream().flatMap(table -> table.lines().stream())
                    .flatMap(line -> line.cells().stream()).anyMatch(UnitTable.Cell::keptBack));
        }
        return overview(ofNow ? now : answer, tops(answer, parts, words), words);
    }

    private PublishedAnswer ofNow(PublishedAnswer answer) {
        return figures.underUnitsOf(DistrictDay.today(clock), answer);
    }

    /** All that was published, by organization; nothing where it is one year. */
    private Map<String, UnitTable> periods(UnitLabel top, Words words) {
        List<PublishedAnswer> all = years.published().reversed().stream()
                .flatMap(year -> figures.publishedParts(year, null).stream()).map(this::ofNow).toList();
        LocalDate since = figures.unitDays().since(top.unitId());
        Map<String, UnitTable> tables = new LinkedHashMap<>();
        if (all.size() > 1 && since != null) {
            PublishedPeriods periods = new PublishedPeriods(all, top, since, words);
            for (Organization organization : Organization.values()) {
                tables.put(words.members(organization), periods.table(organization));
            }
        }
        return tables;
    }

    private static Units units(UnitsOfNow now, PublishedAnswer answer, boolean ofNow, Words words) {
        UnitLabel top = answer.days() == null ? null : answer.top();
        String address = "/?year=" + answer.year() + (top == null ? "" : "&unit=" + top.unitId())
                + (ofNow ? "&geography=THEN" : "&geography=NOW");
        return new Units(ofNow && now.isChanged() ? words.say("units.of-now", words.date(now.since())) : null,
                now.isChanged() ? address : null, ofNow && !now.atLeast().isEmpty());
    }

    private static boolean isOf(UnitLabel one, @Nullable UnitLabel other) {
        return other != null && one.unitId().equals(other.unitId());
    }

    private static boolean isOf(PublishedAnswer part, UUID unit) {
        UnitLabel top = part.days() == null ? null : part.top();
        return top != null && top.unitId().equals(unit);
    }

    /** Of a part of the year, with the ways to the other parts. */
    private static Overview.@Nullable Tops tops(PublishedAnswer answer, List<PublishedAnswer> parts, Words words) {
        PartOfYear days = answer.days();
        return days == null
                ? null
                : new Overview.Tops(words.say("tops.several", words.period(Period.year(answer.year()))),
                        parts.stream().map(part -> part(part, part.equals(answer), words)).toList(),
                        words.say("tops.days", words.date(days.from()), words.date(days.to())), null);
    }

    private static Overview.Part part(PublishedAnswer part, boolean shown, Words words) {
        UnitLabel top = Objects.requireNonNull(part.top());
        PartOfYear days = Objects.requireNonNull(part.days());
        return new Overview.Part(
                words.say("tops.part", String.valueOf(top.name()), words.date(days.from()), words.date(days.to())),
                shown ? null : "/?year=" + part.year() + "&unit=" + top.unitId());
    }

    private static Overview overview(PublishedAnswer answer, Overview.@Nullable Tops tops, Words words) {
        Composer composer = new Composer(new PublishedNumbers(answer), words);
        return new Overview(answer.year(), words.period(Period.year(answer.year())), composer.heading(),
                composer.sentence(YearSentence.of(answer)),
                composer.summaries(), composer.bars(), composer.mosaics(), composer.table(), List.of(),
                composer.funnels(),
                composer.reach(), composer.tiles(), null, null,
                CountedOverview.source(answer.ledger(), answer.ruleVersion(), words.date(answer.publishedOn()), null,
                        words),
                tops, null);
    }
}
