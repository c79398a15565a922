package vn.oneplusone.app.yearend;

import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.app.web.bodies.CommandResponse;
import vn.oneplusone.app.web.bodies.PathParts;

/** The addresses of what fixes figures of a year; see {@link YearCommands}. */
@RestController
@RequestMapping(path = "/api/v1", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
record YearsApi(YearCommands commands) {
    /** @param size of the ledger whose figures were looked at */
    @Task(Act.PUBLISH_FIGURES)
    record Publish(@Range(min = 1900, max = 9999) int year, @Range(min = 1) long size) {}

    @PostMapping("/publications")
    ResponseEntity<CommandResponse> publish(CommandBody<Publish> given) {
        return given.create(it -> commands.publish(it.year, it.size));
    }

    /** @param size of the ledger whose figures were looked at */
    @Task(Act.CLOSE_YEAR)
    record Close(UUID unit, @Range(min = 1900, max = 9999) int year,
            @Range(min = 1) long size) {}

    @PostMapping("/closings")
    ResponseEntity<CommandResponse> close(CommandBody<Close> given) {
        return given.create(it -> commands.close(it.unit, it.year, it.size));
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
