package vn.oneplusone.app.portal.lists;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.oneplusone.app.actions.Probes;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.files.importing.PastImports;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Rights;

/** The pages for lists, by name. */
@Configuration(proxyBeanMethods = false)
@Import({ListsPage.class, TemplateFiles.class})
public class ListsConfiguration {
    @Bean
    Uploads uploads(RequestLog requests, Rights rights, Probes probes, Register register, Clock clock) {
        return new Uploads(requests, rights, probes, register, clock);
    }

    @Bean
    PastImports pastImports(RequestLog requests) {
        PastImports past = new PastImports(requests.ledger());
        past.readAhead();
        return past;
    }

    @Bean
    UploadGate uploadGate() {
        return new UploadGate();
    }

    @Bean
    OnlyLists multipartResolver() {
        return new OnlyLists();
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
