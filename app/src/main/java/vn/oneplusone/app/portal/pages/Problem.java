package vn.oneplusone.app.portal.pages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A problem document (RFC 9457).
 *
 * @param type a name that never changes; the words may
 * @param errors the parameters at fault
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String type, String title, int status, String detail, String instance, List<Wrong> errors) {
    static final String TYPE = "urn:oneplusone:problem:";

    /** One parameter, what is wrong with it, and what to do. */
    record Wrong(String field, String name, String message) {}
}
