package vn.oneplusone.reporting.queries;

import java.util.UUID;

/** A question named a unit that no fact knows at that point of the ledger. */
public final class UnknownUnit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID unit;

    public UnknownUnit(UUID unit) {
        super("unknown unit " + unit);
        this.unit = unit;
    }

    /** The unit asked for. */
    public UUID unit() {
        return unit;
    }
}
