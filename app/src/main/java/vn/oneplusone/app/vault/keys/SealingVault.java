package vn.oneplusone.app.vault.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.app.text.MemberCode;
import vn.oneplusone.membership.DetailsSeal;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.SealedText;

/**
 * Sealing over any store of keys. It keeps no key and no opened value between calls, so an erasure in another process
 * holds here at once; looking a key up costs microseconds.
 */
public class SealingVault implements Vault {
    private static final Pattern PURPOSE = Pattern.compile("[a-z0-9-]+");

    /** What the vault calls the numbers by which the state knows people. */
    private static final String IDENTITY = "identity-number";

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(rule -> rule.withValueInclusion(JsonInclude.Include.NON_NULL)).build();

    private final VaultStore store;
    private final DetailsSeal details = new DetailsSeal() {
        @Override
        public String seal(UUID person, PersonalDetails details) {
            return sealDetails(person, details);
        }

        @Override
        public PersonalDetails open(UUID person, String sealed) {
            return openDetails(person, sealed);
        }

        @Override
        public UUID claim(String number, UUID person, @Nullable UUID outdated) {
            return store.claim(IDENTITY, token(IDENTITY, number), person, outdated)
                    .orElseThrow(DetailsForgotten::new);
        }
    };

    protected SealingVault(VaultStore store) {
        this.store = store;
    }

    @Override
    public DetailsSeal detailsSeal() {
        return details;
    }

    @Override
    public void prepareKeys(Collection<UUID> persons) {
        store.keysOf(persons);
    }

    private String sealDetails(UUID person, PersonalDetails plain) {
        SealingKey key = keyFor(person);
        byte[] sealed = AesGcm.seal(key.secret(), JSON.writeValueAsBytes(plain), detailsOf(person));
        return SealedValue.of(key.id(), sealed).toString();
    }

    /** The one there is, or a new one. */
    private SealingKey keyFor(UUID id) {
        return store.keyOf(id).or(() -> store.keysOf(Set.of(id)).values().stream().findFirst())
                .orElseThrow(DetailsForgotten::new);
    }

    private PersonalDetails openDetails(UUID person, String sealed) {
        SealedValue value = SealedValue.parse(sealed);
        SealingKey key = store.keyOf(person).orElseThrow(DetailsForgotten::new);
        if (!key.id().equals(value.key())) {
            throw new SealBroken("sealed under a key that is not this person's");
        }
        byte[] plain = AesGcm.open(key.secret(), value.bytes(), detailsOf(person))
                .orElseThrow(() -> new SealBroken("these details are not as they were sealed"));
        try {
            return JSON.readValue(plain, PersonalDetails.class);
        } catch (JacksonException e) {
            // without the cause: its message would quote the details
            throw new SealBroken("these details are not in a form that this version reads");
        }
    }

    private static String detailsOf(UUID person) {
        return "membership.PersonRegistered|person/" + person + "|" + person;
    }

    @Override
    public SealedText sealText(String plain) {
        return sealTexts(List.of(plain)).getFirst();
    }

    @Override
    public List<SealedText> sealTexts(List<String> plains) {
        List<SealingKey> keys = store.newTextKeys(plains.size());
        var sealed = new ArrayList<SealedText>(plains.size());
        for (int i = 0; i < plains.size(); i++) {
            SealingKey key = keys.get(i);
            sealed.add(sealed(key, plains.get(i), textUnder(key)));
        }
        return List.copyOf(sealed);
    }

    @Override
    public String openText(String sealed) {
        SealedValue value = SealedValue.parse(sealed);
        SealingKey key = store.textKey(value.key()).orElseThrow(DetailsForgotten::new);
        return opened(key, value, textUnder(key));
    }

    private static SealedText sealed(SealingKey key, String plain, String use) {
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        return new SealedText(SealedValue.of(key.id(), AesGcm.seal(key.secret(), bytes, use)).toString());
    }

    private static String opened(SealingKey key, SealedValue value, String use) {
        return AesGcm.open(key.secret(), value.bytes(), use)
                .map(plain -> new String(plain, StandardCharsets.UTF_8))
                .orElseThrow(() -> new SealBroken("this text is not as it was sealed"));
    }

    private static String textUnder(SealingKey key) {
        return "text|" + key.id();
    }

    @Override
    public SealedText sealText(UUID of, String plain) {
        SealingKey key = keyFor(textsOf(of));
        return sealed(key, plain, textUnder(of, key));
    }

    @Override
    public String openText(UUID of, String sealed) {
        SealedValue value = SealedValue.parse(sealed);
        SealingKey key = store.keyOf(textsOf(of)).orElseThrow(DetailsForgotten::new);
        if (!key.id().equals(value.key())) {
            throw new SealBroken("sealed under a key that is not this id's");
        }
        return opened(key, value, textUnder(of, key));
    }

    @Override
    public void forgetTexts(Collection<UUID> of) {
        store.forget(of.stream().map(SealingVault::textsOf).toList());
    }

    @Override
    public Set<UUID> forgottenTexts(Collection<UUID> of) {
        Set<UUID> forgotten = store.forgotten();
        return of.stream().filter(id -> forgotten.contains(textsOf(id))).collect(Collectors.toSet());
    }

    private static String textUnder(UUID of, SealingKey key) {
        return "text|" + of + "|" + key.id();
    }

    /** The store keeps keys by id; an id of its own keeps the texts of a request apart from a person of the same id. */
    private static UUID textsOf(UUID of) {
        return UUID.nameUUIDFromBytes(("text|" + of).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String token(String purpose, String value) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("not a purpose: " + purpose);
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(store.tokenKey().secret());
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(spelling(value).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", e);
        }
    }

    /** Of an identity number or a code: no space around it, upper case, accents composed. */
    private static String spelling(String value) {
        String bare = Letters.trimmed(value);
        if (bare.isEmpty()) {
            // it would make one person of all whose code was left empty
            throw new IllegalArgumentException("an empty value stands for nothing");
        }
        return Letters.composed(bare.toUpperCase(Locale.ROOT));
    }

    @Override
    public UUID reserve(String purpose, String value) {
        return reserveAll(purpose, List.of(value)).values().iterator().next();
    }

    @Override
    public Map<String, UUID> reserveAll(String purpose, Collection<String> values) {
        var tokens = new LinkedHashMap<String, String>();
        values.forEach(value -> tokens.put(value, token(purpose, value)));
        // in the order in which they were asked for: which id a value gets must not depend on how a set happens to lie
        Map<String, UUID> reserved = new HashMap<>(store.reserve(purpose, new LinkedHashSet<>(tokens.values())));
        reserved.putAll(store.holders(purpose, reserved.keySet()));
        var ids = new LinkedHashMap<String, UUID>();
        tokens.forEach((value, token) -> ids.put(value, reserved.get(token)));
        return ids;
    }

    @Override
    public Optional<UUID> known(String purpose, String value) {
        String token = token(purpose, value);
        return store.holder(purpose, token).or(() -> store.reserved(purpose, token));
    }

    @Override
    public void mean(String purpose, String value, UUID person) {
        store.claim(purpose, token(purpose, value), person, null);
    }

    @Override
    public Map<String, UUID> meant(String purpose, Collection<String> values) {
        Map<String, String> tokens = new HashMap<>();
        values.forEach(value -> tokens.put(value, token(purpose, value)));
        Map<String, UUID> holders = store.holders(purpose, tokens.values());
        Map<String, UUID> meant = new HashMap<>();
        tokens.forEach((value, token) -> {
            UUID holder = holders.get(token);
            if (holder != null) {
                meant.put(value, holder);
            }
        });
        return meant;
    }

    @Override
    public Optional<UUID> holder(String number) {
        return store.holder(IDENTITY, token(IDENTITY, number));
    }

    @Override
    public Map<UUID, MemberCode> memberCodes(Collection<UUID> persons) {
        return codes().of(persons);
    }

    @Override
    public Map<MemberCode, UUID> bearers(Collection<MemberCode> some) {
        return codes().bearers(some);
    }

    private MemberCodes codes() {
        return new MemberCodes(store, signs -> token(MemberCodes.PURPOSE, signs));
    }

    @Override
    public void forget(UUID person) {
        store.forget(Set.of(person, textsOf(person)));
    }

    @Override
    public Set<UUID> forgotten() {
        return store.forgotten();
    }

    @Override
    public VaultFork fork() {
        return new VaultFork(store);
    }

    @Override
    public boolean created() {
        return store.created();
    }

    @Override
    public void close() {
        store.close();
    }
}
