package vn.oneplusone.app.people.broken;

import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.units.broken.KnowsPeople;

/** Breaks a rule on purpose, with {@link KnowsPeople}: no two rooms know each other. */
public interface KnowsAnotherFeature {
    @Nullable
    KnowsPeople other();
}
