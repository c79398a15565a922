package vn.oneplusone.app.portal.broken;

import vn.oneplusone.membership.DetailsSeal;

/** Breaks a rule on purpose: no page opens what is sealed. */
public interface OpensDetails {
    void takes(DetailsSeal seal);
}
