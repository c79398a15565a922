package vn.oneplusone.app.ledger;

/** Another writer continued the stream first; nothing was appended. */
public final class StreamConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String stream;
    private final long sequence;

    public StreamConflict(String stream, long sequence) {
        super("stream " + stream + " cannot be continued at " + sequence);
        this.stream = stream;
        this.sequence = sequence;
    }

    public String stream() {
        return stream;
    }

    public long sequence() {
        return sequence;
    }
}
