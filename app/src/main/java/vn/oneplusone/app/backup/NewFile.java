package vn.oneplusone.app.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import vn.oneplusone.app.installation.UnfinishedRestore;
import vn.oneplusone.app.storage.OwnerOnly;

/** A file that gets its name only when it is whole and on the disk; until then it has another one, and is dropped on failure. */
final class NewFile implements AutoCloseable {
    private final Path target;
    private final Path part;

    /** @throws BackupRefused if the target is there and {@code force} is not given */
    NewFile(Path target, String partName, boolean force) {
        this.target = target.toAbsolutePath();
        this.part = this.target.resolveSibling(partName);
        if (!force && Files.exists(target)) {
            throw new BackupRefused(BackupRefused.Reason.EXISTS, target);
        }
        try {
            Path directory = Objects.requireNonNull(part.getParent());
            Files.createDirectories(directory);
            Files.deleteIfExists(part);
            Files.createFile(part, OwnerOnly.attributes(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(part + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The file while it is being written: empty, and only its owner may read it. */
    Path part() {
        return part;
    }

    void copyFrom(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused(BackupRefused.Reason.MISSING, file);
        }
        try (FileChannel in = FileChannel.open(file);
                FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            for (long at = 0; at < in.size();) {
                at += in.transferTo(at, in.size() - at, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be copied: " + e.getMessage(), e);
        }
    }

    /** Puts it in its place, durably and at once. */
    void commit() {
        try {
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(target.getParent())) {
                directory.force(true);
            } catch (IOException e) {
                // a system where directories cannot be opened has no way to force them either
            }
        } catch (IOException e) {
            throw new UncheckedIOException(target + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        UnfinishedRestore.remove(part);
    }
}
