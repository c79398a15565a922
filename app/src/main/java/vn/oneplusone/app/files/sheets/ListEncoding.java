package vn.oneplusone.app.files.sheets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.oneplusone.app.text.Letters;

/** The ways in which Vietnamese letters are kept in files. */
public enum ListEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8), UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE), UTF_16BE("UTF-16BE",
            StandardCharsets.UTF_16BE), WINDOWS_1258("Windows-1258", Charset.forName("windows-1258")),
    /** TCVN 5712, fonts such as .VnTime: one byte for each letter. */
    TCVN3("TCVN3", Charset.forName("windows-1252")),
    /** VNI for Windows, fonts such as VNI-Times: a letter and a byte for its marks. */
    VNI("VNI", Charset.forName("windows-1252")),
    /** Spreadsheets say of themselves that they are; old fonts may nevertheless show through them. */
    UNICODE("Unicode", StandardCharsets.UTF_8);

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");

    private final String label;
    private final Charset charset;

    ListEncoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    /** As people write it, and as it may be asked for. */
    public String label() {
        return label;
    }

    /** The encoding of that name, however it is spelt. */
    public static Optional<ListEncoding> named(String name) {
        String wanted = plain(name);
        return Stream.of(values()).filter(encoding -> plain(encoding.label).equals(wanted)).findFirst();
    }

    private static String plain(String name) {
        return NO_LETTER.matcher(Letters.small(name)).replaceAll("");
    }

    Charset charset() {
        return charset;
    }

    /** What the characters, read in the charset, stand for. */
    String letters(String text) {
        return switch (this) {
            case TCVN3 -> OldLetters.fromTcvn3(text);
            case VNI -> OldLetters.fromVni(text);
            case UTF_8, UTF_16LE, UTF_16BE, WINDOWS_1258, UNICODE -> text;
        };
    }
}
