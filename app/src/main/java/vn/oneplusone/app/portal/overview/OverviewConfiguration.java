package vn.oneplusone.app.portal.overview;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The overview, by name. */
@Configuration(proxyBeanMethods = false)
@Import(OverviewPage.class)
public class OverviewConfiguration {}
