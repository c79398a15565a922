package vn.oneplusone.campaign.kinds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.rules.StrictFiles;

/**
 * The kinds of campaigns that may be recorded, in the order in which people read them: files in the folder {@code kinds} beside the module.
 * Another kind is another entry, and nothing else. An entry is never taken out, since facts keep its code; one that is not listed (any more,
 * or not yet in this version) is called by its code.
 */
public final class CampaignKinds {
    private static final CampaignKinds SHIPPED = read(CampaignKinds.class.getClassLoader());

    private final Map<CampaignKind, Listed> byKind;

    /**
     * A kind, as its file tells it.
     *
     * @param vietnamese what it is called
     * @param english what it is called in English
     * @param inLists the Vietnamese words that lists have for it, the usual one first
     */
    public record Listed(String code, String vietnamese, String english, List<String> inLists) {
        /** @throws IllegalArgumentException if the code is none, or a word is missing */
        public Listed {
            if (code == null || !CampaignKind.isCode(code)) {
                throw new IllegalArgumentException(code + ": not the code of a kind of campaign");
            }
            if (inLists == null || inLists.isEmpty() || Stream.concat(Stream.of(vietnamese, english), inLists.stream())
                    .anyMatch(word -> word == null || word.isBlank())) {
                throw new IllegalArgumentException(code + ": a word is missing");
            }
            inLists = List.copyOf(inLists);
        }

        /** The kind itself, as facts keep it. */
        public CampaignKind kind() {
            return new CampaignKind(code);
        }
    }

    /** What a file holds. */
    record Kinds(List<Listed> kinds) {
        Kinds {
            Objects.requireNonNull(kinds);
        }
    }

    private CampaignKinds(Collection<Listed> listed) {
        if (listed.isEmpty()) {
            throw new IllegalStateException("no kind of campaign is listed");
        }
        Map<CampaignKind, Listed> kinds = new LinkedHashMap<>();
        Map<String, String> meaning = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Listed one : listed) {
            if (kinds.putIfAbsent(one.kind(), one) != null) {
                throw new IllegalStateException("two kinds of campaigns have the code " + one.code());
            }
            Stream.concat(Stream.of(one.vietnamese(), one.english()), one.inLists().stream()).forEach(word -> {
                String other = meaning.put(word, one.code());
                if (other != null && !other.equals(one.code())) {
                    throw new IllegalStateException(word + " says both " + other + " and " + one.code());
                }
            });
        }
        byKind = kinds;
    }

    /** What the program is shipped with. */
    public static CampaignKinds shipped() {
        return SHIPPED;
    }

    /**
     * Reads the files of a class path.
     *
     * @throws IllegalStateException if one is not as it should be, or two contradict each other; says which and how
     */
    static CampaignKinds read(ClassLoader files) {
        List<Listed> listed = new ArrayList<>();
        StrictFiles.read(files, "vn.oneplusone.campaign", "kinds", Kinds.class)
                .forEach((name, file) -> listed.addAll(file.kinds()));
        return new CampaignKinds(listed);
    }

    /** All, in their order. */
    public List<Listed> listed() {
        return List.copyOf(byKind.values());
    }

    /** The same without their words. */
    public List<CampaignKind> all() {
        return List.copyOf(byKind.keySet());
    }

    /** Whether it may be recorded. */
    public boolean lists(CampaignKind kind) {
        return byKind.containsKey(kind);
    }

    /** What people call it; its code where it is not listed. */
    public String name(CampaignKind kind, boolean inEnglish) {
        @Nullable
        Listed listed = byKind.get(kind);
        return listed == null ? kind.code() : inEnglish ? listed.english() : listed.vietnamese();
    }
}
