package vn.oneplusone.app.api.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.api.write.Asked;
import vn.oneplusone.app.api.write.Done;
import vn.oneplusone.app.api.write.Given;
import vn.oneplusone.app.api.write.PathParts;
import vn.oneplusone.app.api.write.Within;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.campaign.commands.LaunchInitiative;
import vn.oneplusone.campaign.commands.RecordStep;
import vn.oneplusone.campaign.events.Step;

/** 1+1 in a unit for a year: taken up, and its four steps with their evidence. */
@RestController
@RequestMapping(path = "/api/v1/initiatives", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class InitiativesApi {
    private final Requests requests;

    InitiativesApi(Requests requests) {
        this.requests = requests;
    }

    record Launch(UUID unit, @Within(from = 1900, to = 9999) int year, LocalDate on) {}

    @PostMapping
    ResponseEntity<Done> launch(Given<Launch> given) {
        return given.create(Act.LAUNCH_INITIATIVE, it -> new Asked(Act.LAUNCH_INITIATIVE, stream(it.unit, it.year),
                () -> it.unit, () -> new LaunchInitiative(it.unit, it.year, it.on)));
    }

    /** @param fileHash SHA-256 of the file with the evidence, hexadecimal */
    record Evidence(Step step, LocalDate on, @Within(to = 100) String documentNumber, @Nullable String summary,
            @Within(to = 64) @Nullable String fileHash) {}

    @PostMapping("/{unit}/{year}/steps")
    ResponseEntity<Done> step(Given<Evidence> given, @PathVariable String unit, @PathVariable String year) {
        UUID of = PathParts.id(unit);
        int in = PathParts.year(year);
        return given.step(Act.RECORD_STEP, it -> new Asked(Act.RECORD_STEP, stream(of, in), () -> of,
                () -> new RecordStep(of, in, it.step, it.on, it.documentNumber, requests.sealed(it.summary),
                        it.fileHash)));
    }

    private static String stream(UUID unit, int year) {
        return "initiative/" + unit + "/" + year;
    }
}
