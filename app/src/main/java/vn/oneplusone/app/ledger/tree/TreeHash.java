package vn.oneplusone.app.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of RFC 9162, 2.1.1: SHA-256 with a first byte of 0 for leaves and 1 for nodes. One instance per thread. */
public final class TreeHash {
    /** Length of a hash in bytes. */
    public static final int LENGTH = 32;

    private final MessageDigest digest;

    public TreeHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The hash of an entry. */
    public byte[] leaf(byte[] entry) {
        digest.update((byte) 0);
        return digest.digest(entry);
    }

    /** The hash of two subtrees. */
    public byte[] node(byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root of the tree without leaves. */
    public byte[] empty() {
        return digest.digest();
    }
}
