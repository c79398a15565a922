package vn.oneplusone.app.portal.tables;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The tables of the portal as files, by name. */
@Configuration(proxyBeanMethods = false)
@Import(TablesPage.class)
public class TablesConfiguration {}
