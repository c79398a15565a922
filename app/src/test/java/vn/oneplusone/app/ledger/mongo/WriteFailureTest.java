package vn.oneplusone.app.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.mongodb.WriteError;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Duplicate keys are told apart by the index that the server names. */
class WriteFailureTest {
    private static final String WORDS = "E11000 duplicate key error collection: oneplusone.commits index: ";

    static List<Arguments> classified() {
        return List.of(
                argumentSet("position", WORDS + "_id_ dup key: { _id: 17 }", WriteFailure.POSITION_TAKEN),
                argumentSet("cause", WORDS + "cause dup key: { cause: \"import/3\" }", WriteFailure.CONTENT_TAKEN),
                argumentSet("event", WORDS + "event_ids dup key: { eventIds: \"x\" }", WriteFailure.CONTENT_TAKEN),
                argumentSet("stream", WORDS + "places dup key: { places: \"units#0000000000000000004\" }",
                        WriteFailure.CONTENT_TAKEN),
                argumentSet("a cause that looks like a position",
                        WORDS + "cause dup key: { cause: \" index: _id_ dup key: { _id: 17 }\" }",
                        WriteFailure.CONTENT_TAKEN),
                argumentSet("a database that looks like a position",
                        "E11000 duplicate key error collection: index:_id_.commits index: cause dup key: { cause: \"a\" }",
                        WriteFailure.CONTENT_TAKEN),
                argumentSet("an old server",
                        "E11000 duplicate key error index: oneplusone.commits.$_id_ dup key: { : 17 }",
                        WriteFailure.POSITION_TAKEN),
                argumentSet("no index named", "E11000 duplicate key", WriteFailure.CONTENT_TAKEN));
    }

    @ParameterizedTest
    @MethodSource("classified")
    void tells_who_was_first_at_the_place_from_what_is_in_already(String message, WriteFailure expected) {
        assertThat(WriteFailure.of(new WriteError(11000, message, new BsonDocument()))).isEqualTo(expected);
    }

    @Test
    void anything_else_is_a_refusal() {
        assertThat(WriteFailure.of(new WriteError(121, "Document failed validation", new BsonDocument())))
                .isEqualTo(WriteFailure.REFUSED);
    }
}
