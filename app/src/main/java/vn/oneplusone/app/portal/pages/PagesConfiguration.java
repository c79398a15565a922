package vn.oneplusone.app.portal.pages;

import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;

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

    @Bean
    FileAddresses fileAddresses() {
        return new FileAddresses();
    }

    @Bean
    ErrorAnswers errorAnswers(ErrorAttributes attributes, MessageSource messages) {
        return new ErrorAnswers(attributes, messages);
    }
}
