package vn.oneplusone.app.ledger.mongo;

import com.mongodb.Function;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoSocketWriteException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ReadConcern;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.result.InsertManyResult;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.storage.MongoConnection;

/**
 * The driver of one node over the simulated set: the calls that the ledger makes of it, with the driver's own exceptions. It knows a
 * primary, and learns of another one by an error or after a while; it never goes back to an older one.
 */
final class SimulatedClient {
    private final SimulatedSet set;
    private SimulatedSet.Primary known;
    private @Nullable List<BsonDocument> remembered;

    SimulatedClient(SimulatedSet set) {
        this.set = set;
        this.known = set.primary();
    }

    LedgerDatabase database() {
        MongoClient client = client();
        return new LedgerDatabase(new MongoConnection(client, client.getDatabase(LedgerDatabase.USUAL_NAME)),
                new Elections());
    }

    private MongoClient client() {
        MongoDatabase database = like(MongoDatabase.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getCollection" -> collection(false);
            case "getName" -> LedgerDatabase.USUAL_NAME;
            default -> throw new UnsupportedOperationException(method.toString());
        });
        return like(MongoClient.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getDatabase" -> database;
            case "getClusterDescription" -> new ClusterDescription(ClusterConnectionMode.MULTIPLE,
                    ClusterType.REPLICA_SET, List.of());
            case "close" -> null;
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    private static <T> T like(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }

    private MongoCollection<?> collection(boolean linearizable) {
        return like(MongoCollection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "find" -> new Find(QueryMatch.rendered(arguments == null ? new BsonDocument() : (Bson) arguments[0]),
                    linearizable).iterable();
            case "insertMany" -> insertMany((List<?>) arguments[0]);
            case "withReadConcern" -> collection(
                    ReadConcern.LINEARIZABLE.equals(arguments[0]) && set.flaw() != Flaw.LINEARIZES_NOTHING);
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    private void lookAround() {
        known = set.primary();
    }

    private MongoNotPrimaryException notPrimary() {
        lookAround();
        return new MongoNotPrimaryException(BsonDocument.parse("{ok: 0, code: 10107, errmsg: 'not primary'}"),
                SimulatedSet.ADDRESS);
    }

    private List<BsonDocument> answer(BsonDocument filter, boolean last, int limit, boolean linearizable) {
        set.step();
        if (known.deposed() && set.tossed() && set.tossed()) {
            lookAround();
        }
        if (set.strikes(8)) {
            throw new MongoSocketReadException("connection reset", SimulatedSet.ADDRESS);
        }
        if (set.strikes(3)) {
            set.passSeconds(15);
            lookAround();
            throw new MongoTimeoutException("no server was selected");
        }
        if (linearizable && known.deposed()) {
            throw notPrimary();
        }
        if (linearizable) {
            set.acknowledge(known);
        }
        List<BsonDocument> shown = last && remembered != null ? remembered : known.shown();
        List<BsonDocument> found = new ArrayList<>();
        for (BsonDocument document : last ? shown.reversed() : shown) {
            if (found.size() < limit && QueryMatch.matches(filter, document)) {
                found.add(document);
            }
        }
        if (last && set.flaw() == Flaw.REMEMBERS_THE_HEAD && filter.isEmpty() && remembered == null) {
            remembered = List.copyOf(found);
        }
        return found;
    }

    private InsertManyResult insertMany(List<?> given) {
        List<BsonDocument> documents = given.stream().map(BsonDocument.class::cast).toList();
        set.step();
        try {
            return send(documents);
        } catch (MongoSocketWriteException | MongoSocketReadException | MongoNotPrimaryException e) {
            if (set.flaw() == Flaw.SWALLOWS_A_STEP_DOWN && e instanceof MongoNotPrimaryException) {
                return done();
            }
            if (set.flaw() == Flaw.CALLS_A_LOST_REPLY_A_REFUSAL) {
                throw new MongoCommandException(
                        BsonDocument.parse("{ok: 0, code: 13, codeName: 'Unauthorized', errmsg: 'not authorized'}"),
                        new ServerAddress());
            }
            if (!set.tossed()) {
                throw e;
            }
            // The driver's own second try: what has arrived of the first is not done again.
            lookAround();
            return send(documents);
        }
    }

    private InsertManyResult send(List<BsonDocument> documents) {
        if (set.strikes(10)) {
            set.passSeconds(15);
            throw new MongoTimeoutException("no server was selected");
        }
        if (set.strikes(15)) {
            throw new MongoSocketWriteException("broken pipe", SimulatedSet.ADDRESS, new SocketTimeoutException());
        }
        SimulatedSet.Primary asked = known;
        if (set.strikes(25)) {
            set.delay(asked, documents);
            set.passSeconds(60);
            throw new MongoSocketReadTimeoutException("timed out", SimulatedSet.ADDRESS, new SocketTimeoutException());
        }
        if (asked.deposed() && set.tossed()) {
            throw notPrimary();
        }
        List<BulkWriteError> errors = insert(asked, documents);
        if (set.strikes(15)) {
            set.delay(asked, documents);
        }
        set.step();
        if (set.strikes(30)) {
            throw new MongoSocketReadException("connection reset", SimulatedSet.ADDRESS);
        }
        boolean abandoned = asked.deposed() && set.flaw() != Flaw.ACKNOWLEDGES_WITHOUT_MAJORITY;
        if (set.strikes(20) || (abandoned && set.tossed())) {
            throw failed(documents, errors, new WriteConcernError(64, "WriteConcernTimeout",
                    "waiting for replication timed out", new BsonDocument()));
        }
        if (abandoned) {
            throw notPrimary();
        }
        set.acknowledge(asked);
        if (!errors.isEmpty()) {
            throw failed(documents, errors, null);
        }
        return done();
    }

    private static InsertManyResult done() {
        return InsertManyResult.acknowledged(Map.of());
    }

    private List<BulkWriteError> insert(SimulatedSet.Primary asked, List<BsonDocument> documents) {
        List<BulkWriteError> errors = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            BulkWriteError error = asked.holds(documents.get(i)) ? null : asked.insert(documents.get(i), i);
            if (error != null) {
                errors.add(error);
                if (set.flaw() != Flaw.GOES_ON_AFTER_AN_ERROR) {
                    break;
                }
            }
            set.step();
        }
        return errors;
    }

    private static MongoBulkWriteException failed(List<BsonDocument> documents, List<BulkWriteError> errors,
            @Nullable WriteConcernError concern) {
        int inserted = errors.isEmpty() ? documents.size() : errors.getFirst().getIndex();
        return new MongoBulkWriteException(BulkWriteResult.acknowledged(inserted, 0, 0, 0, List.of(), List.of()),
                errors, concern, SimulatedSet.ADDRESS, Set.of());
    }

    /** A question that is being put together. */
    private final class Find {
        private final BsonDocument filter;
        private final boolean linearizable;
        private boolean last;
        private int limit = Integer.MAX_VALUE;

        private Find(BsonDocument filter, boolean linearizable) {
            this.filter = filter;
            this.linearizable = linearizable;
        }

        private FindIterable<?> iterable() {
            return like(FindIterable.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "sort" -> {
                    last = QueryMatch.rendered((Bson) arguments[0]).getNumber(CommitDocument.FIRST).intValue() < 0;
                    yield proxy;
                }
                case "limit" -> {
                    limit = (int) arguments[0];
                    yield proxy;
                }
                default -> method.getReturnType() == FindIterable.class
                        ? proxy
                        : ended(this::answered, method.getName(), arguments == null ? null : arguments[0]);
            });
        }

        private List<?> answered() {
            return answer(filter, last, limit, linearizable);
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object ended(Supplier<List<?>> asking, String call, @Nullable Object argument) {
        return switch (call) {
            case "first" -> firstOf(asking.get());
            case "iterator", "cursor" -> cursor(asking.get().iterator());
            case "map" -> {
                Function<Object, Object> each = (Function<Object, Object>) Objects.requireNonNull(argument);
                yield like(MongoIterable.class, (proxy, method, arguments) -> ended(
                        () -> asking.get().stream().map(each::apply).toList(), method.getName(),
                        arguments == null ? null : arguments[0]));
            }
            case "into" -> {
                Collection<Object> target = (Collection<Object>) Objects.requireNonNull(argument);
                target.addAll(asking.get());
                yield target;
            }
            case "forEach" -> {
                asking.get().forEach((Consumer<Object>) Objects.requireNonNull(argument));
                yield null;
            }
            default -> throw new UnsupportedOperationException(call);
        };
    }

    private static @Nullable Object firstOf(List<?> found) {
        return found.isEmpty() ? null : found.getFirst();
    }

    private static MongoCursor<?> cursor(Iterator<?> found) {
        return like(MongoCursor.class, (proxy, method, none) -> switch (method.getName()) {
            case "hasNext" -> found.hasNext();
            case "next" -> found.next();
            case "close" -> null;
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }
}
