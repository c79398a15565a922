package vn.oneplusone.app.units.broken;

import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.people.broken.KnowsAnotherFeature;

/** Breaks a rule on purpose: no feature knows another one. */
public interface KnowsPeople {
    @Nullable
    KnowsAnotherFeature other();
}
