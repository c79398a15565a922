package vn.oneplusone.app.security.cookies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the next page shows once: in the session of a signed-in reader, else in a sealed cookie, which holds texts only. */
@Component("flashMapManager")
public final class ShownOnce extends AbstractFlashMapManager {
    private static final SealedCookies.Kind KIND = new SealedCookies.Kind("once", Duration.ofMinutes(3));
    private static final JsonMapper JSON = new JsonMapper();

    /** One page's texts, as they travel. */
    record Shown(@Nullable String path, long expires, Map<String, String> texts) {}

    private static final class InSession extends SessionFlashMapManager {
        private @Nullable List<FlashMap> read(HttpServletRequest request) {
            return retrieveFlashMaps(request);
        }

        private void write(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
            updateFlashMaps(maps, request, response);
        }
    }

    private final SealedCookies cookies;
    private final InSession inSession = new InSession();

    public ShownOnce(SealedCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return request.getSession(false) != null
                ? inSession.read(request)
                : cookies.get(KIND, request).map(ShownOnce::maps).orElse(null);
    }

    private static List<FlashMap> maps(String json) {
        try {
            List<FlashMap> maps = new ArrayList<>();
            for (Shown shown : JSON.readValue(json, Shown[].class)) {
                FlashMap map = new FlashMap();
                map.setTargetRequestPath(shown.path());
                map.setExpirationTime(shown.expires());
                map.putAll(shown.texts());
                maps.add(map);
            }
            return maps;
        } catch (JacksonException e) {
            // of another version of the portal
            return List.of();
        }
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            inSession.write(maps, request, response);
        } else if (maps.isEmpty()) {
            cookies.remove(KIND, request, response);
        } else {
            cookies.put(KIND, JSON.writeValueAsString(maps.stream().map(ShownOnce::shown).toList()), request, response);
        }
    }

    private static Shown shown(FlashMap map) {
        Map<String, String> texts = new TreeMap<>();
        map.forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name, text);
            } else {
                throw new IllegalStateException(name + " is no text, and nobody is signed in");
            }
        });
        return new Shown(map.getTargetRequestPath(), map.getExpirationTime(), texts);
    }
}
