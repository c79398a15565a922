package vn.oneplusone.app.vault.accounts;

/** An account cannot be as asked for; the message says what to do, in both languages. */
public abstract sealed class AccountRefused extends RuntimeException {
    private AccountRefused(String vietnamese, String english) {
        super(vietnamese + " / " + english);
    }

    /** An account has that username. */
    public static final class UsernameTaken extends AccountRefused {
        UsernameTaken() {
            super("Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.",
                    "This username is taken. Choose another one.");
        }
    }

    /** Not a name to sign in with. */
    public static final class UsernameMalformed extends AccountRefused {
        UsernameMalformed() {
            super("Tên đăng nhập gồm 2 đến 64 chữ cái, chữ số và các dấu . _ @ + -",
                    "A username has 2 to 64 letters, digits and . _ @ + -");
        }
    }

    /** Too easy to guess, or absurdly long. */
    public static final class PasswordRefused extends AccountRefused {
        PasswordRefused() {
            super("Mật khẩu cần từ %d đến %d ký tự.".formatted(PasswordHashing.SHORTEST, PasswordHashing.LONGEST),
                    "A password has %d to %d characters.".formatted(PasswordHashing.SHORTEST,
                            PasswordHashing.LONGEST));
        }
    }

    /** An officer or a secretary acts for a unit. */
    public static final class UnitMissing extends AccountRefused {
        UnitMissing() {
            super("Vai trò này phải gắn với một đơn vị.", "This role needs a unit.");
        }
    }

    /** Nobody has that username. */
    public static final class UsernameUnknown extends AccountRefused {
        UsernameUnknown() {
            super("Không có tên đăng nhập này.", "There is no such username.");
        }
    }

    /** An account needs its owner's name. */
    public static final class NameMissing extends AccountRefused {
        NameMissing() {
            super("Cần họ tên hoặc tên gọi, tối đa 100 ký tự.", "A name is needed, of 100 characters at most.");
        }
    }

    /** The account was changed meanwhile. */
    public static final class ChangedMeanwhile extends AccountRefused {
        ChangedMeanwhile() {
            super("Người khác vừa sửa tài khoản này. Hãy xem lại rồi sửa tiếp.",
                    "Somebody else has just changed this account. Look at it again before you go on.");
        }
    }

    /** Nobody would be left to administer. */
    public static final class LastAdministrator extends AccountRefused {
        LastAdministrator() {
            super("Đây là quản trị viên cuối cùng còn đăng nhập được nên không thể đóng hoặc đổi vai trò.",
                    "This is the last administrator who can sign in: it cannot be closed or given another role.");
        }
    }

    /** A closed account gets no link and no password. */
    public static final class Closed extends AccountRefused {
        Closed() {
            super("Tài khoản này đã đóng. Hãy mở lại trước.", "This account is closed. Open it again first.");
        }
    }

    /** The present password is not that. */
    public static final class PasswordWrong extends AccountRefused {
        PasswordWrong() {
            super("Mật khẩu hiện tại không đúng.", "The present password is not right.");
        }
    }

    /** Another account has that identity of the provider. */
    public static final class IdentityTaken extends AccountRefused {
        IdentityTaken() {
            super("Danh tính này ở nhà cung cấp đã gắn với một tài khoản khác.",
                    "This identity at the provider is bound to another account.");
        }
    }

    /** The account has an identity of the provider already. */
    public static final class IdentityBound extends AccountRefused {
        IdentityBound() {
            super("Tài khoản này đã gắn với một danh tính ở nhà cung cấp. Hãy gỡ trước.",
                    "This account is bound to an identity at the provider. Unbind it first.");
        }
    }
}
