package vn.oneplusone.app.web.running;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where a format of structured logs is asked for ({@code logging.structured.format.console}), the portal logs by the file that knows it; commands log
 * plain lines, without Spring. Comes before Spring's own listener, which reads the choice.
 */
public final class StructuredLogs implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    private static final String FORMAT = "logging.structured.format.console";
    private static final String FILE = "logging.config";

    @Override
    public int getOrder() {
        // after the files of settings were read, before logging begins
        return Ordered.HIGHEST_PRECEDENCE + 15;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        if (environment.containsProperty(FORMAT) && !environment.containsProperty(FILE)) {
            environment.getPropertySources().addLast(
                    new MapPropertySource("structured logs", Map.of(FILE, "classpath:logback-structured.xml")));
        }
    }
}
