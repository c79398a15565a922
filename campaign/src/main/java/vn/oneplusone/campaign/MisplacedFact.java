package vn.oneplusone.campaign;

import org.axonframework.eventhandling.DomainEventMessage;

/** A stream holds a fact that is never recorded in it: the store is damaged, and going on would give wrong answers. */
final class MisplacedFact extends IllegalStateException {
    MisplacedFact(Object fact) {
        super(fact.getClass().getSimpleName() + " is in a stream where it does not belong");
    }

    MisplacedFact(DomainEventMessage<?> message) {
        super("%s at sequence %d of stream %s".formatted(message.getPayloadType().getSimpleName(),
                message.getSequenceNumber(), message.getAggregateIdentifier()));
    }
}
