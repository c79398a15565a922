package vn.oneplusone.app.cli.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.NoteMalformed;
import vn.oneplusone.app.storage.DurableFile;

/** Files that the command line is given by name. */
public final class OutFile {
    private OutFile() {}

    public static void write(Path file, String text) {
        try {
            DurableFile.write(file, text.getBytes(StandardCharsets.UTF_8), false, true);
        } catch (IOException e) {
            throw new WrongInput("file.unwritable", file);
        }
    }

    /** Prints the text where no file is named. */
    public static void writeOrPrint(@Nullable Path file, String text, Console console) {
        if (file == null) {
            console.print(text);
        } else {
            write(file, text);
        }
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new WrongInput("file.unreadable", file);
        }
    }

    public static Checkpoint checkpoint(Path file) {
        try {
            return Checkpoint.of(read(file));
        } catch (NoteMalformed e) {
            throw new WrongInput("checkpoint.malformed", file, e.getMessage());
        }
    }
}
