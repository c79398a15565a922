package vn.oneplusone.app.ledger.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.oneplusone.app.ledger.tree.Frontier;
import vn.oneplusone.app.ledger.tree.TreeHash;

/** Makes tiles of entries as they come; keeps the unfinished ones only. */
final class TileBuilder {
    /** Takes tiles as they are finished. */
    interface Sink {
        void tile(String path, byte[] content) throws IOException;
    }

    /** The unfinished tile of a level. */
    private static final class Level {
        private final ByteArrayOutputStream hashes = new ByteArrayOutputStream(TilePath.FULL * TreeHash.LENGTH);
        private Frontier frontier = new Frontier();
        private long index;
    }

    private final Sink sink;
    private final TreeHash hash = new TreeHash();
    private final Frontier all = new Frontier();
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final List<Level> levels = new ArrayList<>();

    TileBuilder(Sink sink) {
        this.sink = sink;
    }

    void add(byte[] entry) throws IOException {
        entries.write(entry.length >>> 8);
        entries.write(entry.length);
        entries.writeBytes(entry);
        byte[] leaf = hash.leaf(entry);
        all.add(leaf);
        if (all.size() % TilePath.FULL == 0) {
            endEntries(all.size() / TilePath.FULL - 1, TilePath.FULL);
        }
        add(0, leaf);
    }

    private void add(int at, byte[] node) throws IOException {
        if (levels.size() == at) {
            levels.add(new Level());
        }
        Level level = levels.get(at);
        level.hashes.writeBytes(node);
        level.frontier.add(node);
        if (level.frontier.size() == TilePath.FULL) {
            byte[] root = level.frontier.root();
            sink.tile(TilePath.hashes(at, level.index, TilePath.FULL), level.hashes.toByteArray());
            level.hashes.reset();
            level.frontier = new Frontier();
            level.index++;
            add(at + 1, root);
        }
    }

    private void endEntries(long index, int width) throws IOException {
        sink.tile(TilePath.entries(index, width), entries.toByteArray());
        entries.reset();
    }

    /** Hands out the partial tiles at the right edge, and returns the root over all. */
    byte[] finish() throws IOException {
        int rest = (int) (all.size() % TilePath.FULL);
        if (rest > 0) {
            endEntries(all.size() / TilePath.FULL, rest);
        }
        for (int at = 0; at < levels.size(); at++) {
            Level level = levels.get(at);
            if (level.frontier.size() > 0) {
                sink.tile(TilePath.hashes(at, level.index, (int) level.frontier.size()), level.hashes.toByteArray());
            }
        }
        return all.root();
    }
}
