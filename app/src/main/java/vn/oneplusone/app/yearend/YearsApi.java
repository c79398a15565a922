package vn.oneplusone.app.yearend;

import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.app.web.bodies.CommandResponse;
import vn.oneplusone.app.web.bodies.PathParts;
import vn.oneplusone.reporting.Period;

/** The addresses of what fixes figures of a year; see {@link YearCommands}. */
@RestController
@RequestMapping(path = "/api/v1", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
record YearsApi(YearCommands commands) {
    /**
     * @param size of the ledger whose figures were looked at
     * @param unit whose days they are of, where more than one unit stood at the top of the year
     */
    @Task(Act.PUBLISH_FIGURES)
    record Publish(@Range(min = 1900, max = 9999) int year, @Range(min = 1) long size, @Nullable UUID unit) {}

    @PostMapping("/publications")
    ResponseEntity<CommandResponse> publish(CommandBody<Publish> given) {
        return given.create(it -> commands.publish(it.unit, it.year, it.size));
    }

    /** @param size of the ledger whose figures were looked at */
    @Task(Act.CLOSE_YEAR)
    record Close(UUID unit, @Range(min = 1900, max = 9999) int year,
            @Range(min = 1) long size) {}

    @PostMapping("/closings")
    ResponseEntity<CommandResponse> close(CommandBody<Close> given) {
        return given.create(it -> commands.close(it.unit, it.year, it.size));
    }

    /**
     * @param period such as 2021-Q2
     * @param size of the ledger whose figures were looked at
     */
    @Task(Act.SIGN_OFF_FIGURES)
    record SignOff(UUID unit, String period, @Range(min = 1) long size) {}

    @PostMapping("/sign-offs")
    ResponseEntity<CommandResponse> signOff(CommandBody<SignOff> given) {
        return given.create(it -> commands.signOff(it.unit, period(it.period), it.size));
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refused.members(List.of(Refused.Field.of("period", "NotAPeriod")));
        }
    }

    /** @param size of the ledger whose figures were looked at */
    @Task(Act.ISSUE_SUPPLEMENT)
    record Supplementary(@Range(min = 1) long size) {}

    @PostMapping("/closings/{unit}/{year}/supplements")
    ResponseEntity<CommandResponse> supplement(CommandBody<Supplementary> given, @PathVariable String unit,
            @PathVariable String year) {
        UUID of = PathParts.id(unit);
        int in = PathParts.year(year);
        return given.create(it -> commands.supplement(of, in, it.size));
    }
}
