package vn.oneplusone.app.api.write;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.security.Act;

/**
 * A command that was understood.
 *
 * @param stream the stream in which it is decided, whose version {@code If-Match} names
 * @param unit the unit that answers for it, as the ledger knows it when it is asked; null if none does
 * @param command a command, or a list of those that are recorded together; made only when it is to be recorded: its ids are new and its texts are sealed
 */
public record Asked(Act act, String stream, Supplier<@Nullable UUID> unit, Supplier<Object> command) {}
