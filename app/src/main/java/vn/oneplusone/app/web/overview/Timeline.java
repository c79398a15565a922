package vn.oneplusone.app.web.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Numbers;
import vn.oneplusone.app.web.tables.UnitTable.Cell;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.TimelineAnswer;

/**
 * Admissions of a year, month by month, against the target. Lines are drawn in a box of 1200 × 1000 that is stretched to the width of
 * the page; texts and dots are placed beside that box by per cent and by pixels, so that they are never stretched.
 *
 * @param area the cumulative line, closed along the base
 * @param target height of the target line; null without a target
 * @param label the whole picture in words
 */
record Timeline(Organization organization, String area, String line, @Nullable Level target, List<Tick> axis,
        List<Month> months, @Nullable Month last, String label) {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 1000;
    private static final int MONTHS = 12;
    /** The box on the page, in pixels. */
    private static final int TOP = 12;
    private static final int DRAWN = 196;

    /** A horizontal line: in the box, in pixels, and what it stands for. */
    record Level(double y, double label, String text) {}

    /** A month on the axis, in per cent of the width. */
    record Tick(String name, double x) {}

    /**
     * One month.
     *
     * @param x in per cent of the width
     * @param y of the cumulative number, in pixels
     * @param top of the month's own column, in the box
     */
    record Month(String name, double x, double y, double left, double top, double height,
            Cell admitted, String cumulative, String attainment) {}

    /**
     * Draws it.
     *
     * @param until the last month to draw, 0 to 12: a year that is not over has no line beyond today
     */
    static Timeline of(Organization organization, TimelineAnswer.Line line, int until, Numbers numbers, Words words) {
        Long target = line.target();
        List<TimelineAnswer.Point> points = line.months().stream().filter(point -> point.month() <= until).toList();
        long highest = Math.max(target == null ? 0 : target,
                points.stream().mapToLong(TimelineAnswer.Point::cumulative).max().orElse(0));
        double full = Math.max(1, highest * 1.12);
        List<Month> months = new ArrayList<>();
        for (TimelineAnswer.Point point : points) {
            double height = HEIGHT * point.admitted() / full;
            months.add(new Month(words.say("month." + point.month()), share(point.month()),
                    pixels(point.cumulative() / full),
                    middle(point.month()) - 30, tenth(HEIGHT - height), tenth(height),
                    new Cell(point.admitted(), words.number(point.admitted()),
                            numbers.facts(numbers.total(), organization, Figure.ADMITTED, point.month(), null), null,
                            null, false, null),
                    words.number(point.cumulative()), words.percent(point.attainment())));
        }
        String path = points.stream()
                .map(point -> String.format(Locale.ROOT, "%.0f,%.1f", middle(point.month()),
                        HEIGHT * (1 - point.cumulative() / full)))
                .collect(Collectors.joining(" "));
        String area = points.isEmpty()
                ? ""
                : "%.0f,%d %s %.0f,%d".formatted(middle(points.getFirst().month()), HEIGHT, path,
                        middle(points.getLast().month()),
                        HEIGHT);
        Level level = target == null
                ? null
                : new Level(tenth(HEIGHT * (1 - target / full)), pixels(target / full), words.number(target));
        List<Tick> axis = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> new Tick(words.say("month.brief." + month), share(month))).toList();
        return new Timeline(organization, area, path, level, axis, months, months.isEmpty() ? null : months.getLast(),
                label(organization, points, target, words));
    }

    private static double share(int month) {
        return tenth(100.0 * middle(month) / WIDTH);
    }

    private static double pixels(double height) {
        return tenth(TOP + DRAWN * (1 - height));
    }

    private static double tenth(double number) {
        return Math.round(10 * number) / 10.0;
    }

    private static double middle(int month) {
        return (month - 0.5) * WIDTH / MONTHS;
    }

    private static String label(Organization organization, List<TimelineAnswer.Point> points, @Nullable Long target,
            Words words) {
        String months = points.stream()
                .map(point -> words.say("month." + point.month()) + " " + words.number(point.cumulative()))
                .collect(Collectors.joining(", "));
        return words.say("timeline.label", words.members(organization), months,
                target == null ? Words.NOTHING : words.number(target));
    }
}
