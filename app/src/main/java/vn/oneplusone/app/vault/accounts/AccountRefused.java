package vn.oneplusone.app.vault.accounts;

/** An account cannot be as asked for. The reader's words are found by the name of the type. */
public abstract sealed class AccountRefused extends RuntimeException {
    private AccountRefused() {}

    @Override
    public String getMessage() {
        return getClass().getSimpleName();
    }

    /** An account has that username. */
    public static final class UsernameTaken extends AccountRefused {}

    /** Not a name to sign in with. */
    public static final class UsernameMalformed extends AccountRefused {}

    /** Too easy to guess, or absurdly long. */
    public static final class PasswordRefused extends AccountRefused {}

    /** An officer or a secretary acts for a unit. */
    public static final class UnitMissing extends AccountRefused {}

    /** Nobody has that username. */
    public static final class UsernameUnknown extends AccountRefused {}

    /** An account needs its owner's name. */
    public static final class NameMissing extends AccountRefused {}

    /** The account was changed meanwhile. */
    public static final class ChangedMeanwhile extends AccountRefused {}

    /** Nobody would be left to administer. */
    public static final class LastAdministrator extends AccountRefused {}

    /** A closed account gets no link and no password. */
    public static final class Closed extends AccountRefused {}

    /** The present password is not that. */
    public static final class PasswordWrong extends AccountRefused {}

    /** Another account has that identity of the provider. */
    public static final class IdentityTaken extends AccountRefused {}

    /** The account has an identity of the provider already. */
    public static final class IdentityBound extends AccountRefused {}
}
