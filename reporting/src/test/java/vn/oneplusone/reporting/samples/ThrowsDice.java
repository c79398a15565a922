package vn.oneplusone.reporting.samples;

import java.util.UUID;

/** Counting twice would give two results. */
public final class ThrowsDice {
    private ThrowsDice() {}

    public static UUID id() {
        return UUID.randomUUID();
    }
}
