package vn.oneplusone.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyClassified;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyErased;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyMember;
import vn.oneplusone.membership.commands.MembershipRefusal.AnnulledBeforeAdmission;
import vn.oneplusone.membership.commands.MembershipRefusal.ClassifiedBeforeYear;
import vn.oneplusone.membership.commands.MembershipRefusal.ConsentMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.DecisionMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.NoAdmissionToAnnul;
import vn.oneplusone.membership.commands.MembershipRefusal.NoConsentAnymore;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMember;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMemberInYear;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonAlreadyRegistered;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonDeceased;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.ReadmittedBeforeEnd;
import vn.oneplusone.membership.commands.MembershipRefusal.TooOld;
import vn.oneplusone.membership.commands.MembershipRefusal.TooYoung;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferToSameBranch;
import vn.oneplusone.membership.commands.MembershipRefusal.WithdrawnBeforeConsent;
import vn.oneplusone.membership.commands.PersonCommand.AcceptTransfer;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.AnnulAdmission;
import vn.oneplusone.membership.commands.PersonCommand.ClassifyMember;
import vn.oneplusone.membership.commands.PersonCommand.CorrectDetails;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.commands.PersonCommand.ErasePerson;
import vn.oneplusone.membership.commands.PersonCommand.GiveConsent;
import vn.oneplusone.membership.commands.PersonCommand.HandOverPerson;
import vn.oneplusone.membership.commands.PersonCommand.RefuseTransfer;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawConsent;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonHandedOver;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.RequestEvent;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitEvent;

/** A person and their memberships in both organizations. */
class Person {
    private record Year(Organization organization, int year) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private @Nullable String sealedDetails;
    private @Nullable LocalDate erasedOn;
    private @Nullable LocalDate deceasedOn;
    private @Nullable LocalDate firstConsentOn;
    private @Nullable LocalDate consentedOn;
    private @Nullable LocalDate consentWithdrawnOn;
    // the latest of each is enough: they are recorded in the order of time and do not overlap
    private final Map<Organization, Membership> memberships = new EnumMap<>(Organization.class);
    // up to here an earlier membership is on record, also one whose admission was annulled
    private final Map<Organization, LocalDate> onRecordUntil = new EnumMap<>(Organization.class);
    // admissions that were not annulled; of those that ended before the latest one nothing else is needed
    private int admissions;
    // the home while there are none, since when
    private @Nullable UUID unit;
    private @Nullable LocalDate unitSince;
    private final Set<Year> classified = new HashSet<>();

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
        people.claimIdentity(command.person(), command.details(), seal);
        apply(new PersonRegistered(command.person(), seal.seal(command.person(), command.details()),
                command.details().birthDate().getYear(), command.gender(), command.unit(), consent, command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AdmitMember command, Clock clock, Rules rules, Units units, DetailsSeal seal) {
        String details = registered(command.person());
        refuseErased();
        refuseWithoutConsent();
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
        Membership membership = lasting(command.organization());
        membership.refuseEndOn(command.on());
        if (needsDecision(command.reason()) && (command.decision() == null || command.decision().isBlank())) {
            throw new DecisionMissing();
        }
        apply(new MembershipEnded(command.person(), command.organization(), membership.branch(), command.reason(),
                command.on(), command.decision()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RequestTransfer command, Clock clock, Units units) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        Membership membership = lasting(command.organization());
        membership.refuseRequestOn(command.on());
        units.branch(command.to(), command.on());
        if (command.to().equals(membership.branch())) {
            throw new TransferToSameBranch();
        }
        apply(new TransferRequested(command.person(), command.organization(), membership.branch(), command.to(),
                command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AcceptTransfer command, Clock clock, Units units) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        TransferRequested request = lasting(command.organization()).answered(command.on());
        units.branch(request.to(), command.on());
        apply(new TransferAccepted(request.person(), request.organization(), request.from(), request.to(),
                command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RefuseTransfer command, Clock clock) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        TransferRequested request = lasting(command.organization()).answered(command.on());
        apply(new TransferRefused(request.person(), request.organization(), request.from(), request.to(),
                command.on()));
    }

    /** Also of a person who was erased or has withdrawn their consent: what was counted wrongly has to go. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AnnulAdmission command, Clock clock) {
        registered(command.person());
        Today.refuseLater(command.decision().on(), clock);
        if (command.decision().number().isBlank()) {
            throw new DecisionMissing();
        }
        Membership membership = memberships.get(command.organization());
        if (membership == null) {
            throw new NoAdmissionToAnnul();
        }
        MemberAdmitted admission = membership.admission();
        if (command.decision().on().isBefore(admission.on())) {
            throw new AnnulledBeforeAdmission(admission.on());
        }
        apply(new AdmissionAnnulled(command.person(), command.organization(), admission.branch(), admission.on(),
                admission.referral(), command.decision()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectDetails command, Clock clock, Rules rules, People people, DetailsSeal seal) {
        registered(command.person());
        refuseErased();
        refuseWithoutConsent();
        Today.refuseLater(command.on(), clock);
        Registration.refuseImpossible(command.details(), Objects.requireNonNull(firstConsentOn), command.on(),
                rules.on(command.on()));
        people.claimIdentity(command.person(), command.details(), seal);
        apply(new PersonDetailsCorrected(command.person(), seal.seal(command.person(), command.details()),
                command.details().birthDate().getYear(), command.gender(), command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ClassifyMember command, Clock clock) {
        registered(command.person());
        refuseErased();
        refuseWithoutConsent();
        Today.refuseLater(command.on(), clock);
        if (command.on().getYear() < command.year()) {
            throw new ClassifiedBeforeYear(command.year());
        }
        Membership membership = memberships.get(command.organization());
        if (membership == null || !membership.reachesInto(command.year())) {
            throw new NotAMemberInYear(command.year());
        }
        if (classified.contains(new Year(command.organization(), command.year()))) {
            throw new AlreadyClassified(command.year());
        }
        apply(new MemberClassified(command.person(), command.organization(), membership.branch(), command.year(),
                command.grade(), command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawConsent command, Clock clock) {
        registered(command.person());
        refuseErased();
        refuseWithoutConsent();
        Today.refuseLater(command.on(), clock);
        LocalDate consented = Objects.requireNonNull(consentedOn);
        if (command.on().isBefore(consented)) {
            throw new WithdrawnBeforeConsent(consented);
        }
        apply(new ConsentWithdrawn(command.person(), command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GiveConsent command, Clock clock, Rules rules, People people, DetailsSeal seal) {
        String details = registered(command.person());
        refuseErased();
        if (consentWithdrawnOn == null) {
            throw new MembershipRefusal.ConsentNotWithdrawn();
        }
        Consent consent = command.consent();
        if (consent == null) {
            throw new ConsentMissing();
        }
        Today.refuseLater(command.on(), clock);
        if (consent.on().isAfter(command.on())) {
            throw new MembershipRefusal.ConsentAfterRecording(consent.on(), command.on());
        }
        if (consent.on().isBefore(consentWithdrawnOn)) {
            throw new MembershipRefusal.ConsentBeforeWithdrawal(consentWithdrawnOn);
        }
        LocalDate birthDate = seal.open(command.person(), details).birthDate();
        Registration.refuseUnproven(command.person(), birthDate, consent, rules.on(command.on()), people);
        apply(new ConsentGiven(command.person(), consent, command.on()));
    }

    /** Also of a person who has withdrawn their consent: their details still need a home. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(HandOverPerson command, Clock clock, Units units) {
        registered(command.person());
        refuseErased();
        if (admissions > 0) {
            throw new MembershipRefusal.MembersMoveByTransfer();
        }
        Today.refuseLater(command.on(), clock);
        LocalDate since = Objects.requireNonNull(unitSince);
        if (command.on().isBefore(since)) {
            throw new MembershipRefusal.HandedOverOutOfOrder(since);
        }
        UnitEstablished to = units.existing(command.to(), command.on());
        if (to.unit().equals(unit)) {
            throw new MembershipRefusal.HandedToSameUnit(to.name());
        }
        apply(new PersonHandedOver(command.person(), Objects.requireNonNull(unit), command.to(), command.on()));
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
                firstConsentOn = registered.consent().on();
                consentedOn = registered.consent().on();
                unit = registered.unit();
                unitSince = registered.on();
            }
            case PersonHandedOver handed -> {
                unit = handed.to();
                unitSince = handed.on();
            }
            case MemberAdmitted admitted -> {
                memberships.put(admitted.organization(), Membership.begun(admitted));
                admissions++;
            }
            case TransferRequested requested -> change(requested.organization(), known -> known.asking(requested));
            case TransferRefused refused -> change(refused.organization(), known -> known.asking(null));
            case TransferAccepted accepted -> {
                change(accepted.organization(), known -> known.moved(accepted));
                onRecordUntil.put(accepted.organization(), accepted.on());
            }
            case MembershipEnded ended -> {
                change(ended.organization(), known -> known.ended(ended.on()));
                onRecordUntil.put(ended.organization(), ended.on());
                if (ended.reason() == EndingReason.DECEASED) {
                    deceasedOn = ended.on();
                }
            }
            case AdmissionAnnulled annulled -> {
                memberships.remove(annulled.organization());
                admissions--;
            }
            case MemberClassified graded -> classified.add(new Year(graded.organization(), graded.year()));
            case PersonDetailsCorrected corrected -> sealedDetails = corrected.details();
            case ConsentWithdrawn withdrawn -> consentWithdrawnOn = withdrawn.on();
            case ConsentGiven given -> {
                consentWithdrawnOn = null;
                consentedOn = given.consent().on();
            }
            case PersonErased erased -> erasedOn = erased.on();
            case UnitEvent foreign -> throw misplaced(foreign);
            case RequestEvent foreign -> throw misplaced(foreign);
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

    private void refuseWithoutConsent() {
        if (consentWithdrawnOn != null) {
            throw new NoConsentAnymore(consentWithdrawnOn);
        }
    }

    private Membership lasting(Organization organization) {
        Membership membership = memberships.get(organization);
        if (membership == null || !membership.lasts()) {
            throw new NotAMember();
        }
        return membership;
    }

    private void change(Organization organization, UnaryOperator<Membership> change) {
        memberships.computeIfPresent(organization, (same, known) -> change.apply(known));
    }

    private void refuseWhileMember(Organization organization, LocalDate on) {
        if (deceasedOn != null && on.isAfter(deceasedOn)) {
            throw new PersonDeceased(deceasedOn);
        }
        Membership latest = memberships.get(organization);
        if (latest != null && latest.lasts()) {
            throw new AlreadyMember(latest.admission().on());
        }
        LocalDate until = onRecordUntil.get(organization);
        if (until != null && on.isBefore(until)) {
            throw new ReadmittedBeforeEnd(until);
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
