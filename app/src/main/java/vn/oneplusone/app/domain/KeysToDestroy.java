package vn.oneplusone.app.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.EntryDecoder;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonRequestAnswered;
import vn.oneplusone.membership.events.PersonRequestWithdrawn;
import vn.oneplusone.membership.events.PersonRequested;

/**
 * Whose keys must be gone, as the ledger says. Read at every start, so only what looks like one of these facts is decoded.
 *
 * @param people who was erased
 * @param requests with something typed, that were answered or withdrawn, or whose person was erased
 * @param agreed those of the requests to which an account agreed
 */
public record KeysToDestroy(Set<UUID> people, Set<UUID> requests, List<Agreed> agreed) {
    /**
     * A request that was agreed to.
     *
     * @param typed sealed under the request
     * @param person who was meant
     */
    public record Agreed(UUID request, String typed, UUID person) {}

    private static final byte[] COMMON = bytes("\"membership.Person");
    private static final List<byte[]> FACTS = List.of(bytes("Erased\""), bytes("Request"));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** All of them. */
    public static KeysToDestroy of(Ledger ledger) {
        EntryDecoder decoder = EntryDecoder.ofAllModules();
        Set<UUID> erased = new LinkedHashSet<>();
        Map<UUID, PersonRequested> typed = new LinkedHashMap<>();
        Map<UUID, UUID> agreed = new LinkedHashMap<>();
        Set<UUID> over = new HashSet<>();
        long size = ledger.head().size();
        ledger.readPages(0, size, page -> page.stream().filter(entry -> mentions(entry.bytes())).forEach(entry -> {
            switch (decoder.fact(entry).payload()) {
                case PersonErased fact -> erased.add(fact.person());
                case PersonRequested fact when fact.typed() != null ->
                    typed.put(fact.request(), fact);
                case PersonRequestAnswered fact -> {
                    over.add(fact.request());
                    if (fact.person() != null) {
                        agreed.put(fact.request(), fact.person());
                    }
                }
                case PersonRequestWithdrawn fact -> over.add(fact.request());
                default -> {
                    // a text or an id that looks like one of them
                }
            }
        }));
        Set<UUID> requests = new LinkedHashSet<>();
        List<Agreed> meant = new ArrayList<>();
        typed.forEach((request, fact) -> {
            if (over.contains(request) || (fact.person() != null && erased.contains(fact.person()))) {
                requests.add(request);
            }
            UUID person = agreed.get(request);
            if (fact.typed() != null && person != null && !erased.contains(person)) {
                meant.add(new Agreed(request, fact.typed(), person));
            }
        });
        return new KeysToDestroy(erased, requests, meant);
    }

    private static boolean mentions(byte[] bytes) {
        for (int at = 0; at + COMMON.length <= bytes.length; at++) {
            if (standsAt(at, COMMON, bytes)) {
                int next = at + COMMON.length;
                if (FACTS.stream().anyMatch(fact -> standsAt(next, fact, bytes))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean standsAt(int at, byte[] wanted, byte[] bytes) {
        int same = 0;
        while (same < wanted.length && at + same < bytes.length && bytes[at + same] == wanted[same]) {
            same++;
        }
        return same == wanted.length;
    }
}
