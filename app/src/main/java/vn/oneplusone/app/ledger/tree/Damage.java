package vn.oneplusone.app.ledger.tree;

/** Damage that a verification tells apart; its words stand under these names in {@code verdict.properties}. */
public enum Damage {
    /** The store cannot be read here, or not at all. */
    UNREADABLE,
    /** Every entry is right, but the store around them is not: pages, indexes, tables, what is kept beside the head. */
    STORE,
    /** An entry or a commit is missing, out of place, or not whole. */
    DISCONTINUOUS,
    /** The bytes of the entry do not have the hash that was stored for them. */
    CHANGED,
    /** The bytes are no entry: not JSON, or not the members of an entry in their order. */
    NO_ENTRY,
    /** What is stored beside an entry is not what the entry says. */
    CONTRADICTED,
    /** An entry does not continue its stream. */
    STREAM_BROKEN,
    /** An event is in twice. */
    EVENT_TWICE,
    /** A command is in twice. */
    CAUSE_TWICE,
    /** A commit is older than the one before it. */
    TIME_FALLS,
    /** The root stored after a commit is not the root of the entries up to there. */
    ROOT_WRONG,
    /** The head is not the end. */
    HEAD_WRONG,
    /** Something is stored beyond the head. */
    BEYOND_HEAD,
    /** The ledger is shorter than one that is known from elsewhere. */
    CUT_OFF,
    /** The ledger does not begin with the one that is known from elsewhere. */
    REWRITTEN,
    /** What should be a signed checkpoint is none. */
    CHECKPOINT_UNREADABLE,
    /** A checkpoint is not signed with the key that is known, or was changed after it was signed. */
    CHECKPOINT_UNSIGNED,
    /** A checkpoint kept beside the ledger knows more entries than there are. */
    KEPT_CUT_OFF,
    /** The ledger does not begin with the entries of a checkpoint kept beside it. */
    KEPT_REWRITTEN,
    /** A file among the kept checkpoints is no checkpoint. */
    KEPT_UNREADABLE,
    /** A kept checkpoint is not signed with a trusted key. */
    KEPT_UNSIGNED
}
