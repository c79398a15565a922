package vn.oneplusone.app.text;

import java.util.regex.Pattern;

/**
 * A name as it is compared with others, to ask whether two people are one. The place of a tone mark and i or y at the end of a syllable are
 * spelling; other accents make another name, unless one of the two is written without any.
 *
 * @param spoken its syllables, each with its tone behind it
 * @param bare without accents
 */
public record NameLikeness(String spoken, String bare) {
    private static final Pattern BETWEEN = Pattern.compile("[ -]");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** Of a name as it was typed or recorded. */
    public static NameLikeness of(String name) {
        String value = PersonName.of(name).value();
        StringBuilder spoken = new StringBuilder(name.length());
        String small = Letters.small(value == null ? name : value);
        for (String syllable : BETWEEN.split(Letters.apart(Folding.tidy(small)), -1)) {
            spoken.append(spoken.isEmpty() ? "" : " ").append(spoken(syllable));
        }
        return new NameLikeness(spoken.toString(), withoutTones(Folding.fold(spoken.toString())));
    }

    private static String withoutTones(String folded) {
        return folded.chars().filter(c -> c < '1' || c > '5')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String spoken(String syllable) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tone = new StringBuilder();
        for (int i = 0; i < syllable.length(); i++) {
            char c = syllable.charAt(i);
            int at = TONES.indexOf(c);
            if (at >= 0) {
                tone.append(at + 1);
            } else {
                letters.append(c);
            }
        }
        int last = letters.length() - 1;
        // Lý is Lí and Quý is Quí, but Thúy is not Thúi
        if (last > 0 && letters.charAt(last) == 'y' && (!isVowel(letters.charAt(last - 1))
                || (last == 2 && letters.indexOf("qu") == 0))) {
            letters.setCharAt(last, 'i');
        }
        return letters.append(tone).toString();
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0 || (c >= '\u0300' && c <= '\u036F');
    }

    /** Whether no letter has an accent. */
    public boolean isBare() {
        return spoken.equals(bare);
    }

    /** Whether both may be the name of one person. */
    public boolean isLike(NameLikeness other) {
        return spoken.equals(other.spoken) || (bare.equals(other.bare) && (isBare() || other.isBare()));
    }
}
