package vn.oneplusone.reporting.contributions.rows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.Period;

/**
 * The contributions of the first facts of the ledger, as they were when published. Immutable; a shorter prefix is asked for by position.
 */
public final class Prefix {
    private final long size;
    private final long rows;
    private final Rows.Chunk[] chunks;
    private final List<UUID> unitIds;
    private final List<Long> unitsNamedAt;
    /** Made when first asked for, as most questions name no unit; two threads that make it make the same. */
    private volatile @Nullable Map<UUID, Integer> unitNumbers;
    private final List<QuotedFacts.Unit> units;
    private final List<QuotedFacts.UnitChange> unitChanges;
    private final List<QuotedFacts.Kind> kinds;
    private final List<QuotedFacts.Pilot> pilots;
    private final List<QuotedFacts.Launch> launches;
    private final List<QuotedFacts.Evidence> evidence;
    private final List<QuotedFacts.Correction> corrections;
    private final List<QuotedFacts.Declaration> declarations;
    private final List<QuotedFacts.Publication> publications;
    private final List<QuotedFacts.SignOff> signOffs;
    private final List<QuotedFacts.Closing> closings;
    private final List<QuotedFacts.Supplement> supplements;

    /** What there is so far; none of it changes when more comes. */
    public Prefix(long size, Rows rows, Journal<UUID> unitIds, Journal<Long> unitsNamedAt, QuotedFacts register) {
        this.size = size;
        this.rows = rows.count();
        this.chunks = rows.chunks();
        this.unitIds = unitIds.soFar();
        this.unitsNamedAt = unitsNamedAt.soFar();
        this.units = register.units.soFar();
        this.unitChanges = register.unitChanges.soFar();
        this.kinds = register.kinds.soFar();
        this.pilots = register.pilots.soFar();
        this.launches = register.launches.soFar();
        this.evidence = register.evidence.soFar();
        this.corrections = register.corrections.soFar();
        this.declarations = register.declarations.soFar();
        this.publications = register.publications.soFar();
        this.signOffs = register.signOffs.soFar();
        this.closings = register.closings.soFar();
        this.supplements = register.supplements.soFar();
    }

    /** How many facts were counted. */
    public long size() {
        return size;
    }

    /** How many rows they gave. */
    public long rows() {
        return rows;
    }

    /** How many rows the facts below a position gave: as known then. */
    public long rowsBefore(long position) {
        if (position >= size) {
            return rows;
        }
        long low = 0;
        long high = rows;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (chunks[(int) (middle >> Rows.CHUNK_BITS)].position((int) middle & Rows.CHUNK - 1) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Hands over the first rows, in order. */
    public void scan(long count, Reader reader) {
        for (long from = 0; from < count; from += Rows.CHUNK) {
            Rows.Chunk chunk = chunks[(int) (from >> Rows.CHUNK_BITS)];
            int length = (int) Math.min(Rows.CHUNK, count - from);
            for (int i = 0; i < length; i++) {
                chunk.read(i, reader);
            }
        }
    }

    /** Hands over those of the first rows that are of one measure, in order. */
    public void scan(long count, Measure measure, Reader reader) {
        int first = measure.firstCell();
        int end = first + measure.cellCount();
        for (long from = 0; from < count; from += Rows.CHUNK) {
            Rows.Chunk chunk = chunks[(int) (from >> Rows.CHUNK_BITS)];
            if (chunk.mayHold(measure)) {
                int length = (int) Math.min(Rows.CHUNK, count - from);
                // Most rows are of other measures: looking at one column alone is several times as fast.
                for (int i = 0; i < length; i++) {
                    if (chunk.cells[i] >= first && chunk.cells[i] < end) {
                        chunk.read(i, reader);
                    }
                }
            }
        }
    }

    /** Whether one of a run of rows is dated on a day or before it. */
    public boolean hasDayUpTo(long from, long to, int day) {
        for (long at = from; at < to; at++) {
            if (chunks[(int) (at >> Rows.CHUNK_BITS)].days[(int) at & Rows.CHUNK - 1] <= day) {
                return true;
            }
        }
        return false;
    }

    /**
     * Sums up a run of rows for a period.
     *
     * @param from its first row
     * @param to the row after it
     */
    public PeriodSums sums(long from, long to, Period period, Grouping grouping) {
        return PeriodSums.of(chunks, from, to, period, grouping);
    }

    /** Every unit that a fact has named, established or not, in the order of their numbers. */
    public List<UUID> unitIds() {
        return unitIds;
    }

    /** The number of a unit; null if none of the first {@code size} facts has named it. */
    public @Nullable Integer unitNumber(UUID id, long size) {
        Map<UUID, Integer> numbers = unitNumbers;
        if (numbers == null) {
            numbers = HashMap.newHashMap(unitIds.size());
            for (int number = 0; number < unitIds.size(); number++) {
                numbers.put(unitIds.get(number), number);
            }
            unitNumbers = numbers;
        }
        Integer number = numbers.get(id);
        return number == null || unitsNamedAt.get(number) >= size ? null : number;
    }

    /** Units in the order in which they were established. */
    public List<QuotedFacts.Unit> units() {
        return units;
    }

    /** What became otherwise with units, in the order in which it was recorded. */
    public List<QuotedFacts.UnitChange> unitChanges() {
        return unitChanges;
    }

    /** What units are, as it was stated. */
    public List<QuotedFacts.Kind> kinds() {
        return kinds;
    }

    /** How many facts about units there are. */
    public long unitFacts() {
        return (long) units.size() + unitChanges.size() + kinds.size() + pilots.size();
    }

    /** Pilots. */
    public List<QuotedFacts.Pilot> pilots() {
        return pilots;
    }

    /** Launches of 1+1. */
    public List<QuotedFacts.Launch> launches() {
        return launches;
    }

    /** Documents for the four steps. */
    public List<QuotedFacts.Evidence> evidence() {
        return evidence;
    }

    /** Corrections of campaigns. */
    public List<QuotedFacts.Correction> corrections() {
        return corrections;
    }

    /** What units said of themselves. */
    public List<QuotedFacts.Declaration> declarations() {
        return declarations;
    }

    /** Publications. */
    public List<QuotedFacts.Publication> publications() {
        return publications;
    }

    /** Figures that units signed off. */
    public List<QuotedFacts.SignOff> signOffs() {
        return signOffs;
    }

    /** Years that were closed. */
    public List<QuotedFacts.Closing> closings() {
        return closings;
    }

    /** Supplements to them. */
    public List<QuotedFacts.Supplement> supplements() {
        return supplements;
    }

    /** SHA-256 over the rows that the facts below a position gave: equal histories give equal digests. */
    public String digest(long position) {
        MessageDigest sha256 = sha256();
        for (int i = 0; i < units.size() && units.get(i).position() < position; i++) {
            sha256.update(units.get(i).toString().getBytes(StandardCharsets.UTF_8));
        }
        for (int i = 0; i < unitChanges.size() && unitChanges.get(i).position() < position; i++) {
            sha256.update(unitChanges.get(i).toString().getBytes(StandardCharsets.UTF_8));
        }
        ByteBuffer row = ByteBuffer.allocate(62);
        scan(rowsBefore(position), (at, day, unit, cell, n, high, low) -> {
            UUID id = unit < 0 ? new UUID(0, 0) : unitIds.get(unit);
            row.clear().putLong(at).putInt(day).putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits()).putShort((short) cell).putLong(n).putLong(high).putLong(low);
            sha256.update(row.array(), 0, row.position());
        });
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes rows. */
    public interface Reader {
        /**
         * One contribution.
         *
         * @param position of the fact
         * @param day business date, as a day since 1970; {@link Years#NEVER} for none
         * @param unit its number, see {@link #unitIds()}; −1 for none
         * @param cell see {@link Measure#ofCell}
         */
        void row(long position, int day, int unit, int cell, long n, long subjectHigh, long subjectLow);
    }
}
