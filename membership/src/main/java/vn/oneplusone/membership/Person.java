package vn.oneplusone.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.AdmitMember;
import vn.oneplusone.membership.commands.AlreadyErased;
import vn.oneplusone.membership.commands.AlreadyMember;
import vn.oneplusone.membership.commands.ConsentMissing;
import vn.oneplusone.membership.commands.DecisionMissing;
import vn.oneplusone.membership.commands.EndMembership;
import vn.oneplusone.membership.commands.EndedBeforeAdmission;
import vn.oneplusone.membership.commands.ErasePerson;
import vn.oneplusone.membership.commands.NotAMember;
import vn.oneplusone.membership.commands.PersonAlreadyRegistered;
import vn.oneplusone.membership.commands.PersonDeceased;
import vn.oneplusone.membership.commands.PersonUnknown;
import vn.oneplusone.membership.commands.ReadmittedBeforeEnd;
import vn.oneplusone.membership.commands.RegisterPerson;
import vn.oneplusone.membership.commands.TooOld;
import vn.oneplusone.membership.commands.TooYoung;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.UnitEvent;

/** A person and their memberships in both organizations. */
class Person {
    private record Membership(UUID branch, LocalDate admittedOn, @Nullable LocalDate endedOn) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private @Nullable String sealedDetails;
    private @Nullable LocalDate erasedOn;
    private @Nullable LocalDate deceasedOn;
    // the latest of each is enough: they are recorded in the order of time and do not overlap
    private final Map<Organization, Membership> memberships = new EnumMap<>(Organization.class);

    Person() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterPerson command, Clock clock, Rules rules, Units units, People people, DetailsSeal seal) {
        refuseErased();
        if (sealedDetails != null) {
            throw new PersonAlreadyRegistered(command.person());
        }
        Today.refuseLater(command.on(), clock);
        units.existing(command.unit(), command.on());
        Consent consent = command.consent();
        if (consent == null) {
            throw new ConsentMissing();
        }
        new Registration(command, consent, rules.on(command.on())).refuseUnlessInOrder(people);
        apply(new PersonRegistered(command.person(), seal.seal(command.person(), command.details()),
                command.details().birthDate().getYear(), command.gender(), command.unit(), consent, command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AdmitMember command, Clock clock, Rules rules, Units units, DetailsSeal seal) {
        String details = registered(command.person());
        refuseErased();
        Today.refuseLater(command.on(), clock);
        Today.refuseLater(command.decision().on(), clock);
        if (command.decision().number().isBlank()) {
            throw new DecisionMissing();
        }
        units.branch(command.branch(), command.on());
        refuseWhileMember(command.organization(), command.on());
        RuleSet ruleSet = rules.on(command.on());
        LocalDate birthDate = seal.open(command.person(), details).birthDate();
        refuseOutsideAge(ruleSet.admissionAge(command.organization()), birthDate, command.on());
        apply(new MemberAdmitted(command.person(), command.organization(), command.branch(), command.on(),
                command.decision(), command.referral(), ruleSet.version(), Age.fullYears(birthDate, command.on())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EndMembership command, Clock clock) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        Membership membership = memberships.get(command.organization());
        if (membership == null || membership.endedOn() != null) {
            throw new NotAMember();
        }
        if (command.on().isBefore(membership.admittedOn())) {
            throw new EndedBeforeAdmission(membership.admittedOn());
        }
        if (needsDecision(command.reason()) && (command.decision() == null || command.decision().isBlank())) {
            throw new DecisionMissing();
        }
        apply(new MembershipEnded(command.person(), command.organization(), membership.branch(), command.reason(),
                command.on(), command.decision()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ErasePerson command, Clock clock) {
        registered(command.person());
        refuseErased();
        Today.refuseLater(command.on(), clock);
        apply(new PersonErased(command.person(), command.on()));
    }

    @EventSourcingHandler
    void evolve(MembershipEvent event) {
        switch (event) {
            case PersonRegistered registered -> {
                stream = "person/" + registered.person();
                sealedDetails = registered.details();
            }
            case MemberAdmitted admitted -> memberships.put(admitted.organization(),
                    new Membership(admitted.branch(), admitted.on(), null));
            case MembershipEnded ended -> {
                memberships.computeIfPresent(ended.organization(),
                        (organization, membership) -> new Membership(membership.branch(), membership.admittedOn(),
                                ended.on()));
                if (ended.reason() == EndingReason.DECEASED) {
                    deceasedOn = ended.on();
                }
            }
            case PersonErased erased -> erasedOn = erased.on();
            case UnitEvent foreign -> throw misplaced(foreign);
        }
    }

    private String registered(UUID person) {
        if (sealedDetails == null) {
            throw new PersonUnknown(person);
        }
        return sealedDetails;
    }

    private void refuseErased() {
        if (erasedOn != null) {
            throw new AlreadyErased(erasedOn);
        }
    }

    private void refuseWhileMember(Organization organization, LocalDate on) {
        if (deceasedOn != null && on.isAfter(deceasedOn)) {
            throw new PersonDeceased(deceasedOn);
        }
        Membership latest = memberships.get(organization);
        if (latest == null) {
            return;
        }
        if (latest.endedOn() == null) {
            throw new AlreadyMember(latest.admittedOn());
        }
        if (on.isBefore(latest.endedOn())) {
            throw new ReadmittedBeforeEnd(latest.endedOn());
        }
    }

    private static void refuseOutsideAge(RuleSet.AdmissionAge allowed, LocalDate birthDate, LocalDate on) {
        if (on.isBefore(allowed.from().reachedBy(birthDate))) {
            throw new TooYoung(allowed.from().years(), allowed.from().days());
        }
        if (on.isAfter(allowed.through().reachedBy(birthDate))) {
            throw new TooOld(allowed.through().years());
        }
    }

    private static boolean needsDecision(EndingReason reason) {
        return switch (reason) {
            case REMOVED, EXPELLED -> true;
            case CAME_OF_AGE, RESIGNED, DECEASED -> false;
        };
    }

    private IllegalStateException misplaced(MembershipEvent event) {
        return new IllegalStateException(event.getClass().getSimpleName() + " in the stream " + stream);
    }
}
