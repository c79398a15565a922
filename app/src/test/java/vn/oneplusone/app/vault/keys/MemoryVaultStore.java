package vn.oneplusone.app.vault.keys;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A store of keys in memory: honest, and small enough to be broken on purpose. */
class MemoryVaultStore extends VaultStore {
    private final Map<String, SealingKey> keys = new HashMap<>();
    private final Map<String, UUID> reserved = new HashMap<>();
    private final Map<String, UUID> claims = new HashMap<>();
    private final Set<UUID> forgotten = new HashSet<>();
    private final SealingKey tokenKey = SealingKey.fresh(Optional.empty());

    MemoryVaultStore() {
        super(true);
    }

    @Override
    Map<String, SealingKey> find(Owners owners, Collection<String> names) {
        return of(keys, owners + "/", names);
    }

    private static <T> Map<String, T> of(Map<String, T> all, String prefix, Collection<String> names) {
        Map<String, T> found = new HashMap<>();
        names.forEach(name -> Optional.ofNullable(all.get(prefix + name)).ifPresent(one -> found.put(name, one)));
        return found;
    }

    @Override
    Map<String, SealingKey> add(Owners owners, List<SealingKey> added) {
        added.stream().filter(key -> key.person().filter(forgotten::contains).isEmpty())
                .forEach(key -> keys.putIfAbsent(owners + "/" + key.owner(), key));
        return find(owners, added.stream().map(SealingKey::owner).toList());
    }

    @Override
    SealingKey tokenKey() {
        return tokenKey;
    }

    @Override
    Map<String, UUID> reserved(String purpose, Collection<String> tokens) {
        return of(reserved, purpose + "/", tokens);
    }

    @Override
    Map<String, UUID> addReserved(String purpose, Map<String, UUID> ids) {
        ids.forEach((token, id) -> reserved.putIfAbsent(purpose + "/" + token, id));
        return reserved(purpose, ids.keySet());
    }

    @Override
    Optional<UUID> claim(String purpose, String token, UUID person, @Nullable UUID outdated) {
        if (forgotten.contains(person)) {
            return Optional.empty();
        }
        return Optional.of(claims.merge(purpose + "/" + token, person,
                (holder, next) -> holder.equals(outdated) ? next : holder));
    }

    @Override
    Map<String, UUID> holders(String purpose, Collection<String> tokens) {
        return of(claims, purpose + "/", tokens);
    }

    @Override
    void forget(Collection<UUID> persons) {
        forgotten.addAll(persons);
        keys.values().removeIf(key -> key.person().filter(forgotten::contains).isPresent());
        reserved.values().removeIf(forgotten::contains);
        claims.values().removeIf(forgotten::contains);
    }

    @Override
    Set<UUID> forgotten() {
        return forgotten;
    }

    @Override
    public void close() {
        keys.clear();
    }
}
