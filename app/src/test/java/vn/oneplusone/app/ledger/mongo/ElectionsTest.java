package vn.oneplusone.app.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ClusterType;
import com.mongodb.connection.ServerConnectionState;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerType;
import com.mongodb.connection.TopologyVersion;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import java.util.List;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What makes the known end of the ledger doubtful while no command of ours has failed. */
class ElectionsTest {
    private static final ObjectId TERM = new ObjectId();
    private static final ObjectId RUN = new ObjectId();

    private final Elections elections = new Elections();
    private List<ServerDescription> known = List.of(server("a", ServerType.REPLICA_SET_PRIMARY, TERM, RUN),
            server("b", ServerType.REPLICA_SET_SECONDARY, null, RUN));

    private static ServerDescription server(String host, ServerType type, @Nullable ObjectId election, ObjectId run) {
        ServerDescription.Builder server = ServerDescription.builder().address(new ServerAddress(host)).type(type)
                .ok(true).state(ServerConnectionState.CONNECTED).topologyVersion(new TopologyVersion(run, 1));
        return election == null ? server.build() : server.electionId(election).build();
    }

    private long after(ServerDescription... servers) {
        List<ServerDescription> now = List.of(servers);
        elections.clusterDescriptionChanged(new ClusterDescriptionChangedEvent(new ClusterId(), of(now), of(known)));
        known = now;
        return elections.count();
    }

    private static ClusterDescription of(List<ServerDescription> servers) {
        return new ClusterDescription(ClusterConnectionMode.MULTIPLE, ClusterType.REPLICA_SET, servers);
    }

    @Test
    void another_primary_counts() {
        assertThat(after(server("a", ServerType.REPLICA_SET_SECONDARY, null, RUN),
                server("b", ServerType.REPLICA_SET_PRIMARY, new ObjectId(), RUN))).isOne();
    }

    @Test
    void the_same_primary_in_another_term_counts() {
        assertThat(after(server("a", ServerType.REPLICA_SET_PRIMARY, new ObjectId(), RUN), known.getLast())).isOne();
    }

    @Test
    void the_same_server_started_anew_counts() {
        assertThat(after(server("a", ServerType.REPLICA_SET_PRIMARY, TERM, new ObjectId()), known.getLast())).isOne();
    }

    @Test
    void a_primary_that_is_gone_and_back_counts() {
        ServerDescription primary = known.getFirst();
        assertThat(after(known.getLast())).isPositive();
        assertThat(after(primary, known.getLast())).isEqualTo(2);
    }

    @Test
    void what_happens_to_the_others_does_not_count() {
        ServerDescription primary = known.getFirst();
        assertThat(after(primary)).isZero();
        assertThat(after(primary, server("c", ServerType.REPLICA_SET_SECONDARY, null, new ObjectId()))).isZero();
    }
}
