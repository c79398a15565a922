package vn.oneplusone.app.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** For a new file in a directory. */
    public static FileAttribute<?>[] attributes(Path directory) throws IOException {
        return canBeSaid(directory)
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    /** Whether the file system knows such permissions. */
    static boolean canBeSaid(Path directory) throws IOException {
        return Files.getFileStore(directory).supportsFileAttributeView("posix");
    }
}
