package vn.oneplusone.app.files.sheets;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.oneplusone.app.text.Letters;

/** Tells by its syllables whether a text is Vietnamese: the wrong decoding hardly ever gives any that exist. */
final class Plausible {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Sk}\\p{No}\\p{Sc}\u00A1-\u00BF×÷]+");
    private static final Pattern SYLLABLE = Pattern.compile("(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?("
            + "a(c|ch|i|m|n|ng|nh|o|p|t|u|y)?|ă(c|m|n|ng|p|t)|â(c|m|n|ng|p|t|u|y)|e(c|m|n|ng|o|p|t)?"
            + "|ê(ch|m|n|nh|p|t|u)?|i(a|ch|m|n|nh|p|t|u)?|iê(c|m|n|ng|p|t|u)|o(c|i|m|n|ng|p|t)?|oo(c|ng)"
            + "|ô(c|i|m|n|ng|p|t)?|ơ(i|m|n|p|t)?|oa(c|ch|i|m|n|ng|nh|o|p|t|y)?|oă(c|m|n|ng|t)|oe(n|o|t)?"
            + "|u(a|c|i|m|n|ng|p|t)?|uâ(n|ng|t|y)|uê(ch|nh)?|uy(a|ch|n|nh|p|t|u)?|uyê(n|t)|uô(c|i|m|n|ng|t)|uơ"
            + "|ư(a|c|i|m|n|ng|t|u)?|ươ(c|i|m|n|ng|p|t|u)|y(ch|nh|t)?|yê(m|n|ng|t|u))");
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    /** Of the letters of Western Europe those that Vietnamese has too. */
    private static final String SHARED = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";

    private static final String VOWELS = "AEOUYaeouy";

    /** So much of what has accents must be Vietnamese, and so much less in any other reading. */
    private static final double ENOUGH = 0.75;
    private static final double AHEAD = 0.25;

    private Plausible() {}

    /** The reading of a sample that is Vietnamese where no other one is. */
    static Optional<ListEncoding> best(Map<ListEncoding, String> readings) {
        Map<ListEncoding, Double> shares = new EnumMap<>(ListEncoding.class);
        readings.forEach((encoding, text) -> shares.put(encoding, share(text)));
        List<Map.Entry<ListEncoding, Double>> order = shares.entrySet().stream()
                .sorted(Map.Entry.<ListEncoding, Double>comparingByValue().reversed()).toList();
        double second = order.size() > 1 ? order.get(1).getValue() : 0;
        return order.getFirst().getValue() >= ENOUGH && order.getFirst().getValue() - second >= AHEAD
                ? Optional.of(order.getFirst().getKey())
                : Optional.empty();
    }

    /** Whether letters stand in it as no Vietnamese has them, but old fonts do when they are read as Latin ones. */
    static boolean looksOld(String text) {
        boolean odd = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xFF && !Character.UnicodeBlock.GENERAL_PUNCTUATION.equals(Character.UnicodeBlock.of(c))) {
                return false;
            }
            odd |= c > 0xA0 && c <= 0xFF
                    && (SHARED.indexOf(c) < 0 || (i > 0 && VOWELS.indexOf(text.charAt(i - 1)) >= 0));
        }
        return odd && share(text) < ENOUGH
                && (share(OldLetters.fromTcvn3(text)) == 1 || share(OldLetters.fromVni(text)) == 1);
    }

    /** How many of the different words with accents are Vietnamese syllables; 0 if there are none. */
    static double share(String text) {
        Set<String> known = new HashSet<>();
        Set<String> strange = new HashSet<>();
        Matcher words = WORD.matcher(Letters.composed(text));
        while (words.find()) {
            String word = Letters.small(words.group());
            if (word.chars().anyMatch(c -> c > 0x7F)) {
                (isSyllable(word) ? known : strange).add(word);
            }
        }
        return known.isEmpty() ? 0 : (double) known.size() / (known.size() + strange.size());
    }

    private static boolean isSyllable(String word) {
        if (word.length() > 8) {
            return false;
        }
        Matcher tones = TONE.matcher(Letters.apart(word));
        int count = 0;
        while (tones.find()) {
            count++;
        }
        return count <= 1 && SYLLABLE.matcher(Letters.composed(tones.replaceAll(""))).matches();
    }
}
