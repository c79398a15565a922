package vn.oneplusone.reporting.contributions.rows;

import java.util.Arrays;
import java.util.UUID;

/**
 * Contributions in columns, 38 bytes a row. One thread appends; rows below a published count never change, so that readers need no lock.
 */
public final class Rows {
    static final int CHUNK_BITS = 14;
    static final int CHUNK = 1 << CHUNK_BITS;

    private Chunk[] chunks = new Chunk[8];
    private int full;
    private int filled = CHUNK;

    /** Chunks so far; the array is replaced when it grows, never shortened. */
    public Chunk[] chunks() {
        return chunks;
    }

    public long count() {
        return full == 0 ? 0 : ((long) (full - 1) << CHUNK_BITS) + filled;
    }

    public void append(long position, int day, int unit, int cell, long n, UUID subject) {
        if (filled == CHUNK) {
            if (full == chunks.length) {
                chunks = Arrays.copyOf(chunks, 2 * full);
            }
            chunks[full++] = new Chunk(position);
            filled = 0;
        }
        chunks[full - 1].set(filled, position, day, unit, cell, n, subject);
        filled++;
    }

    /** A run of rows. */
    public static final class Chunk {
        /** Positions are kept as distances from this one: four bytes instead of eight. */
        private final long base;
        private final int[] positions = new int[CHUNK];
        final int[] days = new int[CHUNK];
        final int[] units = new int[CHUNK];
        final short[] cells = new short[CHUNK];
        /** Long, because đồng do not fit an int and must not be rounded. */
        final long[] ns = new long[CHUNK];
        final long[] subjectsHigh = new long[CHUNK];
        final long[] subjectsLow = new long[CHUNK];
        /** No row is dated earlier. */
        int firstDay = Integer.MAX_VALUE;
        /** A bit for each measure that occurs; measures that share a bit cost a look, nothing else. */
        private long measures;

        Chunk(long base) {
            this.base = base;
        }

        long position(int at) {
            return base + positions[at];
        }

        void read(int at, Prefix.Reader reader) {
            reader.row(position(at), days[at], units[at], cells[at], ns[at], subjectsHigh[at], subjectsLow[at]);
        }

        /** Whether there may be rows of a measure. */
        boolean mayHold(Measure measure) {
            return (measures & bit(measure)) != 0;
        }

        @SuppressWarnings("EnumOrdinal") // in memory only
        private static long bit(Measure measure) {
            return 1L << measure.ordinal();
        }

        void set(int at, long position, int day, int unit, int cell, long n, UUID subject) {
            positions[at] = Math.toIntExact(position - base);
            days[at] = day;
            units[at] = unit;
            cells[at] = (short) cell;
            ns[at] = n;
            subjectsHigh[at] = subject.getMostSignificantBits();
            subjectsLow[at] = subject.getLeastSignificantBits();
            firstDay = Math.min(firstDay, day);
            measures |= bit(Measure.ofCell(cell));
        }
    }
}
