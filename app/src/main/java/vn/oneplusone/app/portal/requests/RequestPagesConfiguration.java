package vn.oneplusone.app.portal.requests;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.oneplusone.app.actions.Candidates;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.AccessJournal;

/** The pages' parts, by name. */
@Configuration(proxyBeanMethods = false)
@Import({RequestsPage.class, RequestPage.class, AskPage.class})
public class RequestPagesConfiguration {
    @Bean
    RequestSummary requestSummary(Register register, Names names) {
        return new RequestSummary(register, names);
    }

    @Bean
    AnswerForms answerForms(SealedTexts texts, Register register, Reach reach, Candidates candidates, Names names,
            AccessJournal journal) {
        return new AnswerForms(texts, register, reach, candidates, names, journal);
    }

    @Bean
    AskForm askForm(Register register, Reach reach, Names names) {
        return new AskForm(register, reach, names);
    }
}
