package vn.oneplusone.app.portal.forms;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.oneplusone.app.actions.Candidates;
import vn.oneplusone.app.actions.CommandGateway;
import vn.oneplusone.app.actions.DuplicateCheck;
import vn.oneplusone.app.actions.Probes;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.actions.References;
import vn.oneplusone.app.actions.TypedKeys;
import vn.oneplusone.app.domain.Facts;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.AccessJournal;
import vn.oneplusone.app.rights.Rights;
import vn.oneplusone.app.vault.accounts.Accounts;

/** What pages for working are made of, by name. */
@Configuration(proxyBeanMethods = false)
public class FormsConfiguration {
    @Bean
    Register register(RequestLog requests, Clock clock) {
        Register register = new Register(Facts.of(requests.ledger()), clock);
        register.follow();
        return register;
    }

    @Bean
    Reach reach(Register register) {
        return new Reach(register);
    }

    @Bean
    Names names(SealedTexts texts, Register register, Reach reach, AccessJournal journal) {
        return new Names(texts, register, reach, journal);
    }

    @Bean
    References references(SealedTexts texts, Reach reach) {
        return new References(texts, reach);
    }

    @Bean
    DuplicateCheck duplicateCheck(SealedTexts texts, Register register, References references) {
        return new DuplicateCheck(texts, register, references);
    }

    @Bean
    Candidates candidates(SealedTexts texts, Register register, Reach reach, DuplicateCheck duplicateCheck) {
        return new Candidates(texts, register, reach, duplicateCheck);
    }

    @Bean
    Rights rights(Accounts accounts) {
        return new Rights(accounts);
    }

    @Bean
    Probes probes(Accounts accounts, Clock clock) {
        return new Probes(accounts.journal(), clock);
    }

    @Bean
    TypedKeys typedKeys(SealedTexts texts) {
        return new TypedKeys(texts::forgetTyped);
    }

    @Bean
    CommandGateway commandGateway(RequestLog requests, Register register, DuplicateCheck duplicateCheck, Rights rights,
            Probes probes, TypedKeys typedKeys) {
        return new CommandGateway(requests, register, duplicateCheck, rights, probes, typedKeys);
    }

    @Bean
    Forms forms(CommandGateway gateway) {
        return new Forms(gateway);
    }
}
