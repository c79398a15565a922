package vn.oneplusone.app.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.CountsAnswer.YearBefore;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.fixed.UnitsOfNow;

/** How answers are written down: the same for the API and the command line, so that they can be compared byte by byte. */
public final class Json {
    private static final JsonInclude.Value LEFT_OUT = JsonInclude.Value.construct(JsonInclude.Include.NON_NULL,
            JsonInclude.Include.USE_DEFAULTS);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            // in the order in which people read them
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).addModule(CountsJson.module())
            // most years have one unit at the top, and say nothing about its days
            .withConfigOverride(PartOfYear.class, Json::leftOut).withConfigOverride(TopsOfYear.class, Json::leftOut)
            // most publications are read under the units that they were made of
            .withConfigOverride(UnitsOfNow.class, Json::leftOut)
            // a year is named alone, as it always was
            .withConfigOverride(Period.class, Json::leftOut)
            // what nobody compares says nothing about it
            .withConfigOverride(YearBefore.class, values -> values.setIncludeAsProperty(LEFT_OUT))
            .build();

    private Json() {}

    private static void leftOut(MutableConfigOverride values) {
        values.setInclude(LEFT_OUT);
    }

    /** The one mapper; it never changes. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
