package vn.oneplusone.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
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
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMemberThen;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonAlreadyRegistered;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonDeceased;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.ReadmittedBeforeEnd;
import vn.oneplusone.membership.commands.MembershipRefusal.TooOld;
import vn.oneplusone.membership.commands.MembershipRefusal.TooYoung;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferToSameBranch;
import vn.oneplusone.membership.commands.MembershipRefusal.WithdrawnBeforeConsent;
import vn.oneplusone.membership.commands.PersonCommand;
import vn.oneplusone.membership.commands.PersonCommand.AcceptTransfer;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.AgreeStay;
import vn.oneplusone.membership.commands.PersonCommand.AnnulAdmission;
import vn.oneplusone.membership.commands.PersonCommand.AwardMember;
import vn.oneplusone.membership.commands.PersonCommand.BeginTemporaryActivity;
import vn.oneplusone.membership.commands.PersonCommand.ClassifyMember;
import vn.oneplusone.membership.commands.PersonCommand.CorrectAdmission;
import vn.oneplusone.membership.commands.PersonCommand.CorrectDetails;
import vn.oneplusone.membership.commands.PersonCommand.DisciplineMember;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.commands.PersonCommand.EndTemporaryActivity;
import vn.oneplusone.membership.commands.PersonCommand.EnlistMember;
import vn.oneplusone.membership.commands.PersonCommand.ErasePerson;
import vn.oneplusone.membership.commands.PersonCommand.GiveConsent;
import vn.oneplusone.membership.commands.PersonCommand.HandOverPerson;
import vn.oneplusone.membership.commands.PersonCommand.PassTransfer;
import vn.oneplusone.membership.commands.PersonCommand.PlaceMember;
import vn.oneplusone.membership.commands.PersonCommand.ReceiveMember;
import vn.oneplusone.membership.commands.PersonCommand.RecordDues;
import vn.oneplusone.membership.commands.PersonCommand.RecordPartyStep;
import vn.oneplusone.membership.commands.PersonCommand.RefuseRelease;
import vn.oneplusone.membership.commands.PersonCommand.RefuseTransfer;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonCommand.ReleaseMember;
import vn.oneplusone.membership.commands.PersonCommand.RequestRelease;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawConsent;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawRelease;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.AdmissionCorrected;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.DuesPaid;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberAwarded;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MemberDisciplined;
import vn.oneplusone.membership.events.MemberEnlisted;
import vn.oneplusone.membership.events.MemberPlaced;
import vn.oneplusone.membership.events.MemberReceived;
import vn.oneplusone.membership.events.MemberReleased;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStepRecorded;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonHandedOver;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.ReleaseRefused;
import vn.oneplusone.membership.events.ReleaseRequested;
import vn.oneplusone.membership.events.ReleaseWithdrawn;
import vn.oneplusone.membership.events.RequestEvent;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.membership.events.StayAgreed;
import vn.oneplusone.membership.events.TemporaryActivityBegun;
import vn.oneplusone.membership.events.TemporaryActivityEnded;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferPassed;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.membership.rules.ClosedYears;

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
    // admissions and receptions that were not annulled; of those that ended before the latest one nothing else is needed
    private int admissions;
    // the home while there are none, since when
    private @Nullable UUID unit;
    private @Nullable LocalDate unitSince;
    private final Set<Year> classified = new HashSet<>();
    private final Recorded recorded = new Recorded();

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
        RuleSet.AdmissionAge allowed = ruleSet.admissionAge(command.organization());
        boolean beyond = refuseOutsideAge(allowed, birthDate, command.on(), command.exception());
        apply(new MemberAdmitted(command.person(), command.organization(), command.branch(), command.on(),
                command.decision(), command.referral(), ruleSet.version(), Age.fullYears(birthDate, command.on()),
                beyond ? command.exception() : null));
    }

    /** Admitted elsewhere, by the rules of there: only what cannot be is refused. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReceiveMember command, Clock clock, Units units, DetailsSeal seal) {
        String details = registered(command.person());
        refuseErased();
        refuseWithoutConsent();
        Today.refuseLater(command.on(), clock);
        Today.refuseLater(command.letter().on(), clock);
        if (command.letter().number().isBlank()) {
            throw new MembershipRefusal.LetterMissing();
        }
        if (command.outside().isBlank()) {
            throw new MembershipRefusal.UnitOutsideMissing();
        }
        if (command.admittedOn().isAfter(command.on())) {
            throw new MembershipRefusal.AdmittedThereLater(command.on());
        }
        if (command.letter().on().isBefore(command.admittedOn())) {
            throw new MembershipRefusal.LetterBeforeAdmission(command.admittedOn());
        }
        units.branch(command.branch(), command.on());
        refuseWhileMember(command.organization(), command.on());
        if (command.admittedOn().isBefore(seal.open(command.person(), details).birthDate())) {
            throw new MembershipRefusal.AdmittedThereBeforeBirth();
        }
        apply(new MemberReceived(command.person(), command.organization(), command.branch(), command.on(),
                command.admittedOn(), command.outside(), command.letter()));
    }

    /** Also of a person who was erased: a membership that was counted stands in one branch. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlaceMember command, Clock clock, Units units) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        UnitEstablished branch = units.split(command.part(), command.on());
        if (branch == null) {
            throw new MembershipRefusal.NoSuchPart();
        }
        List<MemberPlaced> placed = new ArrayList<>();
        for (Organization organization : Organization.values()) {
            Membership membership = memberships.get(organization);
            if (membership != null && membership.lasts() && units
                    .standing(membership.branch(), command.on().minusDays(1)).equals(branch.unit())) {
                membership.refuseRequestOn(command.on());
                placed.add(new MemberPlaced(command.person(), organization, membership.branch(), command.part(),
                        command.on(), command.decision()));
            }
        }
        if (placed.isEmpty()) {
            throw new MembershipRefusal.NotAMemberThere(branch.name());
        }
        placed.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EndMembership command, Clock clock) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        Membership membership = lasting(command.organization());
        membership.refuseEndOn(command.on());
        // a death has its day, whatever was recorded before the branch knew
        if (command.reason() != EndingReason.DECEASED) {
            membership.refuseLeavingOn(command.on());
        }
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
        LocalDate paid = command.duesPaidUntil();
        if (paid != null) {
            recorded.refuseStated(command.organization(), paid, command.on(), membership);
        }
        apply(paid == null
                ? new TransferRequested(command.person(), command.organization(), membership.branch(), command.to(),
                        command.on(), null, null, value(command.remarks()), null)
                : new TransferRequested(command.person(), command.organization(), membership.branch(), command.to(),
                        command.on(), units.above(membership.branch(), command.on()),
                        units.above(command.to(), command.on()), value(command.remarks()), paid.withDayOfMonth(1)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PassTransfer command, Clock clock) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        Membership.Transfer transfer = lasting(command.organization()).answered(command.on());
        if (transfer.toPass().isEmpty() || !transfer.toPass().getFirst().equals(command.unit())) {
            throw new MembershipRefusal.TransferNotTheirs();
        }
        TransferRequested request = transfer.request();
        apply(new TransferPassed(request.person(), request.organization(), request.from(), request.to(), command.unit(),
                command.on(), value(command.remarks())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AcceptTransfer command, Clock clock, Units units) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        Membership.Transfer transfer = lasting(command.organization()).answered(command.on());
        if (!transfer.toPass().isEmpty()) {
            throw new MembershipRefusal.TransferNotPassed(units.name(transfer.toPass().getFirst()));
        }
        TransferRequested request = transfer.request();
        units.branch(request.to(), command.on());
        apply(new TransferAccepted(request.person(), request.organization(), request.from(), request.to(),
                command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RefuseTransfer command, Clock clock) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        TransferRequested request = lasting(command.organization()).answered(command.on()).request();
        apply(new TransferRefused(request.person(), request.organization(), request.from(), request.to(),
                command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(BeginTemporaryActivity command, Clock clock, Units units) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        if (command.until().isBefore(command.on())) {
            throw new MembershipRefusal.EndsBeforeItBegins(command.on());
        }
        Membership membership = lasting(command.organization());
        membership.refuseAwayOn(command.on());
        units.branch(command.branch(), command.on());
        if (command.branch().equals(membership.branch())) {
            throw new MembershipRefusal.TakesPartAtHome();
        }
        apply(new TemporaryActivityBegun(command.person(), command.organization(), command.branch(),
                membership.branch(), command.on(), command.until()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EndTemporaryActivity command, Clock clock) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        TemporaryActivityBegun activity = lasting(command.organization()).awayOn(command.on());
        apply(new TemporaryActivityEnded(command.person(), command.organization(), activity.branch(), command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RequestRelease command, Clock clock) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        Membership membership = lasting(command.organization());
        membership.refuseRequestOn(command.on());
        if (command.outside().isBlank()) {
            throw new MembershipRefusal.UnitOutsideMissing();
        }
        recorded.refuseStated(command.organization(), command.duesPaidUntil(), command.on(), membership);
        apply(new ReleaseRequested(command.person(), command.organization(), membership.branch(), command.on(),
                command.outside(), command.duesPaidUntil().withDayOfMonth(1), value(command.remarks())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReleaseMember command, Clock clock) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        Today.refuseLater(command.letter().on(), clock);
        Membership membership = lasting(command.organization());
        ReleaseRequested request = membership.leaves(command.on());
        if (command.letter().number().isBlank()) {
            throw new MembershipRefusal.LetterMissing();
        }
        if (command.letter().on().isBefore(membership.begun())) {
            throw new MembershipRefusal.LetterBeforeMembership(membership.begun());
        }
        membership.refuseLeavingOn(command.on());
        apply(new MemberReleased(request.person(), request.organization(), request.branch(), command.on(),
                request.outside(), command.letter(), request.duesPaidUntil(), value(command.remarks())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RefuseRelease command, Clock clock) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        ReleaseRequested request = lasting(command.organization()).leaves(command.on());
        apply(new ReleaseRefused(request.person(), request.organization(), request.branch(), command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawRelease command, Clock clock) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        ReleaseRequested request = lasting(command.organization()).leaves(command.on());
        apply(new ReleaseWithdrawn(request.person(), request.organization(), request.branch(), command.on()));
    }

    /** Also of a person who was erased or has withdrawn their consent: what was counted wrongly has to go. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AnnulAdmission command, Clock clock, ClosedYears closedYears) {
        registered(command.person());
        Today.refuseLater(command.decision().on(), clock);
        if (command.decision().number().isBlank()) {
            throw new DecisionMissing();
        }
        Membership membership = memberships.get(command.organization());
        if (membership == null) {
            throw new NoAdmissionToAnnul();
        }
        if (command.decision().on().isBefore(membership.begun())) {
            throw new AnnulledBeforeAdmission(membership.begun());
        }
        LocalDate today = Today.of(clock);
        refuseClosed(closedYears.breach(membership.counted(today), command.order(), today));
        apply(new AdmissionAnnulled(command.person(), command.organization(), membership.begunIn(), membership.begun(),
                membership.referral(), command.decision(), command.order()));
    }

    /** Also of a person who was erased or has withdrawn their consent, where only the decision's number was wrong or the age is not asked. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectAdmission command, Clock clock, Rules rules, Units units, DetailsSeal seal,
            ClosedYears closedYears) {
        String details = registered(command.person());
        Today.refuseLater(command.on(), clock);
        Today.refuseLater(command.decision().on(), clock);
        Today.refuseLater(command.correctedOn(), clock);
        if (command.decision().number().isBlank()) {
            throw new DecisionMissing();
        }
        Membership membership = memberships.get(command.organization());
        MemberAdmitted was = membership == null ? null : membership.admission();
        if (membership == null || was == null || !command.referral().equals(was.referral())) {
            throw new MembershipRefusal.NoAdmissionToCorrect();
        }
        if (command.on().equals(was.on())) {
            apply(new AdmissionCorrected(command.person(), command.organization(), was.branch(), was.on(), was.on(),
                    command.decision(), command.referral(), was.ruleVersion(), was.age(), was.exception(),
                    command.correctedOn(), null));
            return;
        }
        refuseErased();
        ClosedYears.Breach breach = closedYears.breach(
                ClosedYears.Changed.between(was.branch(), was.on(), command.on()), command.order(),
                command.correctedOn());
        // the order is of the approval's correction, which moves other days, too
        if (breach != null && breach.fault() != ClosedYears.Fault.NOT_CLOSED) {
            refuseClosed(breach);
        }
        membership.refuseBegunOn(command.on());
        units.branch(was.branch(), command.on());
        RuleSet ruleSet = rules.on(command.on());
        LocalDate birthDate = seal.open(command.person(), details).birthDate();
        boolean beyond = refuseOutsideAge(ruleSet.admissionAge(command.organization()), birthDate, command.on(),
                command.exception());
        apply(new AdmissionCorrected(command.person(), command.organization(), was.branch(), was.on(), command.on(),
                command.decision(), command.referral(), ruleSet.version(), Age.fullYears(birthDate, command.on()),
                beyond ? command.exception() : null, command.correctedOn(), command.order()));
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
    void decide(EnlistMember command, Clock clock) {
        Membership membership = memberOn(command, command.organization(), command.on(), clock);
        recorded.refuseEnlistment(command.organization(), membership);
        apply(new MemberEnlisted(command.person(), command.organization(), membership.branch(), command.on()));
    }

    /** Of members of the Union: it is the Union that introduces. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordPartyStep command, Clock clock) {
        Membership membership = memberOn(command, Organization.UNION, command.on(), clock);
        recorded.refusePartyStep(command.step(), command.on(), membership);
        apply(new PartyStepRecorded(command.person(), membership.branch(), command.step(), command.on(),
                command.decision()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AwardMember command, Clock clock) {
        Membership membership = memberOn(command, command.organization(), command.decision().on(), clock);
        recorded.refuseAward(command.organization(), command.decision());
        apply(new MemberAwarded(command.person(), command.organization(), membership.branch(), command.level(),
                command.form(), command.decision()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DisciplineMember command, Clock clock) {
        Membership membership = memberOn(command, command.organization(), command.decision().on(), clock);
        recorded.refuseMeasure(command.organization(), command.decision());
        apply(new MemberDisciplined(command.person(), command.organization(), membership.branch(), command.form(),
                command.decision()));
    }

    /** Also of a person who was erased or has withdrawn their consent: the membership goes on. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordDues command, Clock clock) {
        registered(command.person());
        Today.refuseLater(command.on(), clock);
        Membership membership = covering(command.organization(), command.on());
        recorded.refuseDues(command, membership);
        apply(new DuesPaid(command.person(), command.organization(), membership.branch(), command.year(),
                command.month(), command.entry(), command.on()));
    }

    /** Also of a person who has withdrawn their consent: the membership goes on. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AgreeStay command, Clock clock, Rules rules, DetailsSeal seal) {
        String details = registered(command.person());
        refuseErased();
        Today.refuseLater(command.on(), clock);
        Membership membership = covering(Organization.UNION, command.on());
        recorded.refuseStay(command, rules.on(command.on()).ofAge(),
                seal.open(command.person(), details).birthDate());
        apply(new StayAgreed(command.person(), membership.branch(), command.reason(), command.until(), command.on()));
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

    /** Decides whatever is asked, for judging a fact again. */
    void decideAgain(PersonCommand command, Clock clock, Rules rules, Units units, People people,
            DetailsSeal seal, ClosedYears closedYears) {
        switch (command) {
            case RegisterPerson c -> decide(c, clock, rules, units, people, seal);
            case CorrectDetails c -> decide(c, clock, rules, people, seal);
            case GiveConsent c -> decide(c, clock, rules, people, seal);
            case WithdrawConsent c -> decide(c, clock);
            case HandOverPerson c -> decide(c, clock, units);
            case ErasePerson c -> decide(c, clock);
            case AdmitMember c -> decide(c, clock, rules, units, seal);
            case ReceiveMember c -> decide(c, clock, units, seal);
            case RequestRelease c -> decide(c, clock);
            case ReleaseMember c -> decide(c, clock);
            case RefuseRelease c -> decide(c, clock);
            case WithdrawRelease c -> decide(c, clock);
            case RequestTransfer c -> decide(c, clock, units);
            case BeginTemporaryActivity c -> decide(c, clock, units);
            case EndTemporaryActivity c -> decide(c, clock);
            case PassTransfer c -> decide(c, clock);
            case AcceptTransfer c -> decide(c, clock, units);
            case RefuseTransfer c -> decide(c, clock);
            case PlaceMember c -> decide(c, clock, units);
            case ClassifyMember c -> decide(c, clock);
            case RecordDues c -> decide(c, clock);
            case AgreeStay c -> decide(c, clock, rules, seal);
            case EnlistMember c -> decide(c, clock);
            case RecordPartyStep c -> decide(c, clock);
            case AwardMember c -> decide(c, clock);
            case DisciplineMember c -> decide(c, clock);
            case EndMembership c -> decide(c, clock);
            case AnnulAdmission c -> decide(c, clock, closedYears);
            case CorrectAdmission c -> decide(c, clock, rules, units, seal, closedYears);
        }
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
                memberships.put(admitted.organization(),
                        Membership.begun(admitted, onRecordUntil.get(admitted.organization())));
                admissions++;
            }
            case MemberReceived received -> {
                memberships.put(received.organization(), Membership.begun(received));
                admissions++;
            }
            case TransferRequested requested -> change(requested.organization(), known -> known.asking(requested));
            case TemporaryActivityBegun begun -> change(begun.organization(), known -> known.away(begun));
            case TemporaryActivityEnded ended -> change(ended.organization(), known -> known.back(ended));
            case TransferPassed passed -> change(passed.organization(), known -> known.passed(passed));
            case TransferRefused refused -> change(refused.organization(), known -> known.asking(null));
            case MemberPlaced placed -> {
                change(placed.organization(), known -> known.placed(placed));
                onRecordUntil.put(placed.organization(), placed.on());
            }
            case TransferAccepted accepted -> {
                change(accepted.organization(), known -> known.moved(accepted));
                onRecordUntil.put(accepted.organization(), accepted.on());
            }
            case ReleaseRequested requested -> change(requested.organization(), known -> known.leaving(requested));
            case ReleaseRefused refused -> change(refused.organization(), known -> known.leaving(null));
            case ReleaseWithdrawn withdrawn -> change(withdrawn.organization(), known -> known.leaving(null));
            case MemberReleased released -> {
                change(released.organization(), known -> known.ended(released.on()));
                onRecordUntil.put(released.organization(), released.on());
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
                recorded.annulled(annulled.organization(), annulled.admittedOn());
            }
            case AdmissionCorrected corrected ->
                change(corrected.organization(), known -> known.corrected(corrected));
            case MemberClassified graded -> {
                classified.add(new Year(graded.organization(), graded.year()));
                change(graded.organization(), known -> known.classified(graded.year()));
            }
            case MemberEnlisted called -> {
                recorded.enlisted(called.organization(), called.on());
                change(called.organization(), known -> known.mentioned(called.on()));
            }
            case PartyStepRecorded taken -> {
                recorded.took(taken.step(), taken.on());
                change(Organization.UNION, known -> known.mentioned(taken.on()));
            }
            case MemberAwarded awarded -> {
                recorded.awarded(awarded.organization(), awarded.decision());
                change(awarded.organization(), known -> known.mentioned(awarded.decision().on()));
            }
            case MemberDisciplined taken -> {
                recorded.disciplined(taken.organization(), taken.decision());
                change(taken.organization(), known -> known.mentioned(taken.decision().on()));
            }
            case DuesPaid paid -> {
                recorded.paid(paid);
                change(paid.organization(), known -> known.mentioned(paid.on()));
            }
            case StayAgreed agreed -> {
                recorded.agreed(agreed);
                change(Organization.UNION, known -> known.mentioned(agreed.on()));
            }
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

    /** The membership on a day, of which something more may be recorded. */
    private Membership memberOn(PersonCommand command, Organization organization, LocalDate on, Clock clock) {
        registered(command.person());
        refuseErased();
        refuseWithoutConsent();
        Today.refuseLater(on, clock);
        return covering(organization, on);
    }

    private Membership covering(Organization organization, LocalDate on) {
        Membership membership = memberships.get(organization);
        if (membership == null || !membership.covers(on)) {
            throw new NotAMemberThen(on);
        }
        return membership;
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

    private static void refuseClosed(ClosedYears.@Nullable Breach breach) {
        if (breach != null) {
            throw switch (breach.fault()) {
                case INCOMPLETE -> new MembershipRefusal.OrderIncomplete();
                case NOT_ORDERED -> new MembershipRefusal.YearIsClosed(breach.year());
                case ORDERED_ELSEWHERE -> new MembershipRefusal.OrderedElsewhere(breach.year());
                case NOT_CLOSED -> new MembershipRefusal.OrderNotNeeded();
            };
        }
    }

    private void refuseWhileMember(Organization organization, LocalDate on) {
        if (deceasedOn != null && on.isAfter(deceasedOn)) {
            throw new PersonDeceased(deceasedOn);
        }
        Membership latest = memberships.get(organization);
        if (latest != null && latest.lasts()) {
            throw new AlreadyMember(latest.begun());
        }
        LocalDate until = onRecordUntil.get(organization);
        if (until != null && on.isBefore(until)) {
            throw new ReadmittedBeforeEnd(until);
        }
    }

    /** Whether the person is older than the rules allow, and is admitted by an exception that they know. */
    private static boolean refuseOutsideAge(RuleSet.AdmissionAge allowed, LocalDate birthDate, LocalDate on,
            @Nullable AgeException exception) {
        if (on.isBefore(allowed.from().reachedBy(birthDate))) {
            throw new TooYoung(allowed.from().years(), allowed.from().days());
        }
        if (exception != null && !allowed.beyondByDecision()) {
            throw new MembershipRefusal.NoExceptionOfAge(allowed.through().years());
        }
        boolean older = on.isAfter(allowed.through().reachedBy(birthDate));
        if (older && exception == null) {
            throw allowed.beyondByDecision()
                    ? new MembershipRefusal.TooOldWithoutException(allowed.through().years())
                    : new TooOld(allowed.through().years());
        }
        return older;
    }

    private static @Nullable String value(@Nullable SealedText text) {
        return text == null ? null : text.value();
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
