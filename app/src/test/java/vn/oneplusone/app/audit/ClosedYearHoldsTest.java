package vn.oneplusone.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.refusals.RefusalWords;
import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.Slice;
import vn.oneplusone.reporting.commands.ClosingCommand.CloseYear;
import vn.oneplusone.reporting.contributions.Contributions;
import vn.oneplusone.reporting.contributions.rows.Measure;

/** Random commands after a closing: what its figures count is taken back or changed by order alone, and all else comes late. */
class ClosedYearHoldsTest {
    private static final UUID DISTRICT = new UUID(1, 1);
    private static final int YEAR = 2019;
    private static final Instant NOW = Instant.parse("2022-06-01T05:00:00Z");
    private static final int BEFORE = 900;
    private static final int AFTER = 1_500;

    /**
     * What the figures of a closing are made of, one row for one fact. The cohort of a year follows its referrals into later years, and coverage and
     * the best meeting follow from all facts together: they move by late facts, too.
     */
    private static final Set<Measure> COUNTED = EnumSet.of(Measure.ADMITTED, Measure.RECEIVED, Measure.ENDED,
            Measure.RELEASED, Measure.TRANSFERRED_IN, Measure.TRANSFERRED_OUT, Measure.TARGET, Measure.REFERRED,
            Measure.CONFIRMED, Measure.PREPARED, Measure.ENDORSED, Measure.APPROVED, Measure.FULFILLED,
            Measure.DECLINED, Measure.WITHDRAWN, Measure.LAPSED, Measure.CAMPAIGN_PLANNED, Measure.CAMPAIGN_HELD,
            Measure.CAMPAIGN_CANCELLED, Measure.CAMPAIGN_MEMBERS, Measure.CAMPAIGN_YOUTHS, Measure.STEP_RECORDED,
            Measure.SUPPORT_GRANTED, Measure.SUPPORT_AMOUNT, Measure.SUPPORT_REPAID);

    private record Key(Measure measure, UUID subject) {}

    @TempDir
    Path temporary;

    static LongStream seeds() {
        return Slice.seeds("closed.seed", 40, 1);
    }

    @ParameterizedTest(name = "closed.seed={0}")
    @MethodSource("seeds")
    void nothing_is_taken_from_a_closed_year_without_an_order(long seed) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (DataDirectory directory = DataDirectory.open(temporary, clock, Map.of(), warning -> {
        })) {
            Domain domain = directory.domain();
            RandomCommands random = new RandomCommands(seed);
            domain.record("beginning", Domain.AUTOMATION, random.beginning().toArray());
            Decision decision = new Decision("1-KH", LocalDate.of(YEAR, 1, 2));
            domain.record("targets", Domain.AUTOMATION,
                    new SetTarget(DISTRICT, Organization.UNION, YEAR, 5, decision),
                    new SetTarget(DISTRICT, Organization.FEDERATION, YEAR, 6, decision));
            play(domain, random, "before", BEFORE);
            long closed = domain.ledger().head().size();
            domain.record("closing", Domain.AUTOMATION, new CloseYear(DISTRICT, YEAR, closed, "root", "2018-2022",
                    "figures", LocalDate.of(2022, 1, 5)));
            random.closed();
            assertThat(play(domain, random, "after", AFTER)).contains("YearIsClosed");

            List<Fact> facts = facts(domain);
            Map<Long, Map<Key, Long>> changes = changes(facts, closed);
            assertThat(changes).isNotEmpty();
            changes.forEach((position, changed) -> {
                Object fact = facts.get((int) (long) position).payload();
                Optional<RecordComponent> order = Arrays.stream(fact.getClass().getRecordComponents())
                        .filter(component -> component.getName().equals("order")).findAny();
                if (order.isPresent()) {
                    assertThat(value(order.get(), fact)).as("%s changes %s", fact, changed).isNotNull();
                } else {
                    assertThat(changed.values()).as("%s changes %s", fact, changed).allMatch(n -> n > 0);
                }
            });
        }
    }

    /** The refusals. */
    private static List<String> play(Domain domain, RandomCommands random, String name, int commands) {
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < commands; i++) {
            try {
                domain.record(name + "/" + i, new UUID(0, 7), random.next());
            } catch (RuntimeException e) {
                assertThat(RefusalWords.of(e, Locale.ROOT)).as(e.toString()).isPresent();
                refused.add(e.getClass().getSimpleName());
            }
        }
        return refused;
    }

    private static List<Fact> facts(Domain domain) {
        List<Fact> facts = new ArrayList<>();
        LedgerFacts.of(domain.ledger()).read(0, domain.ledger().head().size(), facts::add);
        return facts;
    }

    /** By fact, what it changed in the closed year. */
    private static Map<Long, Map<Key, Long>> changes(List<Fact> facts, long closed) {
        Contributions contributions = new Contributions();
        facts.forEach(contributions::contribute);
        Map<Long, Map<Key, Long>> changes = new HashMap<>();
        var prefix = contributions.publish();
        prefix.scan(prefix.rows(), (position, day, unit, cell, n, high, low) -> {
            Measure measure = Measure.ofCell(cell);
            if (position >= closed && COUNTED.contains(measure)
                    && LocalDate.ofEpochDay(day).getYear() == YEAR) {
                changes.computeIfAbsent(position, at -> new HashMap<>()).merge(new Key(measure, new UUID(high, low)),
                        n, Long::sum);
            }
        });
        changes.values().forEach(changed -> changed.values().removeIf(n -> n == 0));
        changes.values().removeIf(Map::isEmpty);
        return changes;
    }

    private static Object value(RecordComponent component, Object fact) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
