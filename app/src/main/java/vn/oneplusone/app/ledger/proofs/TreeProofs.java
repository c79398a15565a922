package vn.oneplusone.app.ledger.proofs;

import java.util.ArrayList;
import java.util.List;
import vn.oneplusone.app.ledger.tree.TreeHash;

/** Makes the proofs of RFC 9162, 2.1.3.1 and 2.1.4.1. Each takes a number of hashes that grows with the logarithm of the size. */
public final class TreeProofs {
    private final TreeNodes nodes;
    private final TreeHash hash = new TreeHash();

    public TreeProofs(TreeNodes nodes) {
        this.nodes = nodes;
    }

    /** The root over the first {@code size} leaves. */
    public byte[] root(long size) {
        return size == 0 ? hash.empty() : range(0, size);
    }

    /** What leads from a leaf to the root at a size: the leaf's sibling first. */
    public List<byte[]> inclusion(long position, long size) {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException("position " + position + " is not in a tree of size " + size);
        }
        List<byte[]> path = new ArrayList<>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            long middle = begin + split(end - begin);
            if (position < middle) {
                path.addFirst(range(middle, end));
                end = middle;
            } else {
                path.addFirst(range(begin, middle));
                begin = middle;
            }
        }
        return path;
    }

    /** What shows that the tree of size {@code to} begins with the one of size {@code from}. Empty if they are the same, or the first is. */
    public List<byte[]> consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("no proof leads from size " + from + " to " + to);
        }
        List<byte[]> proof = new ArrayList<>();
        if (from == 0) {
            return proof;
        }
        long begin = 0;
        long end = to;
        while (from < end) {
            long middle = begin + split(end - begin);
            if (from <= middle) {
                proof.addFirst(range(middle, end));
                end = middle;
            } else {
                proof.addFirst(range(begin, middle));
                begin = middle;
            }
        }
        // The verifier has the smaller tree's root already, if that is what is left.
        if (begin > 0) {
            proof.addFirst(range(begin, end));
        }
        return proof;
    }

    private byte[] range(long begin, long end) {
        long count = end - begin;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return nodes.node(height, begin >>> height);
        }
        long middle = begin + split(count);
        return hash.node(range(begin, middle), range(middle, end));
    }

    /** The largest power of two below it. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
