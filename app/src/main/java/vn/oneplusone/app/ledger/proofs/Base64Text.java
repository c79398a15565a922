package vn.oneplusone.app.ledger.proofs;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import vn.oneplusone.app.ledger.tree.TreeHash;

/** Base64 that has one spelling only: with padding, and nothing in the unused bits. */
final class Base64Text {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (of(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // told below, without a quotation: it may be a key
        }
        throw new NoteMalformed("no base64");
    }

    static byte[] hash(String text) {
        byte[] hash = decode(text);
        if (hash.length != TreeHash.LENGTH) {
            throw new NoteMalformed("a hash of " + hash.length + " bytes");
        }
        return hash;
    }

    static List<byte[]> hashes(List<String> lines) {
        List<byte[]> hashes = new ArrayList<>(lines.size());
        lines.forEach(line -> hashes.add(hash(line)));
        return hashes;
    }

    /** A decimal number without sign or leading zeros. */
    static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new NoteMalformed("no number: " + text);
        }
        return Long.parseLong(text);
    }
}
