package vn.oneplusone.app.api.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.api.write.Asked;
import vn.oneplusone.app.api.write.Done;
import vn.oneplusone.app.api.write.Given;
import vn.oneplusone.app.api.write.PathParts;
import vn.oneplusone.app.api.write.Places;
import vn.oneplusone.app.api.write.Within;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.campaign.commands.GrantCapitalSupport;
import vn.oneplusone.campaign.commands.RepayCapitalSupport;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;

/** Capital given to young people, and what came back of it. */
@RestController
@RequestMapping(path = "/api/v1/supports", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class SupportsApi {
    private static final long MOST_DONG = 1_000_000_000_000L;

    private final Places places;

    SupportsApi(Places places) {
        this.places = places;
    }

    /** @param amount in đồng */
    record Grant(UUID youth, UUID unit, SupportForm form, SupportModel model, @Within(to = MOST_DONG) long amount,
            LocalDate on) {}

    @PostMapping
    ResponseEntity<Done> grant(Given<Grant> given) {
        UUID support = UUID.randomUUID();
        return given.create(Act.GRANT_SUPPORT, it -> new Asked(Act.GRANT_SUPPORT, stream(support), () -> it.unit,
                () -> new GrantCapitalSupport(support, it.youth, it.unit, it.form, it.model, it.amount, it.on)));
    }

    /** @param amount in đồng */
    record Repay(@Within(to = MOST_DONG) long amount, LocalDate on) {}

    @PostMapping("/{support}/repayments")
    ResponseEntity<Done> repay(Given<Repay> given, @PathVariable String support) {
        UUID of = PathParts.id(support);
        return given.step(Act.REPAY_SUPPORT, it -> new Asked(Act.REPAY_SUPPORT, stream(of),
                () -> places.ofSupport(stream(of)), () -> new RepayCapitalSupport(of, it.amount, it.on)));
    }

    private static String stream(UUID support) {
        return "support/" + support;
    }
}
