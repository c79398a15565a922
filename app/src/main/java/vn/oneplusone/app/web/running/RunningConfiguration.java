package vn.oneplusone.app.web.running;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.automation.Automation;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.reporting.figures.Figures;

/** Health and metrics, by name. Expects {@link RequestLog}, {@link Accounts}, {@link Figures}, and an {@link Automation} where one runs. */
@Configuration(proxyBeanMethods = false)
public class RunningConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RunningConfiguration.class);
    /** A rebuild or an import puts them behind for a while; that is no illness. */
    private static final long FAR_BEHIND = 100_000;

    @Bean
    HealthIndicator ledgerHealthIndicator(RequestLog requests) {
        return CachedHealth.of("the ledger", () -> requests.ledger().whyNotWritable().map(why -> {
            LOG.warn("nothing can be recorded: {}", why);
            return false;
        }).orElse(true));
    }

    @Bean
    HealthIndicator vaultHealthIndicator(Accounts accounts) {
        return CachedHealth.of("the vault", () -> {
            accounts.isEmpty();
            return true;
        });
    }

    /** What was signed before is compared; a signature that is missing is told, and no illness. */
    @Bean
    HealthIndicator checkpointsHealthIndicator(AuditedLedger audited) {
        return CachedHealth.telling("the ledger beside its checkpoints", () -> {
            List<String> found = audited.contradictions().stream().map(one -> one.words(Locale.ENGLISH)).toList();
            if (!found.isEmpty()) {
                return Health.down().withDetail("contradictions", found).build();
            }
            Health.Builder up = Health.up();
            audited.due().ifPresent(due -> up.withDetail("signatureDue",
                    "%d of %d entries are covered".formatted(due.signed(), due.size())));
            return up.build();
        });
    }

    @Bean
    MeterBinder proofs(AuditedLedger audited) {
        return registry -> {
            Gauge.builder("checkpoints.contradictions", audited, it -> it.contradictions().size())
                    .description("Kept checkpoints that say otherwise than the ledger").register(registry);
            Gauge.builder("checkpoints.due", audited, it -> it.due().isPresent() ? 1 : 0)
                    .description("Whether a signature is missing").register(registry);
        };
    }

    @Bean
    HealthIndicator automationHealthIndicator(ObjectProvider<Automation> running) {
        return CachedHealth.of("the automation", () -> {
            Automation automation = running.getIfAvailable();
            return automation == null || (!automation.hasStopped() && automation.behind() < FAR_BEHIND);
        });
    }

    /** Each thread that has to go on; the one that does not is named in the log, to administrators, and on the page of administration. */
    @Bean
    MeterBinder lag(RequestLog requests, Figures figures, ObjectProvider<Automation> running) {
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
