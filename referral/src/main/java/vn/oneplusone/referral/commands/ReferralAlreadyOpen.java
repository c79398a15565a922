package vn.oneplusone.referral.commands;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first open referral holds. Neither the words nor the arguments name anybody: whoever shows this refusal asks for
 * {@link #firstReferrer()} only on behalf of a reader who may see that person.
 */
public final class ReferralAlreadyOpen extends ReferralRefusal {
    private final transient UUID first;
    private final transient @Nullable UUID firstReferrer;

    public ReferralAlreadyOpen(UUID first, @Nullable UUID firstReferrer) {
        this.first = first;
        this.firstReferrer = firstReferrer;
    }

    /** The referral that is open. */
    public UUID first() {
        return first;
    }

    /** Who introduced the youth first; null when a branch did so collectively. */
    public @Nullable UUID firstReferrer() {
        return firstReferrer;
    }
}
