package vn.oneplusone.app.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Texts as somebody writes them who wants them to be read for long: something that goes on and on, and at the end what does not fit. */
public final class Shapes {
    /** How long inputs are. */
    public static final List<Integer> LENGTHS = List.of(10, 100, 1_000, 10_000, 100_000);

    private static final List<String> PARTS = List.of(" ", "\u00A0", "\t", "\n", "a", "A", "z ", "0", "7", "12.",
            "123.", "1,",
            "1 ", "-", ".", ":", "/", "(", "()", "[", "[]", "\"", "\\", "_", "*", "#", "=", "$", "%", "@", "+", "1-",
            "T00:00",
            "T00:00:00.0", "000", "đ", "đồng", "Đ", "ng", "oà", "ộ", "a\u0300", "\u0300", "\u0300\u0323",
            "\u0323\u0302\u0301",
            "a\u0334\u0345", "\uFF9E", "\u0300\uFF9E", "Σ", "aΣ", "\uD83D\uDE00", "\uD83D", "\uDE00", "\uFFFD",
            "\u0001", "á»",
            "\u200B", " index: ", "$ ", " index: a$", "x/rules/", "é\u0301");
    private static final List<String> ENDS = List.of("", "x", "!", "x!", "\u0000");

    private Shapes() {}

    /** Of about that length. */
    public static Stream<String> of(int length) {
        return of(length, PARTS);
    }

    /** The same made of what a pattern itself is written with, one or two of these by turns. */
    static Stream<String> of(int length, String pattern) {
        Set<String> letters = new LinkedHashSet<>();
        pattern.chars().mapToObj(Character::toString).forEach(letters::add);
        letters.addAll(List.of(" ", "0", "a"));
        List<String> parts = new ArrayList<>(letters);
        if (length == 1_000) {
            letters.forEach(one -> letters.stream().limit(6).filter(other -> !other.equals(one))
                    .forEach(other -> parts.add(one + other)));
        }
        return of(length, parts);
    }

    private static Stream<String> of(int length, List<String> parts) {
        if (length > 1_000) {
            return parts.stream().map(part -> repeated(part, length) + "!");
        }
        return parts.stream().flatMap(part -> ENDS.stream()
                .flatMap(end -> Stream.of("", "x", "1").map(start -> start + repeated(part, length) + end)));
    }

    private static String repeated(String part, int length) {
        return part.repeat(Math.max(1, length / part.length()));
    }
}
