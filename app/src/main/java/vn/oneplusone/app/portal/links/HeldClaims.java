package vn.oneplusone.app.portal.links;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.api.Questions;
import vn.oneplusone.app.people.Namesakes;
import vn.oneplusone.app.security.AccessJournal;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.app.vault.ClaimDetails;
import vn.oneplusone.app.vault.YouthClaim;
import vn.oneplusone.app.vault.YouthClaims;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Organization;

/** Claims as officers see them: a list without anybody's details, and one with them, whose reading is written down first. */
final class HeldClaims {
    private final YouthClaims claims;
    private final Branches branches;
    private final AccessJournal journal;
    private final Namesakes namesakes;

    HeldClaims(YouthClaims claims, Branches branches, AccessJournal journal, Namesakes namesakes) {
        this.claims = claims;
        this.branches = branches;
        this.journal = journal;
        this.namesakes = namesakes;
    }

    /** A claim in a list. */
    record Line(UUID id, Organization organization, String branch, LocalDate left, LocalDate until,
            @Nullable UUID person, YouthClaim.@Nullable Right asked) {}

    /** An opened claim. */
    record Opened(Line line, UUID referrer, ClaimDetails details, boolean represented, List<UUID> doubles) {}

    Line line(YouthClaim claim) {
        return new Line(claim.id(), claim.organization(), branches.branch(claim.branch()).full(),
                claim.madeAt().atZone(Questions.ZONE).toLocalDate(),
                claim.expires().atZone(Questions.ZONE).toLocalDate(), claim.person(), claim.asked());
    }

    /** Null as soon as there is nothing left to open. */
    @Nullable
    Opened open(SignedIn me, YouthClaim claim) {
        journal.reading(me, claim.id(), "/claims/{claim}");
        ClaimDetails details = claims.open(claim.id()).orElse(null);
        if (details == null) {
            return null;
        }
        List<UUID> doubles = namesakes.of(
                new PersonalDetails(details.fullName(), details.birthDate(), null, null, null),
                branches.above(claim.branch()));
        return new Opened(line(claim), claim.referrer(), details,
                ClaimForm.needsRepresentative(details.birthDate(), details.consentOn()), doubles);
    }
}
