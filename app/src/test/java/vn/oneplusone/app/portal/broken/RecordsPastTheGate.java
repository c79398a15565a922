package vn.oneplusone.app.portal.broken;

import java.util.UUID;
import vn.oneplusone.app.domain.Domain;

/** Breaks a rule on purpose: what an account asks for passes the gate. */
public final class RecordsPastTheGate {
    private RecordsPastTheGate() {}

    static void record(Domain domain, UUID actor, Object command) {
        domain.record("past the gate", actor, command);
    }
}
