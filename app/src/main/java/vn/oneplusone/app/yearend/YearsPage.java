package vn.oneplusone.app.yearend;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.ForReviewers;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.app.web.pages.Duties;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/** Which years are open, published, closed and supplemented, and what can be done next. */
@Controller
@Order(7)
@ForReviewers
record YearsPage(FixedYears fixed, Years years) implements Duties {
    /** Years that are over and not closed by each unit that stood at the top, for those who close them. */
    @Override
    public Stream<Duty> of(SignedIn me) {
        return FixedYears.may(me, Act.CLOSE_YEAR)
                ? Stream.of(new Duty("years", years.counted().stream().filter(this::isOpen).count(), "/review/years"))
                : Stream.empty();
    }

    private boolean isOpen(int year) {
        if (year >= fixed.today().getYear()) {
            return false;
        }
        TopsOfYear tops = fixed.figures().tops(year);
        return fixed.figures().closings(year).size() < (tops == null ? 1 : tops.units().size());
    }

    @GetMapping("/review/years")
    String years(Words words, SignedIn me, Model model) {
        List<Row> rows = new ArrayList<>();
        for (int year : new TreeSet<>(years.counted()).descendingSet()) {
            TopsOfYear tops = fixed.figures().tops(year);
            if (tops == null) {
                rows.add(row(year, null, null, words));
            } else {
                tops.units().forEach(top -> rows.add(row(year, tops, top.unit().unitId(), words)));
            }
        }
        model.addAttribute("rows", rows);
        model.addAttribute("mayFix", FixedYears.may(me, Act.CLOSE_YEAR));
        return "review-years";
    }

    /** @param unit of whose days it is; null for the whole year */
    private Row row(int year, @Nullable TopsOfYear tops, @Nullable UUID unit, Words words) {
        PublishedAnswer published = fixed.published(year, unit);
        ClosedYear closed = fixed.closed(year, unit);
        Supplement late = closed == null ? null : fixed.late(closed);
        return new Row(Integer.toString(year), unit == null ? null : FixedYears.part(tops, unit, words),
                FixedYears.of(unit),
                published == null ? null : words.date(published.publishedOn()),
                closed == null ? null : words.date(closed.closing().on()),
                closed == null ? List.of() : closed.supplements().stream().map(one -> one.number()).toList(),
                late == null ? 0 : late.changes().size());
    }

    /**
     * A year as it is printed.
     *
     * @param part the unit with its days, where several stood at the top
     * @param of the end of its addresses
     * @param late figures that late facts changed since
     */
    record Row(String year, @Nullable String part, String of, @Nullable String published, @Nullable String closed,
            List<Integer> supplements,
            int late) {}
}
