package vn.oneplusone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.sample.SampleYear;
import vn.oneplusone.app.sample.district.SampleSize;

/** The year in which the district ended: each of the two units at the top closes its days. */
class SeveralTopsCommandTest {
    private static final String DISTRICT = "888 Phú Tân (01/01/2025–30/06/2025)";
    private static final String PROVINCE = "91 An Giang (01/07/2025–31/12/2025)";

    @TempDir
    Path directory;

    private String said = "";

    private int run(Object... words) {
        List<String> line = new ArrayList<>();
        Stream.of(words).forEach(word -> line.add(String.valueOf(word)));
        line.addAll(List.of("--lang", "en"));
        StringWriter out = new StringWriter();
        String[] arguments = line.toArray(String[]::new);
        int exit = Root.commandLine(arguments, new PrintWriter(out, true), new PrintWriter(out, true))
                .execute(arguments);
        said = out.toString();
        return exit;
    }

    @Test
    void the_year_is_closed_by_each_unit_at_the_top_and_counted_again() throws IOException {
        Path data = directory.resolve("data");
        List<Path> lists = new SampleYear(SampleYear.SEED, SampleSize.scaled(0.01), 2024, 2025)
                .write(directory.resolve("lists"));
        assertThat(run(Stream.concat(Stream.of("import", "--data", data), lists.stream()).toArray())).as(said)
                .isEqualTo(ExitCode.FINE);

        assertThat(run("close-year", 2025, "--yes", "--data", data)).as(said).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains(DISTRICT, PROVINCE, "--unit");
        assertThat(run("close-year", 2025, "--yes", "--unit", 30406, "--data", data)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("30406", DISTRICT, PROVINCE);
        assertThat(run("close-year", 2024, "--yes", "--unit", 91, "--data", data)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("888 Phú Tân");

        for (int unit : new int[]{888, 91}) {
            assertThat(run("close-year", 2025, "--yes", "--unit", unit, "--data", data)).as(said)
                    .isEqualTo(ExitCode.FINE);
            assertThat(said)
                    .contains(unit == 888 ? "(from 01/01/2025 to 30/06/2025)" : "(from 01/07/2025 to 31/12/2025)",
                            unit == 888 ? "the whole district" : "the whole province")
                    .doesNotContain("%");
        }
        assertThat(run("close-year", 2024, "--yes", "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        JsonNode district = json(data.resolve("statements/statement-888-2025.json"));
        assertThat(district.at("/days/to").asString()).isEqualTo("2025-06-30");
        assertThat(json(data.resolve("statements/statement-91-2025.json")).at("/days/from").asString())
                .isEqualTo("2025-07-01");
        assertThat(json(data.resolve("statements/statement-888-2024.json")).has("days")).isFalse();
        assertThat(run("close-year", 2025, "--yes", "--unit", 888, "--data", data)).isEqualTo(ExitCode.WRONG_INPUT);

        assertThat(run("statement", 2025, "--data", data)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains(DISTRICT, PROVINCE);
        assertThat(run("statement", 2025, "--unit", 888, "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(run("statement", 2024, "--unit", 888, "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(run("audit", "replay", "--year", 2025, "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("Phú Tân, from 01/01/2025 to 30/06/2025", "An Giang, from 01/07/2025 to 31/12/2025");

        assertThat(run("sign-offs", "--period", "2024-Q1", "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("888 Phú Tân: not signed off.", "0 units have signed off, 22 have not.");
        // the communes and schools of then went into what stands below the province now, or stand there themselves
        assertThat(run("sign-offs", "--period", "2024-Q1", "--unit", 91, "--data", data)).as(said)
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains("0 units have signed off, 21 have not.").doesNotContain("An Giang");
        assertThat(run("sign-off", "--period", "2024-Q1", "--unit", 91, "--yes", "--data", data))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("was there on no day");

        assertThat(run("counts", "--year", 2025, "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("An Giang: figures from 01/07/2025 to 31/12/2025, the target is of the whole year.");
        assertThat(run("counts", "--year", 2025, "--year-before", "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("The same period a year before, 2024:", "Not compared,");
        assertThat(run("counts", "--period", "2025-Q1", "--year-before", "--format", "csv", "--data", data))
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains("\n2025-Q1,", "\n2024-Q1,");
        assertThat(run("counts", "--year", 2018, "--year-before", "--format", "json", "--data", data))
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains("\"before\":{\"period\":\"2017\",").contains("\"total\":null,\"units\":[]");
        assertThat(run("counts", "--year", 2024, "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).doesNotContain("figures from");

        Path late = Files.write(directory.resolve("late.csv"),
                List.of("mã đơn vị,loại hoạt động,mã hoạt động,từ ngày,đến ngày,\"đoàn viên, hội viên tham gia\","
                        + "thanh niên tham gia", "30439,khác,MUON-1,30/06/2025,30/06/2025,7,3"));
        assertThat(run("import", late, "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(run("audit", "replay", "--year", 2025, "--data", data)).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(run("close-year", 2025, "--supplement", "--yes", "--data", data)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run("close-year", 2025, "--supplement", "--yes", "--unit", 888, "--data", data)).as(said)
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains("Campaigns held");
        assertThat(run("close-year", 2025, "--supplement", "--yes", "--unit", 91, "--data", data))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run("audit", "replay", "--year", 2025, "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(run("statement", 2025, "--unit", 888, "--data", data)).as(said).isEqualTo(ExitCode.FINE);
    }

    private static JsonNode json(Path file) throws IOException {
        return Json.mapper().readTree(Files.readString(file));
    }
}
