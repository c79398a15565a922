package vn.oneplusone.app.ledger.proofs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Shows to the holder of a checkpoint of the smaller size that a larger ledger begins with it. Written as C2SP {@code tlog-witness}
 * takes it, so that a witness of others can check it too.
 */
public record ConsistencyProof(long from, List<byte[]> hashes, Checkpoint to) {
    /** What its first line begins with. */
    public static final String FORMAT = "old ";

    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /** @throws IllegalArgumentException if {@code from} is the larger one */
    public static ConsistencyProof make(TreeNodes nodes, long from, Checkpoint to) {
        return new ConsistencyProof(from, new TreeProofs(nodes).consistency(from, to.size()), to);
    }

    /** Whether it leads from that checkpoint to the larger one; who signed them is another question. */
    public boolean holds(Checkpoint earlier) {
        return earlier.size() == from
                && new ProofCheck().consistency(from, earlier.root(), to.size(), to.root(), hashes);
    }

    /** @throws NoteMalformed if the bytes are no such proof */
    public static ConsistencyProof of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\n\n");
        List<String> lines = Arrays.asList(text.substring(0, Math.max(0, end)).split("\n", -1));
        if (!lines.getFirst().startsWith(FORMAT)) {
            throw new NoteMalformed("a proof begins with the line " + FORMAT + "and a size");
        }
        return new ConsistencyProof(Base64Text.number(lines.getFirst().substring(FORMAT.length())),
                Base64Text.hashes(lines.subList(1, lines.size())),
                Checkpoint.of(text.substring(end + 2).getBytes(StandardCharsets.UTF_8)));
    }

    /** As it is written. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(FORMAT).append(from).append('\n');
        hashes.forEach(hash -> text.append(Base64Text.of(hash)).append('\n'));
        return text.append('\n').append(to).toString();
    }
}
