package vn.oneplusone.referral.commands;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.Schooling;

/**
 * A command was refused because it breaks a rule, and nothing was recorded. Each rule has a class of its own below, whose simple name is
 * the key of the words for people in {@code refusals.properties} (Vietnamese) and {@code refusals_en.properties} beside the module: a
 * pattern of {@link java.text.MessageFormat} for {@link #arguments()}.
 */
public abstract sealed class ReferralRefusal extends RuntimeException {
    private final String about;
    private final transient List<Object> arguments;

    private ReferralRefusal(String about, Object... arguments) {
        // an answer, not a fault: a long list may bring thousands of them, and a stack would say nothing more
        super(null, null, false, false);
        this.about = about;
        this.arguments = List.of(arguments);
    }

    /** The broken rule: a stable name that interfaces may show and translate. */
    public final String rule() {
        return getClass().getSimpleName();
    }

    /** The field of the command that the rule is about, such as {@code on} or {@code branch}. */
    public final String about() {
        return about;
    }

    /** What the words are filled with, in their order: numbers and dates, never people. */
    public final List<Object> arguments() {
        return arguments;
    }

    @Override
    public final String getMessage() {
        return rule() + arguments;
    }

    /** The command breaks the rule by itself, or names what is not there: sent again, it will be refused again. */
    public abstract static sealed class Invalid extends ReferralRefusal {
        private Invalid(String about, Object... arguments) {
            super(about, arguments);
        }
    }

    /** The ledger does not allow the command as it stands now. */
    public abstract static sealed class Conflict extends ReferralRefusal {
        private Conflict(String about, Object... arguments) {
            super(about, arguments);
        }
    }

    /** No admission to this organization names this referral. */
    public static final class AdmissionMissing extends Conflict {
        public AdmissionMissing() {
            super("on");
        }
    }

    /** An admission names this referral, so it cannot be closed without credit. */
    public static final class AdmittedThroughReferral extends Conflict {
        public AdmittedThroughReferral() {
            super("on");
        }
    }

    /** The committee decides only after the level above agreed, on a day. */
    public static final class AgreementAboveMissing extends Invalid {
        public AgreementAboveMissing() {
            super("agreedAboveOn");
        }
    }

    /** The level above agreed after the committee had decided. */
    public static final class AgreementAboveTooLate extends Invalid {
        public AgreementAboveTooLate(LocalDate agreed) {
            super("agreedAboveOn", agreed);
        }
    }

    /** Only where the committee decides, the level above agrees to that. */
    public static final class AgreementAboveUnexpected extends Invalid {
        public AgreementAboveUnexpected() {
            super("agreedAboveOn");
        }
    }

    /** The branch had been merged or dissolved on that day. */
    public static final class BranchEnded extends Conflict {
        public BranchEnded(LocalDate ended) {
            super("branch", ended);
        }
    }

    /** The branch did not exist on that day. */
    public static final class BranchUnknown extends Invalid {
        public BranchUnknown() {
            super("branch");
        }
    }

    /** Only a referral made at a campaign names one. */
    public static final class CampaignUnexpected extends Invalid {
        public CampaignUnexpected() {
            super("campaign");
        }
    }

    /** A referral names a campaign that is planned or was held. */
    public static final class CampaignUnknown extends Invalid {
        public CampaignUnknown() {
            super("campaign");
        }
    }

    /** Only what has happened is recorded. */
    public static final class DateInFuture extends Invalid {
        public DateInFuture(LocalDate on) {
            super("on", on);
        }
    }

    /** A decision of the unit above has a number. */
    public static final class DecisionNumberMissing extends Invalid {
        public DecisionNumberMissing() {
            super("decision");
        }
    }

    /** The one who says no is not the one whose yes is due. */
    public static final class DeclineOutOfTurn extends Conflict {
        public DeclineOutOfTurn() {
            super("on");
        }
    }

    /** The rules of that day do not let them decide for the branch. */
    public static final class EndorserNotAllowed extends Invalid {
        public EndorserNotAllowed() {
            super("endorsedBy");
        }
    }

    /** Assigning a helper says who helps. */
    public static final class HelperMissing extends Invalid {
        public HelperMissing() {
            super("helper");
        }
    }

    /** The helper is not an active member on the day of the assignment. */
    public static final class HelperNotMember extends Conflict {
        public HelperNotMember() {
            super("helper");
        }
    }

    /** Only the assignment of a helper names one. */
    public static final class HelperNotNeeded extends Invalid {
        public HelperNotNeeded() {
            super("helper");
        }
    }

    /** The rules of that day do not let them introduce to this organization. */
    public static final class IntroducerNotAllowed extends Invalid {
        public IntroducerNotAllowed() {
            super("introducer");
        }
    }

    /** Those who introduce together name no referrer. */
    public static final class IntroducersTogether extends Invalid {
        public IntroducersTogether() {
            super("referrer");
        }
    }

    /** A referral lapses only after so many months without any step. */
    public static final class LapsedTooEarly extends Conflict {
        public LapsedTooEarly(int months, LocalDate first) {
            super("on", months, first);
        }
    }

    /** The rules know no exception of age for this organization. */
    public static final class NoExceptionOfAge extends Invalid {
        public NoExceptionOfAge(int years) {
            super("exception", years);
        }
    }

    /** Nothing is open for this youth and organization: never referred, or the last referral is closed. */
    public static final class NoOpenReferral extends Conflict {
        public NoOpenReferral() {
            super("organization");
        }
    }

    /** This part of the preparation is on record already. */
    public static final class PreparationAlreadyRecorded extends Conflict {
        public PreparationAlreadyRecorded() {
            super("step");
        }
    }

    /** The branch votes after class, helper and probation task are on record. */
    public static final class PreparationIncomplete extends Conflict {
        private final transient Set<PreparationStep> missing;

        public PreparationIncomplete(Set<PreparationStep> missing) {
            // one 0 or 1 per part, in the order of the enum: the words name those that are missing in their own language
            super("step",
                    Arrays.stream(PreparationStep.values()).map(step -> missing.contains(step) ? 1 : 0).toArray());
            this.missing = Set.copyOf(missing);
        }

        /** The parts that are not on record yet. */
        public Set<PreparationStep> missing() {
            return missing;
        }
    }

    /** The path of this organization knows no such preparation. */
    public static final class PreparationNotNeeded extends Invalid {
        public PreparationNotNeeded() {
            super("step");
        }
    }

    /** The unit above has approved already; from there on only the admission follows. */
    public static final class ReferralAlreadyApproved extends Conflict {
        public ReferralAlreadyApproved() {
            super("on");
        }
    }

    /** The branch has endorsed the youth already. */
    public static final class ReferralAlreadyEndorsed extends Conflict {
        public ReferralAlreadyEndorsed() {
            super("on");
        }
    }

    /** This admission has been credited already. */
    public static final class ReferralAlreadyFulfilled extends Conflict {
        public ReferralAlreadyFulfilled() {
            super("on");
        }
    }

    /**
     * The first open referral holds. Neither the words nor the arguments name a person: a page that shows this refusal asks for
     * {@link #firstReferrer()} only on behalf of a reader who may see that person.
     */
    public static final class ReferralAlreadyOpen extends Conflict {
        private final transient UUID first;
        private final transient @Nullable UUID firstReferrer;

        public ReferralAlreadyOpen(UUID first, @Nullable UUID firstReferrer) {
            super("organization");
            this.first = first;
            this.firstReferrer = firstReferrer;
        }

        /** The referral that is open. */
        public UUID first() {
            return first;
        }

        /** Who introduced the youth first; null when a branch did so collectively. */
        public @Nullable UUID firstReferrer() {
            return firstReferrer;
        }
    }

    /** An id names one referral for good, also after it was closed. */
    public static final class ReferralIdUsed extends Conflict {
        public ReferralIdUsed() {
            super("on");
        }
    }

    /** The unit above has not approved yet. */
    public static final class ReferralNotApproved extends Conflict {
        public ReferralNotApproved() {
            super("on");
        }
    }

    /** The branch has not endorsed the youth yet. */
    public static final class ReferralNotEndorsed extends Conflict {
        public ReferralNotEndorsed() {
            super("on");
        }
    }

    /** The admission names another referral than the one that is open. */
    public static final class ReferralNotTheOpenOne extends Conflict {
        public ReferralNotTheOpenOne() {
            super("on");
        }
    }

    /** A member, or a member of the Party, introduces in person. */
    public static final class ReferrerMissing extends Invalid {
        public ReferrerMissing() {
            super("referrer");
        }
    }

    /** The referrer is not an active member, on the day that counts, of an organization whose members may refer. */
    public static final class ReferrerNotMember extends Conflict {
        public ReferrerNotMember() {
            super("referrer");
        }
    }

    /** The referrer has not been a member for long enough on the day of the endorsement. */
    public static final class ReferrerTooNew extends Conflict {
        /** @param months calendar months of membership that the rule asks for */
        public ReferrerTooNew(int months) {
            super("referrer", months);
        }
    }

    /** Who no longer agrees to be recorded is not named as a referrer anymore. */
    public static final class ReferrerWithdrewConsent extends Conflict {
        public ReferrerWithdrewConsent() {
            super("referrer");
        }
    }

    /** The youth has less schooling than the rules ask for. */
    public static final class SchoolingTooLow extends Invalid {
        public SchoolingTooLow(Schooling least) {
            // as above: the words name the one that is asked for
            super("schooling", Arrays.stream(Schooling.values()).map(one -> one == least ? 1 : 0).toArray());
        }
    }

    /** Nobody refers themselves. */
    public static final class SelfReferral extends Invalid {
        public SelfReferral() {
            super("referrer");
        }
    }

    /** A step is dated before one that it follows. */
    public static final class StepOutOfOrder extends Conflict {
        /** @param earliest the first day on which this step may have happened */
        public StepOutOfOrder(LocalDate on, LocalDate earliest) {
            super("on", on, earliest);
        }
    }

    /** The branch states since when the referrer has worked, laboured or studied with the youth. */
    public static final class TogetherSinceMissing extends Invalid {
        public TogetherSinceMissing(int months) {
            super("togetherSince", months);
        }
    }

    /** The referrer has not worked, laboured or studied with the youth for long enough. */
    public static final class TogetherTooShort extends Invalid {
        public TogetherTooShort(int months) {
            super("togetherSince", months);
        }
    }

    /** Referrals are handled by a branch, not by a commune, a district or a province. */
    public static final class UnitNotABranch extends Invalid {
        public UnitNotABranch() {
            super("branch");
        }
    }

    /** Counted votes need a person present, and no more votes than people; one number needs the other. */
    public static final class VotesImpossible extends Invalid {
        public VotesImpossible() {
            super("votesFor");
        }
    }

    /** An endorsement for the Union needs the members present and the votes for. */
    public static final class VotesMissing extends Invalid {
        public VotesMissing() {
            super("votesFor");
        }
    }

    /** No more than the required share of those present voted for the youth. */
    public static final class VotesNotEnough extends Invalid {
        /** @param percent the share of those present that the votes for have to exceed */
        public VotesNotEnough(int percent) {
            super("votesFor", percent);
        }
    }

    /** Where the level above decides, nobody votes. */
    public static final class VotesUnexpected extends Invalid {
        public VotesUnexpected() {
            super("votesFor");
        }
    }

    /** The youth has said yes already. */
    public static final class YouthAlreadyConfirmed extends Conflict {
        public YouthAlreadyConfirmed() {
            super("on");
        }
    }

    /** A member of an organization on that day or later cannot be referred or admitted to it again. */
    public static final class YouthAlreadyMember extends Conflict {
        public YouthAlreadyMember() {
            super("organization");
        }
    }

    /** The youth's details were erased: there is nobody left to introduce. An open referral can only be closed. */
    public static final class YouthErased extends Conflict {
        public YouthErased() {
            super("youth");
        }
    }

    /** The youth has not said yes yet; no later step may come first. */
    public static final class YouthNotConfirmed extends Conflict {
        public YouthNotConfirmed() {
            super("on");
        }
    }

    /** A youth is registered, with consent, before being referred. */
    public static final class YouthNotRegistered extends Invalid {
        public YouthNotRegistered() {
            super("youth");
        }
    }

    /** By the birth year alone, the youth is too old already. */
    public static final class YouthTooOld extends Conflict {
        /** @param years the birthday after which it is too late */
        public YouthTooOld(int years) {
            super("on", years);
        }
    }

    /** The youth is older than the rules allow, and the decision does not say that it is an exception. */
    public static final class YouthTooOldWithoutException extends Conflict {
        public YouthTooOldWithoutException(int years) {
            super("exception", years);
        }
    }

    /** By the birth year alone, the youth cannot be old enough on the day of the admission. */
    public static final class YouthTooYoung extends Conflict {
        /** @param years the least age, in full years */
        public YouthTooYoung(int years) {
            super("on", years);
        }
    }

    /** The youth no longer agrees to be recorded. An open referral can only be closed. */
    public static final class YouthWithdrewConsent extends Conflict {
        public YouthWithdrewConsent() {
            super("youth");
        }
    }

    /** The youth was admitted before the day that the decision would have. */
    public static final class AdmittedBeforeDecision extends Conflict {
        public AdmittedBeforeDecision(LocalDate admitted) {
            super("on", admitted);
        }
    }

    /** An admission that followed from the decision moves with it. */
    public static final class AdmissionNotCorrected extends Conflict {
        public AdmissionNotCorrected(LocalDate admitted) {
            super("on", admitted);
        }
    }

    /** A correction says something else than what is on record. */
    public static final class NothingCorrected extends Conflict {
        public NothingCorrected() {
            super("on");
        }
    }

    /** A vote of the branch does not become a decision of the level above, nor the other way round: it is taken back. */
    public static final class EndorserNotCorrected extends Conflict {
        public EndorserNotCorrected() {
            super("endorsedBy");
        }
    }

    /** What is corrected or taken back is on record for the youngest referral. */
    public static final class StepNotRecorded extends Conflict {
        public StepNotRecorded() {
            super("step");
        }
    }

    /** A step stays before those that followed it. */
    public static final class StepAfterNext extends Conflict {
        public StepAfterNext(LocalDate on, LocalDate next) {
            super("on", on, next);
        }
    }

    /** A step on which a later one rests is not taken back before that one is. */
    public static final class StepRestedOn extends Conflict {
        public StepRestedOn() {
            super("step");
        }
    }

    /** An order has a number, and was given by the day of the correction. */
    public static final class OrderIncomplete extends Invalid {
        public OrderIncomplete() {
            super("order");
        }
    }

    /** Only the unit that closed a year, or one above it, orders that a fact of it is corrected. */
    public static final class OrderedElsewhere extends Invalid {
        public OrderedElsewhere(int year) {
            super("order", year);
        }
    }

    /** An order lets a fact of a closed year be corrected; where no year is closed there is nothing to order. */
    public static final class OrderNotNeeded extends Invalid {
        public OrderNotNeeded() {
            super("order");
        }
    }

    /** What a closed year rests on is corrected by order alone. */
    public static final class YearIsClosed extends Conflict {
        public YearIsClosed(int year) {
            super("on", year);
        }
    }
}
