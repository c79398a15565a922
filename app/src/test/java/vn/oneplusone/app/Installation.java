package vn.oneplusone.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.files.importing.ListImport;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.sample.SampleYear;
import vn.oneplusone.app.sample.district.SampleSize;

/** What the tests of the whole path share: a data directory, sample lists, and the real program in a process of its own. */
final class Installation {
    private Installation() {}

    static DataDirectory open(Path data) {
        return DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        });
    }

    static List<Path> lists(Path folder, SampleSize size) throws IOException {
        return new SampleYear(SampleYear.SEED, size).write(folder).stream()
                .filter(file -> file.toString().endsWith(".csv")).toList();
    }

    static ImportReport take(DataDirectory directory, List<Path> files) {
        return new ListImport(directory.domain(), Domain.AUTOMATION, false, true).run(files, false,
                (phase, done, total) -> {
                });
    }

    static ProcessBuilder program(List<String> arguments) {
        return program(OnePlusOne.class, arguments);
    }

    static ProcessBuilder program(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
