package vn.oneplusone.app.files.sheets;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Letters of the time before Unicode, as Windows shows them in fonts of Western Europe. Sources: TCVN 5712:1993 in its third form, and
 * the table of VNI for Windows. Both leave the dashes and quotes of Windows as they are.
 */
final class OldLetters {
    /** From 0xA0 on. */
    private static final String TCVN = "\u00A0ĂÂÊÔƠƯĐăâêôơưđẶ" + "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
            + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" + "éẹềểễếệìỉỄẾỒĩíịò" + "Ổỏõóọồổỗốộờởỡớợù" + "ỖủũúụừửữứựỳỷỹýỵỐ";

    private static final Map<String, String> VNI = new HashMap<>();

    static {
        vni("aeouy", "ø", "àèòùỳ");
        vni("aeouy", "ù", "áéóúý");
        vni("aeouy", "û", "ảẻỏủỷ");
        vni("aeouy", "õ", "ãẽõũỹ");
        vni("aeou", "ï", "ạẹọụ");
        vni("aeo", "â", "âêô");
        vni("aeo", "á", "ấếố");
        vni("aeo", "à", "ầềồ");
        vni("aeo", "å", "ẩểổ");
        vni("aeo", "ã", "ẫễỗ");
        vni("aeo", "ä", "ậệộ");
        vni("a", "ê", "ă");
        vni("a", "é", "ắ");
        vni("a", "è", "ằ");
        vni("a", "ú", "ẳ");
        vni("a", "ü", "ẵ");
        vni("a", "ë", "ặ");
        vni("ôö", "ù", "ớứ");
        vni("ôö", "ø", "ờừ");
        vni("ôö", "û", "ởử");
        vni("ôö", "õ", "ỡữ");
        vni("ôö", "ï", "ợự");
        vni("ôöæóòîñ", "", "ơưỉĩịỵđ");
    }

    private OldLetters() {}

    private static void vni(String bases, String mark, String letters) {
        for (int i = 0; i < bases.length(); i++) {
            String base = bases.substring(i, i + 1);
            String letter = letters.substring(i, i + 1);
            String capital = letter.toUpperCase(Locale.ROOT);
            VNI.put(base + mark, letter);
            VNI.put(base.toUpperCase(Locale.ROOT) + mark.toUpperCase(Locale.ROOT), capital);
            VNI.put(base.toUpperCase(Locale.ROOT) + mark, capital);
        }
    }

    static String fromTcvn3(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters.append(c >= 0xA0 && c < 0x100 ? TCVN.charAt(c - 0xA0) : c);
        }
        return capitals(letters);
    }

    /**
     * Fonts of capitals, and letters typed with Caps Lock, are small letters that are meant as capitals: where all letters of the text that have
     * no accent are capitals, all are; else those of a word around which they are.
     */
    private static String capitals(StringBuilder text) {
        if (isShouted(text)) {
            return text.toString().toUpperCase(Locale.ROOT);
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetter(text.charAt(i))) {
                continue;
            }
            String word = text.substring(start, i);
            if (isShouted(word)) {
                text.replace(start, i, word.toUpperCase(Locale.ROOT));
            }
            start = i + 1;
        }
        return text.toString();
    }

    private static boolean isShouted(CharSequence text) {
        return text.chars().filter(c -> c >= 'A' && c <= 'Z').count() > 1
                && text.chars().noneMatch(c -> c >= 'a' && c <= 'z');
    }

    static String fromVni(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String two = i + 1 < text.length() ? VNI.get(text.substring(i, i + 2)) : null;
            if (two != null) {
                letters.append(two);
                i++;
            } else {
                String one = text.substring(i, i + 1);
                letters.append(VNI.getOrDefault(one, one));
            }
        }
        return letters.toString();
    }
}
