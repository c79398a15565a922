package vn.oneplusone.app.web.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Numbers;
import vn.oneplusone.app.web.tables.UnitTable;
import vn.oneplusone.app.web.tables.UnitTable.Cell;
import vn.oneplusone.app.web.tables.UnitTables;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.FunnelAnswer;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.YearSentence;

/** The parts of the overview that counted and published numbers have in common. */
public final class Composer {
    /** 1.494, 1,494 or 132%, and not what a day is made of. */
    private static final Pattern NUMBER = Pattern
            .compile("(?<![0-9/])[0-9]+(?:[.,][0-9]{3})*%?(?![0-9/])");
    private static final long LEAST_SCALE = 125;
    private static final long MOST_SCALE = 250;
    private static final List<Figure> ENDINGS = List.of(Figure.COHORT_OPEN, Figure.COHORT_DECLINED,
            Figure.COHORT_WITHDRAWN, Figure.COHORT_LAPSED);

    private final Numbers numbers;
    private final Words words;
    private final UnitTables tables;
    private final boolean unitsCompared;

    public Composer(Numbers numbers, Words words) {
        this(numbers, words, true);
    }

    /** @param unitsCompared whether the numbers of a year before also stand in the table of the units */
    Composer(Numbers numbers, Words words, boolean unitsCompared) {
        this.unitsCompared = unitsCompared;
        this.numbers = numbers;
        this.words = words;
        this.tables = new UnitTables(numbers, words);
    }

    public String heading() {
        return tables.name(numbers.total());
    }

    @Nullable
    public UnitTable table() {
        return numbers.parts().isEmpty() ? null : new UnitTables(numbers, words, unitsCompared).page();
    }

    /** The sentence, in pieces; the two numbers in it lead to their facts. */
    public List<Overview.Piece> sentence(@Nullable YearSentence sentence) {
        if (sentence == null) {
            return List.of();
        }
        String text = capitalized(words.inEnglish() ? sentence.english() : sentence.vietnamese()) + ".";
        // behind the period, the first number counts Union members, the other one Federation members
        Iterator<Organization> counted = List.of(Organization.UNION, Organization.FEDERATION).iterator();
        List<Overview.Piece> pieces = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        matcher.region(Math.max(0, text.indexOf(", ")), text.length());
        int done = 0;
        while (matcher.find()) {
            pieces.add(new Overview.Piece(text.substring(done, matcher.start()), false, null));
            String facts = !matcher.group().endsWith("%") && counted.hasNext()
                    ? numbers.facts(numbers.total(), counted.next(), Figure.ADMITTED, null, null)
                    : null;
            pieces.add(new Overview.Piece(matcher.group(), true, facts));
            done = matcher.end();
        }
        pieces.add(new Overview.Piece(text.substring(done), false, null));
        return pieces;
    }

    private static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    public List<Overview.Summary> summaries() {
        return each(organization -> has(organization, Figure.ADMITTED), organization -> {
            Percentage attainment = tables.share(numbers.total(), organization, Share.ATTAINMENT);
            return new Overview.Summary(organization, total(organization, Figure.ADMITTED),
                    total(organization, Figure.TARGET_TOGETHER),
                    tables.cell(numbers.total(), organization, Share.ATTAINMENT),
                    attainment == null ? 0 : Math.clamp(attainment.percent(), 0, 100),
                    has(organization, Figure.ACTIVE_AT_END) ? total(organization, Figure.ACTIVE_AT_END) : null);
        });
    }

    public List<Overview.Bars> bars() {
        return each(organization -> true, organization -> {
            List<Overview.Bar> bars = numbers.parts().stream().map(row -> bar(row, organization))
                    .filter(bar -> !bar.attainment().text().equals(Words.NOTHING))
                    .sorted(Comparator.comparingDouble(Overview.Bar::length).reversed()).toList();
            double longest = bars.stream().mapToDouble(Overview.Bar::length).max().orElse(0);
            long scale = Math.clamp((long) Math.ceil(longest / 25) * 25, LEAST_SCALE, MOST_SCALE);
            return new Overview.Bars(organization, scale, bars.stream().map(bar -> new Overview.Bar(bar.unit(),
                    bar.pilot(), tenth(Math.min(bar.length(), (double) scale)), bar.attainment(), bar.reached(),
                    bar.label()))
                    .toList());
        }).stream().filter(bars -> !bars.bars().isEmpty()).toList();
    }

    public List<Overview.Mosaic> mosaics() {
        return each(organization -> true,
                organization -> Mosaics.of(organization, numbers, tables, words)).stream()
                .filter(mosaic -> !mosaic.patches().isEmpty()).toList();
    }

    private Overview.Bar bar(Numbers.Row row, Organization organization) {
        Long admitted = numbers.value(row, organization, Figure.ADMITTED);
        Long target = numbers.value(row, organization, Figure.TARGET_TOGETHER);
        Cell attainment = tables.cell(row, organization, Share.ATTAINMENT);
        UnitLabel unit = row.unit();
        double length = admitted == null || target == null || target <= 0 ? 0 : 100.0 * admitted / target;
        return new Overview.Bar(tables.name(row), unit != null && unit.pilot(), length, attainment, length >= 100,
                attainment.keptBack()
                        ? words.say("bars.label.kept-back", tables.name(row))
                        : words.say("bars.label", tables.name(row), words.number(admitted), words.number(target),
                                attainment.text()));
    }

    public List<Overview.Funnel> funnels() {
        return each(organization -> has(organization, Figure.REFERRED),
                organization -> new Overview.Funnel(organization,
                        stages(organization, FunnelAnswer.path(organization)), stages(organization, ENDINGS)));
    }

    private List<Overview.Stage> stages(Organization organization, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> has(organization, figure)).map(figure -> {
                    Percentage share = tables.share(numbers.total(), organization, figure, Figure.REFERRED);
                    Cell cell = tables.cell(numbers.total(), organization, figure,
                            figure == Figure.REFERRED ? null : share);
                    return new Overview.Stage(words.of("figure", figure), cell, length(organization, figure));
                }).toList();
    }

    private double length(Organization organization, Figure figure) {
        Long part = numbers.value(numbers.total(), organization, figure);
        Long whole = numbers.value(numbers.total(), organization, Figure.REFERRED);
        return part == null || whole == null || whole == 0 ? 0 : tenth(Math.min(100, 100.0 * part / whole));
    }

    private static double tenth(double number) {
        return Math.round(10 * number) / 10.0;
    }

    public List<Overview.Reach> reach() {
        return each(organization -> has(organization, Figure.COVERED) && has(organization, Figure.ACTIVE_AT_END),
                organization -> {
                    List<Overview.Share> shares = new ArrayList<>();
                    shares.add(share(organization, "coverage.year", Share.COVERAGE, Figure.INTRODUCED));
                    if (has(organization, Figure.PROGRAMME_COVERED)) {
                        shares.add(share(organization, "coverage.programme", Share.PROGRAMME_COVERAGE,
                                Figure.PROGRAMME_INTRODUCED));
                    }
                    return new Overview.Reach(organization, shares);
                });
    }

    private Overview.Share share(Organization organization, String name, Share of, Figure introduced) {
        Percentage share = tables.share(numbers.total(), organization, of);
        return new Overview.Share(words.say(name), tables.cell(numbers.total(), organization, of.part(), share),
                has(organization, introduced) ? total(organization, introduced) : null,
                words.number(numbers.value(numbers.total(), organization, Figure.ACTIVE_AT_END)),
                share == null ? 0 : Math.clamp(share.percent(), 0, 100));
    }

    public List<Overview.Tile> tiles() {
        List<Overview.Tile> tiles = new ArrayList<>();
        tile(tiles, Figure.DISSEMINATION_PRESENT, Share.DISSEMINATION);
        tile(tiles, Figure.SUPPORT_GRANTED, null);
        tile(tiles, Figure.SUPPORT_AMOUNT, null);
        for (Organization organization : Organization.values()) {
            if (has(organization, Figure.ENDED)) {
                tiles.add(new Overview.Tile(words.of("figure", Figure.ENDED), total(organization, Figure.ENDED),
                        words.members(organization)));
            }
        }
        return tiles;
    }

    private void tile(List<Overview.Tile> tiles, Figure figure, @Nullable Share share) {
        if (has(null, figure)) {
            tiles.add(new Overview.Tile(words.of("figure", figure), tables.cell(numbers.total(), null, figure, share),
                    share == null
                            ? null
                            : words.say("tile.of",
                                    words.number(numbers.value(numbers.total(), null, share.whole())))));
        }
    }

    Cell total(@Nullable Organization organization, Figure figure) {
        return tables.cell(numbers.total(), organization, figure, (Share) null);
    }

    private boolean has(@Nullable Organization organization, Figure figure) {
        return tables.isThere(numbers.total(), organization, figure);
    }

    private static <T> List<T> each(Predicate<Organization> present,
            Function<Organization, T> part) {
        return List.of(Organization.values()).stream().filter(present).map(part).toList();
    }
}
