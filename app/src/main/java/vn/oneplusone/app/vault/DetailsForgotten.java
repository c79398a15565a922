package vn.oneplusone.app.vault;

/** The key of this sealed value is gone: the person was erased, and nobody can read it ever again. */
public final class DetailsForgotten extends RuntimeException {
    DetailsForgotten() {
        super("Dữ liệu này đã được xoá, không đọc lại được nữa. / The key of this value is gone: it was erased.");
    }
}
