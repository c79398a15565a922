package vn.oneplusone.app.ledger.mongo;

/** What a simulated set or its driver gets wrong, on purpose. */
enum Flaw {
    NONE,
    /** Says that it is in when only the primary has it. */
    ACKNOWLEDGES_WITHOUT_MAJORITY,
    /** A step-down takes what a majority had. */
    LOSES_THE_TAIL,
    /** Shows what may be rolled back yet. */
    SHOWS_WITHOUT_MAJORITY,
    /** Two documents with one {@code _id}. */
    TAKES_A_POSITION_TWICE,
    /** No unique index on causes. */
    TAKES_A_CAUSE_TWICE,
    /** Takes a linearizable read for any other: a primary that is none any more shows its end. */
    LINEARIZES_NOTHING,
    /** No unique index on events. */
    TAKES_AN_EVENT_TWICE,
    /** Goes on with a batch after a document that failed. */
    GOES_ON_AFTER_AN_ERROR,
    /** Blames the position for a taken cause, event or sequence. */
    BLAMES_THE_POSITION,
    /** Always shows the end as it was when first asked. */
    REMEMBERS_THE_HEAD,
    /** Says of what got no answer that it may not be written at all: nobody will doubt. */
    CALLS_A_LOST_REPLY_A_REFUSAL,
    /** Says that it is in when the primary has stepped down. */
    SWALLOWS_A_STEP_DOWN,
    /** Two commits change their places when a new primary takes over. */
    REORDERS
}
