package vn.oneplusone.app.ledger.proofs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with signatures under it, as C2SP {@code signed-note} writes it.
 *
 * @param text ends with a newline
 */
public record SignedNote(String text, List<Signature> signatures) {
    private static final int LARGEST = 1_000_000;
    private static final int MOST_SIGNATURES = 100;
    private static final String DASH = "— ";

    /**
     * One line of them.
     *
     * @param keyId first 4 bytes of the key's hash
     */
    public record Signature(String name, int keyId, byte[] bytes) {
        private String line() {
            return DASH + name + " "
                    + Base64Text.of(ByteBuffer.allocate(4 + bytes.length).putInt(keyId).put(bytes).array()) + "\n";
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** @throws NoteMalformed if the bytes are no signed note */
    public static SignedNote of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new NoteMalformed("a note of " + bytes.length + " bytes");
        }
        String all = utf8(bytes);
        if (all.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new NoteMalformed("a control character");
        }
        int split = all.lastIndexOf("\n\n");
        if (split < 0 || !all.endsWith("\n") || split + 2 == all.length()) {
            throw new NoteMalformed("no signatures after an empty line");
        }
        String[] lines = all.substring(split + 2, all.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw new NoteMalformed(lines.length + " signatures");
        }
        return new SignedNote(all.substring(0, split + 1), Arrays.stream(lines).map(SignedNote::signature).toList());
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new NoteMalformed("no UTF-8");
        }
    }

    private static Signature signature(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new NoteMalformed("no signature line");
        }
        String name = line.substring(DASH.length(), space);
        byte[] bytes = Base64Text.decode(line.substring(space + 1));
        if (!VerifierKey.isName(name) || bytes.length < 5) {
            throw new NoteMalformed("no signature line");
        }
        return new Signature(name, ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    /** Whether that key signed it: there is a signature of the key, and none of the key that is wrong. */
    public boolean isSignedBy(VerifierKey key) {
        List<Signature> known = new ArrayList<>(signatures);
        known.removeIf(one -> !one.name().equals(key.name()) || one.keyId() != key.keyId());
        return !known.isEmpty() && known.stream().allMatch(one -> key.verifies(text, one.bytes()));
    }

    /** As it is written. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }
}
