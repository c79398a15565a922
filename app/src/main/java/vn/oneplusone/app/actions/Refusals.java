package vn.oneplusone.app.actions;

import java.util.Set;
import org.springframework.http.HttpStatus;

/** Which refusals ask for another request, and which for another state of the ledger. */
final class Refusals {
    /** Rules that what was sent breaks by itself, or by naming what is not there: sent again, it will be refused again. */
    private static final Set<String> UNPROCESSABLE = Set.of(
            "AmountNotPositive", "AttendanceNegative", "BranchUnknown", "CampaignUnexpected", "CampaignUnknown",
            "ClassifiedBeforeYear", "ClosingInFuture", "ConsentAfterRegistration", "ConsentMissing",
            "DateInFuture", "DecisionMissing", "DecisionNumberMissing", "DecisionWithoutNumber",
            "DeclaredNegative", "DeclaredTooEarly", "EvidenceMissing", "FigureOfYearOnly", "FileHashMalformed",
            "HelperMissing", "HelperNotNeeded", "ImpossibleBirthDate", "MergedIntoItself", "MonthImplausible",
            "NameMissing", "NobodyPresent", "NothingDeclared", "ParentMissing", "PeriodReversed",
            "PersonUnknown", "PreparationNotNeeded", "PresentExceedsRoll", "RepresentativeIsThePerson",
            "RepresentativeMissing", "RepresentativeUnknown", "RollEmpty", "SelfReferral", "SourcesMissing",
            "StepWithoutDocument", "SupportUnknown", "TargetNegative", "TransferToSameBranch",
            "UnitCodeMissing", "UnitNotABranch", "UnitUnknown", "VotesImpossible", "VotesMissing",
            "VotesNotEnough", "WrongLevel", "YearImplausible", "YearNotBegun", "YouthNotRegistered",
            "YouthUnknown");

    private Refusals() {}

    static HttpStatus status(String rule) {
        return UNPROCESSABLE.contains(rule) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
    }
}
