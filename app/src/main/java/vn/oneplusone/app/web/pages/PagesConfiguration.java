package vn.oneplusone.app.web.pages;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** What all pages have in common, by name. */
@Configuration(proxyBeanMethods = false)
public class PagesConfiguration {
    /** In the place of Spring's own, which is left out where there is one. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> fileAddresses() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter = new FilterRegistrationBean<>(new FileAddresses());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    /**
     * Before the first request: the classes of the templates take a lock while they are initialised, and virtual threads that wait for
     * it there keep their carriers, of which there are as many as cores. Two portals of one process hung on it for ever.
     */
    @Bean
    SmartInitializingSingleton templatesReady(SpringTemplateEngine templates) {
        return templates::getConfiguration;
    }
}
