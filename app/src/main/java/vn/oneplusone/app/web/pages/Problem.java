package vn.oneplusone.app.web.pages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type a name that never changes; the words may
 * @param errors the parameters or members at fault
 * @param request its id, by which the logs know it
 * @param changes what came in between, for a caller who decided on an earlier version
 * @param people who are on record already and may be the same person
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String type, String title, int status, String detail, String instance, List<Wrong> errors,
        List<Change> changes, List<UUID> people, @Nullable String request) {
    static final String TYPE = "urn:oneplusone:problem:";

    /** A fact that came in between: its kind, its name in the reader's language, its day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(String type, String title, @Nullable String on, Instant recordedAt) {}

    /** One parameter, what is wrong with it, and what to do. */
    record Wrong(String field, String name, String message) {}
}
