package vn.oneplusone.app.automation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.oneplusone.app.actions.Caller;
import vn.oneplusone.app.actions.DirectDoor;
import vn.oneplusone.app.actions.declared.AutomationActions;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.membership.events.Organization;

/**
 * Does the things of the to-do list. Each has a cause of its own, made from the referral, so that it is done once however
 * often and wherever it is tried.
 */
public final class Admissions {
    private final Domain domain;
    private final DirectDoor door;

    public Admissions(Domain domain) {
        this.domain = domain;
        this.door = new DirectDoor(domain);
    }

    /**
     * Does what is to be done for the referrals of one youth to one organization; the import calls it after an approval.
     *
     * @return the causes of what was done, in its order
     */
    public List<String> advance(UUID youth, Organization organization) {
        AdmissionsToDo toDo = new AdmissionsToDo();
        evolve(toDo, "referral/" + organization + "/" + youth);
        if (!toDo.items().isEmpty()) {
            evolve(toDo, "person/" + youth);
            toDo.items().forEach(this::perform);
        }
        return toDo.items().stream().flatMap(item -> Stream.of(admitting(item), fulfilling(item))).toList();
    }

    private static String admitting(AdmissionsToDo.Item item) {
        return "automation/admit/" + item.referral();
    }

    private static String fulfilling(AdmissionsToDo.Item item) {
        return "automation/fulfil/" + item.referral();
    }

    private void evolve(AdmissionsToDo toDo, String stream) {
        EventStore events = domain.events();
        DomainEventStream facts = events.readEvents(stream);
        facts.forEachRemaining(fact -> toDo.evolve(fact.getPayload()));
    }

    /**
     * When a referral was approved, then admit the member; when the member was admitted, then fulfil the referral.
     *
     * @throws RuntimeException the refusal; the item stays on the list
     */
    void perform(AdmissionsToDo.Item item) {
        Caller automation = new Caller.Automation(Domain.AUTOMATION, item.branch());
        if (!item.admitted()) {
            door.record(automation, admitting(item),
                    new AutomationActions.AdmitApproved(item.youth(), item.organization(),
                            item.branch(), item.on(), item.decision(), item.referral(), item.exception()));
        }
        door.record(automation, fulfilling(item), new AutomationActions.Fulfil(item.organization(), item.youth(),
                item.branch(), item.referral()));
    }
}
