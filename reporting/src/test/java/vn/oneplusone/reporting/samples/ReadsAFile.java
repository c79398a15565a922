package vn.oneplusone.reporting.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A fold that depends on a file is no function of the facts. */
public final class ReadsAFile {
    private ReadsAFile() {}

    public static byte[] read(Path path) throws IOException {
        return Files.readAllBytes(path);
    }
}
