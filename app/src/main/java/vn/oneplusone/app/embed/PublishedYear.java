package vn.oneplusone.app.embed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;

/** The latest published figures of the year that an address names, or of the latest year that has some. */
final class PublishedYear {
    private PublishedYear() {}

    /** @throws vn.oneplusone.app.refusals.Refused if there are none */
    static PublishedAnswer of(HttpServletRequest request, Years years) {
        Parameters parameters = new Parameters(request);
        int asked = parameters.optionalYear(0);
        UUID unit = parameters.id("unit");
        parameters.check();
        return years.published(asked, unit);
    }

    /** The same under the units that the address asks for. */
    static PublishedAnswer underUnits(HttpServletRequest request, Years years) {
        Parameters parameters = new Parameters(request);
        int asked = parameters.optionalYear(0);
        UUID unit = parameters.id("unit");
        Geography geography = parameters.oneOf("geography", Geography.class);
        parameters.check();
        return years.published(asked, unit, geography);
    }
}
