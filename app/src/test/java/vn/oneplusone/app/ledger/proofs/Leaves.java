package vn.oneplusone.app.ledger.proofs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import vn.oneplusone.app.ledger.tree.Frontier;
import vn.oneplusone.app.ledger.tree.TreeHash;

/** A tree over a list of leaf hashes. */
record Leaves(List<byte[]> hashes) implements TreeNodes {
    static Leaves of(List<byte[]> entries) {
        TreeHash hash = new TreeHash();
        return new Leaves(entries.stream().map(hash::leaf).toList());
    }

    /** The decimal numbers from 0 on. */
    static List<byte[]> numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> Integer.toString(i).getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    @Override
    public byte[] node(int height, long index) {
        Frontier frontier = new Frontier();
        hashes.subList((int) (index << height), (int) ((index + 1) << height)).forEach(frontier::add);
        return frontier.root();
    }
}
