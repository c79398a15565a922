package vn.oneplusone.app.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.DuplicateCheck;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.AccessJournal;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.vault.links.ClaimDetails;
import vn.oneplusone.app.vault.links.YouthClaim;
import vn.oneplusone.app.vault.links.YouthClaims;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Organization;

/** Claims as officers see them: a list without anybody's details, and one with them, whose reading is written down first. */
@Component
record HeldClaims(YouthClaims claims, Branches branches, AccessJournal journal, DuplicateCheck duplicateCheck,
        Register register, Names names, ClaimsReach reach, Confirmation confirmation) {
    private static final String PLACE = "/claims/{claim}";

    /** A claim in a list. */
    record Line(UUID id, Organization organization, String branch, LocalDate left, LocalDate until,
            @Nullable UUID person, boolean paused, YouthClaim.@Nullable Right asked) {}

    /**
     * An opened claim.
     *
     * @param left whether the referrer is no member any more, so that only the branch can be the one who refers
     * @param askable whether those who may know the person can be asked
     * @param duplicates those for whom the account may record a referral; nothing is told of anybody else
     * @param names of the referrer and the duplicates, as far as they are within reach
     */
    record Opened(Line line, UUID referrer, boolean left, boolean askable, ClaimDetails details, boolean represented,
            List<UUID> duplicates, Map<UUID, String> names) {}

    Line line(YouthClaim claim) {
        return new Line(claim.id(), claim.organization(), branches.branch(claim.branch()).full(),
                DistrictDay.of(claim.madeAt()),
                DistrictDay.of(claim.expires()), claim.person(), claim.isPaused(), claim.asked());
    }

    /** Null as soon as there is nothing left to open. */
    @Nullable
    Opened open(SignedIn me, YouthClaim claim) {
        journal.reading(me, claim.id(), PLACE);
        ClaimDetails details = claims.open(claim.id()).orElse(null);
        if (details == null) {
            return null;
        }
        List<UUID> duplicates = duplicateCheck.of(
                new PersonalDetails(details.fullName(), details.birthDate(), null, null, null),
                branches.above(claim.branch())).stream().filter(person -> reach.begins(me, person)).toList();
        List<UUID> shown = new ArrayList<>(duplicates);
        shown.add(claim.referrer());
        Person referrer = register.person(claim.referrer());
        boolean left = referrer == null || Arrays.stream(Organization.values()).noneMatch(referrer::isMember);
        return new Opened(line(claim), claim.referrer(), left, confirmation.mayAsk(claim), details,
                ClaimForm.needsRepresentative(details.birthDate(), details.consentOn()), duplicates,
                names.of(me, shown, PLACE));
    }
}
