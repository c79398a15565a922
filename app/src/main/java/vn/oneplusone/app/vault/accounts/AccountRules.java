package vn.oneplusone.app.vault.accounts;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.text.Letters;

/** What a new account has to be like; what is not is refused. */
final class AccountRules {
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{1,63}");
    private static final int LONGEST_DISPLAY_NAME = 100;

    private AccountRules() {}

    static Account account(String username, String displayName, Role role, @Nullable UUID unit, Instant now) {
        String name = username.length() > Accounts.LONGEST_USERNAME ? "" : spelling(username);
        if (!USERNAME.matcher(name).matches()) {
            throw new AccountRefused.UsernameMalformed();
        }
        requireUnit(role, unit);
        return new Account(name, displayName(displayName), role, unit, UUID.randomUUID(), now, false, 0, 0);
    }

    static void requireUnit(Role role, @Nullable UUID unit) {
        boolean seesAll = role == Role.AUDITOR || role == Role.ADMINISTRATOR;
        if (unit == null && !seesAll) {
            throw new AccountRefused.UnitMissing();
        }
    }

    static String displayName(String name) {
        String bare = name.strip();
        if (bare.isEmpty() || bare.length() > LONGEST_DISPLAY_NAME) {
            throw new AccountRefused.NameMissing();
        }
        return bare;
    }

    /** No space around it, lower case, compatible letters made one. */
    static String spelling(String username) {
        return Letters.compatible(Letters.trimmed(username).toLowerCase(Locale.ROOT));
    }
}
