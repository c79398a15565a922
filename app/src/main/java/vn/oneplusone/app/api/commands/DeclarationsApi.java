package vn.oneplusone.app.api.commands;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.oneplusone.campaign.commands.DeclareFigures;
import vn.oneplusone.campaign.events.DeclaredFigure;

/** What units report of themselves, quoted beside what is counted. */
@RestController
@RequestMapping(path = "/api/v1/declarations", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class DeclarationsApi {
    /**
     * @param month 1 to 12; without one, the whole year
     * @param numbers one for each figure that the unit says something of
     */
    record Declare(UUID unit, @Within(from = 1900, to = 9999) int year,
            @Within(from = 1, to = 12) @Nullable Integer month,
            @Within(to = 10_000_000) Map<DeclaredFigure, Integer> numbers, LocalDate on) {}

    @PostMapping
    ResponseEntity<Done> declare(Given<Declare> given) {
        return given.create(Act.DECLARE_FIGURES, it -> {
            DeclareFigures command = new DeclareFigures(it.unit, it.year, it.month, it.numbers, it.on);
            return new Asked(Act.DECLARE_FIGURES, command.stream(), () -> it.unit, () -> command);
        });
    }
}
