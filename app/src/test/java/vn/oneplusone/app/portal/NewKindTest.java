package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewKindTest {
    @TempDir
    Path folder;

    @Test
    void an_entry_in_a_file_is_all_that_a_new_kind_of_campaign_takes() throws IOException, InterruptedException {
        Path kinds = Files.createDirectories(folder.resolve("more/vn/oneplusone/campaign/kinds"));
        Files.writeString(kinds.resolve("before-the-others.json"), NewKind.ENTRY);
        Path printed = folder.resolve("printed.txt");
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                folder.resolve("more") + File.pathSeparator + System.getProperty("java.class.path"),
                NewKind.class.getName(), folder.toString())).redirectErrorStream(true)
                .redirectOutput(printed.toFile()).start();
        assertThat(process.waitFor()).as(Files.readString(printed)).isZero();
    }
}
