package vn.oneplusone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.files.importing.ListImport;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.sample.SampleYear;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.figures.SignOffReport;
import vn.oneplusone.reporting.queries.fixed.SignOffs;

/** In the demo most communes signed off the first half of the last year, and a few have not yet. */
class DemoSignOffsTest {
    private static final Clock AFTER = Clock.fixed(Instant.parse("2023-03-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temporary;

    @Test
    void most_units_sign_off_what_is_over_and_nobody_what_is_not() throws IOException {
        try (DataDirectory directory = DataDirectory.open(temporary.resolve("data"), AFTER, Map.of(), warning -> {
        })) {
            assertThat(new ListImport(directory.domain(), Domain.AUTOMATION, false, true)
                    .run(new SampleYear(SampleYear.SEED, SampleSize.scaled(0.004), 2022, 2022)
                            .write(temporary.resolve("lists")), false, (phase, done, total) -> {
                            })
                    .problems()).isEmpty();
            Period half = Period.parse("2022-H1");
            Period next = Period.parse("2023-H1");
            DemoYear.signOff(directory, half);
            DemoYear.signOff(directory, next);
            try (Figures figures = LedgerFacts.of(directory.ledger()).count(directory.ledger().head().size())) {
                SignOffs signed = SignOffReport.of(figures, null).below(half, null);
                assertThat(signed.units()).hasSize(18).noneMatch(SignOffs.OfUnit::changed);
                assertThat(signed.missing()).hasSize(3);
                assertThat(SignOffReport.of(figures, null).below(next, null).missing()).hasSizeGreaterThan(18);
            }
        }
    }
}
