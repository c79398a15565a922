package vn.oneplusone.app.ledger.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.proofs.TreeNodes;
import vn.oneplusone.app.ledger.tree.TreeHash;

/** Reads the files of a bundle, the last ones from memory. Safe for use by several threads. */
final class BundleFiles implements TreeNodes {
    private static final int KEPT = 24;

    private final Path directory;
    private final long size;
    private final TreeHash hash = new TreeHash();
    private final Map<String, Object> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > KEPT;
        }
    };

    BundleFiles(Path directory, long size) {
        this.directory = directory;
        this.size = size;
    }

    /** The entry at a position. */
    byte[] entry(long position) {
        long index = position / TilePath.FULL;
        List<byte[]> entries = entries(index);
        int at = (int) (position % TilePath.FULL);
        if (at >= entries.size()) {
            throw new LedgerBroken(position, TilePath.entries(index, width(0, index)) + " ends here");
        }
        return entries.get(at);
    }

    /** The leaf hash that is kept for a position. */
    byte[] leaf(long position) {
        return hashes(0, position / TilePath.FULL, (int) (position % TilePath.FULL), 1);
    }

    @Override
    public synchronized byte[] node(int height, long index) {
        int count = 1 << (height % TilePath.HEIGHT);
        long first = index * count;
        byte[] hashes = hashes(height / TilePath.HEIGHT, first / TilePath.FULL, (int) (first % TilePath.FULL), count);
        List<byte[]> row = new ArrayList<>(count);
        for (int at = 0; at < hashes.length; at += TreeHash.LENGTH) {
            row.add(Arrays.copyOfRange(hashes, at, at + TreeHash.LENGTH));
        }
        while (row.size() > 1) {
            List<byte[]> above = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(hash.node(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }

    private byte[] hashes(int level, long index, int from, int count) {
        int width = width(level, index);
        byte[] tile = (byte[]) kept("hashes " + level + "/" + index, () -> {
            byte[] read = read(TilePath.hashes(level, index, width), TilePath.hashes(level, index, TilePath.FULL),
                    firstOf(level, index));
            if (read.length < width * TreeHash.LENGTH) {
                throw new LedgerBroken(firstOf(level, index),
                        TilePath.hashes(level, index, width) + " has " + read.length + " bytes");
            }
            return read;
        });
        return Arrays.copyOfRange(tile, from * TreeHash.LENGTH, (from + count) * TreeHash.LENGTH);
    }

    private static long firstOf(int level, long index) {
        return index << (TilePath.HEIGHT * (level + 1));
    }

    /** How many hashes or entries of a tile are in the tree. */
    private int width(int level, long index) {
        return (int) Math.min(TilePath.FULL, (size >>> (TilePath.HEIGHT * level)) - index * TilePath.FULL);
    }

    @SuppressWarnings("unchecked") // what is kept under this name is made here
    private List<byte[]> entries(long index) {
        int width = width(0, index);
        return (List<byte[]>) kept("entries " + index, () -> {
            String path = TilePath.entries(index, width);
            return split(read(path, TilePath.entries(index, TilePath.FULL), index * TilePath.FULL), width);
        });
    }

    /** What can be read of them: a reader of one that is missing is told, but not before. */
    private static List<byte[]> split(byte[] bytes, int width) {
        List<byte[]> entries = new ArrayList<>(width);
        for (int at = 0; entries.size() < width && at + 2 <= bytes.length;) {
            int length = ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
            at += 2;
            if (length > bytes.length - at) {
                break;
            }
            entries.add(Arrays.copyOfRange(bytes, at, at + length));
            at += length;
        }
        return entries;
    }

    private Object kept(String name, Supplier<Object> reading) {
        synchronized (kept) {
            Object found = kept.get(name);
            if (found == null) {
                found = reading.get();
                kept.put(name, found);
            }
            return found;
        }
    }

    /** A partial tile may be gone once the full one is there. */
    private byte[] read(String path, String full, long position) {
        try {
            return Files.readAllBytes(directory.resolve(path));
        } catch (NoSuchFileException e) {
            return readFull(path, full, position);
        } catch (IOException e) {
            throw new LedgerUnavailable(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private byte[] readFull(String path, String full, long position) {
        try {
            return Files.readAllBytes(directory.resolve(full));
        } catch (NoSuchFileException e) {
            throw new LedgerBroken(position, path + " is missing");
        } catch (IOException e) {
            throw new LedgerUnavailable(full + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The first tile that is not what the entries make of it. */
    Optional<String> firstWrongTile() {
        TileBuilder tiles = new TileBuilder(this::compare);
        try {
            for (long position = 0; position < size; position++) {
                tiles.add(entry(position));
            }
            tiles.finish();
            return Optional.empty();
        } catch (WrongTile e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new LedgerUnavailable("a tile cannot be read: " + e.getMessage(), e);
        }
    }

    private static final class WrongTile extends IOException {
        private static final long serialVersionUID = 1L;

        WrongTile(String what) {
            super(what);
        }
    }

    private void compare(String path, byte[] expected) throws IOException {
        Path file = directory.resolve(path);
        if (!Files.exists(file)) {
            int partial = path.indexOf(".p/");
            Path full = directory.resolve(partial < 0 ? path : path.substring(0, partial));
            if (partial < 0 || !Files.exists(full)) {
                throw new WrongTile(path + " is missing");
            }
            byte[] found = Files.readAllBytes(full);
            if (!Arrays.equals(Arrays.copyOf(found, Math.min(found.length, expected.length)), expected)) {
                throw new WrongTile(path + " is not what the entries make of it");
            }
        } else if (!Arrays.equals(Files.readAllBytes(file), expected)) {
            throw new WrongTile(path + " is not what the entries make of it");
        }
    }
}
