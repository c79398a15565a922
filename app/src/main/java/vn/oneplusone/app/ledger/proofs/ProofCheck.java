package vn.oneplusone.app.ledger.proofs;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import vn.oneplusone.app.ledger.tree.TreeHash;

/** Checks proofs as RFC 9162, 2.1.3.2 and 2.1.4.2 say, with nothing but the proof and the roots at hand. */
public final class ProofCheck {
    private final TreeHash hash = new TreeHash();

    /** Whether the path leads from the leaf at a position to the root at a size. */
    public boolean inclusion(byte[] leaf, long position, long size, List<byte[]> path, byte[] root) {
        if (position < 0 || position >= size) {
            return false;
        }
        long fn = position;
        long sn = size - 1;
        byte[] reached = leaf;
        for (byte[] sibling : path) {
            if (sn == 0 || sibling.length != TreeHash.LENGTH) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                reached = hash.node(sibling, reached);
                int shift = (fn & 1) == 0 ? Long.numberOfTrailingZeros(fn) : 0;
                fn >>>= shift;
                sn >>>= shift;
            } else {
                reached = hash.node(reached, sibling);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && Arrays.equals(reached, root);
    }

    /** Whether the proof shows that the tree of {@code to} begins with the one of {@code from}. */
    public boolean consistency(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {
        if (from < 0 || from > to || proof.stream().anyMatch(one -> one.length != TreeHash.LENGTH)) {
            return false;
        }
        if (from == 0 || from == to) {
            return proof.isEmpty() && Arrays.equals(fromRoot, from == 0 ? hash.empty() : toRoot);
        }
        Deque<byte[]> path = new ArrayDeque<>(proof);
        if (Long.bitCount(from) == 1) {
            path.addFirst(fromRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        int whole = Long.numberOfTrailingZeros(from);
        long fn = (from - 1) >>> whole;
        long sn = (to - 1) >>> whole;
        byte[] first = path.removeFirst();
        byte[] second = first;
        for (byte[] sibling : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                first = hash.node(sibling, first);
                second = hash.node(sibling, second);
                int shift = (fn & 1) == 0 && fn != 0 ? Long.numberOfTrailingZeros(fn) : 0;
                fn >>>= shift;
                sn >>>= shift;
            } else {
                second = hash.node(second, sibling);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && Arrays.equals(first, fromRoot) && Arrays.equals(second, toRoot);
    }
}
