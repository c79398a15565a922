package vn.oneplusone.app.api.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.api.write.Asked;
import vn.oneplusone.app.api.write.Done;
import vn.oneplusone.app.api.write.Given;
import vn.oneplusone.app.api.write.Within;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.campaign.commands.RecordDissemination;

/** Branch meetings that explained 1+1. */
@RestController
@RequestMapping(path = "/api/v1/disseminations", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class DisseminationsApi {
    private static final int MOST_PEOPLE = 100_000;

    /** @param roll members of the branch on that day */
    record Meeting(UUID branch, LocalDate on, @Within(to = MOST_PEOPLE) int present,
            @Within(to = MOST_PEOPLE) int roll) {}

    @PostMapping
    ResponseEntity<Done> meet(Given<Meeting> given) {
        return given.create(Act.RECORD_DISSEMINATION, it -> {
            RecordDissemination command = new RecordDissemination(it.branch, it.on, it.present, it.roll);
            return new Asked(Act.RECORD_DISSEMINATION, command.stream(), () -> it.branch, () -> command);
        });
    }
}
