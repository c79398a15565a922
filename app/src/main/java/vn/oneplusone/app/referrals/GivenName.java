package vn.oneplusone.app.referrals;

import vn.oneplusone.app.register.Folded;

/** People are looked up by the last word of their name, which is the given one. */
final class GivenName {
    private GivenName() {}

    static String of(String name) {
        String folded = Folded.of(name);
        return folded.substring(folded.lastIndexOf(' ') + 1) + ' ' + folded;
    }
}
