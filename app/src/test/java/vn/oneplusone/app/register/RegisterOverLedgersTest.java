package vn.oneplusone.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.Fork;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.NewEntry;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.bundle.BundleLedger;
import vn.oneplusone.app.ledger.bundle.Bundles;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.RandomHistory;
import vn.oneplusone.reporting.Slice;

/** The register says the same over the live ledger, over a fork of it and over a bundle; what is tried on a fork stays there. */
class RegisterOverLedgersTest {
    private static final UUID DISTRICT = new UUID(9, 1);
    private static final UUID COMMUNE = new UUID(9, 2);
    private static final UUID OTHER = new UUID(9, 3);
    private static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);

    @TempDir
    Path temporary;

    private final AtomicLong entriesRead = new AtomicLong();
    private DataDirectory directory;
    private Domain domain;
    private Register live;

    @BeforeEach
    void start() {
        directory = DataDirectory.open(temporary.resolve("data"), Clock.systemUTC(), Map.of(), warning -> {
        });
        domain = new Domain(counting(directory.ledger()), directory.domain().vault(), directory.clock());
        live = new Register(LedgerFacts.of(domain.ledger()), directory.clock());
    }

    @AfterEach
    void stop() {
        live.close();
        domain.close();
        directory.close();
    }

    static LongStream seeds() {
        return RandomHistory.seeds().limit(Slice.isAll() ? 8 : 2);
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void a_fork_without_changes_and_a_bundle_stand_as_the_live_ledger_does(long seed) {
        List<Fact> facts = new RandomHistory(seed).recorded(seed).facts();
        append(facts.subList(0, facts.size() / 2));
        // folded while it grows
        told(live, facts);
        append(facts.subList(facts.size() / 2, facts.size()));
        List<Object> expected = told(live, facts);

        assertThat(told(new Register(LedgerFacts.of(domain.ledger()), directory.clock()), facts)).isEqualTo(expected);
        try (Fork fork = domain.fork(); Register forked = live.of(fork)) {
            assertThat(told(forked, facts)).isEqualTo(expected);
        }
        Path bundle = temporary.resolve("bundle");
        Bundles.export(directory.ledger(), Bundles.KEY, temporary.resolve("signed"), bundle);
        try (BundleLedger read = BundleLedger.open(bundle);
                Register bundled = new Register(LedgerFacts.of(read), directory.clock())) {
            assertThat(told(bundled, facts)).isEqualTo(expected);
        }
    }

    @Test
    void what_is_tried_on_a_fork_is_not_seen_outside_and_the_other_way_round() {
        establish(domain, DISTRICT, UnitLevel.DISTRICT, null);
        assertThat(live.isThere(DISTRICT)).isTrue();
        try (Fork fork = domain.fork(); Register forked = live.of(fork)) {
            establish(fork.domain(), COMMUNE, UnitLevel.COMMUNE, DISTRICT);
            establish(domain, OTHER, UnitLevel.COMMUNE, DISTRICT);
            assertThat(forked.below(DISTRICT)).extracting(Unit::id).containsExactly(COMMUNE);
            assertThat(live.below(DISTRICT)).extracting(Unit::id).containsExactly(OTHER);
        }
    }

    @Test
    void a_fork_is_not_folded_from_the_first_fact_again() {
        append(new RandomHistory(1).recorded(1).facts());
        assertThat(live.isThere(DISTRICT)).isFalse();
        try (Fork fork = domain.fork(); Register forked = live.of(fork)) {
            entriesRead.set(0);
            assertThat(forked.isThere(DISTRICT)).isFalse();
            assertThat(entriesRead).hasValue(0);
        }
    }

    @Test
    void a_fork_that_is_older_than_what_was_folded_begins_at_the_first_fact() {
        establish(domain, DISTRICT, UnitLevel.DISTRICT, null);
        try (Fork fork = domain.fork()) {
            establish(domain, COMMUNE, UnitLevel.COMMUNE, DISTRICT);
            assertThat(live.isThere(COMMUNE)).isTrue();
            establish(fork.domain(), OTHER, UnitLevel.COMMUNE, DISTRICT);
            try (Register forked = live.of(fork)) {
                assertThat(forked.below(DISTRICT)).extracting(Unit::id).containsExactly(OTHER);
            }
        }
    }

    /** All that the register says of the units and people in these facts. */
    private static List<Object> told(Register register, List<Fact> facts) {
        List<Object> told = new ArrayList<>(register.units(null));
        register.units(null).forEach(unit -> told.addAll(List.of(register.standing(unit.id()), register.isThere(
                unit.id()), register.above(unit.id()), register.top(unit.id()), register.within(unit.id()),
                register.people(List.of(unit.id())).stream().map(Person::id).sorted().toList(),
                List.copyOf(register.referrals(register.within(unit.id()))).stream().map(Referral::id).sorted()
                        .toList(),
                register.supports(register.within(unit.id())), register.campaigns(register.within(unit.id())))));
        facts.stream().map(Fact::stream).map(String::valueOf).distinct().sorted().forEach(stream -> {
            String[] parts = stream.split("/", -1);
            switch (parts[0]) {
                case "person" -> {
                    UUID id = UUID.fromString(parts[1]);
                    told.add(String.valueOf(register.person(id)));
                    told.add(String.valueOf(register.home(id)));
                    told.add(register.supportsOf(id));
                    told.add(register.referralsBy(id));
                }
                case "referral" -> {
                    UUID youth = UUID.fromString(parts[2]);
                    told.add(String.valueOf(register.referral(Organization.valueOf(parts[1]), youth)));
                    told.add(register.openReferrals(youth));
                }
                case "initiative" -> told
                        .add(register.initiative(UUID.fromString(parts[1]), Integer.parseInt(parts[2])));
                case "target" -> told.add(String.valueOf(register.target(UUID.fromString(parts[1]),
                        Organization.valueOf(parts[2]), Integer.parseInt(parts[3]))));
                default -> {
                    // told with the units
                }
            }
        });
        return told;
    }

    private void append(List<Fact> facts) {
        for (int from = 0; from < facts.size(); from += 40) {
            List<NewEntry> entries = new ArrayList<>();
            for (Fact fact : facts.subList(from, Math.min(facts.size(), from + 40))) {
                entries.add(Samples.entry(Objects.requireNonNull(fact.stream()), fact.sequence(), fact.payload()));
            }
            directory.ledger().append(Samples.commit(entries));
        }
    }

    private static void establish(Domain in, UUID unit, UnitLevel level, @Nullable UUID above) {
        in.record(UUID.randomUUID().toString(), Domain.AUTOMATION,
                new EstablishUnit(unit, level, above, "code " + unit, "name", FOUNDED));
    }

    private Ledger counting(Ledger ledger) {
        return (Ledger) Proxy.newProxyInstance(Ledger.class.getClassLoader(), new Class<?>[]{Ledger.class},
                (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(ledger, arguments);
                        if (method.getName().equals("read")) {
                            entriesRead.addAndGet(((List<?>) answer).size());
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
