package vn.oneplusone.app.vault.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import vn.oneplusone.app.text.MemberCode;

/**
 * The codes of people, which no store holds: each follows from the key of its person, and goes with it. A store holds the token of a code for its
 * person, as of an identity number, once the code was asked for; so one code never means two people. Of two people whose keys lead to the same code
 * the later one gets the next that theirs leads to.
 *
 * @param token of the signs of a code
 */
record MemberCodes(VaultStore store, Function<String, String> token) {
    static final String PURPOSE = "member-code";

    /** So many codes follow from a key: that all of them are taken will not be. */
    static final int CHOICES = 4;

    /** A code that a person may have. */
    private record Choice(MemberCode code, String token) {}

    Map<UUID, MemberCode> of(Collection<UUID> persons) {
        Map<UUID, List<Choice>> choices = new LinkedHashMap<>();
        store.find(VaultStore.Owners.PERSONS, persons.stream().map(UUID::toString).distinct().toList()).values()
                .forEach(key -> key.person().ifPresent(person -> choices.put(person, choices(key))));
        Map<UUID, MemberCode> codes = new HashMap<>();
        if (choices.isEmpty()) {
            return codes;
        }
        // first what they have: a choice before it may have become free since
        Map<String, UUID> holders = store.holders(PURPOSE,
                choices.values().stream().flatMap(List::stream).map(Choice::token).toList());
        for (int place = 0; place < CHOICES; place++) {
            take(codes, choices, place, holders);
        }
        for (int place = 0; place < CHOICES && codes.size() < choices.size(); place++) {
            Map<String, UUID> wanted = new LinkedHashMap<>();
            int at = place;
            choices.forEach((person, some) -> {
                if (!codes.containsKey(person)) {
                    wanted.putIfAbsent(some.get(at).token, person);
                }
            });
            take(codes, choices, place, store.claimAll(PURPOSE, wanted));
        }
        return codes;
    }

    private static void take(Map<UUID, MemberCode> codes, Map<UUID, List<Choice>> choices, int place,
            Map<String, UUID> holders) {
        choices.forEach((person, some) -> {
            Choice choice = some.get(place);
            if (!codes.containsKey(person) && person.equals(holders.get(choice.token))) {
                codes.put(person, choice.code);
            }
        });
    }

    Map<MemberCode, UUID> bearers(Collection<MemberCode> codes) {
        Map<String, MemberCode> tokens = new HashMap<>();
        codes.forEach(code -> tokens.put(token.apply(code.signs()), code));
        Map<MemberCode, UUID> bearers = new HashMap<>();
        if (!tokens.isEmpty()) {
            store.holders(PURPOSE, tokens.keySet())
                    .forEach((of, person) -> bearers.put(Objects.requireNonNull(tokens.get(of)), person));
        }
        return bearers;
    }

    private List<Choice> choices(SealingKey key) {
        List<Choice> choices = new ArrayList<>();
        for (int turn = 0; choices.size() < CHOICES; turn++) {
            MemberCode.from(following(key, turn))
                    .ifPresent(code -> choices.add(new Choice(code, token.apply(code.signs()))));
        }
        return choices;
    }

    private static byte[] following(SealingKey key, int turn) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.secret());
            return mac.doFinal((PURPOSE + "|" + turn).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", e);
        }
    }
}
