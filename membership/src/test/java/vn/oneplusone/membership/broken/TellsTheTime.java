package vn.oneplusone.membership.broken;

import java.time.Instant;

/** Says something else at each replay. */
public class TellsTheTime {
    Instant evolve() {
        return Instant.now();
    }
}
