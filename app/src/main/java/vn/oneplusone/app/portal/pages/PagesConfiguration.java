package vn.oneplusone.app.portal.pages;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** What all pages have in common, by name. */
@Configuration(proxyBeanMethods = false)
@Import({Layout.class, FactsPage.class, DeclaredPage.class})
public class PagesConfiguration {
    @Bean
    LocaleResolver localeResolver() {
        return new Language();
    }

    @Bean
    LanguageCookie languageCookie() {
        return new LanguageCookie();
    }

    /** In the place of Spring's own, which is left out where there is one. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> fileAddresses() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter = new FilterRegistrationBean<>(new FileAddresses());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    @Bean
    ErrorAnswers errorAnswers(ErrorAttributes attributes, MessageSource messages) {
        return new ErrorAnswers(attributes, messages);
    }
}
