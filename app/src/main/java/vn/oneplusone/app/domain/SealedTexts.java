package vn.oneplusone.app.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.entries.EntryDecoder;
import vn.oneplusone.app.text.IdentityNumber;
import vn.oneplusone.app.text.MemberCode;
import vn.oneplusone.app.vault.keys.Vault;
import vn.oneplusone.app.vault.keys.Vault.DetailsForgotten;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.SealedText;

/** Personal details and texts of the ledger, sealed and opened by the vault. */
public final class SealedTexts {
    /** What the vault keeps the codes of people in lists under. */
    public static final String PERSON_CODE = "person-code";

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Ledger ledger;
    private final Vault vault;
    private final EntryDecoder decoder = EntryDecoder.ofAllModules();

    /** @param vault holds the keys of what this ledger tells */
    public SealedTexts(Ledger ledger, Vault vault) {
        this.ledger = ledger;
        this.vault = vault;
    }

    /** What recognises a text again, for one purpose, without giving it away: an HMAC under the vault's key. */
    public String token(String purpose, String text) {
        return vault.token(purpose, text);
    }

    /** Seals a text. */
    public SealedText seal(String text) {
        return vault.sealText(text);
    }

    /** Seals what was typed for a request about a person, under the key of that request. */
    public SealedText sealTyped(UUID request, String text) {
        return vault.sealText(request, text);
    }

    /** Opens what was typed for a request about a person; empty once the request is over. */
    public Optional<String> typed(UUID request, String sealed) {
        try {
            return Optional.of(vault.openText(request, sealed));
        } catch (DetailsForgotten e) {
            return Optional.empty();
        }
    }

    /** The person who is meant by a code, if there is one: by their own one, by the one that lists use for them, or by their id. */
    public Optional<UUID> personOf(String code) {
        return Optional.ofNullable(byMemberCode(List.of(code)).get(code))
                .or(() -> vault.known(PERSON_CODE, code)).or(() -> byId(code));
    }

    /** The same for many codes of lists, keyed by the codes as given: one that is new stands for somebody new from now on. */
    public Map<String, UUID> reserve(Collection<String> codes) {
        Map<String, UUID> people = new LinkedHashMap<>(byMemberCode(codes));
        for (String code : codes) {
            if (ID.matcher(code).matches() && vault.known(PERSON_CODE, code).isEmpty()) {
                byId(code).ifPresent(person -> people.put(code, person));
            }
        }
        people.putAll(vault.reserveAll(PERSON_CODE, codes.stream().filter(code -> !people.containsKey(code)).toList()));
        return people;
    }

    private Map<String, UUID> byMemberCode(Collection<String> written) {
        Map<String, MemberCode> codes = new LinkedHashMap<>();
        written.forEach(code -> MemberCode.of(code).ifPresent(found -> codes.put(code, found)));
        Map<MemberCode, UUID> bearers = vault.bearers(codes.values());
        Map<String, UUID> people = new LinkedHashMap<>();
        codes.forEach((code, found) -> {
            UUID bearer = bearers.get(found);
            if (bearer != null) {
                people.put(code, bearer);
            }
        });
        return people;
    }

    private Optional<UUID> byId(String written) {
        return ID.matcher(written).matches()
                ? Optional.of(UUID.fromString(written)).filter(id -> !ledger.readStream("person/" + id, 0, 1).isEmpty())
                : Optional.empty();
    }

    /** The codes by which these people are known on paper; none for those who were erased. */
    public Map<UUID, String> memberCodes(Collection<UUID> people) {
        Map<UUID, String> printed = new HashMap<>();
        vault.memberCodes(people).forEach((person, code) -> printed.put(person, code.printed()));
        return printed;
    }

    /** The person for whom an identity number was claimed last, however it is written. */
    public Optional<UUID> holderOf(String identityNumber) {
        String value = IdentityNumber.of(identityNumber).value();
        String bare = (value == null ? "" : value).codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return bare.isEmpty() ? Optional.empty() : vault.holder(bare);
    }

    /** From now on lists mean this person by the code. */
    public void mean(String code, UUID person) {
        vault.mean(PERSON_CODE, code, person);
    }

    /** Those of the requests whose typed words have no key any more. */
    public Set<UUID> forgottenTyped(Collection<UUID> requests) {
        return vault.forgottenTexts(requests);
    }

    /** Destroys the keys of what was typed for requests that are over, which is recorded; again is harmless. */
    public void forgetTyped(Collection<UUID> requests) {
        vault.forgetTexts(requests);
    }

    /** Opens a sealed text; empty where its key is gone. */
    public Optional<String> text(String sealed) {
        try {
            return Optional.of(vault.openText(sealed));
        } catch (DetailsForgotten e) {
            return Optional.empty();
        }
    }

    /**
     * Opens a person's details; empty once they were erased.
     *
     * @param position of the fact that holds them
     */
    public Optional<PersonalDetails> details(UUID person, long position) {
        List<StoredEntry> entries = ledger.read(position, 1);
        String sealed = entries.isEmpty() ? null : switch (decoder.fact(entries.getFirst()).payload()) {
            case PersonRegistered registered when registered.person().equals(person) -> registered.details();
            case PersonDetailsCorrected corrected when corrected.person().equals(person) -> corrected.details();
            default -> null;
        };
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(vault.detailsSeal().open(person, sealed));
        } catch (DetailsForgotten e) {
            return Optional.empty();
        }
    }

    /** Seals a text, if there is one. */
    public @Nullable SealedText sealed(@Nullable String text) {
        return text == null ? null : seal(text);
    }

    /** Destroys the key of a person whose erasure is recorded; again is harmless. */
    public void forget(UUID person) {
        vault.forget(person);
    }
}
