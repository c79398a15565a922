package vn.oneplusone.app.portal.embed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.oneplusone.app.api.Parameters;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.api.Years;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.PublishedAnswer;

/** The latest published figures of the year that an address names, or of the latest year that has some. */
final class PublishedYear {
    private PublishedYear() {}

    /** @throws Refused if there are none */
    static PublishedAnswer of(HttpServletRequest request, Figures figures, Years years) {
        Parameters parameters = new Parameters(request);
        int asked = parameters.optionalYear(0);

        parameters.check();
        List<Integer> published = asked == 0 ? years.published() : List.of(asked);
        PublishedAnswer answer = published.isEmpty() ? null : figures.published(published.getFirst());
        if (answer == null) {
            throw asked == 0
                    ? Refused.missing("NothingPublished")
                    : Refused.missing("YearNotPublished", Integer.toString(asked));
        }
        return answer;
    }
}
