package vn.oneplusone.app.portal.running;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.automation.Automation;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.vault.Accounts;
import vn.oneplusone.reporting.figures.Figures;

/** Health and metrics, by name. Expects {@link Requests}, {@link Accounts}, {@link Figures}, and an {@link Automation} where one runs. */
@Configuration(proxyBeanMethods = false)
public class RunningConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RunningConfiguration.class);
    /** A rebuild or an import puts them behind for a while; that is no illness. */
    private static final long FAR_BEHIND = 100_000;

    @Bean
    RequestId requestId() {
        return new RequestId();
    }

    @Bean
    RequestSize requestSize() {
        return new RequestSize();
    }

    @Bean
    HealthIndicator ledgerHealthIndicator(Requests requests) {
        return new Soundness("the ledger", () -> requests.ledger().whyNotWritable().map(why -> {
            LOG.warn("nothing can be recorded: {}", why);
            return false;
        }).orElse(true));
    }

    @Bean
    HealthIndicator vaultHealthIndicator(Accounts accounts) {
        return new Soundness("the vault", () -> {
            accounts.isEmpty();
            return true;
        });
    }

    @Bean
    HealthIndicator automationHealthIndicator(ObjectProvider<Automation> running) {
        return new Soundness("the automation", () -> {
            Automation automation = running.getIfAvailable();
            return automation == null || (!automation.hasStopped() && automation.behind() < FAR_BEHIND);
        });
    }

    @Bean
    MeterBinder lag(Requests requests, Figures figures, ObjectProvider<Automation> running) {
        return registry -> {
            Ledger ledger = requests.ledger();
            Gauge.builder("ledger.size", ledger, it -> it.head().size()).description("Facts in the ledger")
                    .register(registry);
            Gauge.builder("figures.behind", figures, it -> Math.max(0, ledger.head().size() - it.size()))
                    .description("Facts that are not counted yet").register(registry);
            running.ifAvailable(automation -> {
                Gauge.builder("automation.behind", automation, Automation::behind)
                        .description("Facts that the automation has not looked at yet").register(registry);
                Gauge.builder("automation.pending", automation, it -> it.pending().size())
                        .description("What is on the automation's to-do list").register(registry);
            });
        };
    }
}
