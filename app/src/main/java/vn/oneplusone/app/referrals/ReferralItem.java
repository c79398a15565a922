package vn.oneplusone.app.referrals;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.membership.events.Organization;

/** A referral as addresses and forms of many name it: so short that a hundred of them fit into an address. */
final class ReferralItem {
    private static final int BYTES = 16;
    private static final int LENGTH = 23;

    private ReferralItem() {}

    static String of(Referral referral) {
        UUID youth = referral.youth();
        return letter(referral.organization()) + Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer
                .allocate(BYTES).putLong(youth.getMostSignificantBits()).putLong(youth.getLeastSignificantBits())
                .array());
    }

    private static String letter(Organization organization) {
        return organization.name().substring(0, 1);
    }

    /** The referral that is named, if there is one. */
    static @Nullable Referral find(String item, Register register) {
        if (item.length() != LENGTH) {
            return null;
        }
        try {
            ByteBuffer youth = ByteBuffer.wrap(Base64.getUrlDecoder().decode(item.substring(1)));
            UUID id = new UUID(youth.getLong(), youth.getLong());
            for (Organization organization : Organization.values()) {
                Referral referral = register.referral(organization, id);
                if (referral != null && of(referral).equals(item)) {
                    return referral;
                }
            }
        } catch (IllegalArgumentException e) {
            // nothing that a page of ours has made
        }
        return null;
    }
}
