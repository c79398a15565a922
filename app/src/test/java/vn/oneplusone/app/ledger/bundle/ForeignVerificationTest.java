package vn.oneplusone.app.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;

/**
 * A bundle verifies with software of others: a few lines of Go around golang.org/x/mod/sumdb/{note,tlog}. Where Go or its module cannot
 * be had, the test is skipped and says so; with {@code INTEROP_TESTS=required} it fails.
 */
class ForeignVerificationTest {
    private static final Path SOURCE = Path.of("src", "test", "interop", "tlog-verify");

    @TempDir
    static Path directory;

    private static Path program;

    private record Outcome(int exitCode, String said) {}

    @BeforeAll
    static void build() throws Exception {
        program = directory.resolve("tlog-verify");
        Path source = Files.createDirectory(directory.resolve("source"));
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path file : files.toList()) {
                Files.copy(file, source.resolve(file.getFileName()));
            }
        }
        Outcome built;
        try {
            built = run(source, "go", "build", "-buildvcs=false", "-o", program.toString(), ".");
        } catch (IOException e) {
            built = new Outcome(-1, String.valueOf(e.getMessage()));
        }
        if (built.exitCode() != 0) {
            String why = "NOT VERIFIED WITH FOREIGN SOFTWARE: go build failed: " + built.said();
            if ("required".equals(System.getenv("INTEROP_TESTS"))) {
                fail(why);
            }
            System.err.println(why);
            abort(why);
        }
    }

    private static Outcome run(Path in, String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(directory, "said", ".txt");
        Process process = new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return new Outcome(-1, "no answer");
        }
        return new Outcome(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    private static Outcome verify(Path bundle, String key) throws Exception {
        return run(directory, program.toString(), bundle.toString(), key);
    }

    @Test
    void a_bundle_verifies_with_software_of_others_and_not_when_it_was_changed() throws Exception {
        String key = Bundles.KEY.verifier().toString();
        Path data = directory.resolve("data");
        try (SqliteLedger ledger = SqliteLedger.open(data, Clock.systemUTC())) {
            for (int size : List.of(1, 256, 700)) {
                while (ledger.head().size() < size) {
                    ledger.append(Samples.commit(Samples.entries("person/" + ledger.head().size(), 0,
                            (int) Math.min(3, size - ledger.head().size()))));
                }
                Path bundle = directory.resolve("bundle" + size);
                Bundles.export(ledger, Bundles.KEY, data, bundle);
                assertThat(verify(bundle, key)).satisfies(
                        outcome -> assertThat(outcome.said()).startsWith("ok: " + size),
                        outcome -> assertThat(outcome.exitCode()).isZero());
            }
        }
        Path bundle = directory.resolve("bundle700");
        assertThat(verify(bundle, "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8").exitCode())
                .as("another key").isEqualTo(1);
        for (String name : List.of("checkpoint", "tile/0/001", "tile/1/000.p/2", "tile/entries/002.p/188")) {
            Path file = bundle.resolve(name);
            byte[] honest = Files.readAllBytes(file);
            byte[] changed = honest.clone();
            changed[changed.length / 2] ^= 1;
            Files.write(file, changed);
            assertThat(verify(bundle, key).exitCode()).as(name).isEqualTo(1);
            Files.write(file, honest);
        }
    }
}
