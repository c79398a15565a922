package vn.oneplusone.app.portal.people;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.security.Act;

/** What can be recorded about somebody on their page. */
enum PersonDeed {
    ACCEPT(Act.ACCEPT_TRANSFER, true, false), REFUSE(Act.REFUSE_TRANSFER, true, true), DETAILS(Act.CORRECT_DETAILS,
            false,
            false), CLASSIFY(Act.CLASSIFY, true, false), TRANSFER(Act.REQUEST_TRANSFER, true, false), ADMIT(Act.ADMIT,
                    true,
                    false), END(Act.END_MEMBERSHIP, true, true), ANNUL(Act.ANNUL_ADMISSION, true, true), CONSENT(
                            Act.WITHDRAW_CONSENT, false, true), ERASE(Act.ERASE_PERSON, false, true);

    private final Act act;
    private final boolean ofMembership;
    private final boolean grave;

    PersonDeed(Act act, boolean ofMembership, boolean grave) {
        this.act = act;
        this.ofMembership = ofMembership;
        this.grave = grave;
    }

    Act act() {
        return act;
    }

    /** Whether it is about one organization. */
    boolean isOfMembership() {
        return ofMembership;
    }

    /** Whether it is not taken back easily. */
    boolean isGrave() {
        return grave;
    }

    /** Whether somebody waits for it. */
    boolean isAnswer() {
        return this == ACCEPT || this == REFUSE;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable PersonDeed of(String path) {
        return Arrays.stream(values()).filter(deed -> deed.path().equals(path)).findFirst().orElse(null);
    }
}
