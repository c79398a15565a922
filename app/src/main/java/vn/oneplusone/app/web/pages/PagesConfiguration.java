package vn.oneplusone.app.web.pages;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

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
}
