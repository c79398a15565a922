package vn.oneplusone.app.ledger.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server in memory, with a fresh one for each test, that does not do all it is asked for. */
public final class RefusingServer implements BeforeEachCallback, AfterEachCallback {
    private static final int UNAUTHORIZED = 13;

    /** Not one that the driver tries again by itself. */
    private static final int OPERATION_FAILED = 96;

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");

    private final AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile Set<String> forbidden = Set.of();
    private volatile MongoServer server = new MongoServer(new Backend());

    private final class Backend extends MemoryBackend {
        @Override
        public Document handleCommand(Channel channel, String database, String command, Document query) {
            String name = command.toLowerCase(Locale.ROOT);
            if (forbidden.contains(name)) {
                refusals.incrementAndGet();
                throw new MongoServerError(UNAUTHORIZED, "Unauthorized", "not authorized to " + name);
            }
            if (WRITES.contains(name) && writesLeft.getAndDecrement() <= 0) {
                throw new MongoServerError(OPERATION_FAILED, "OperationFailed", "the server has lost power");
            }
            return super.handleCommand(channel, database, command, query);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server = new MongoServer(new Backend());
        server.bind();
        allowAll();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.shutdownNow();
    }

    public String uri(String database) {
        return server.getConnectionString() + "/" + database;
    }

    /** What a role does not allow; commands in lower case. */
    public void forbid(String... commands) {
        forbidden = Set.of(commands);
    }

    /** After so many writing commands every further one fails. */
    public void failAfter(int writes) {
        writesLeft.set(writes);
    }

    /** How often it said no. */
    public int refusals() {
        return refusals.get();
    }

    public void allowAll() {
        forbidden = Set.of();
        writesLeft.set(Integer.MAX_VALUE);
    }
}
