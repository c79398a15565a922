package vn.oneplusone.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.PersonRequestCommand;
import vn.oneplusone.membership.commands.PersonRequestCommand.AnswerPersonRequest;
import vn.oneplusone.membership.commands.PersonRequestCommand.RequestPerson;
import vn.oneplusone.membership.commands.PersonRequestCommand.WithdrawPersonRequest;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PersonRequestAnswered;
import vn.oneplusone.membership.events.PersonRequestWithdrawn;
import vn.oneplusone.membership.events.PersonRequested;
import vn.oneplusone.membership.events.UnitEvent;

/** A request to record something about a person beyond the asker's reach: one request, one answer. */
class PersonRequest {
    @AggregateIdentifier
    @Nullable
    String stream;

    private @Nullable PersonRequested made;
    private @Nullable LocalDate answeredOn;
    private @Nullable LocalDate withdrawnOn;

    PersonRequest() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RequestPerson command, Clock clock, Units units, People people) {
        if (made != null) {
            throw new MembershipRefusal.PersonRequestAlreadyMade(command.request());
        }
        Today.refuseLater(command.on(), clock);
        units.existing(command.unit(), command.on());
        if (command.person() == null && command.typed() == null) {
            throw new MembershipRefusal.NobodyRequested();
        }
        if (command.person() != null) {
            refuseUnregistered(command.person(), people);
        }
        String typed = command.typed() == null ? null : command.typed().value();
        apply(new PersonRequested(command.request(), command.unit(), command.action(), command.wish(),
                command.person(), typed, command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AnswerPersonRequest command, Clock clock, Units units, People people) {
        PersonRequested request = open(command.request(), command.on(), clock);
        units.existing(command.unit(), command.on());
        if (command.agreed()) {
            apply(agreed(command, request, people));
        } else {
            apply(refused(command));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawPersonRequest command, Clock clock) {
        open(command.request(), command.on(), clock);
        apply(new PersonRequestWithdrawn(command.request(), command.on()));
    }

    private static PersonRequestAnswered agreed(AnswerPersonRequest command, PersonRequested request, People people) {
        UUID person = command.person();
        if (person == null) {
            throw new MembershipRefusal.RequestedPersonMissing();
        }
        if (request.person() != null && !request.person().equals(person)) {
            throw new MembershipRefusal.AnotherPersonRequested();
        }
        if (command.reason() != null) {
            throw new MembershipRefusal.RefusalReasonUnexpected();
        }
        refuseUnregistered(person, people);
        return new PersonRequestAnswered(command.request(), true, command.unit(), person, null, command.on());
    }

    private static PersonRequestAnswered refused(AnswerPersonRequest command) {
        if (command.reason() == null) {
            throw new MembershipRefusal.RefusalReasonMissing();
        }
        // who it was not need not be written down
        return new PersonRequestAnswered(command.request(), false, command.unit(), null, command.reason().value(),
                command.on());
    }

    /** The request, refused unless something can happen to it on that day. */
    private PersonRequested open(UUID request, LocalDate on, Clock clock) {
        if (made == null) {
            throw new MembershipRefusal.PersonRequestUnknown(request);
        }
        if (answeredOn != null) {
            throw new MembershipRefusal.PersonRequestAlreadyAnswered(answeredOn);
        }
        if (withdrawnOn != null) {
            throw new MembershipRefusal.PersonRequestAlreadyWithdrawn(withdrawnOn);
        }
        Today.refuseLater(on, clock);
        if (on.isBefore(made.on())) {
            throw new MembershipRefusal.BeforePersonRequest(made.on());
        }
        return made;
    }

    private static void refuseUnregistered(UUID person, People people) {
        if (!people.isRegistered(person)) {
            throw new PersonUnknown(person);
        }
    }

    /** Decides whatever is asked, for judging a fact again. */
    void decideAgain(PersonRequestCommand command, Clock clock, Units units, People people) {
        switch (command) {
            case RequestPerson c -> decide(c, clock, units, people);
            case AnswerPersonRequest c -> decide(c, clock, units, people);
            case WithdrawPersonRequest c -> decide(c, clock);
        }
    }

    @EventSourcingHandler
    void evolve(MembershipEvent event) {
        switch (event) {
            case PersonRequested requested -> {
                stream = "request/" + requested.request();
                made = requested;
            }
            case PersonRequestAnswered answered -> answeredOn = answered.on();
            case PersonRequestWithdrawn withdrawn -> withdrawnOn = withdrawn.on();
            case PersonEvent foreign -> throw misplaced(foreign);
            case UnitEvent foreign -> throw misplaced(foreign);
        }
    }

    private IllegalStateException misplaced(MembershipEvent event) {
        return new IllegalStateException(event.getClass().getSimpleName() + " in the stream " + stream);
    }
}
