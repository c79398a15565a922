package vn.oneplusone.app.web.rate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.http.MediaType;
import vn.oneplusone.app.json.Json;

/** What is refused before it reaches any part of ours, such as an address that is none, is told as a problem document too. */
public final class RawProblems extends ErrorReportValve {
    private static final ResourceBundle.Control EXACT = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Made by Tomcat. */
    public RawProblems() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    static void use(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(RawProblems.class.getName());
            }
        });
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader("Content-Language", "vi");
            response.getOutputStream().write(problem(status, String.valueOf(request.getRequestURI())));
            response.finishResponse();
        } catch (IOException e) {
            // the reader is gone
        }
    }

    /** For whatever is refused so early; {@code path} without a query. */
    static byte[] problem(int status, String path) {
        String name = status < 500 ? "BadRequest" : "ServerError";
        // nobody knows yet which language the reader wants
        ResourceBundle words = ResourceBundle.getBundle("messages", Locale.ROOT, EXACT);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:oneplusone:problem:" + name);
        problem.put("title", words.getString("problem." + name));
        problem.put("status", status);
        problem.put("detail", words.getString("problem." + name + ".detail"));
        problem.put("instance", path);
        return Json.mapper().writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    }
}
