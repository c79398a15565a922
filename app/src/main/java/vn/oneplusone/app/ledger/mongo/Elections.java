package vn.oneplusone.app.ledger.mongo;

import com.mongodb.connection.ServerDescription;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often another server became the one that writes, or the same one in another term or another run: what was known of the
 * end of the ledger may have been rolled back then. The driver sees that also when none of our own commands failed.
 */
final class Elections implements ClusterListener {
    private final AtomicLong count = new AtomicLong();

    private record Writable(String address, @Nullable ObjectId election, Optional<ObjectId> run) {}

    @Override
    public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
        if (!writable(event.getPreviousDescription().getServerDescriptions())
                .equals(writable(event.getNewDescription().getServerDescriptions()))) {
            count.incrementAndGet();
        }
    }

    private static Set<Writable> writable(List<ServerDescription> servers) {
        return servers.stream()
                .filter(server -> server.isOk() && server.isPrimary())
                .map(server -> new Writable(server.getAddress().toString(), server.getElectionId(),
                        Optional.ofNullable(server.getTopologyVersion()).map(version -> version.getProcessId())))
                .collect(Collectors.toSet());
    }

    long count() {
        return count.get();
    }
}
