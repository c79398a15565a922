package vn.oneplusone.app.vault.keys;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.oneplusone.app.text.MemberCode;
import vn.oneplusone.app.vault.SqliteVault;
import vn.oneplusone.membership.DetailsSeal;
import vn.oneplusone.membership.events.SealedText;

/**
 * Keeps the keys of what the ledger holds sealed, and the random ids that stand for values which must not be stored.
 * Whatever a call returns is durable: a key before anything is sealed with it, an id before anybody uses it.
 * Safe for many threads, and for many processes on one store.
 */
public interface Vault extends AutoCloseable {
    /**
     * Seals and opens a person's details under the key of that one person, see {@link DetailsForgotten}, and knows an
     * identity number again by its {@link #token}.
     */
    DetailsSeal detailsSeal();

    /** Makes the keys of many people in one transaction; those who have one keep it, those forgotten get none. */
    void prepareKeys(Collection<UUID> persons);

    /** Seals a free text under a fresh key of its own. */
    SealedText sealText(String plain);

    /** The same for many texts in one transaction, in their order. */
    List<SealedText> sealTexts(List<String> plains);

    /**
     * Opens a sealed free text.
     *
     * @throws DetailsForgotten if its key is gone
     * @throws SealBroken if it is not what the vault sealed
     */
    String openText(String sealed);

    /**
     * Seals a text under a key that belongs to this id alone, such as a request's: it can be destroyed without the text at hand, see
     * {@link #forgetTexts}. A person's key is another one, even under the same id.
     *
     * @throws DetailsForgotten if the key was destroyed
     */
    SealedText sealText(UUID of, String plain);

    /**
     * Opens what was sealed so.
     *
     * @throws DetailsForgotten if its key is gone
     * @throws SealBroken if it is not what the vault sealed under this id
     */
    String openText(UUID of, String sealed);

    /**
     * Destroys the keys of the texts sealed under these ids, for good, in one go and as thoroughly as {@link #forget} does. Repeating
     * it is harmless, and completes what a crash cut off.
     *
     * @throws ErasureUnfinished as for {@link #forget}
     */
    void forgetTexts(Collection<UUID> of);

    /** Which of these ids had the keys of their texts destroyed to the end. */
    Set<UUID> forgottenTexts(Collection<UUID> of);

    /**
     * What recognises a value without storing it: HMAC-SHA-256 under the vault's secret, in hexadecimal. Spelling
     * that does not matter is evened out first: spaces around it, composition of accents, case.
     *
     * @param purpose tells apart what happens to be spelt alike, for example {@code person-code}
     */
    String token(String purpose, String value);

    /** The random id that stands for this value from its first use on, in every process. */
    UUID reserve(String purpose, String value);

    /** The same for many values in one transaction, keyed by the values as given. */
    Map<String, UUID> reserveAll(String purpose, Collection<String> values);

    /** The id that stands for this value, if one was reserved. */
    Optional<UUID> known(String purpose, String value);

    /**
     * Whom an identity number was claimed for last; the ledger says whether they bear it still.
     *
     * @param number letters and digits only, as in {@link DetailsSeal#claim}
     */
    Optional<UUID> holder(String number);

    /**
     * A value stands for this person from now on, also where another id was reserved for it: a person who may said whom it means. The person may
     * have values of their own. Nothing happens where it was said of another person already, or the person was forgotten.
     */
    void mean(String purpose, String value, UUID person);

    /** For whom {@link #mean} was called with which of these values. */
    Map<String, UUID> meant(String purpose, Collection<String> values);

    /**
     * The codes by which these people are known on paper: each given when it is first asked for, and the same ever after; none for those who have no
     * key, or were forgotten.
     */
    Map<UUID, MemberCode> memberCodes(Collection<UUID> persons);

    /** Whose these codes are; nobody's before they were asked for. */
    Map<MemberCode, UUID> bearers(Collection<MemberCode> codes);

    /**
     * Destroys the key of this person, so that nobody opens their details ever again, and drops the ids that stand for
     * values of theirs, the tokens of their identity numbers and that of their code. All other keys are wrapped anew: no copy of the destroyed bytes opens anything. Free texts have
     * keys of their own and stay. Repeating it is harmless, and completes what a crash cut off.
     *
     * @throws ErasureUnfinished if the key is destroyed but old bytes are still in the vault's files
     */
    void forget(UUID person);

    /** Who was forgotten here to the end; besides, ids that are nobody's, of texts that were. */
    Set<UUID> forgotten();

    /**
     * A vault for trying something out: it reads what this one holds, keeps what is new in memory, and throws it away
     * on closing. What it sealed or reserved anew means nothing to this one, unless {@link VaultFork#keep} is called.
     */
    VaultFork fork();

    /**
     * Whether opening made this vault. With a ledger that already holds people that would be a loss to stop at; see
     * {@link SqliteVault#openExisting}.
     */
    boolean created();

    @Override
    void close();

    /** The key of this sealed value is gone: the person was erased, and nobody can read it ever again. */
    final class DetailsForgotten extends RuntimeException {
        DetailsForgotten() {
            super("Dữ liệu này đã được xoá, không đọc lại được nữa. / The key of this value is gone: it was erased.");
        }
    }

    /** The key is destroyed, but its old bytes are still in the store's files. The next start completes it, or a repetition. */
    final class ErasureUnfinished extends RuntimeException {
        ErasureUnfinished() {
            super("Khoá đã bị huỷ, nhưng một chương trình khác đang đọc kho khoá nên chưa dọn sạch được các tệp. Hãy đóng "
                    + "chương trình đó rồi làm lại. / The key is destroyed, but another program is reading the vault, so its "
                    + "files could not be cleared yet. Close that program and do this again.");
        }
    }

    /** A sealed value is not what the vault sealed, or is not this person's: a person changed, cut or swapped it. */
    final class SealBroken extends RuntimeException {
        public SealBroken(String what) {
            super("Dữ liệu niêm phong bị thay đổi hoặc hư hỏng. / The seal is broken: " + what);
        }
    }
}
