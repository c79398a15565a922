package vn.oneplusone.campaign.events;

/**
 * What kind of campaign it is. Which kinds there are, and their words, is data beside the module; a fact keeps its code, also where that is
 * listed no longer.
 *
 * @param code capital letters, digits and underscores, such as {@code YOUTH_MONTH}; stored as it is
 */
public record CampaignKind(String code) {
    private static final int LONGEST = 40;

    /** @throws IllegalArgumentException if it is no code */
    public CampaignKind {
        if (!isCode(code)) {
            throw new IllegalArgumentException("not the code of a kind of campaign");
        }
    }

    /** Whether a kind may be called so. */
    public static boolean isCode(String code) {
        return !code.isEmpty() && code.length() <= LONGEST && code.charAt(0) >= 'A' && code.charAt(0) <= 'Z'
                && code.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
    }

    @Override
    public String toString() {
        return code;
    }
}
