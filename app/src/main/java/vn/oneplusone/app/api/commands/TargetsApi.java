package vn.oneplusone.app.api.commands;

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
import vn.oneplusone.app.api.write.Within;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.campaign.commands.ReviseTarget;
import vn.oneplusone.campaign.commands.SetTarget;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/** Annual targets of units. */
@RestController
@RequestMapping(path = "/api/v1/targets", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class TargetsApi {
    private static final int MOST_PEOPLE = 10_000_000;

    record Set(UUID unit, Organization organization, @Within(from = 1900, to = 9999) int year,
            @Within(to = MOST_PEOPLE) int number, Decision decision) {}

    @PostMapping
    ResponseEntity<Done> set(Given<Set> given) {
        return given.create(Act.SET_TARGET, it -> {
            SetTarget command = new SetTarget(it.unit, it.organization, it.year, it.number, it.decision);
            return new Asked(Act.SET_TARGET, command.stream(), () -> it.unit, () -> command);
        });
    }

    record Revise(@Within(to = MOST_PEOPLE) int number, Decision decision) {}

    @PostMapping("/{unit}/{organization}/{year}/revisions")
    ResponseEntity<Done> revise(Given<Revise> given, @PathVariable String unit, @PathVariable String organization,
            @PathVariable String year) {
        PathParts of = PathParts.of(organization, unit);
        int in = PathParts.year(year);
        return given.step(Act.SET_TARGET, it -> {
            ReviseTarget command = new ReviseTarget(of.person(), of.organization(), in, it.number, it.decision);
            return new Asked(Act.SET_TARGET, command.stream(), of::person, () -> command);
        });
    }
}
