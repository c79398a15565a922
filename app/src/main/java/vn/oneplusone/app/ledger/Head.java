package vn.oneplusone.app.ledger;

import java.util.HexFormat;

/**
 * The end of the ledger.
 *
 * @param size number of entries
 * @param root tree root over all of them, 32 bytes
 */
public record Head(long size, byte[] root) {
    /** The root in hexadecimal. */
    public String rootHex() {
        return HexFormat.of().formatHex(root);
    }
}
