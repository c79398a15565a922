package vn.oneplusone.referral;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.membership.rules.ClosedYears;
import vn.oneplusone.referral.ReferralPath.Stage;
import vn.oneplusone.referral.ReferralPath.Step;
import vn.oneplusone.referral.commands.ReferralCommand;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralCommand.CorrectApproval;
import vn.oneplusone.referral.commands.ReferralCommand.CorrectEndorsement;
import vn.oneplusone.referral.commands.ReferralCommand.DeclineReferral;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.FulfilReferral;
import vn.oneplusone.referral.commands.ReferralCommand.LapseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.RecordPreparation;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.commands.ReferralCommand.TakeBackStep;
import vn.oneplusone.referral.commands.ReferralCommand.WithdrawReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.AdmissionMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.AdmittedThroughReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.CampaignUnexpected;
import vn.oneplusone.referral.commands.ReferralRefusal.CampaignUnknown;
import vn.oneplusone.referral.commands.ReferralRefusal.DateInFuture;
import vn.oneplusone.referral.commands.ReferralRefusal.DecisionNumberMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.DeclineOutOfTurn;
import vn.oneplusone.referral.commands.ReferralRefusal.HelperMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.HelperNotMember;
import vn.oneplusone.referral.commands.ReferralRefusal.HelperNotNeeded;
import vn.oneplusone.referral.commands.ReferralRefusal.NoOpenReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.PreparationAlreadyRecorded;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyFulfilled;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyOpen;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralIdUsed;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralNotTheOpenOne;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferrerWithdrewConsent;
import vn.oneplusone.referral.commands.ReferralRefusal.SelfReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.StepNotRecorded;
import vn.oneplusone.referral.commands.ReferralRefusal.StepOutOfOrder;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthAlreadyMember;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthErased;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthNotRegistered;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthWithdrewConsent;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

/**
 * All successive referrals of one youth to one organization, one open at a time. Every command may meet an empty stream:
 * "nothing is open" is a refusal in words, not a missing aggregate.
 */
class Referral {
    // a server's own zone says nothing about the day it is in the district
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String stream;
    private @Nullable ReferralProgress course;
    private Set<UUID> ids = Set.of();

    @EventSourcingHandler
    void evolve(ReferralEvent event) {
        if (event instanceof YouthReferred referred) {
            stream = "referral/" + referred.organization() + "/" + referred.youth();
            course = ReferralProgress.opened(referred);
            ids = with(referred.referral());
        } else {
            course = youngest().after(event);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(ReferYouth command, Members members, Branches branches, Campaigns campaigns, RuleBook rules,
            Clock clock) {
        if (course != null && course.isOpen()) {
            throw new ReferralAlreadyOpen(course.referral(), course.referrer());
        }
        if (ids.contains(command.referral())) {
            throw new ReferralIdUsed();
        }
        requireHappened(command.on(), course == null ? LocalDate.MIN : course.latest(), clock);
        UUID referrer = command.referrer();
        if (command.youth().equals(referrer)) {
            throw new SelfReferral();
        }
        if (command.campaign() != null && command.channel() != ReferralChannel.CAMPAIGN) {
            throw new CampaignUnexpected();
        }
        if (command.campaign() != null && !campaigns.isOnRecord(command.campaign())) {
            throw new CampaignUnknown();
        }
        Person youth = members.person(command.youth());
        if (!youth.isRegistered()) {
            throw new YouthNotRegistered();
        }
        requireStillRecorded(youth);
        if (youth.isMemberOnOrAfter(command.on(), command.organization(), null)) {
            throw new YouthAlreadyMember();
        }
        branches.requireBranch(command.branch(), command.on());
        Judgement judgement = rulesOn(command.on(), command.organization(), rules);
        judgement.requireIntroducer(command.introducer(), referrer != null);
        if (referrer != null) {
            Person introducing = members.person(referrer);
            if (introducing.hasWithdrawnConsent()) {
                throw new ReferrerWithdrewConsent();
            }
            judgement.requireReferrer(introducing, command.introducer(), command.on());
        }
        apply(new YouthReferred(command.referral(), command.youth(), command.organization(), referrer,
                command.branch(), command.channel(), command.on(), command.campaign(), command.introducer()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(ConfirmYouth command, Members members, Clock clock) {
        ReferralProgress open = open().require(Step.CONFIRMATION);
        requireStillRecorded(members.person(command.youth()));
        requireHappened(command.on(), open.latest(), clock);
        apply(new YouthConfirmed(open.referral(), command.on()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(RecordPreparation command, Members members, RuleBook rules, Clock clock) {
        ReferralProgress open = open();
        rulesOn(command.on(), command.organization(), rules).requirePartOfPath(command.step());
        open.require(Step.of(command.step()));
        requireStillRecorded(members.person(command.youth()));
        if (open.prepared().contains(command.step())) {
            throw new PreparationAlreadyRecorded();
        }
        // the three parts overlap in life: each follows the youth's yes, in any order among themselves
        requireHappened(command.on(), open.reached(), clock);
        UUID helper = command.helper();
        if (command.step() == PreparationStep.HELPER) {
            if (helper == null) {
                throw new HelperMissing();
            }
            if (!members.person(helper).isActiveIn(List.of(command.organization()), command.on())) {
                throw new HelperNotMember();
            }
        } else if (helper != null) {
            throw new HelperNotNeeded();
        }
        apply(new PreparationRecorded(open.referral(), command.step(), command.on(), helper));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(EndorseReferral command, Members members, RuleBook rules, Clock clock) {
        ReferralProgress open = open().require(Step.ENDORSEMENT);
        requireStillRecorded(members.person(command.youth()));
        requireHappened(command.on(), open.latest(), clock);
        rulesOn(command.on(), command.organization(), rules).requireEndorsement(command, open, members);
        apply(new ReferralEndorsed(open.referral(), command.present(), command.votesFor(), command.on(),
                rules.on(command.on()).version(), command.togetherSince(), command.endorsedBy(),
                command.agreedAboveOn(),
                command.schooling()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(ApproveReferral command, Members members, RuleBook rules, Clock clock) {
        ReferralProgress open = open().require(Step.APPROVAL);
        LocalDate decidedOn = command.decision().on();
        LocalDate admittedOn = Objects.requireNonNullElse(command.ceremonyOn(), decidedOn);
        requireHappened(decidedOn, open.latest(), clock);
        requireHappened(admittedOn, decidedOn, clock);
        if (command.decision().number().isBlank()) {
            throw new DecisionNumberMissing();
        }
        Person youth = members.person(command.youth());
        requireStillRecorded(youth);
        // nothing but an admission can follow: what can never be admitted is refused here
        if (youth.isMemberOnOrAfter(admittedOn, command.organization(), open.referral())) {
            throw new YouthAlreadyMember();
        }
        rulesOn(admittedOn, command.organization(), rules).requireAge(youth.birthYear(), admittedOn,
                command.exception() != null);
        apply(new ReferralApproved(open.referral(), command.decision(), command.ceremonyOn(),
                command.exception()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(FulfilReferral command, Members members, RuleBook rules) {
        if (course != null && course.stage() == Stage.FULFILLED && course.referral().equals(command.referral())) {
            throw new ReferralAlreadyFulfilled();
        }
        ReferralProgress open = open();
        if (!open.referral().equals(command.referral())) {
            throw new ReferralNotTheOpenOne();
        }
        open.require(Step.FULFILMENT);
        LocalDate admittedOn = members.person(command.youth()).admissionBy(open.referral(), command.organization())
                .orElseThrow(AdmissionMissing::new);
        requireInOrder(admittedOn, open.latest());
        apply(credited(open, admittedOn, members,
                rules.on(admittedOn).path(command.organization()).referrerMemberOf().value()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(DeclineReferral command, Members members, Clock clock) {
        ReferralProgress open = open().requireNotApproved();
        if (!Step.of(command.by()).isFrom(open.stage())) {
            throw new DeclineOutOfTurn();
        }
        requireClosable(open, command.youth(), command.organization(), command.on(), members, clock);
        apply(new ReferralDeclined(open.referral(), command.by(), value(command.reason()), command.on()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(WithdrawReferral command, Members members, Clock clock) {
        ReferralProgress open = open().require(Step.WITHDRAWAL);
        requireClosable(open, command.youth(), command.organization(), command.on(), members, clock);
        apply(new ReferralWithdrawn(open.referral(), value(command.reason()), command.on()));
    }

    /** Also from APPROVED, and at once: the way out where the admission turned out to be impossible. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(LapseReferral command, Members members, RuleBook rules, Clock clock) {
        ReferralProgress open = open().require(Step.LAPSE);
        requireClosable(open, command.youth(), command.organization(), command.on(), members, clock);
        if (open.stage() != Stage.APPROVED) {
            rulesOn(command.on(), command.organization(), rules).requireNoStepSince(open.latest(), command.on());
        }
        apply(new ReferralLapsed(open.referral(), command.on()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(CorrectEndorsement command, Members members, RuleBook rules, Clock clock, ClosedYears closedYears) {
        apply(new Correction(recorded(), members, rules, clock, closedYears).of(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(CorrectApproval command, Members members, RuleBook rules, Clock clock, ClosedYears closedYears) {
        apply(new Correction(recorded(), members, rules, clock, closedYears).of(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(TakeBackStep command, Members members, RuleBook rules, Clock clock, ClosedYears closedYears) {
        apply(new Correction(recorded(), members, rules, clock, closedYears).of(command));
    }

    /** Decides whatever is asked, for judging a fact again. */
    void decideAgain(ReferralCommand command, Members members, Branches branches, Campaigns campaigns, RuleBook rules,
            Clock clock, ClosedYears closedYears) {
        switch (command) {
            case ReferYouth c -> decide(c, members, branches, campaigns, rules, clock);
            case ConfirmYouth c -> decide(c, members, clock);
            case RecordPreparation c -> decide(c, members, rules, clock);
            case EndorseReferral c -> decide(c, members, rules, clock);
            case ApproveReferral c -> decide(c, members, rules, clock);
            case FulfilReferral c -> decide(c, members, rules);
            case DeclineReferral c -> decide(c, members, clock);
            case WithdrawReferral c -> decide(c, members, clock);
            case LapseReferral c -> decide(c, members, rules, clock);
            case CorrectEndorsement c -> decide(c, members, rules, clock, closedYears);
            case CorrectApproval c -> decide(c, members, rules, clock, closedYears);
            case TakeBackStep c -> decide(c, members, rules, clock, closedYears);
        }
    }

    /** The handling branch stands in for a referrer who never was a member after all. */
    static ReferralFulfilled credited(ReferralProgress open, LocalDate admittedOn, Members members,
            List<Organization> referrerMemberOf) {
        UUID referrer = open.referrer();
        if (referrer != null) {
            Person introducer = members.person(referrer);
            // credit stays with the person; a member of the Party need not have a branch of their own
            if (open.introducer() == Introducer.PARTY_MEMBER
                    && introducer.wasNeverMember(admittedOn, referrerMemberOf)) {
                return new ReferralFulfilled(open.referral(), admittedOn, referrer, open.branch());
            }
            if (!introducer.wasNeverValidly(admittedOn, referrerMemberOf)) {
                return new ReferralFulfilled(open.referral(), admittedOn, referrer,
                        introducer.branchOn(admittedOn, referrerMemberOf));
            }
        }
        return new ReferralFulfilled(open.referral(), admittedOn, null, open.branch());
    }

    static void requireStillRecorded(Person youth) {
        if (youth.isErased()) {
            throw new YouthErased();
        }
        if (youth.hasWithdrawnConsent()) {
            throw new YouthWithdrewConsent();
        }
    }

    private static void requireClosable(ReferralProgress open, UUID youth, Organization organization, LocalDate on,
            Members members, Clock clock) {
        requireHappened(on, open.latest(), clock);
        if (members.person(youth).admissionBy(open.referral(), organization).isPresent()) {
            throw new AdmittedThroughReferral();
        }
    }

    static void requireHappened(LocalDate on, LocalDate earliest, Clock clock) {
        if (on.isAfter(LocalDate.ofInstant(clock.instant(), DISTRICT))) {
            throw new DateInFuture(on);
        }
        requireInOrder(on, earliest);
    }

    private static void requireInOrder(LocalDate on, LocalDate earliest) {
        if (on.isBefore(earliest)) {
            throw new StepOutOfOrder(on, earliest);
        }
    }

    static Judgement rulesOn(LocalDate on, Organization organization, RuleBook rules) {
        return new Judgement(rules.on(on).path(organization));
    }

    private static @Nullable String value(@Nullable SealedText text) {
        return text == null ? null : text.value();
    }

    private ReferralProgress open() {
        if (course == null || !course.isOpen()) {
            throw new NoOpenReferral();
        }
        return course;
    }

    /** The youngest one, open or not: what was recorded of it may be corrected. */
    private ReferralProgress recorded() {
        if (course == null) {
            throw new StepNotRecorded();
        }
        return course;
    }

    private ReferralProgress youngest() {
        return Objects.requireNonNull(course, "a stream of referrals starts with YouthReferred");
    }

    private Set<UUID> with(UUID id) {
        var all = new HashSet<>(ids);
        all.add(id);
        return Set.copyOf(all);
    }
}
