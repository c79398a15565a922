package vn.oneplusone.app.web.overview;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.web.tables.UnitTable;
import vn.oneplusone.app.web.tables.UnitTable.Cell;
import vn.oneplusone.membership.events.Organization;

/**
 * The overview as it is printed: every text and every address is settled, only the words around them are the template's. A part that
 * is null or empty does not appear.
 *
 * @param period what it is called
 */
public record Overview(int year, String period, String heading, List<Piece> sentence, List<Summary> summaries,
        List<Bars> bars,
        List<Mosaic> mosaics, @Nullable UnitTable table, List<Timeline> timelines, List<Funnel> funnels,
        List<Reach> reach,
        List<Tile> tiles,
        @Nullable Steps steps, @Nullable Campaigns campaigns, Source source, @Nullable Tops tops,
        @Nullable Before before) {

    /** Whether any number of the page is kept back, so that it has to say why. */
    public boolean keepsBack() {
        Stream<Cell> cells = Stream.of(
                summaries.stream().flatMap(summary -> Stream.of(summary.admitted, summary.target)),
                Stream.ofNullable(table)
                        .flatMap(units -> Stream.concat(units.lines().stream(), Stream.of(units.total())))
                        .flatMap(line -> line.cells().stream()),
                funnels.stream().flatMap(funnel -> Stream.concat(funnel.stages.stream(), funnel.endings.stream()))
                        .map(Stage::cell),
                reach.stream().flatMap(organization -> organization.shares.stream()).map(Share::covered),
                tiles.stream().map(Tile::cell)).flatMap(part -> part);
        return cells.anyMatch(Cell::keptBack);
    }

    /**
     * That more than one unit stood at the top of the period, or another one than now, and what that means for the numbers.
     *
     * @param parts each with its days
     * @param whole address of all of it by the units of now; null where it is shown already, or not for the reader
     */
    public record Tops(String heading, List<Part> parts, String meaning, @Nullable String whole) {}

    /**
     * What is compared with the year before, and what is not.
     *
     * @param numbers whether any number is
     * @param byNow whether the units of now can be compared, where the one of then cannot
     */
    public record Before(String sentence, List<String> notes, boolean numbers, boolean byNow) {}

    /** A unit with its days, and the address of its figures of them; null for the one that is shown. */
    public record Part(String text, @Nullable String address) {}

    /** A piece of the sentence of the year; the numbers in it stand out. */
    record Piece(String text, boolean number, @Nullable String facts) {}

    /**
     * One organization's year.
     *
     * @param filled per cent of the target, at most 100, for the gauge
     */
    record Summary(Organization organization, Cell admitted, Cell target, Cell attainment, long filled,
            @Nullable Cell active) {}

    /**
     * Attainment by unit as bars.
     *
     * @param scale per cent at the right edge
     */
    record Bars(Organization organization, long scale, List<Bar> bars) {}

    /**
     * One bar.
     *
     * @param length in per cent, not beyond the scale
     * @param label in words
     */
    record Bar(String unit, boolean pilot, double length, Cell attainment, boolean reached, String label) {}

    /**
     * Units where they lie, roughly, each coloured by its attainment. The table beside it says the same.
     *
     * @param width of the whole, in the units of its tiles
     * @param label in words
     */
    record Mosaic(Organization organization, int width, int height, String label, List<Patch> patches) {}

    /**
     * One unit.
     *
     * @param band 0 for no number, 1 for the least to 5 for the most
     */
    record Patch(int x, int y, int band, List<String> name, String value) {}

    /**
     * The funnel of one organization.
     *
     * @param endings how the others ended
     */
    record Funnel(Organization organization, List<Stage> stages, List<Stage> endings) {}

    /**
     * How many got so far.
     *
     * @param length per cent of those referred
     */
    record Stage(String name, Cell cell, double length) {}

    /** How many members have brought a person: by the year, and since the programme began. */
    record Reach(Organization organization, List<Share> shares) {}

    /** One such share. */
    record Share(String name, Cell covered, @Nullable Cell introduced, String active, double length) {}

    /** A number with its name. */
    record Tile(String name, Cell cell, @Nullable String more) {}

    /** The four steps: what was recorded in each unit. */
    record Steps(List<Cell> totals, List<StepLine> lines, int units) {}

    /** One unit's four steps; null where one is missing. */
    record StepLine(String unit, boolean pilot, List<@Nullable Evidence> steps) {}

    /** The document of a step. */
    record Evidence(String on, String document, int more) {}

    /** Campaigns by kind, and the latest. */
    record Campaigns(UnitTable kinds, List<Held> latest) {}

    /** One campaign. */
    record Held(String days, String kind, String unit, String members, String youths) {}

    /**
     * What the figures were counted from.
     *
     * @param published the day on which they were made public; null for live figures
     * @param asOf as asked; null for all that is known
     */
    record Source(String size, String root, String ruleVersion, @Nullable String published, @Nullable String asOf) {
        /** Enough of the root to compare by eye. */
        public String shortRoot() {
            return root.length() <= 16 ? root : root.substring(0, 8) + "…" + root.substring(root.length() - 8);
        }
    }
}
