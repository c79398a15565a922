package vn.oneplusone.app.web.rate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The limits, before anything else is done for a request. */
@Configuration(proxyBeanMethods = false)
public class RateConfiguration {
    @Bean
    FilterRegistrationBean<RequestRates> requestRates(@Value("${oneplusone.requests.account}") long account,
            @Value("${oneplusone.requests.address}") long address,
            @Value("${oneplusone.requests.published}") long published,
            @Value("${oneplusone.requests.account-pages}") long accountPages,
            @Value("${oneplusone.requests.address-pages}") long addressPages) {
        FilterRegistrationBean<RequestRates> filter = new FilterRegistrationBean<>(
                new RequestRates(new RequestRates.Rates(account, address, published, accountPages, addressPages)));
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<MalformedQueryFilter> soundQuery() {
        FilterRegistrationBean<MalformedQueryFilter> filter = new FilterRegistrationBean<>(new MalformedQueryFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> rawProblems() {
        return RawProblems::use;
    }
}
