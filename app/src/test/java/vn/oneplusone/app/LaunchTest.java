package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchTest {
    /** Of Java 17, by the table of the Java Virtual Machine Specification (4.1). */
    private static final int CLASS_FILE_OF_17 = 61;

    @Test
    void java_17_can_read_what_starts_the_jar_and_so_be_told_that_it_is_too_old() throws IOException {
        try (var in = new DataInputStream(OnePlusOne.class.getResourceAsStream("Launch.class"))) {
            in.skipBytes(6);
            assertThat(in.readUnsignedShort()).isLessThanOrEqualTo(CLASS_FILE_OF_17);
        }
    }

    @Test
    void accents_are_printed_where_the_console_has_no_locale() throws IOException {
        ProcessBuilder counts = Installation.program(List.of("counts"));
        counts.environment().put("LC_ALL", "C");
        counts.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = counts.redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("Cần một trong các tham số: --year=Y, --period=P").contains("Cách dùng");
    }
}
