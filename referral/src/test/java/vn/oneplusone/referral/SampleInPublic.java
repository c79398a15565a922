package vn.oneplusone.referral;

/** Broken on purpose: an internal that everybody can reach. */
public record SampleInPublic() {}
