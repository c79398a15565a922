package vn.oneplusone.app.actions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.typed.Ask;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.membership.commands.PersonalDetails;

/** People who may be meant by what was typed in a request: only those for whom the account that is to answer may agree. */
@Component
public final class Candidates {
    private final SealedTexts texts;
    private final Register register;
    private final Reach reach;
    private final DuplicateCheck duplicateCheck;

    public Candidates(SealedTexts texts, Register register, Reach reach, DuplicateCheck duplicateCheck) {
        this.texts = texts;
        this.register = register;
        this.reach = reach;
        this.duplicateCheck = duplicateCheck;
    }

    /** The likeliest first: by identity number, by code, by name and birth date. */
    public List<UUID> of(SignedIn me, Ask typed) {
        Set<UUID> found = new LinkedHashSet<>();
        if (typed.identityNumber() != null) {
            texts.holderOf(typed.identityNumber()).ifPresent(found::add);
        }
        if (typed.code() != null) {
            texts.personOf(typed.code()).ifPresent(found::add);
        }
        UUID own = me.unit();
        if (own != null && typed.fullName() != null && typed.birthDate() != null) {
            found.addAll(
                    duplicateCheck.of(new PersonalDetails(typed.fullName(), typed.birthDate(), null, null, null), own));
        }
        return within(me, found);
    }

    /** Those of them for whom an account may agree. */
    public List<UUID> within(SignedIn me, Iterable<UUID> people) {
        List<UUID> within = new ArrayList<>();
        for (UUID id : people) {
            Person person = register.person(id);
            if (person != null && !person.erased() && person.details() >= 0 && reach.begins(me, id)) {
                within.add(id);
            }
        }
        return within;
    }
}
