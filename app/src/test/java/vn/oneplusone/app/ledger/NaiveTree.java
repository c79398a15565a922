package vn.oneplusone.app.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The tree of RFC 9162, 2.1.1, word for word: slow, and written without a look at the code under test. */
public final class NaiveTree {
    private NaiveTree() {}

    /** MTH(D[n]). */
    public static byte[] root(List<byte[]> entries) {
        int n = entries.size();
        if (n == 0) {
            return sha256(new byte[0]);
        }
        if (n == 1) {
            return leaf(entries.getFirst());
        }
        int k = Integer.highestOneBit(n - 1);
        return sha256(new byte[]{1}, root(entries.subList(0, k)), root(entries.subList(k, n)));
    }

    public static byte[] leaf(byte[] entry) {
        return sha256(new byte[]{0}, entry);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
