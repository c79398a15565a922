package vn.oneplusone.app.text.broken;

import vn.oneplusone.app.register.Register;

/** Breaks a rule on purpose: what stands on the ground knows nothing above it. */
public interface KnowsWhatStandsAbove {
    Register register();
}
