package vn.oneplusone.app.ledger.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of the tree: the roots of its perfect subtrees, largest first, one for each bit of the size. All that is needed
 * to append a leaf and to tell the root.
 */
public final class Frontier {
    private final TreeHash hash = new TreeHash();
    private final List<byte[]> perfect;
    private long size;

    /** The tree without leaves. */
    public Frontier() {
        this.perfect = new ArrayList<>();
    }

    private Frontier(long size, List<byte[]> perfect) {
        this.size = size;
        this.perfect = perfect;
    }

    /**
     * @param bytes as {@link #bytes()} gave them
     * @throws IllegalArgumentException if they cannot be the edge of a tree of that size
     */
    public static Frontier of(long size, byte[] bytes) {
        if (size < 0 || bytes.length != Long.bitCount(size) * TreeHash.LENGTH) {
            throw new IllegalArgumentException("no frontier of a tree of size " + size);
        }
        List<byte[]> perfect = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += TreeHash.LENGTH) {
            perfect.add(Arrays.copyOfRange(bytes, at, at + TreeHash.LENGTH));
        }
        return new Frontier(size, perfect);
    }

    /** Takes in the next leaf's hash. */
    public void add(byte[] leaf) {
        byte[] subtree = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            subtree = hash.node(perfect.removeLast(), subtree);
        }
        perfect.add(subtree);
        size++;
    }

    public long size() {
        return size;
    }

    /** The root over all leaves so far, RFC 9162, 2.1.1. */
    public byte[] root() {
        if (size == 0) {
            return hash.empty();
        }
        byte[] root = perfect.getLast();
        for (int i = perfect.size() - 2; i >= 0; i--) {
            root = hash.node(perfect.get(i), root);
        }
        return root;
    }

    public Frontier copy() {
        return new Frontier(size, new ArrayList<>(perfect));
    }

    /** The subtrees' roots one after another, for {@link #of}. */
    public byte[] bytes() {
        byte[] bytes = new byte[perfect.size() * TreeHash.LENGTH];
        for (int i = 0; i < perfect.size(); i++) {
            System.arraycopy(perfect.get(i), 0, bytes, i * TreeHash.LENGTH, TreeHash.LENGTH);
        }
        return bytes;
    }
}
