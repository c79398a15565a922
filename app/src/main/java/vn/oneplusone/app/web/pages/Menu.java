package vn.oneplusone.app.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.vault.accounts.Role;

/** The ways to the pages, for each role those that are of use to it, and only to pages that are there. */
record Menu(Supplier<Set<String>> addresses) {
    private static final Set<Role> WITHIN = Set.of(Role.BRANCH_SECRETARY, Role.COMMUNE_OFFICER, Role.DISTRICT_OFFICER);
    /** Where requests wait: the entry says how many. */
    static final String REQUESTS = "/requests";
    private static final Set<Role> ALL = Set.of(Role.values());
    /** So many that they would take a second line are opened from one word. */
    private static final List<Group> GROUPS = List.of(new Group(null, List.of(new Place("/", "overview", ALL),
            new Place("/referrals", "referrals", ALL),
            new Place("/people", "people", Set.of(Role.BRANCH_SECRETARY, Role.COMMUNE_OFFICER, Role.DISTRICT_OFFICER,
                    Role.ADMINISTRATOR)),
            new Place("/units", "units", ALL))),
            new Group("programme", List.of(new Place("/campaigns", "campaigns", ALL),
                    new Place("/targets", "targets", ALL), new Place("/initiatives", "initiatives", ALL),
                    new Place("/supports", "supports", ALL))),
            new Group(null, List.of(new Place("/links", "links", WITHIN), new Place("/claims", "claims", WITHIN),
                    new Place(REQUESTS, "requests", WITHIN))),
            new Group("ledger", List.of(
                    new Place("/lists", "lists", Set.of(Role.COMMUNE_OFFICER, Role.DISTRICT_OFFICER)),
                    new Place("/review", "review", Set.of(Role.DISTRICT_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR)),
                    new Place("/administration", "administration", Set.of(Role.DISTRICT_OFFICER, Role.AUDITOR,
                            Role.ADMINISTRATOR)),
                    new Place("/accounts", "accounts", Set.of(Role.DISTRICT_OFFICER, Role.ADMINISTRATOR)),
                    new Place("/journal", "journal", Set.of(Role.AUDITOR, Role.ADMINISTRATOR)))));

    /**
     * One entry.
     *
     * @param count how much waits there; null where nothing does
     * @param current whether its page is open, or one below it
     */
    record Entry(String address, String name, @Nullable String count, boolean current) {}

    /**
     * Entries that stand together.
     *
     * @param name the word that opens them; null where they stand in the line themselves
     * @param current whether the page that is open is one of them
     */
    record Part(@Nullable String name, List<Entry> entries, boolean current) {}

    private record Place(String address, String name, Set<Role> roles) {}

    private record Group(@Nullable String name, List<Place> places) {}

    List<Part> of(Role role, String path, @Nullable String requests) {
        Set<String> there = addresses.get();
        List<Part> parts = new ArrayList<>();
        for (Group group : GROUPS) {
            List<Entry> entries = group.places.stream()
                    .filter(place -> place.roles.contains(role) && there.contains(place.address))
                    .map(place -> new Entry(place.address, "menu." + place.name,
                            place.address.equals(REQUESTS) ? requests : null, path.equals(place.address)
                                    || (!place.address.equals("/") && path.startsWith(place.address + "/"))))
                    .toList();
            if (!entries.isEmpty()) {
                // a single one needs no word to open it
                String name = group.name == null || entries.size() == 1 ? null : "menu." + group.name;
                parts.add(new Part(name, entries, entries.stream().anyMatch(Entry::current)));
            }
        }
        return parts;
    }

    boolean has(String address) {
        return addresses.get().contains(address);
    }

    /** Whether an account of that role may refer a youth. */
    static boolean mayRefer(Role role) {
        return Act.REFER.isFor(role);
    }

    /** The pages that are there; looked for once, when the first is asked for. */
    static Menu over(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new Menu(SingletonSupplier.of(() -> mappings.orderedStream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getDirectPaths().stream()).collect(Collectors.toUnmodifiableSet())));
    }
}
