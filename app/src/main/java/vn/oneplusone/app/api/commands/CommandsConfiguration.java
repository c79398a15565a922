package vn.oneplusone.app.api.commands;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The addresses of commands, by name. */
@Configuration(proxyBeanMethods = false)
@Import({ReferralsApi.class, MembersApi.class, PeopleApi.class, UnitsApi.class, UnitPlansApi.class, CampaignsApi.class,
        SupportsApi.class, InitiativesApi.class, DisseminationsApi.class, TargetsApi.class, DeclarationsApi.class,
        YearsApi.class})
public class CommandsConfiguration {}
