package vn.oneplusone.app.actions.typed;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is meant by a person beyond reach, as the caller knows them: sealed with the request, and matched by those who may answer it.
 *
 * @param code by which lists name them
 */
public record Ask(@Size(max = 200) @Nullable String fullName, @Nullable LocalDate birthDate,
        @Size(max = 50) @Nullable String identityNumber, @Size(max = 100) @Nullable String code) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Whether it says anything by which a person can be found. */
    public boolean isEnough() {
        return code != null || identityNumber != null || (fullName != null && birthDate != null);
    }

    /** As one string, to be sealed. */
    public String typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, "fullName", fullName);
        put(typed, "birthDate", birthDate == null ? null : birthDate.toString());
        put(typed, "identityNumber", identityNumber);
        put(typed, "code", code);
        return JSON.writeValueAsString(typed);
    }

    private static void put(Map<String, String> typed, String name, @Nullable String value) {
        if (value != null) {
            typed.put(name, value);
        }
    }

    /** What was typed, from the string that was sealed. */
    public static Ask of(String typed) {
        var node = JSON.readTree(typed);
        String birthDate = text(node, "birthDate");
        return new Ask(text(node, "fullName"), birthDate == null ? null : LocalDate.parse(birthDate),
                text(node, "identityNumber"), text(node, "code"));
    }

    private static @Nullable String text(tools.jackson.databind.JsonNode node, String name) {
        var value = node.get(name);
        return value == null ? null : value.stringValue();
    }
}
