package vn.oneplusone.app.api.write;

import java.util.Set;
import org.springframework.http.HttpStatus;

/** Which refusals ask for another request, and which for another state of the ledger. */
final class Refusals {
    /** Rules that what was sent breaks by itself, or by naming what is not there: sent again, it will be refused again. */
    private static final Set<String> UNPROCESSABLE = Set.of("BranchUnknown", "CampaignUnexpected", "CampaignUnknown",
            "ClassifiedBeforeYear", "DateInFuture", "DecisionMissing", "DecisionNumberMissing", "HelperMissing",
            "HelperNotNeeded", "PersonUnknown", "PreparationNotNeeded", "SelfReferral", "TransferToSameBranch",
            "UnitNotABranch", "UnitUnknown", "VotesImpossible", "VotesMissing", "VotesNotEnough",
            "YouthNotRegistered");

    private Refusals() {}

    static HttpStatus status(String rule) {
        return UNPROCESSABLE.contains(rule) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
    }
}
