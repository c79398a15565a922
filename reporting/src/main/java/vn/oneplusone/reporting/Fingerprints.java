package vn.oneplusone.reporting;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Remembers a number for each of very many texts, by 64 bits of each: 27 bytes a text where a map takes 150. That two of ten million
 * different texts are taken for the same has a probability of 3 in a million, and then raises an alarm where nothing is wrong.
 */
public final class Fingerprints {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Answer for a text that was not there. */
    public static final long NONE = -1;

    private long[] keys = new long[1 << 10];
    private long[] values = new long[1 << 10];
    private int size;

    /** Remembers a number, not negative, for a text; returns what was remembered before, or {@link #NONE}. */
    public long put(String text, long value) {
        if (size >= keys.length / 8 * 5) {
            grow();
        }
        long key = of(text.getBytes(StandardCharsets.UTF_8), 0);
        int slot = slot(key);
        long before = keys[slot] == 0 ? NONE : values[slot];
        if (before == NONE) {
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
        return before;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    /**
     * 64 bits of a text, never 0, which marks a free slot. Not safe against a person who looks for two that are alike, unless the
     * salt is a secret.
     */
    public static long of(byte[] bytes, long salt) {
        long mixed = salt ^ bytes.length;
        int at = 0;
        for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            mixed = mixed(mixed, (long) WORDS.get(bytes, at));
        }
        if (at < bytes.length && bytes.length >= Long.BYTES) {
            // the last eight: some of them once more, which costs less than one by one
            mixed = mixed(mixed, (long) WORDS.get(bytes, bytes.length - Long.BYTES));
        } else {
            for (; at < bytes.length; at++) {
                mixed = mixed(mixed, bytes[at]);
            }
        }
        mixed *= 0xFF51AFD7ED558CCDL;
        mixed ^= mixed >>> 29;
        return mixed == 0 ? 1 : mixed;
    }

    private static long mixed(long before, long word) {
        long mixed = (before ^ word) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }
}
