package vn.oneplusone.app.ledger.entries;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types in the revisions that are written now, as far as their payloads can be read plainly, found by the bytes of an entry that say so. */
public final class WrittenTypes {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SLOTS = 1 << 8;

    private final @Nullable WrittenType[] slots = new WrittenType[SLOTS];

    /**
     * One of them.
     *
     * @param said type and revision as they stand in an entry, from behind the first quotation mark to the value that follows
     */
    record WrittenType(byte[] said, PlainRecord payload) {}

    /** @param payloads how to read the payload of each, by its name */
    WrittenTypes(Map<String, PlainRecord> payloads, EventTypes types) {
        payloads.forEach((name, payload) -> {
            byte[] said = (name + "\",\"revision\":\"" + types.revision(name) + "\",\"timestamp\":\"")
                    .getBytes(StandardCharsets.UTF_8);
            // Eight bytes end at the name's end, also of a short name.
            byte[] before = ("\"type\":\"" + name).getBytes(StandardCharsets.UTF_8);
            int slot = slot(before, before.length);
            while (slots[slot] != null) {
                slot = (slot + 1) % SLOTS;
            }
            slots[slot] = new WrittenType(said, payload);
        });
    }

    /** The type whose name stands there, if it is one of them and in its revision. */
    @Nullable
    WrittenType find(byte[] entry, int begin, int end) {
        int slot = slot(entry, end);
        WrittenType type = slots[slot];
        while (type != null) {
            int saidEnd = begin + type.said.length;
            if (saidEnd <= entry.length && Arrays.equals(entry, begin, saidEnd, type.said, 0, type.said.length)) {
                return type;
            }
            slot = (slot + 1) % SLOTS;
            type = slots[slot];
        }
        return null;
    }

    private static int slot(byte[] bytes, int nameEnd) {
        long word = (long) WORDS.get(bytes, nameEnd - Long.BYTES);
        return (int) ((word * 0x9E3779B97F4A7C15L) >>> 56);
    }
}
