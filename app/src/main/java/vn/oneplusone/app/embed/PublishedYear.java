package vn.oneplusone.app.embed;

import jakarta.servlet.http.HttpServletRequest;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;

/** The latest published figures of the year that an address names, or of the latest year that has some. */
final class PublishedYear {
    private PublishedYear() {}

    /** @throws vn.oneplusone.app.refusals.Refused if there are none */
    static PublishedAnswer of(HttpServletRequest request, Years years) {
        Parameters parameters = new Parameters(request);
        int asked = parameters.optionalYear(0);
        parameters.check();
        return years.published(asked);
    }
}
