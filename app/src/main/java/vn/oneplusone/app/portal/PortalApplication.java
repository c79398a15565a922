package vn.oneplusone.app.portal;

import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import vn.oneplusone.app.api.ApiConfiguration;
import vn.oneplusone.app.api.LedgerPoint;
import vn.oneplusone.app.api.commands.CommandsConfiguration;
import vn.oneplusone.app.api.description.DescriptionConfiguration;
import vn.oneplusone.app.api.rate.RateConfiguration;
import vn.oneplusone.app.api.read.ReadConfiguration;
import vn.oneplusone.app.api.write.WriteConfiguration;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.automation.Automation;
import vn.oneplusone.app.background.BackgroundWork;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.portal.accounts.AccountsConfiguration;
import vn.oneplusone.app.portal.administration.AdministrationConfiguration;
import vn.oneplusone.app.portal.campaigns.CampaignPagesConfiguration;
import vn.oneplusone.app.portal.embed.EmbedConfiguration;
import vn.oneplusone.app.portal.forms.FormsConfiguration;
import vn.oneplusone.app.portal.links.LinksConfiguration;
import vn.oneplusone.app.portal.lists.ListsConfiguration;
import vn.oneplusone.app.portal.overview.OverviewConfiguration;
import vn.oneplusone.app.portal.pages.PagesConfiguration;
import vn.oneplusone.app.portal.people.PeopleConfiguration;
import vn.oneplusone.app.portal.referrals.ReferralsConfiguration;
import vn.oneplusone.app.portal.requests.RequestPagesConfiguration;
import vn.oneplusone.app.portal.review.ReviewConfiguration;
import vn.oneplusone.app.portal.running.RunningConfiguration;
import vn.oneplusone.app.portal.running.StructuredLogs;
import vn.oneplusone.app.portal.tables.TablesConfiguration;
import vn.oneplusone.app.portal.units.UnitsConfiguration;
import vn.oneplusone.app.security.SecurityRules;
import vn.oneplusone.app.security.openid.OpenId;
import vn.oneplusone.app.statement.StatementConfiguration;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.reporting.figures.Figures;

/** Portal and API on one port, over parts that live outside of it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({SecurityRules.class, OpenId.class, ApiConfiguration.class, PagesConfiguration.class,
        OverviewConfiguration.class,
        StatementConfiguration.class, WriteConfiguration.class, EmbedConfiguration.class, ReviewConfiguration.class,
        CommandsConfiguration.class, ListsConfiguration.class, TablesConfiguration.class, AccountsConfiguration.class,
        RunningConfiguration.class, FormsConfiguration.class, ReferralsConfiguration.class, PeopleConfiguration.class,
        UnitsConfiguration.class, CampaignPagesConfiguration.class, ReadConfiguration.class,
        DescriptionConfiguration.class, RateConfiguration.class, LinksConfiguration.class,
        AdministrationConfiguration.class, RequestPagesConfiguration.class})
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

    private static void register(PortalParts parts, GenericApplicationContext context) {
        // their owner closes them, not the context
        context.registerBean(Figures.class, parts::figures, bean -> bean.setDestroyMethodName(""));
        context.registerBean(Accounts.class, parts::accounts);
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
