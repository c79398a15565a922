package vn.oneplusone.app.vault.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner may read, from their first byte on. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** Makes the empty file unless it is there. SQLite gives its side files the permissions of the main one. */
    public static void createIfMissing(Path directory, String name) throws IOException {
        try {
            Files.createFile(directory.resolve(name), attributes(directory));
        } catch (FileAlreadyExistsException e) {
            // another writer was first: just as well
        }
    }

    public static FileAttribute<?>[] attributes(Path directory) throws IOException {
        if (!posix(directory)) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[]{
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))};
    }

    /** A new name in a directory survives a power loss only once the directory itself is on the disk. */
    public static void forceDirectory(Path directory) throws IOException {
        if (posix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean posix(Path directory) throws IOException {
        return Files.getFileStore(directory).supportsFileAttributeView("posix");
    }
}
