package vn.oneplusone.app.register;

/** How far a referral has come; open before {@link #FULFILLED}, closed from there on. */
public enum Stage {
    REFERRED, CONFIRMED, ENDORSED, APPROVED, FULFILLED, DECLINED, WITHDRAWN, LAPSED;

    /** Whether a step is still to come. */
    public boolean isOpen() {
        return compareTo(FULFILLED) < 0;
    }
}
