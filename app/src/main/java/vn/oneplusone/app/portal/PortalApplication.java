package vn.oneplusone.app.portal;

import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.api.ApiConfiguration;
import vn.oneplusone.app.api.LedgerPoint;
import vn.oneplusone.app.api.write.WriteConfiguration;
import vn.oneplusone.app.portal.links.LinksConfiguration;
import vn.oneplusone.app.portal.overview.OverviewConfiguration;
import vn.oneplusone.app.portal.pages.PagesConfiguration;
import vn.oneplusone.app.security.SecurityRules;
import vn.oneplusone.app.statement.StatementConfiguration;
import vn.oneplusone.app.vault.Accounts;
import vn.oneplusone.reporting.figures.Figures;

/** Portal and API on one port, over parts that live outside of it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({SecurityRules.class, ApiConfiguration.class, PagesConfiguration.class, OverviewConfiguration.class,
        StatementConfiguration.class, WriteConfiguration.class,
        LinksConfiguration.class})
public class PortalApplication {
    /**
     * Starts to listen; closing the context stops it, after requests under way are done.
     *
     * @param port 0 for any free one
     */
    public static ConfigurableApplicationContext start(PortalParts parts, int port) {
        return new SpringApplicationBuilder(PortalApplication.class)
                .initializers(context -> register(parts, (GenericApplicationContext) context))
                .run("--server.port=" + port);
    }

    private static void register(PortalParts parts, GenericApplicationContext context) {
        // their owner closes them, not the context
        context.registerBean(Figures.class, parts::figures, bean -> bean.setDestroyMethodName(""));
        context.registerBean(Accounts.class, parts::accounts);
        context.registerBean(Clock.class, parts::clock);
        context.registerBean(LedgerPoint.class, parts::ledger);
        context.registerBean(Requests.class, parts::requests);
    }
}
