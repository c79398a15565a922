package vn.oneplusone.app.web.bodies;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import vn.oneplusone.app.refusals.Refused;

/** What is sent to an address that is none ends at the static files, which complain of the method; it is the address that is wrong. */
@ControllerAdvice
class UnknownAddress {
    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    void toFiles(HttpServletRequest request, HttpRequestMethodNotSupportedException e)
            throws HttpRequestMethodNotSupportedException {
        if ("/**".equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))) {
            throw Refused.missing("NotFound");
        }
        throw e;
    }
}
