package vn.oneplusone.app.vault;

import java.time.Instant;
import java.util.Optional;

/** Where accounts and sign-in links are. Usernames come in evened out, tokens and passwords as hashes only. */
interface AccountStore {
    record Entry(Account account, Optional<String> hash) {
        @Override
        public String toString() {
            return "Entry[" + account + "]";
        }
    }

    /** False if the username is taken. */
    boolean add(Account account, Optional<String> hash);

    Optional<Entry> find(String username);

    boolean nobodyHasPassword();

    /** False if there is no such account. */
    boolean replaceLink(String username, String token, Instant expires);

    /** False if there is no such account, or if anybody has a password by now. */
    boolean replaceFirstLink(String username, String token, Instant expires);

    /** Whose link this is, if it can still be used. */
    Optional<String> linked(String token, Instant now);

    /** Uses a link up and sets the password; of two who use it at the same moment one succeeds. */
    Optional<String> redeem(String token, Instant now, String hash);
}
