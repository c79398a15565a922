package vn.oneplusone.app.ledger.proofs;

import java.util.Arrays;
import java.util.List;
import vn.oneplusone.app.ledger.Head;

/**
 * A signed statement of size and root at a time, C2SP {@code tlog-checkpoint}: kept elsewhere, it tells later that the
 * ledger was neither cut off nor rewritten.
 *
 * @param origin name of the ledger, and of the key that signs for it
 */
public record Checkpoint(String origin, Head head, SignedNote note) {
    static Checkpoint sign(Head head, SigningKey key) {
        String origin = key.verifier().name();
        return new Checkpoint(origin, head,
                key.sign(origin + "\n" + head.size() + "\n" + Base64Text.of(head.root()) + "\n"));
    }

    /**
     * Reads one; who signed it is for {@link #isSignedBy}.
     *
     * @throws NoteMalformed if the bytes are no checkpoint
     */
    public static Checkpoint of(byte[] bytes) {
        SignedNote note = SignedNote.of(bytes);
        List<String> lines = Arrays.asList(note.text().substring(0, note.text().length() - 1).split("\n", -1));
        if (lines.size() < 3 || lines.stream().anyMatch(String::isEmpty)) {
            throw new NoteMalformed("a checkpoint begins with the lines origin, size and root");
        }
        return new Checkpoint(lines.get(0),
                new Head(Base64Text.number(lines.get(1)), Base64Text.hash(lines.get(2))), note);
    }

    /** Whether that key signed it, for the ledger that is named like the key. */
    public boolean isSignedBy(VerifierKey key) {
        return origin.equals(key.name()) && note.isSignedBy(key);
    }

    public long size() {
        return head.size();
    }

    public byte[] root() {
        return head.root();
    }

    /** As it is written. */
    @Override
    public String toString() {
        return note.toString();
    }
}
