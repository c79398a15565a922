package vn.oneplusone.app.units;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.Organization;

/** The members of branches, as they are now. */
@Component
record Members(Register register) {
    /** @param organization null for both */
    List<Person> of(UUID branch, @Nullable Organization organization) {
        return of(Set.of(branch), organization);
    }

    /** @param organization null for both */
    List<Person> of(Set<UUID> units, @Nullable Organization organization) {
        return register.people(units).stream().filter(person -> person.memberships().entrySet().stream()
                .anyMatch(one -> (organization == null || one.getKey() == organization) && one.getValue().isActive()
                        && units.contains(one.getValue().branch())))
                .toList();
    }

    /** Of one of them. */
    static Person.Membership membership(Person member, Organization organization) {
        return Objects.requireNonNull(member.memberships().get(organization));
    }

    static String name(Person person, Map<UUID, String> known, Words words) {
        return known.getOrDefault(person.id(), words.say("person.unnamed", words.brief(person.id())));
    }
}
