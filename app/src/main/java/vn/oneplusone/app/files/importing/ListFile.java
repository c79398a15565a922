package vn.oneplusone.app.files.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A list to be taken in.
 *
 * @param name as reports call it
 */
public record ListFile(String name, Content content) {
    /** Opens the bytes, each time anew. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** A file on disk, called by its folder and its own name: lists of several communes are often called the same. */
    public static ListFile of(Path file) {
        int names = file.getNameCount();
        Path name = names > 1 ? file.subpath(names - 2, names) : file;
        return new ListFile(name.toString().replace('\\', '/'), () -> Files.newInputStream(file));
    }

    /** What is in memory only. */
    public static ListFile of(String name, byte[] bytes) {
        return new ListFile(name, () -> new ByteArrayInputStream(bytes));
    }
}
