package vn.oneplusone.app.ledger;

/** An event of that id is in already; nothing was appended. */
public final class EventIdTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String eventId;

    public EventIdTaken(String eventId) {
        super("event id already recorded: " + eventId);
        this.eventId = eventId;
    }

    public String eventId() {
        return eventId;
    }
}
