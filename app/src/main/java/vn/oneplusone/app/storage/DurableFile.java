package vn.oneplusone.app.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.UUID;

/** Files that are there whole or not at all, whatever happens in between. */
public final class DurableFile {
    private DurableFile() {}

    /**
     * Writes a file whole.
     *
     * @param secret whether only its owner may read it, from its first byte on
     * @param replace whether a file of that name may be replaced
     * @throws FileAlreadyExistsException if one is there and may not be
     */
    public static void write(Path file, byte[] content, boolean secret, boolean replace) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException("no file: " + file);
        }
        boolean posix = OwnerOnly.canBeSaid(directory);
        FileAttribute<?>[] attributes = secret ? OwnerOnly.attributes(directory) : new FileAttribute<?>[0];
        Path unfinished = directory.resolve(file.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            try (FileChannel out = FileChannel.open(unfinished,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            if (replace) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else if (posix) {
                // a link, unlike a move, never replaces what another writer just put there
                Files.createLink(file, unfinished);
            } else {
                Files.move(unfinished, file);
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
        if (posix) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
