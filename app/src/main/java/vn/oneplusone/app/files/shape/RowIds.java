package vn.oneplusone.app.files.shape;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/** What the codes of a list stand for, and what the ledger already has of it. */
public interface RowIds {
    /** The person of a code. */
    UUID person(String code);

    /** The campaign, support or plan of a code, such as {@code campaign/HD-01}. */
    UUID other(String code);

    /**
     * The unit that bore the code on that day.
     *
     * @throws RuntimeException if the code means no unit on that day; the import tells it as a problem of the row
     */
    UUID unit(String code, LocalDate on);

    /**
     * The unit in which something counts that lasted from a day to another: the one that bore the code at the end, or that had taken it in by
     * then.
     *
     * @throws RuntimeException as {@link #unit(String, LocalDate)}
     */
    default UUID unit(String code, LocalDate from, LocalDate to) {
        return unit(code, to);
    }

    /** The facts of a stream, in their order. */
    Stream<Object> facts(String stream);
}
