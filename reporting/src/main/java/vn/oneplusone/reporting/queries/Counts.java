package vn.oneplusone.reporting.queries;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.kinds.CampaignKinds;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.rows.Measure;

/** The numbers of one unit, or of all, for a year: by figure, organization and detail. */
@SuppressWarnings("EnumOrdinal") // places in arrays that live in memory only
public final class Counts {
    private static final long NONE = Long.MIN_VALUE;
    private static final List<Figure> FIGURES = List.of(Figure.values());

    private final Set<Organization> organizations;
    /** By figure; within it by organization, if it is counted so, and by detail, if there are any. */
    private final long[][] numbers = new long[FIGURES.size()][];

    private Counts(Set<Organization> organizations) {
        this.organizations = organizations;
    }

    /** A number of a unit; null where it has none. */
    @FunctionalInterface
    public interface Source {
        /** Organization and detail are null where the figure has none. */
        @Nullable
        Long number(Figure figure, @Nullable Organization organization, @Nullable Object detail);
    }

    /**
     * All numbers.
     *
     * @param organizations those that were asked for
     */
    public static Counts of(Set<Organization> organizations, Source source) {
        Counts counts = new Counts(organizations);
        for (Figure figure : FIGURES) {
            List<? extends @Nullable Object> details = figure.details().isEmpty()
                    ? Collections.singletonList(null)
                    : figure.details();
            int width = figure.width();
            long[] slots = new long[(figure.byOrganization() ? Organization.values().length : 1) * width];
            Arrays.fill(slots, figure.byOrganization() ? NONE : 0);
            for (@Nullable
            Organization organization : figure.byOrganization() ? organizations : NOBODY) {
                int first = organization == null ? 0 : organization.ordinal() * width;
                for (@Nullable
                Object detail : details) {
                    Long number = source.number(figure, organization, detail);
                    slots[first + (detail == null ? 0 : Measure.place(detail))] = number == null ? NONE : number;
                }
            }
            counts.numbers[figure.ordinal()] = slots;
        }
        return counts;
    }

    private static final Set<@Nullable Organization> NOBODY = Collections.singleton(null);

    /** The organizations that were asked for. */
    public Set<Organization> organizations() {
        return organizations;
    }

    /** A number, of all details together; null where there is none. A figure that knows no organizations has the same for each. */
    public @Nullable Long get(Figure figure, @Nullable Organization organization) {
        return get(figure, organization, null);
    }

    /**
     * A number of one detail.
     *
     * @param organization needed by figures that are counted so
     * @param detail null for all together
     */
    public @Nullable Long get(Figure figure, @Nullable Organization organization, @Nullable Object detail) {
        if (figure.byOrganization() && organization == null) {
            return null;
        }
        int width = figure.width();
        int first = figure.byOrganization() && organization != null ? organization.ordinal() * width : 0;
        long sum = 0;
        boolean all = detail == null || figure.details().isEmpty();
        int wanted = all || !figure.details().contains(detail) ? -1 : Measure.place(Objects.requireNonNull(detail));
        for (int at = 0; at < width; at++) {
            if (all || at == wanted) {
                long number = numbers[figure.ordinal()][first + at];
                if (number == NONE) {
                    return null;
                }
                sum += number;
            }
        }
        return sum;
    }

    /** What a figure is broken down by here: a kind of campaign that is not listed has a number only where there is something to count. */
    public List<?> details(Figure figure) {
        return figure.details().stream().filter(detail -> !(detail instanceof CampaignKind kind)
                || CampaignKinds.shipped().lists(kind) || FIGURES.stream().filter(of -> of.details().contains(kind))
                        .anyMatch(of -> !Objects.equals(get(of, null, kind), 0L)))
                .toList();
    }

    /** The same; 0 where there is none. */
    public long orZero(Figure figure, @Nullable Organization organization) {
        Long number = get(figure, organization);
        return number == null ? 0 : number;
    }

    /** The numbers of a figure by what it is broken down by. */
    public <E extends Enum<E>> Map<E, Long> byDetail(Figure figure, @Nullable Organization organization,
            Class<E> details) {
        Map<E, Long> all = new EnumMap<>(details);
        for (E detail : details.getEnumConstants()) {
            Long number = get(figure, organization, detail);
            if (number != null) {
                all.put(detail, number);
            }
        }
        return all;
    }

    /** A share; null where there is no whole. */
    public @Nullable Percentage share(Share share, @Nullable Organization organization) {
        Long part = get(share.part(), organization);
        Long whole = get(share.whole(), organization);
        return part == null || whole == null ? null : Percentage.of(part, whole);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Counts counts && organizations.equals(counts.organizations)
                && Arrays.deepEquals(numbers, counts.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(numbers);
    }

    /** What is not 0. */
    @Override
    public String toString() {
        Map<Figure, String> shown = new TreeMap<>();
        for (Figure figure : FIGURES) {
            long[] slots = numbers[figure.ordinal()];
            if (Arrays.stream(slots).anyMatch(number -> number != 0 && number != NONE)) {
                shown.put(figure, Arrays.toString(slots));
            }
        }
        return shown.toString();
    }
}
