package vn.oneplusone.app.ledger.proofs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.tree.TreeHash;

/**
 * Shows with nothing else at hand that an entry is in the ledger of a checkpoint: C2SP {@code tlog-proof}. The entry itself is its
 * extra data; the path vouches for it.
 */
public record InclusionProof(long position, byte[] entry, List<byte[]> path, Checkpoint checkpoint) {
    /** Its first line. */
    public static final String FORMAT = "c2sp.org/tlog-proof@v1";

    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** @throws IllegalArgumentException if the checkpoint knows nothing of that position */
    public static InclusionProof make(Ledger ledger, TreeNodes nodes, long position, Checkpoint checkpoint) {
        List<byte[]> path = new TreeProofs(nodes).inclusion(position, checkpoint.size());
        return new InclusionProof(position, ledger.read(position, 1).getFirst().bytes(), path, checkpoint);
    }

    /** Whether the entry is where it says in the tree of the checkpoint; who signed that is another question. */
    public boolean holds() {
        return new ProofCheck().inclusion(new TreeHash().leaf(entry), position, checkpoint.size(), path,
                checkpoint.root());
    }

    /** @throws NoteMalformed if the bytes are no such proof, or without the entry */
    public static InclusionProof of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\n\n");
        List<String> lines = Arrays.asList(text.substring(0, Math.max(0, end)).split("\n", -1));
        if (lines.size() < 3 || !lines.get(0).equals(FORMAT) || !lines.get(1).startsWith(EXTRA)
                || !lines.get(2).startsWith(INDEX)) {
            throw new NoteMalformed("a proof begins with the lines " + FORMAT + ", extra and index");
        }
        return new InclusionProof(Base64Text.number(lines.get(2).substring(INDEX.length())),
                Base64Text.decode(lines.get(1).substring(EXTRA.length())),
                Base64Text.hashes(lines.subList(3, lines.size())),
                Checkpoint.of(text.substring(end + 2).getBytes(StandardCharsets.UTF_8)));
    }

    /** As it is written. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(FORMAT).append('\n').append(EXTRA).append(Base64Text.of(entry))
                .append('\n').append(INDEX).append(position).append('\n');
        path.forEach(hash -> text.append(Base64Text.of(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
