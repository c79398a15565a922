package vn.oneplusone.app.portal.embed;

import jakarta.servlet.http.HttpServletRequest;
import vn.oneplusone.app.api.Parameters;
import vn.oneplusone.app.api.Years;
import vn.oneplusone.reporting.queries.PublishedAnswer;

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
