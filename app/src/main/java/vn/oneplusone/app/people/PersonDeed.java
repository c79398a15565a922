package vn.oneplusone.app.people;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.rights.Act;

/** What can be recorded about a person on their page. */
enum PersonDeed {
    /** The receiving side's yes to a transfer. */
    ACCEPT(Act.ACCEPT_TRANSFER, true, false),
    /** Its no. */
    REFUSE(Act.REFUSE_TRANSFER, true, true),
    /** All details anew. */
    DETAILS(Act.CORRECT_DETAILS, false, false),
    /** The grade of a year. */
    CLASSIFY(Act.CLASSIFY, true, false),
    /** Asks another branch. */
    TRANSFER(Act.REQUEST_TRANSFER, true, false),
    /** Without a referral. */
    ADMIT(Act.ADMIT, true, false),
    /** Of a membership. */
    END(Act.END_MEMBERSHIP, true, true),
    /** As if never admitted. */
    ANNUL(Act.ANNUL_ADMISSION, true, true),
    /** Withdraws it. */
    CONSENT(Act.WITHDRAW_CONSENT, false, true),
    /** Gives it again. */
    AGREE(Act.GIVE_CONSENT, false, false),
    /** To another home. */
    HAND_OVER(Act.HAND_OVER_PERSON, false, false),
    /** Destroys the key of the details. */
    ERASE(Act.ERASE_PERSON, false, true);

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

    /** Whether it is for the home of a person and the units above it alone. */
    boolean isForHome() {
        return this == HAND_OVER || this == ERASE;
    }

    /** Whether a person waits for it. */
    boolean isAnswer() {
        return this == ACCEPT || this == REFUSE;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable PersonDeed of(String path) {
        return Arrays.stream(values()).filter(deed -> deed.path().equals(path)).findFirst().orElse(null);
    }
}
