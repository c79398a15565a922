package vn.oneplusone.app.json;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How answers are written down: the same for the API and the command line, so that they can be compared byte by byte. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            // in the order in which people read them
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).addModule(CountsJson.module()).build();

    private Json() {}

    /** The one mapper; it never changes. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
