package vn.oneplusone.app.vault.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where accounts and sign-in links are. Usernames come in evened out, tokens and passwords as hashes only. */
interface AccountStore {
    record Entry(Account account, Optional<String> hash) {
        @Override
        public String toString() {
            return "Entry[" + account + "]";
        }
    }

    /** The outcome of a change. */
    enum Outcome {
        CHANGED,
        /** The account is not of that version any more. */
        STALE,
        /** Nobody would be left to administer. */
        LAST_ADMINISTRATOR
    }

    /** The outcome of handing an account over. */
    enum HandedOver {
        DONE,
        /** It was handed over to that account before, and nothing was done now. */
        AGAIN,
        /** The account is not of that version any more, or is closed. */
        STALE,
        /** The username of the next holder belongs to another account. */
        TAKEN,
        /** Nobody would be left to administer. */
        LAST_ADMINISTRATOR
    }

    /** The outcome of binding an identity. */
    enum Bound {
        DONE,
        /** It belongs to an account already. */
        TAKEN,
        /** The account has one already. */
        ALREADY,
        /** There is no such account, or it is closed. */
        CLOSED
    }

    /** False if the username is taken. */
    boolean add(Account account, Optional<String> hash);

    Optional<Entry> find(String username);

    /** All of them, by username. */
    List<KnownAccount> all();

    /**
     * Puts name, role, unit, state, sessions and version of an account in the place of those of the version before; closing one takes its link.
     */
    Outcome replace(Account account);

    /**
     * Closes an account of this version as {@link #replace} does, releases the identity that is bound to it, and adds the next holder's. Both or
     * neither; a store that can be interrupted in between does what is left when it is asked for the same again.
     */
    HandedOver handOver(Account old, Account next);

    /** Sets the password and ends the sessions; false if there is no such account, or it is closed. */
    boolean setPassword(String username, String hash);

    /** Notes that an account came in. */
    void signedIn(String username, Instant at);

    boolean nobodyHasPassword();

    /** False if there is no such account, or it is closed. */
    boolean replaceLink(String username, String token, Instant expires);

    /** False if there is no such account, or if anybody has a password by now. */
    boolean replaceFirstLink(String username, String token, Instant expires);

    /** Whose link this is, if it can still be used. */
    Optional<String> linked(String token, Instant now);

    /** Binds an identity to an account that has none; of two who bind the same at the same moment one succeeds. */
    Bound bind(String username, ProviderIdentity identity, Instant since);

    /** The username of the account that an identity is bound to. */
    Optional<String> owner(ProviderIdentity identity);

    Optional<ProviderBinding> binding(String username);

    /** False if none was bound. */
    boolean unbind(String username);

    /** Uses a link up, sets the password and ends the sessions; of two who use it at the same moment one succeeds. */
    Optional<String> redeem(String token, Instant now, String hash);
}
