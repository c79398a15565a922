package vn.oneplusone.app.statement;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Statements over HTTP, by name. */
@Configuration(proxyBeanMethods = false)
@Import(StatementApi.class)
public class StatementConfiguration {}
