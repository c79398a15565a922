package vn.oneplusone.app.text;

/** A text that counts how often one of its characters is read, and stops whoever reads too often. */
public final class Counted implements CharSequence {
    private final CharSequence text;
    private final long most;
    private long reads;

    public Counted(CharSequence text, long most) {
        this.text = text;
        this.most = most;
    }

    /** More was read than there is any need for. */
    static final class ReadTooOften extends RuntimeException {
        ReadTooOften(long reads, int length) {
            super(reads + " reads of " + length + " characters");
        }
    }

    public long reads() {
        return reads;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        read(1);
        return text.charAt(index);
    }

    /** What is taken out is read once. */
    @Override
    public CharSequence subSequence(int from, int to) {
        read(to - from);
        return text.subSequence(from, to);
    }

    @Override
    public String toString() {
        read(text.length());
        return text.toString();
    }

    private void read(int count) {
        reads += count;
        if (reads > most) {
            throw new ReadTooOften(reads, text.length());
        }
    }
}
