package vn.oneplusone.app.api.write;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.security.Act;

/**
 * A command that was understood.
 *
 * @param stream the stream in which it is decided, whose version {@code If-Match} names
 * @param unit the unit that answers for it, as the ledger knows it when it is asked; null if none does
 * @param command made only when it is to be recorded: its ids are new and its texts are sealed
 * @param others further units that it concerns, which have to be reached too
 * @param afterwards what follows once it is recorded; a repetition of the request does it again
 */
public record Asked(Act act, String stream, Supplier<@Nullable UUID> unit, Supplier<Object> command,
        List<UUID> others, Runnable afterwards) {
    /** One that concerns a single unit. */
    public Asked(Act act, String stream, Supplier<@Nullable UUID> unit, Supplier<Object> command) {
        this(act, stream, unit, command, List.of(), () -> {
        });
    }

    /** The same, if these units are reached as well. */
    public Asked andFor(List<UUID> more) {
        return new Asked(act, stream, unit, command, List.copyOf(more), afterwards);
    }

    /** The same, with something to do once it is in. */
    public Asked andThen(Runnable then) {
        return new Asked(act, stream, unit, command, others, then);
    }
}
