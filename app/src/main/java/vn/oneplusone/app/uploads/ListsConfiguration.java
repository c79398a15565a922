package vn.oneplusone.app.uploads;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.files.importing.PastImports;

/** The pages for lists, by name. */
@Configuration(proxyBeanMethods = false)
public class ListsConfiguration {
    @Bean
    PastImports pastImports(RequestLog requests) {
        PastImports past = new PastImports(requests.ledger());
        past.readAhead();
        return past;
    }

    @Bean
    ServletListenerRegistrationBean<HttpSessionListener> forgetsWithTheSession(Uploads uploads) {
        return new ServletListenerRegistrationBean<>(new HttpSessionListener() {
            @Override
            public void sessionDestroyed(HttpSessionEvent event) {
                uploads.signedOut(event.getSession().getId());
            }
        });
    }
}
