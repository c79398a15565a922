package vn.oneplusone.app.files.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.Fork;
import vn.oneplusone.app.domain.ForkedLedger;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.files.rows.membership.UnitRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.NewEntry;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.vault.keys.Vault;
import vn.oneplusone.app.vault.keys.VaultFork;
import vn.oneplusone.membership.DetailsSeal;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.Slice;

/**
 * What becomes of a list depends on the list and the ledger alone: random lists are played with random schedules and with one thread, and
 * everything that can be seen afterwards is compared. A run plays some of them by lot ({@link Slice}), {@code -Dlists=N} so many,
 * {@code -Dlist=SEED} one again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportOrderTest {
    private static final Instant NOW = Instant.parse("2022-01-05T03:00:00Z");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern VARYING = Pattern
            .compile("sealed:1:[A-Za-z0-9_:-]+|\"eventId\":\"[^\"]*\"|\"timestamp\":\"[^\"]*\"");

    private @Nullable DataDirectory directory;

    @BeforeAll
    void begin_with_some_units(@TempDir Path folder) {
        directory = DataDirectory.open(folder.resolve("data"), Schedules.clock(NOW), Map.of(), warning -> {
        });
        LocalDate on = LocalDate.of(2000, 1, 1);
        List<ListRow> units = new ArrayList<>();
        units.add(new UnitRow("units.csv", 2, "888", "Phú Tân", UnitLevel.DISTRICT, null, on, null));
        for (String code : List.of("30439", "30436")) {
            units.add(
                    new UnitRow("units.csv", units.size() + 2, code, "Xã " + code, UnitLevel.COMMUNE, "888", on, null));
            for (String branch : List.of("-01", "-02")) {
                units.add(new UnitRow("units.csv", units.size() + 2, code + branch, "Ấp " + branch, UnitLevel.BRANCH,
                        code, on, null));
            }
        }
        assertThat(take(base(), units, Schedules.oneThread()).problems()).isEmpty();
    }

    @AfterAll
    void close() {
        Objects.requireNonNull(directory).close();
    }

    private Domain base() {
        return Objects.requireNonNull(directory).domain();
    }

    @Test
    void an_import_is_a_function_of_list_and_ledger() {
        AtomicLong taken = new AtomicLong();
        seeds().forEach(seed -> {
            List<List<ListRow>> lists = lists(seed);
            String expected = outcome(lists, run -> Schedules.oneThread(), taken);
            Map<String, LongFunction<RowSchedule>> schedules = new LinkedHashMap<>();
            schedules.put("last first", run -> Schedules.lastFirst());
            schedules.put("shuffled", run -> Schedules.shuffled(seed * 31 + run));
            schedules.put("interleaved", run -> Schedules.interleaved(seed * 37 + run));
            schedules.put("threads", run -> RowSchedule.sideBySide(8));
            schedules.forEach((name, schedule) -> assertThat(outcome(lists, schedule, new AtomicLong()))
                    .as("list %d, %s", seed, name).isEqualTo(expected));
        });
        assertThat(taken.get()).as("rows that were recorded").isPositive();
    }

    @Test
    void rows_that_share_no_key_touch_nothing_of_each_other() {
        seeds().forEach(seed -> {
            try (Fork fork = base().fork()) {
                for (List<ListRow> list : lists(seed)) {
                    touches(seed, fork.domain(), list);
                    take(fork.domain(), list, Schedules.oneThread());
                }
            }
        });
    }

    private static LongStream seeds() {
        int lists = Integer.getInteger("lists", 24);
        return Slice.seeds("list", lists, lists == 24 ? 2 : lists);
    }

    /** Lists that follow each other; what is refused of each is taken out, so that the rest is recorded. */
    private List<List<ListRow>> lists(long seed) {
        RandomRows random = new RandomRows(seed);
        List<List<ListRow>> lists = new ArrayList<>();
        try (Fork fork = base().fork()) {
            lists.add(accepted(fork.domain(), random.first(), lists));
            for (int i = 0; i < 2; i++) {
                lists.add(accepted(fork.domain(), random.next(12), lists));
            }
        }
        return lists;
    }

    private static List<ListRow> accepted(Domain domain, List<ListRow> list, List<List<ListRow>> lists) {
        lists.add(list);
        List<ListRow> rows = list;
        while (true) {
            ImportReport report = take(domain, rows, Schedules.oneThread());
            Set<String> wrong = new HashSet<>();
            for (RowProblem problem : report.problems()) {
                wrong.add(problem.file() + problem.line());
            }
            if (wrong.isEmpty()) {
                return rows;
            }
            rows = rows.stream().filter(row -> !wrong.contains(row.file() + row.line())).toList();
        }
    }

    /** All that can be seen after the lists, random ids by the order in which they are met. */
    private String outcome(List<List<ListRow>> lists, LongFunction<RowSchedule> schedules, AtomicLong taken) {
        StringBuilder seen = new StringBuilder();
        long run = 0;
        try (Fork fork = base().fork()) {
            Domain domain = fork.domain();
            for (List<ListRow> list : lists) {
                ImportReport report = take(domain, list, schedules.apply(run++));
                taken.addAndGet(report.recorded());
                seen.append(report).append('\n');
            }
            for (int i = 0; i < RandomRows.PEOPLE; i++) {
                seen.append("P").append(i).append(' ').append(domain.vault().known(SealedTexts.PERSON_CODE, "P" + i))
                        .append('\n');
            }
            for (int i = 0; i < RandomRows.NUMBERS; i++) {
                seen.append("N").append(i).append(' ').append(domain.vault().holder("N" + i)).append('\n');
            }
            for (StoredEntry entry : domain.ledger().read(0, 100_000)) {
                seen.append(new String(entry.bytes(), StandardCharsets.UTF_8)).append('\n');
            }
        }
        Map<String, String> ids = new HashMap<>();
        return UUID.matcher(VARYING.matcher(seen).replaceAll("")).replaceAll(
                found -> Matcher.quoteReplacement(ids.computeIfAbsent(found.group(), id -> "id" + ids.size())));
    }

    private static ImportReport take(Domain domain, List<ListRow> rows, RowSchedule schedule) {
        ImportReport begun = new ImportReport(List.of(), List.of(), rows.size(), 0, 0, 0, List.of(), List.of(),
                List.of(), List.of(), 0, List.of(), 0, 0, false, 0);
        return new ListImport(domain, Bringer.keeper(domain, Domain.AUTOMATION, true), true,
                threads -> schedule).take(rows, begun, false, (phase, done, total) -> {
                });
    }

    private static void touches(long seed, Domain below, List<ListRow> list) {
        Touched touched = new Touched();
        try (ForkedLedger ledger = new ForkedLedger(below.ledger(), Schedules.clock(NOW));
                VaultFork vault = below.vault().fork();
                Domain domain = new Domain(touched.ledger(ledger), touched.vault(vault), Schedules.clock(NOW))) {
            List<ImportStep> works = ImportStep.inOrder(list, row -> "row/" + row.canonical(),
                    new UnitCodes(domain.events()));
            new RowRun(domain, Bringer.keeper(domain, Domain.AUTOMATION, true),
                    Bringer.keeper(domain, Domain.AUTOMATION, true).register(), Set.of(), false)
                    .run(works, List.of(), (rows, each) -> {
                        rows.forEach(row -> touched.during(row, () -> each.accept(row)));
                        touched.compare(seed, rows);
                    }, () -> {
                    });
        }
    }

    /** Which streams and numbers each row reads and writes. */
    private static final class Touched {
        private final Map<ImportStep, Set<String>> read = new HashMap<>();
        private final Map<ImportStep, Set<String>> written = new HashMap<>();
        private @Nullable ImportStep now;

        void during(ImportStep row, Runnable work) {
            now = row;
            work.run();
            now = null;
        }

        private void reads(String what) {
            if (now != null) {
                read.computeIfAbsent(now, row -> new HashSet<>()).add(what);
            }
        }

        private void writes(String what) {
            if (now != null) {
                written.computeIfAbsent(now, row -> new HashSet<>()).add(what);
            }
        }

        void compare(long seed, List<ImportStep> rows) {
            for (ImportStep one : rows) {
                for (String what : written.getOrDefault(one, Set.of())) {
                    for (ImportStep other : rows) {
                        if (!other.equals(one) && other.keys().stream().noneMatch(one.keys()::contains)
                                && (read.getOrDefault(other, Set.of()).contains(what)
                                        || written.getOrDefault(other, Set.of()).contains(what))) {
                            fail("list %d: %s changes %s of %s, and they share no key", seed, one, what, other);
                        }
                    }
                }
            }
        }

        Ledger ledger(Ledger ledger) {
            return wrapped(Ledger.class, ledger, (method, arguments, proceed) -> {
                switch (method.getName()) {
                    case "readStream" -> reads((String) arguments[0]);
                    case "recorded" -> reads("cause " + arguments[0]);
                    case "append" -> {
                        Commit commit = (Commit) arguments[0];
                        writes("cause " + commit.cause());
                        commit.entries().stream().map(NewEntry::stream).filter(Objects::nonNull)
                                .forEach(this::writes);
                    }
                    default -> {
                        // asks for nothing of a row
                    }
                }
                return proceed.get();
            });
        }

        Vault vault(Vault vault) {
            DetailsSeal seal = wrapped(DetailsSeal.class, vault.detailsSeal(), (method, arguments, proceed) -> {
                if (method.getName().equals("claim")) {
                    writes("number " + arguments[0]);
                }
                return proceed.get();
            });
            return wrapped(Vault.class, vault, (method, arguments, proceed) -> method.getName().equals("detailsSeal")
                    ? seal
                    : proceed.get());
        }

        private interface Around {
            @Nullable
            Object call(Method method, Object[] arguments, Supplier<@Nullable Object> proceed);
        }

        private static <T> T wrapped(Class<T> type, T inner, Around around) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                    (proxy, method, arguments) -> around.call(method, arguments == null ? new Object[0] : arguments,
                            () -> {
                                try {
                                    return method.invoke(inner, arguments);
                                } catch (InvocationTargetException e) {
                                    if (e.getCause() instanceof RuntimeException refusal) {
                                        throw refusal;
                                    }
                                    throw new IllegalStateException(e);
                                } catch (IllegalAccessException e) {
                                    throw new IllegalStateException(e);
                                }
                            })));
        }
    }
}
