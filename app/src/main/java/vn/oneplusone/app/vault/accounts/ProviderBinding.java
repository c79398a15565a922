package vn.oneplusone.app.vault.accounts;

import java.time.Instant;

/** The identity that an account's owner has bound to it, and since when. */
public record ProviderBinding(ProviderIdentity identity, Instant since) {}
