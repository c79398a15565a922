package vn.oneplusone.app.actions;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.duplicates.Duplicates;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.membership.commands.PersonalDetails;

/**
 * People on record who may be the person that is about to be registered: of the same name and birth date, in a unit or below it. Only those
 * born in the same year are opened, in memory and without showing any.
 */
@Component
public final class DuplicateCheck {
    private final SealedTexts texts;
    private final Register register;
    private final References references;

    public DuplicateCheck(SealedTexts texts, Register register, References references) {
        this.texts = texts;
        this.register = register;
        this.references = references;
    }

    /** Their ids, in order. */
    public List<UUID> of(PersonalDetails details, UUID unit) {
        Predicate<Person> same = person -> texts.details(person.id(), person.details())
                .filter(known -> Duplicates.areAlike(details, known)).isPresent();
        int year = details.birthDate().getYear();
        return register.people(register.within(unit)).stream()
                .filter(person -> person.details() >= 0 && person.birthYear() == year).filter(same).map(Person::id)
                .sorted().toList();
    }

    /** References to them, before a caller. */
    public List<UUID> references(SignedIn me, PersonalDetails details, UUID unit) {
        return of(details, unit).stream().map(person -> references.of(me, person)).toList();
    }

    /**
     * A person is not registered a second time unawares.
     *
     * @param others references to people of whom it was said already that they are not meant
     * @throws Refused with references to those who may be the same person
     */
    public void require(SignedIn me, PersonalDetails details, UUID unit, List<UUID> others) {
        List<UUID> duplicates = references(me, details, unit);
        if (!others.containsAll(duplicates)) {
            throw Refused.duplicates(duplicates);
        }
    }
}
