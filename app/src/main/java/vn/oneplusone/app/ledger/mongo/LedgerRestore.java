package vn.oneplusone.app.ledger.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.bson.BsonDocument;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerNotEmpty;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.NewEntry;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredRow;
import vn.oneplusone.app.ledger.appending.PendingCommit;
import vn.oneplusone.app.ledger.tree.RestoredTree;
import vn.oneplusone.app.ledger.tree.TreeHash;

/** Takes commits over, a document each, in their order: a failure leaves whole commits from the beginning, and is told. */
final class LedgerRestore {
    private static final int GROUP = 128;
    private static final long HEAVIEST_GROUP = 16L * 1024 * 1024;

    private final MongoCollection<BsonDocument> commits;
    private final RestoredTree tree = new RestoredTree();
    private final Beginnings beginnings = new Beginnings();
    private long written;

    LedgerRestore(MongoCollection<BsonDocument> commits) {
        this.commits = commits;
    }

    void restore(Iterator<StoredCommit> from) {
        long size = new LedgerReader(commits).head().size();
        if (size > 0) {
            throw new LedgerNotEmpty(size);
        }
        try {
            List<BsonDocument> group = new ArrayList<>();
            long weight = 0;
            while (from.hasNext()) {
                StoredCommit commit = from.next();
                group.add(document(commit));
                weight += commit.rows().stream().mapToLong(row -> row.bytes().length).sum();
                if (group.size() == GROUP || weight > HEAVIEST_GROUP || !from.hasNext()) {
                    commits.insertMany(group, new InsertManyOptions().ordered(true));
                    written = tree.frontier().size();
                    group.clear();
                    weight = 0;
                }
            }
        } catch (MongoException e) {
            throw new LedgerUnavailable("the import failed after about " + written
                    + " entries, which stay behind; drop the database before the next try: " + e.getMessage(), e);
        }
    }

    private BsonDocument document(StoredCommit commit) {
        tree.add(commit);
        List<NewEntry> places = new ArrayList<>(commit.count());
        List<byte[]> entries = new ArrayList<>(commit.count());
        ByteArrayOutputStream leaves = new ByteArrayOutputStream(commit.count() * TreeHash.LENGTH);
        for (StoredRow row : commit.rows()) {
            requireText(row);
            entries.add(row.bytes());
            leaves.writeBytes(row.leaf());
            // What stands beside the entries comes of their places only; what else they say is in their bytes.
            places.add(new NewEntry(row.eventId(), row.stream(), row.sequence(), "", "", commit.committedAt(), "{}",
                    "null"));
        }
        Pending pending = new Pending(new Commit(commit.cause(), "", places), PendingCommit.Place.ANY);
        if (pending.flaw() != null) {
            throw pending.flaw();
        }
        return CommitDocument.of(pending, entries, leaves.toByteArray(), tree.frontier(), tree.committedAt(),
                beginnings.late(pending.spans()));
    }

    /** MongoDB keeps entries as text; what is no UTF-8 would come back as something else. */
    private static void requireText(StoredRow row) {
        byte[] back = new String(row.bytes(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(back, row.bytes())) {
            throw new LedgerBroken(row.position(), "the entry is no UTF-8");
        }
    }
}
