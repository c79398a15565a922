package vn.oneplusone.app.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.sample.SampleYear;
import vn.oneplusone.app.sample.district.SampleSize;

/** Where chance is fixed, many threads append the same bytes as one. */
class FixedImportTest {
    @TempDir
    Path folder;

    @Test
    void many_threads_append_the_bytes_of_one() throws Exception {
        new SampleYear(SampleYear.SEED, SampleSize.scaled(0.015)).write(folder.resolve("lists"));
        String one = imported("one", 1);
        assertThat(one).matches("0 \\d+ \\d+ [0-9a-f]{64}");
        assertThat(imported("many", 16)).isEqualTo(one);
    }

    private String imported(String name, int threads) throws IOException, InterruptedException {
        Path services = Files.createDirectories(folder.resolve("services/META-INF/services"));
        Files.writeString(services.resolve(IdentifierFactory.class.getName()), FixedImport.FixedIds.class.getName());
        Path printed = folder.resolve(name + ".txt");
        Process process = new ProcessBuilder(new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                        folder.resolve("services") + File.pathSeparator + System.getProperty("java.class.path"),
                        FixedImport.class.getName(), folder.resolve(name).toString(),
                        folder.resolve("lists").toString(), String.valueOf(threads))))
                .redirectError(folder.resolve(name + ".err").toFile()).redirectOutput(printed.toFile()).start();
        assertThat(process.waitFor()).as(Files.readString(folder.resolve(name + ".err"), StandardCharsets.UTF_8))
                .isZero();
        return Files.readAllLines(printed, StandardCharsets.UTF_8).getLast();
    }
}
