package vn.oneplusone.campaign;

/** Broken on purpose: an internal type that everybody can see. */
public final class BrokenlyPublic {
    private BrokenlyPublic() {}
}
