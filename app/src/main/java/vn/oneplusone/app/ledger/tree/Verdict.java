package vn.oneplusone.app.ledger.tree;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What a verification says. */
public sealed interface Verdict {
    /** 0 if the ledger is sound, 1 if it is damaged. */
    int exitCode();

    /** For people: Vietnamese, or English if asked for. */
    String words(Locale language);

    /**
     * Every byte and every figure beside it is as it must be. Only a checkpoint kept elsewhere can tell more: that it is the same
     * ledger as before and that its end was not cut off.
     *
     * @param size number of entries
     * @param root tree root over all of them, recomputed, 32 bytes
     */
    record Sound(long size, byte[] root) implements Verdict {
        @Override
        public int exitCode() {
            return 0;
        }

        @Override
        public String words(Locale language) {
            return said("Sound", language, List.of(Long.toString(size), HexFormat.of().formatHex(root)));
        }
    }

    /**
     * The first damage.
     *
     * @param position of the first bad entry; the ledger's size for damage that no entry can be blamed for
     * @param arguments what the words tell besides the position
     */
    record Finding(long position, Damage damage, List<String> arguments) implements Verdict {
        public Finding {
            arguments = List.copyOf(arguments);
        }

        @Override
        public int exitCode() {
            return 1;
        }

        @Override
        public String words(Locale language) {
            List<String> all = new ArrayList<>(List.of(Long.toString(position)));
            all.addAll(arguments);
            return said(damage.name(), language, all);
        }
    }

    private static String said(String key, Locale language, List<String> arguments) {
        ResourceBundle words = ResourceBundle.getBundle("vn.oneplusone.app.ledger.verdict", language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(words.getString(key), language).format(arguments.toArray());
    }
}
