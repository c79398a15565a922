package vn.oneplusone.membership.events;

/**
 * Free text that a person typed, already sealed by the vault under a key of its own; commands take no other
 * kind, so that plain text cannot reach the ledger. Events store the {@link #value()}.
 *
 * @throws IllegalArgumentException if the value does not look sealed
 */
public record SealedText(String value) {
    /** What every sealed value starts with: format 1. */
    public static final String PREFIX = "sealed:1:";

    public SealedText {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("not a sealed text");
        }
    }
}
