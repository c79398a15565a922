package vn.oneplusone.app.web.running;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.background.BackgroundWork;
import vn.oneplusone.reporting.figures.Figures;

/** Whether all that has to go on in the background does: a process that has lost a thread answers, and is half dead. */
@Component("backgroundHealthIndicator")
public final class BackgroundThreads implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundThreads.class);
    private static final String FIGURES = "figures";

    private final Figures figures;
    private final ObjectProvider<BackgroundWork> works;
    private volatile List<String> told = List.of();

    BackgroundThreads(Figures figures, ObjectProvider<BackgroundWork> works) {
        this.figures = figures;
        this.works = works;
    }

    /** The names of those that are gone, as in {@code background.figures} of the words. */
    public List<String> missing() {
        return Stream.concat(figures.goesOn() ? Stream.empty() : Stream.of(FIGURES),
                works.stream().filter(work -> !work.goesOn()).map(BackgroundWork::name)).sorted().toList();
    }

    @Override
    public Health health() {
        List<String> missing = missing();
        if (!missing.equals(told)) {
            told = missing;
            LOG.error("gone in the background: {}", missing);
        }
        return missing.isEmpty() ? Health.up().build() : Health.down().withDetail("missing", missing).build();
    }
}
