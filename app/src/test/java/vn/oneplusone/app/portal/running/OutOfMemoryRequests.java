package vn.oneplusone.app.portal.running;

import jakarta.servlet.Filter;
import vn.oneplusone.app.web.running.OutOfMemoryFilter;

/** The filter around all requests, for a test in another package. */
public final class OutOfMemoryRequests {
    private OutOfMemoryRequests() {}

    /** As the portal has it. */
    public static Filter filter() {
        return new OutOfMemoryFilter();
    }
}
