package vn.oneplusone.app.portal.units;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages' parts, by name. */
@Configuration(proxyBeanMethods = false)
@Import({UnitsPage.class, UnitPage.class, UnitChangesPage.class})
public class UnitsConfiguration {}
