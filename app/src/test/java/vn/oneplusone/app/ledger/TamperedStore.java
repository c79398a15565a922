package vn.oneplusone.app.ledger;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.oneplusone.app.ledger.bundle.BundleLedger;
import vn.oneplusone.app.ledger.bundle.Bundles;
import vn.oneplusone.app.ledger.mongo.MongoLedger;
import vn.oneplusone.app.ledger.proofs.CheckpointKeys;
import vn.oneplusone.app.ledger.proofs.SigningKey;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.app.ledger.tree.Frontier;
import vn.oneplusone.app.ledger.tree.TreeHash;

/** A store of one kind in the hands of somebody who can write to it: commits of two entries, tampered with at position 7. */
final class TamperedStore {
    enum Kind {
        SQLITE, MONGO, BUNDLE
    }

    private final Kind kind;
    private final Path directory;
    private final String uri;

    TamperedStore(Kind kind, Path directory, String uri, List<StoredCommit> commits) {
        this.kind = kind;
        this.directory = directory;
        this.uri = uri;
        if (kind == Kind.MONGO) {
            try (MongoLedger ledger = MongoLedger.open(uri, Clock.systemUTC())) {
                ledger.restore(commits.iterator());
            }
        } else {
            try (SqliteLedger ledger = SqliteLedger.open(directory, Clock.systemUTC())) {
                ledger.restore(commits.iterator());
                if (kind == Kind.BUNDLE) {
                    // who can rewrite a bundle signs it with a key of their own
                    Bundles.export(ledger, stranger(directory), directory, bundle());
                }
            }
        }
    }

    static SigningKey stranger(Path directory) {
        return CheckpointKeys.findOrCreate(directory, Map.of());
    }

    private Path bundle() {
        return directory.resolve("bundle");
    }

    Ledger open() {
        return switch (kind) {
            case SQLITE -> SqliteLedger.openReadOnly(directory);
            case MONGO -> MongoLedger.open(uri, Clock.systemUTC());
            case BUNDLE -> BundleLedger.open(bundle());
        };
    }

    void tamper(String what) throws SQLException, IOException {
        switch (kind) {
            case SQLITE -> sqlite(what);
            case MONGO -> mongo(what);
            case BUNDLE -> bundle(what);
        }
    }

    private void sqlite(String what) throws SQLException {
        String all = switch (what) {
            case "edit" ->
                "UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), 'TN-07', 'TN-08') AS BLOB) WHERE position = 7";
            case "delete" -> "DELETE FROM entry WHERE position = 7";
            case "swap" -> "UPDATE entry SET position = -1 WHERE position = 7; "
                    + "UPDATE entry SET position = 7 WHERE position = 8; UPDATE entry SET position = 8 WHERE position = -1";
            case "insert" -> "UPDATE entry SET position = position + 1001 WHERE position >= 7; "
                    + "UPDATE entry SET position = position - 1000 WHERE position > 1000; "
                    + "INSERT INTO entry SELECT 7, stream, 99, 'inserted', leaf, bytes FROM entry WHERE position = 8";
            case "beside" -> "UPDATE entry SET stream = 'person/x' WHERE position = 7";
            default -> throw new IllegalArgumentException(what);
        };
        try (Connection connection = DriverManager
                .getConnection("jdbc:sqlite:" + directory.resolve(SqliteLedger.FILE));
                Statement statement = connection.createStatement()) {
            for (String sql : all.split("; ", -1)) {
                statement.executeUpdate(sql);
            }
        }
    }

    private void mongo(String what) {
        String name = Objects.requireNonNull(new ConnectionString(uri).getDatabase());
        try (MongoClient client = MongoClients.create(uri)) {
            MongoCollection<BsonDocument> commits = client.getDatabase(name).getCollection("commits",
                    BsonDocument.class);
            BsonDocument commit = Objects.requireNonNull(commits.find(Filters.eq("_id", 6L)).first());
            BsonArray entries = commit.getArray("entries");
            switch (what) {
                case "edit" -> entries.set(1,
                        new BsonString(entries.get(1).asString().getValue().replace("TN-07", "TN-08")));
                case "delete" -> entries.remove(1);
                case "swap" -> Collections.swap(entries, 0, 1);
                case "insert" -> entries.add(1, entries.get(0));
                case "beside" -> commit.getArray("eventIds").set(1, new BsonString("another"));
                default -> throw new IllegalArgumentException(what);
            }
            commits.replaceOne(Filters.eq("_id", 6L), commit);
        }
    }

    private void bundle(String what) throws IOException {
        if (what.equals("beside")) {
            Path file = bundle().resolve("tile/0/000.p/40");
            byte[] hashes = Files.readAllBytes(file);
            hashes[7 * TreeHash.LENGTH] ^= 1;
            Files.write(file, hashes);
            return;
        }
        Path file = bundle().resolve("tile/entries/000.p/40");
        List<byte[]> entries = split(Files.readAllBytes(file));
        switch (what) {
            case "edit" -> entries.set(7, edited(entries.get(7)));
            case "delete" -> entries.remove(7);
            case "swap" -> Collections.swap(entries, 7, 8);
            case "insert" -> entries.add(7, entries.get(6));
            default -> throw new IllegalArgumentException(what);
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            joined.writeBytes(ByteBuffer.allocate(2).putShort((short) entry.length).array());
            joined.writeBytes(entry);
        }
        Files.write(file, joined.toByteArray());
    }

    private static List<byte[]> split(byte[] bytes) {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            byte[] entry = new byte[rest.getShort() & 0xffff];
            rest.get(entry);
            entries.add(entry);
        }
        return entries;
    }

    private static byte[] edited(byte[] entry) {
        return new String(entry, StandardCharsets.UTF_8).replace("TN-07", "TN-08").getBytes(StandardCharsets.UTF_8);
    }

    /** The same commits with the entry at 7 edited, and every leaf and root computed again. */
    static List<StoredCommit> rehashed(List<StoredCommit> commits) {
        Frontier frontier = new Frontier();
        List<StoredCommit> all = new ArrayList<>();
        for (StoredCommit commit : commits) {
            List<StoredRow> rows = new ArrayList<>();
            for (StoredRow row : commit.rows()) {
                byte[] bytes = row.position() == 7 ? edited(row.bytes()) : row.bytes();
                byte[] leaf = NaiveTree.leaf(bytes);
                frontier.add(leaf);
                rows.add(new StoredRow(row.position(), row.stream(), row.sequence(), row.eventId(), leaf, bytes));
            }
            all.add(new StoredCommit(commit.first(), commit.count(), commit.cause(), commit.committedAt(),
                    frontier.root(), rows));
        }
        return all;
    }
}
