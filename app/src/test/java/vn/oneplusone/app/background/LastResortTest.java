package vn.oneplusone.app.background;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.TestRun;

/** Memory that is out ends the process, in whatever kind of thread it runs out; played in processes of their own. */
class LastResortTest {
    private record Ended(int code, String err) {}

    private static Ended play(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx24m",
                "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
                MemoryEater.class.getName()));
        command.addAll(java.util.List.of(arguments));
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(TestRun.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "virtual", "repeating", "executor", "request", "long-work", "figures"})
    void out_of_memory_ends_the_process_and_says_so_in_both_languages(String kind)
            throws IOException, InterruptedException {
        Ended ended = play(kind);
        assertThat(ended.err()).contains("HẾT BỘ NHỚ", "OUT OF MEMORY");
        assertThat(ended.code()).isEqualTo(LastResort.EXIT_CODE);
    }

    @Test
    void any_other_end_of_a_thread_ends_nothing_else() throws IOException, InterruptedException {
        Ended ended = play("recursion");
        assertThat(ended.err()).contains("StackOverflowError").doesNotContain("OUT OF MEMORY");
        assertThat(ended.code()).isZero();
    }
}
