package vn.oneplusone.membership;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.MembershipRefusal.IdentityNumberTaken;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.RequestEvent;
import vn.oneplusone.membership.events.UnitEvent;

/** Who is registered, for decisions about another person. */
class People {
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final EventStore store;

    public People(EventStore store) {
        this.store = store;
    }

    /** A person's stream begins with the registration, so having one is enough; who was erased is nobody anymore. */
    boolean isRegistered(UUID person) {
        String stream = "person/" + person;
        return store.lastSequenceNumberFor(stream).isPresent() && store.readEvents(stream, 0).asStream()
                .noneMatch(message -> message.getPayload() instanceof PersonErased);
    }

    /**
     * Makes the identity number this person's, refused while the ledger says that it is another person's. Who claimed it and
     * was never registered, has been erased or corrected since, holds nothing: a crash or a slip must not block a number.
     */
    void claimIdentity(UUID person, PersonalDetails details, DetailsSeal seal) {
        String number = bare(details.identityNumber());
        if (number.isEmpty()) {
            return;
        }
        UUID holder = seal.claim(number, person, null);
        while (!holder.equals(person)) {
            if (bears(holder, number, seal)) {
                throw new IdentityNumberTaken(holder);
            }
            holder = seal.claim(number, person, holder);
        }
    }

    private boolean bears(UUID person, String number, DetailsSeal seal) {
        String sealed = null;
        DomainEventStream facts = store.readEvents("person/" + person, 0);
        while (facts.hasNext()) {
            switch ((MembershipEvent) facts.next().getPayload()) {
                case PersonRegistered registered -> sealed = registered.details();
                case PersonDetailsCorrected corrected -> sealed = corrected.details();
                case PersonErased erased -> {
                    return false;
                }
                case PersonEvent other -> {
                }
                case UnitEvent foreign -> throw new IllegalStateException("a unit's fact in the stream of a person");
                case RequestEvent foreign ->
                    throw new IllegalStateException("a request's fact in the stream of a person");
            }
        }
        return sealed != null && bare(seal.open(person, sealed).identityNumber()).equals(number);
    }

    private static String bare(@Nullable String number) {
        return number == null ? "" : MARKS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
