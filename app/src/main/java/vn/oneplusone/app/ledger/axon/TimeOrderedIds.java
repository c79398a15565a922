package vn.oneplusone.app.ledger.axon;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids of events: UUIDs of version 7 (RFC 9562), which grow with time, so that the store's index of them is written at its end instead of
 * all over. Found by Axon through its service file; from any thread.
 */
public final class TimeOrderedIds extends IdentifierFactory {
    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public String generateIdentifier() {
        return generator.generate().toString();
    }
}
