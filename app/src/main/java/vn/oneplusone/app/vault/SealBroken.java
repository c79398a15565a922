package vn.oneplusone.app.vault;

/** A sealed value is not what the vault sealed, or is not this person's: somebody changed, cut or swapped it. */
public final class SealBroken extends RuntimeException {
    SealBroken(String what) {
        super("Dữ liệu niêm phong bị thay đổi hoặc hư hỏng. / The seal is broken: " + what);
    }
}
