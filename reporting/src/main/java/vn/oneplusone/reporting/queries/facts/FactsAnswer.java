package vn.oneplusone.reporting.queries.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.LedgerState;

/**
 * One page of the contributions behind a number.
 *
 * @param period null for the whole year
 * @param total of all pages: the number itself
 * @param count contributions on all pages
 * @param next cursor of the next page; null on the last
 */
public record FactsAnswer(Figure figure, int year, @Nullable Period period, Geography geography,
        @Nullable LocalDate geographyDate,
        LedgerState ledger, long total, long count, List<Row> facts,
        @Nullable String next) {
    /**
     * The facts of all pages, each page asked for when it is needed.
     *
     * @param first the question for the first page
     * @param answer what answers such a question
     */
    public static Stream<Row> all(FactsQuestion first, Function<FactsQuestion, FactsAnswer> answer) {
        return pages(first, answer).flatMap(page -> page.facts.stream());
    }

    private static Stream<FactsAnswer> pages(FactsQuestion first, Function<FactsQuestion, FactsAnswer> answer) {
        return Stream.iterate(Optional.of(answer.apply(first)), Optional::isPresent,
                page -> page.map(FactsAnswer::next).map(next -> answer.apply(first.page(next, first.limit()))))
                .flatMap(Optional::stream);
    }

    /**
     * What one fact adds to the number. A later fact that changes what an earlier one meant takes away and adds again.
     *
     * @param position where the fact stands in the ledger
     * @param committedAt when it was recorded
     * @param date the business date under which it counts
     * @param unit the unit of the fact itself
     * @param unitName null where that unit was never established
     * @param n added to the number, or taken from it
     * @param subject person, referral, campaign, support or unit that it is about
     * @param stream of the fact, such as {@code person/…}
     * @param fact name of the fact, such as {@code MemberAdmitted}
     */
    public record Row(long position, Instant committedAt, LocalDate date, UUID unit, @Nullable String unitName,
            @Nullable Organization organization, @Nullable String detail, long n, UUID subject, @Nullable String stream,
            String fact) {}
}
