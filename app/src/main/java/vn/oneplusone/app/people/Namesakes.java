package vn.oneplusone.app.people;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.doubles.Doubles;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.membership.commands.PersonalDetails;

/**
 * People on record who may be somebody that is about to be registered: of the same name and birth date, in a unit or below it. Only those
 * born in the same year are opened, in memory and without showing any.
 */
public final class Namesakes {
    private final Requests requests;
    private final Register register;

    public Namesakes(Requests requests, Register register) {
        this.requests = requests;
        this.register = register;
    }

    /** Their ids, in order. */
    public List<UUID> of(PersonalDetails somebody, UUID unit) {
        String who = Doubles.who(somebody);
        Predicate<Person> same = person -> requests.details(person.id(), person.details()).map(Doubles::who)
                .filter(who::equals).isPresent();
        int year = somebody.birthDate().getYear();
        return register.people(register.within(unit)).stream()
                .filter(person -> person.details() >= 0 && person.birthYear() == year).filter(same).map(Person::id)
                .sorted().toList();
    }

    /**
     * Nobody is registered a second time unawares.
     *
     * @param others people of whom it was said already that they are somebody else
     * @throws Refused with those who may be the same person
     */
    public void require(PersonalDetails somebody, UUID unit, List<UUID> others) {
        List<UUID> alike = of(somebody, unit);
        if (!others.containsAll(alike)) {
            throw Refused.doubles(alike);
        }
    }
}
