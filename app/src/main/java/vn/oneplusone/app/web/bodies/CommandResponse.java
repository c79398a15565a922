package vn.oneplusone.app.web.bodies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.domain.RequestLog;

/**
 * What was recorded, without people.
 *
 * @param id made by the server for what came into being
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommandResponse(@Nullable UUID id, List<Fact> facts) {
    /** A fact and where it stands. */
    public record Fact(long position, String type, Instant recordedAt) {}

    static CommandResponse of(RequestLog.Outcome outcome) {
        return new CommandResponse(outcome.id(), outcome.facts().stream()
                .map(fact -> new Fact(fact.position(), fact.type(), fact.committedAt())).toList());
    }
}
