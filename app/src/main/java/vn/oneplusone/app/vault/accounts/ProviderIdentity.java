package vn.oneplusone.app.vault.accounts;

/**
 * A person as an identity provider knows them for good: names at a provider may change, and be given to others; this pair may not (OpenID Connect
 * Core, 5.7). Compared exactly, character by character.
 *
 * @param issuer address of the provider, as it writes it
 * @param subject at most 255 characters
 */
public record ProviderIdentity(String issuer, String subject) {
    private static final int LONGEST_SUBJECT = 255;

    public ProviderIdentity {
        if (issuer.isEmpty() || subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("no identity of a provider");
        }
    }

    @Override
    public String toString() {
        return "ProviderIdentity[" + issuer + "]";
    }
}
