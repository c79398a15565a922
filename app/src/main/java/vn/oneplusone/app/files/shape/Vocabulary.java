package vn.oneplusone.app.files.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.sheets.Problem;
import vn.oneplusone.app.text.Folding;

/** The words a column may hold, in Vietnamese and English; the constant's own name, or the code of a kind, is always one of them. */
public final class Vocabulary<E> implements Problem.InWords {
    private final Map<String, E> words = new HashMap<>();
    /** The same as they are usually spelt: most cells need no folding. */
    private final Map<String, E> spelt = new HashMap<>();
    private final Map<E, String> usual = new LinkedHashMap<>();
    private final List<String> vietnamese = new ArrayList<>();
    private final List<String> english = new ArrayList<>();

    /** Whether there are words for values of a type. */
    public static boolean isThereFor(Class<?> type) {
        return Vocabularies.ALL.containsKey(type);
    }

    /** The words for the constants of an enum, or for kinds. */
    public static Vocabulary<?> of(Class<?> type) {
        return Objects.requireNonNull(Vocabularies.ALL.get(type), type.getName());
    }

    /** The Vietnamese word that lists usually have for a constant. */
    static String word(Object meaning) {
        Class<?> type = meaning instanceof Enum<?> constant ? constant.getDeclaringClass() : meaning.getClass();
        return Objects.requireNonNull(of(type).usual.get(meaning));
    }

    Vocabulary<E> says(E meaning, String... words) {
        String own = Folding.fold(meaning.toString());
        put(own, meaning);
        for (String word : words) {
            put(word, meaning);
        }
        usual.put(meaning, words[0]);
        vietnamese.add(words[0]);
        english.add(own);
        return this;
    }

    Vocabulary<E> alsoSays(E meaning, String word) {
        put(word, meaning);
        return this;
    }

    /** The words by which pages show these meanings, in both languages. */
    Vocabulary<E> pages(String bundle, String prefix) {
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle words = ResourceBundle.getBundle(bundle, language);
            usual.keySet().stream().filter(meaning -> words.containsKey(prefix + "." + meaning))
                    .forEach(meaning -> alsoSays(meaning, words.getString(prefix + "." + meaning)));
        }
        return this;
    }

    private void put(String word, E meaning) {
        E other = words.putIfAbsent(Folding.fold(word), meaning);
        if (other != null && !other.equals(meaning)) {
            throw new IllegalStateException(word + " says two things");
        }
        spelt.put(word, meaning);
    }

    /** What a word means; null if it means nothing here. */
    public @Nullable E meaning(String text) {
        E meaning = spelt.get(text);
        return meaning == null ? words.get(Folding.fold(text)) : meaning;
    }

    /** The first constant, where a row needs something in the place of a word that was not understood. */
    public E any() {
        return usual.keySet().iterator().next();
    }

    /** The words that lists usually have, in the order of what they mean. */
    public List<String> words() {
        return List.copyOf(vietnamese);
    }

    /** The words to choose from, as people write them. */
    @Override
    public String in(Locale language) {
        return String.join(" / ", language.equals(Locale.ENGLISH) ? english : vietnamese);
    }
}
