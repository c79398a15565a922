package vn.oneplusone.app.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.Samples;

/** What a writer says when the store fails under it: never more than what is there, never less. */
class LedgerWriterTest {
    private static final Clock CLOCK = Clock.fixed(Samples.MADE, ZoneOffset.UTC);

    @TempDir
    Path directory;

    private SqliteLedger ledger;
    private LedgerFile file;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(directory, CLOCK);
        file = new LedgerFile(directory.resolve(SqliteLedger.FILE), false);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_flush_that_failed_and_yet_reached_the_disk_is_acknowledged() throws SQLException {
        Commit commit = Samples.commit(Samples.entry("a", 0));
        try (LedgerWriter writer = writer(file.writer(), Commits.DONE_BUT_SAID_TO_FAIL)) {
            assertThat(writer.append(commit)).isEqualTo(new Receipt(0, 1));
        }
        assertThat(ledger.recorded(commit.cause())).contains(new Receipt(0, 1));
    }

    @Test
    void a_flush_that_failed_is_told() throws SQLException {
        Commit commit = Samples.commit(Samples.entry("a", 0));
        try (LedgerWriter writer = writer(file.writer(), Commits.FAIL)) {
            assertThat(catchThrowableOfType(LedgerUnavailable.class, () -> writer.append(commit)))
                    .hasMessageContaining("not recorded");
        }
        assertThat(ledger.head().size()).isZero();
        assertThat(ledger.append(commit)).isEqualTo(new Receipt(0, 1));
    }

    /** Or a command would be taken for recorded because its double was, in a transaction that is gone. */
    @Test
    void a_refusal_falls_with_the_transaction_that_it_was_decided_in() throws Exception {
        List<Object> outcomes = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        LedgerWriter writer = ledger.writer();
        try (Connection holding = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(SqliteLedger.FILE))) {
            LedgerFile.execute(holding, "BEGIN IMMEDIATE");
            for (int i = 0; i < 3; i++) {
                Commit commit = i == 0
                        ? Samples.commit(Samples.entry("first", 0))
                        : Samples.caused("doubled", Samples.entry("a", 0));
                threads.add(Thread.ofPlatform().start(() -> {
                    try {
                        outcomes.add(writer.append(commit));
                    } catch (RuntimeException refused) {
                        outcomes.add(refused);
                    }
                }));
                int queued = i;
                Awaitility.await()
                        .until(() -> writer.writing() && writer.waiting() == queued);
            }
            LedgerFile.execute(holding, "CREATE TRIGGER broken BEFORE UPDATE ON head WHEN NEW.size > 1 "
                    + "BEGIN SELECT RAISE(ABORT, 'broken disk'); END");
            LedgerFile.execute(holding, "COMMIT");
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(outcomes).containsOnlyOnce(new Receipt(0, 1)).filteredOn(LedgerUnavailable.class::isInstance)
                .hasSize(2);
        assertThat(ledger.recorded("doubled")).isEmpty();
        assertThat(ledger.head().size()).isEqualTo(1);
    }

    @Test
    void an_error_of_the_machine_reaches_the_caller_and_the_next_append_works() throws SQLException {
        AtomicInteger times = new AtomicInteger();
        Clock failing = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                if (times.getAndIncrement() == 0) {
                    throw new OutOfMemoryError("for this test");
                }
                return Samples.MADE;
            }
        };
        try (LedgerWriter writer = new LedgerWriter(file.writer(), failing, cause -> null)) {
            Commit commit = Samples.commit(Samples.entry("a", 0));
            assertThat(catchThrowableOfType(LedgerUnavailable.class, () -> writer.append(commit)))
                    .hasCauseInstanceOf(OutOfMemoryError.class);
            assertThat(writer.append(commit)).isEqualTo(new Receipt(0, 1));
        }
    }

    private LedgerWriter writer(Connection connection, Commits commits) throws SQLException {
        return new LedgerWriter(failing(connection, commits), CLOCK, cause -> ledger.recorded(cause).orElse(null));
    }

    private enum Commits {
        FAIL, DONE_BUT_SAID_TO_FAIL
    }

    private static Connection failing(Connection connection, Commits commits) {
        return (Connection) Proxy.newProxyInstance(LedgerWriterTest.class.getClassLoader(),
                new Class<?>[]{Connection.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(connection, arguments);
                        return method.getName().equals("prepareStatement") && "COMMIT".equals(arguments[0])
                                ? failing((PreparedStatement) result, commits)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static PreparedStatement failing(PreparedStatement statement, Commits commits) {
        return (PreparedStatement) Proxy.newProxyInstance(LedgerWriterTest.class.getClassLoader(),
                new Class<?>[]{PreparedStatement.class}, (proxy, method, arguments) -> {
                    boolean commit = method.getName().equals("execute");
                    if (commit && commits == Commits.FAIL) {
                        throw new SQLException("disk I/O error");
                    }
                    try {
                        Object result = method.invoke(statement, arguments);
                        if (commit) {
                            throw new SQLException("disk I/O error");
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
