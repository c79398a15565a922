package vn.oneplusone.app.portal;

import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.automation.Automation;
import vn.oneplusone.app.background.BackgroundWork;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.journal.Journal;
import vn.oneplusone.app.vault.links.ReferralLinks;
import vn.oneplusone.app.vault.links.YouthClaims;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.app.web.running.StructuredLogs;
import vn.oneplusone.reporting.figures.Figures;

/** Portal and API on one port, over parts that live outside of it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("vn.oneplusone.app")
public class PortalApplication {
    /**
     * Starts to listen; closing the context stops it, after requests under way are done.
     *
     * @param port 0 for any free one
     * @param settings as {@code --name=value}, before those of the environment
     */
    public static ConfigurableApplicationContext start(PortalParts parts, int port, String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 1);
        all[settings.length] = "--server.port=" + port;
        // who stops the portal closes its parts too, and only afterwards
        return new SpringApplicationBuilder(PortalApplication.class).registerShutdownHook(false)
                .listeners(new StructuredLogs())
                .initializers(context -> register(parts, (GenericApplicationContext) context)).run(all);
    }

    @Bean
    Register register(RequestLog requests, Clock clock) {
        Register register = new Register(LedgerFacts.of(requests.ledger()), clock);
        register.follow();
        return register;
    }

    @Bean
    JsonMapper jsonMapper() {
        return Json.mapper();
    }

    private static void register(PortalParts parts, GenericApplicationContext context) {
        // their owner closes them, not the context
        context.registerBean(Figures.class, parts::figures, bean -> bean.setDestroyMethodName(""));
        Accounts accounts = parts.accounts();
        context.registerBean(Accounts.class, () -> accounts);
        context.registerBean(Journal.class, accounts::journal);
        context.registerBean(ReferralLinks.class, accounts::links);
        context.registerBean(YouthClaims.class, () -> accounts.links().claims());
        context.registerBean(Clock.class, parts::clock);
        context.registerBean(LedgerPoint.class, parts::ledger);
        context.registerBean(RequestLog.class, parts::requests);
        context.registerBean(SealedTexts.class, () -> parts.requests().texts());
        context.registerBean(AuditedLedger.class, parts::audited);
        parts.beside().forEach(work -> context.registerBean(work.name(), BackgroundWork.class, () -> work,
                bean -> bean.setDestroyMethodName("")));
        Automation automation = parts.automation();
        if (automation != null) {
            context.registerBean(Automation.class, () -> automation, bean -> bean.setDestroyMethodName(""));
        }
    }
}
