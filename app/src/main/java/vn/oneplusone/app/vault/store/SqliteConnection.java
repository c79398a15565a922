package vn.oneplusone.app.vault.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One connection to the vault's file and the transaction that is open on it. The transactions are begun and ended here: the driver would begin
 * the next one while it commits, and tell of a commit that it failed because another process holds the file.
 */
final class SqliteConnection implements AutoCloseable {
    private final Connection connection;
    private final JdbcTemplate template;
    private final JdbcClient client;
    private volatile @Nullable Thread owner;

    SqliteConnection(Connection connection) {
        this.connection = connection;
        this.template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.client = JdbcClient.create(template);
    }

    /** Of one statement each. */
    JdbcClient client() {
        return client;
    }

    /** Of statements that are no question and change no rows, and of those with many rows of values. */
    JdbcTemplate template() {
        return template;
    }

    /** Whether the caller is within a transaction of this connection. */
    boolean isMine() {
        return owner == Thread.currentThread();
    }

    <T> T transact(String begin, Supplier<T> work) {
        template.execute(begin);
        owner = Thread.currentThread();
        boolean committed = false;
        try {
            T result = Objects.requireNonNull(work.get());
            template.execute("COMMIT");
            committed = true;
            return result;
        } finally {
            owner = null;
            if (!committed) {
                rollback();
            }
        }
    }

    private void rollback() {
        try {
            template.execute("ROLLBACK");
        } catch (DataAccessException e) {
            // SQLite rolled back by itself; what went wrong is being thrown already
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
