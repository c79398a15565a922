package vn.oneplusone.app.yearend;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.web.AllowedParameters;
import vn.oneplusone.app.web.Answers;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.figures.Figures;

/** Who has signed off a period, for programs; the same as on the pages. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
record SignOffsApi(Figures figures, Questions questions, Answers answers, Register register, AuditedLedger audited,
        Accounts accounts) {
    @AllowedParameters({"year", "period", "unit"})
    @GetMapping("/sign-offs")
    @Nullable
    ResponseEntity<SignOffsAnswer> signOffs(ServletWebRequest request, Parameters parameters, SignedIn me) {
        questions.requireUnit(me);
        questions.awaitOwn(me);
        Period period = parameters.period(0);
        UUID named = parameters.id("unit");
        parameters.check();
        UUID unit = questions.within(period, named, me).unit();
        LocalDate today = register.today();
        return answers.answer(request, period + " " + unit + " " + today, null,
                () -> SignOffsAnswer.of(figures, audited.ledger(), this::name, period, unit, today),
                SignOffsAnswer::ledger);
    }

    private @Nullable String name(UUID actor) {
        return accounts.ofActor(actor).map(known -> known.account().displayName()).orElse(null);
    }
}
