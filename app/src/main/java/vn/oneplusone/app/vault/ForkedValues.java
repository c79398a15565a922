package vn.oneplusone.app.vault;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is new in a fork of a store: ids and keys that were given out there, and tokens that were claimed. */
record ForkedValues(Map<Token, UUID> reservations, List<SealingKey> keys, List<Claim> claims) {
    record Token(String purpose, String token) {}

    /** @param before who held the token below when it was claimed, if anybody did */
    record Claim(Token token, UUID person, @Nullable UUID before) {}

    ForkedValues {
        reservations = Map.copyOf(reservations);
        keys = List.copyOf(keys);
        claims = List.copyOf(claims);
    }
}
