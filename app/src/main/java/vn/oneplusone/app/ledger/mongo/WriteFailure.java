package vn.oneplusone.app.ledger.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.WriteError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a failed insert means. */
enum WriteFailure {
    /** Another writer was first at this position: try at the next one. */
    POSITION_TAKEN,
    /** Something of the commit is in already: its cause, an event, or the next part of a stream. */
    CONTENT_TAKEN,
    /** The store will not have this document. */
    REFUSED;

    /** Collection names have no spaces, so the first match is the server's own word, not a value. */
    private static final Pattern INDEX = Pattern.compile(" index: (?:\\S+\\$)?+(\\S++) ");

    private static final String INDEX_OF_POSITIONS = "_id_";

    static final int UNAUTHORIZED = 13;

    static WriteFailure of(WriteError error) {
        if (ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY) {
            return REFUSED;
        }
        Matcher index = INDEX.matcher(error.getMessage());
        return index.find() && index.group(1).equals(INDEX_OF_POSITIONS) ? POSITION_TAKEN : CONTENT_TAKEN;
    }

    /** Whether the server said before it began that it will not: anything else may have been written in part. */
    static boolean neverTried(MongoException e) {
        return e instanceof MongoSecurityException || e.getCode() == UNAUTHORIZED;
    }

    /** Whether the same may succeed a little later, and this time may have succeeded without telling. */
    static boolean passes(MongoException e) {
        return e instanceof MongoSocketException || e instanceof MongoTimeoutException
                || e instanceof MongoInterruptedException || e instanceof MongoConnectionPoolClearedException
                || e instanceof MongoNotPrimaryException || e instanceof MongoNodeIsRecoveringException
                || e instanceof MongoBulkWriteException || e.hasErrorLabel("RetryableWriteError");
    }
}
