package vn.oneplusone.app.portal.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.app.security.Permissions;
import vn.oneplusone.app.vault.Role;

/** The ways to the pages, for each role those that are of use to it, and only to pages that are there. */
final class Menu {
    private static final Set<Role> WITHIN = Set.of(Role.BRANCH_SECRETARY, Role.COMMUNE_OFFICER, Role.DISTRICT_OFFICER);
    private static final List<Place> PLACES = List.of(new Place("/", "overview", Set.of(Role.values())),
            new Place("/referrals", "referrals", Set.of(Role.values())),
            new Place("/people", "people", Set.of(Role.BRANCH_SECRETARY, Role.COMMUNE_OFFICER, Role.DISTRICT_OFFICER,
                    Role.ADMINISTRATOR)),
            new Place("/units", "units", Set.of(Role.values())),
            new Place("/campaigns", "campaigns", Set.of(Role.values())),
            new Place("/targets", "targets", Set.of(Role.values())),
            new Place("/initiatives", "initiatives", Set.of(Role.values())),
            new Place("/links", "links", WITHIN),
            new Place("/claims", "claims", WITHIN),
            new Place("/lists", "lists", Set.of(Role.COMMUNE_OFFICER, Role.DISTRICT_OFFICER, Role.ADMINISTRATOR)),
            new Place("/review", "review", Set.of(Role.DISTRICT_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR)),
            new Place("/administration", "administration", Set.of(Role.DISTRICT_OFFICER, Role.AUDITOR,
                    Role.ADMINISTRATOR)),
            new Place("/accounts", "accounts", Set.of(Role.DISTRICT_OFFICER, Role.ADMINISTRATOR)),
            new Place("/journal", "journal", Set.of(Role.AUDITOR, Role.ADMINISTRATOR)));

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Menu(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** One entry; {@code current} for the page that is open, or one below it. */
    record Entry(String address, String name, boolean current) {}

    private record Place(String address, String name, Set<Role> roles) {}

    List<Entry> of(Role role, String path) {
        Set<String> there = addresses();
        return PLACES.stream().filter(place -> place.roles.contains(role) && there.contains(place.address))
                .map(place -> new Entry(place.address, "menu." + place.name, path.equals(place.address)
                        || (!place.address.equals("/") && path.startsWith(place.address + "/"))))
                .toList();
    }

    boolean has(String address) {
        return addresses().contains(address);
    }

    /** Whether somebody in that role may refer somebody. */
    static boolean mayRefer(Role role) {
        return Permissions.allows(role, Act.REFER);
    }

    private Set<String> addresses() {
        Set<String> addresses = new HashSet<>();
        mappings.orderedStream().forEach(mapping -> mapping.getHandlerMethods().keySet()
                .forEach(info -> addresses.addAll(info.getDirectPaths())));
        return addresses;
    }
}
