package vn.oneplusone.app.files.importing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.text.Folding;

/** Codes of units as people write them: meant is a unit only where no other one can be. A name alone never is an identity. */
final class CodeSpelling {
    /** Zeros at the beginning of a number, and the decimals of a spreadsheet behind a whole one. */
    private static final Pattern ZEROS = Pattern.compile("(?<!\\d)0+(?=\\d)");
    private static final Pattern DECIMALS = Pattern.compile("(?<=\\d)[.,]0+$");
    private static final Pattern BETWEEN = Pattern.compile(" ?[-_./ ] ?");
    private static final int LONGEST = 200;
    private static final int MOST_ASKED = 100;

    private final Map<String, Set<String>> byForm = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Optional<String>> nearest = new HashMap<>();

    /** A code that units have, with the name of one of them. */
    void knows(String code, String name) {
        byForm.computeIfAbsent(form(code), form -> new LinkedHashSet<>()).add(code);
        names.put(code, name);
        byName.computeIfAbsent(Folding.fold(name), folded -> new HashSet<>()).add(code);
    }

    private static String form(String code) {
        String plain = DECIMALS.matcher(Folding.plain(code).toUpperCase(Locale.ROOT)).replaceFirst("");
        return ZEROS.matcher(BETWEEN.matcher(plain).replaceAll("-")).replaceAll("");
    }

    /** The code that is meant by one that nobody has; null where none is, or one of several. */
    @Nullable
    String meant(String written) {
        if (written.length() > LONGEST) {
            return null;
        }
        String alone = only(written);
        if (alone != null) {
            return alone;
        }
        String text = Folding.plain(written);
        int first = text.indexOf(' ');
        int last = Math.max(text.lastIndexOf(' '), text.lastIndexOf('('));
        if (first < 0) {
            return null;
        }
        String before = named(text.substring(0, first), text.substring(first + 1));
        return before != null ? before : named(text.substring(last + 1), text.substring(0, last));
    }

    /** Without marks at either end. */
    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private @Nullable String only(String written) {
        Set<String> codes = byForm.getOrDefault(form(written), Set.of());
        return codes.size() == 1 ? codes.iterator().next() : null;
    }

    /** A code with a name beside it: not where the name is that of another unit alone. */
    private @Nullable String named(String written, String name) {
        String code = bare(written);
        if (code.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        String meant = names.containsKey(code) ? code : only(code);
        Set<String> bearers = byName.getOrDefault(Folding.fold(name), Set.of());
        return meant == null || bearers.isEmpty() || bearers.contains(meant) ? meant : null;
    }

    /** The known code that is most like it, with its name. */
    Optional<Map.Entry<String, String>> nearest(String written) {
        if (nearest.size() >= MOST_ASKED && !nearest.containsKey(written)) {
            return Optional.empty();
        }
        return nearest.computeIfAbsent(written, this::find).map(code -> Map.entry(code, names.getOrDefault(code, "")));
    }

    private Optional<String> find(String written) {
        String text = written.length() > 40 ? written.substring(0, 40) : written;
        String form = form(text);
        Set<String> words = words(text);
        return names.entrySet().stream()
                .min(Comparator.comparingDouble((Map.Entry<String, String> unit) -> Math.min(
                        distance(form, form(unit.getKey())) / (double) Math.max(1, form.length()),
                        strangeness(words, unit.getValue()))).thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(Folding.fold(text).split(" ", -1)));
    }

    /** Which share of words a name does not have; for codes, which have none, all. */
    private static double strangeness(Set<String> words, String name) {
        Set<String> all = words(name);
        long common = words.stream().filter(all::contains).count();
        return 1 - 2.0 * common / (words.size() + all.size());
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int best = Math.min(Math.min(row[j], row[j - 1]) + 1,
                        diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[other.length()];
    }
}
