package vn.oneplusone.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.mongo.MongoLedger;
import vn.oneplusone.app.ledger.mongo.TestMongo;
import vn.oneplusone.app.refusals.RefusalWords;
import vn.oneplusone.reporting.Slice;

/** Whatever commands recorded is recorded again: random commands through the modules, and not one anomaly, in the order of either store. */
class WhateverWasAcceptedTest {
    private static final Set<String> WHOLE_WAY = Set.of("ReferralEndorsed", "ReferralApproved");
    private static final Instant NOW = Instant.parse("2022-06-01T05:00:00Z");
    private static final int COMMANDS = 1_500;
    /** An approval takes a youth through all steps: where so many commands met none, more are given. */
    private static final int MOST = 15_000;

    @RegisterExtension
    final TestMongo mongo = new TestMongo();

    @TempDir
    Path temporary;

    static LongStream seeds() {
        return Slice.seeds("rejudging.seed", 40, 1);
    }

    @ParameterizedTest(name = "rejudging.seed={0}")
    @MethodSource("seeds")
    void judging_again_accepts_what_commands_recorded(long seed) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (DataDirectory directory = DataDirectory.open(temporary, clock, Map.of(), warning -> {
        })) {
            accepts(directory.domain(), seed, COMMANDS);
            try (Ledger ledger = MongoLedger.open(mongo.uri(), clock);
                    Domain domain = new Domain(ledger, directory.domain().vault(), clock)) {
                accepts(domain, seed + 1_000, COMMANDS / 10);
            }
        }
    }

    private static void accepts(Domain domain, long seed, int commands) {
        RandomCommands random = new RandomCommands(seed);
        domain.record("beginning", Domain.AUTOMATION, random.beginning().toArray());
        int most = commands == COMMANDS ? MOST : commands;
        for (int i = 0; i < commands || (i < most && !types(domain.ledger()).containsAll(WHOLE_WAY)); i++) {
            try {
                domain.record("random/" + i, new UUID(0, 7), random.next());
            } catch (RuntimeException e) {
                // a refusal, and no fault of the test
                assertThat(RefusalWords.of(e, Locale.ROOT)).as(e.toString()).isPresent();
            }
        }
        Set<Integer> years = new TreeSet<>(List.of(2018));
        Map<Integer, Long> judged = new TreeMap<>();
        years.addAll(Rejudging.of(domain.ledger(), 2018, null, done -> {
        }).years());
        for (int year : years) {
            Rejudged rejudged = Rejudging.of(domain.ledger(), year, null, done -> {
            });
            assertThat(rejudged.anomalies()).isEmpty();
            judged.put(year, rejudged.judged());
        }
        assertThat(judged.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(domain.ledger().head().size());
        if (commands == COMMANDS) {
            Set<String> types = types(domain.ledger());
            assertThat(types).containsAll(WHOLE_WAY);
            assertThat(types.size()).isGreaterThan(25);
        }
    }

    private static Set<String> types(Ledger ledger) {
        Set<String> types = new TreeSet<>();
        LedgerFacts.of(ledger).read(0, ledger.head().size(),
                fact -> types.add(fact.payload().getClass().getSimpleName()));
        return types;
    }
}
