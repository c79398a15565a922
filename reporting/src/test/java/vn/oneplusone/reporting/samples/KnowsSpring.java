package vn.oneplusone.reporting.samples;

import org.springframework.context.ApplicationContext;

/** The fold must run in an auditor's hands, without a container. */
public record KnowsSpring(ApplicationContext context) {}
