package vn.oneplusone.app.vault.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The ordinary tables of a vault's file, brought up to date by Flyway. Its steps are named one by one, so nothing is searched for, and all of them
 * belong to one transaction of the caller: a program that is killed in between leaves the file as it was, and of several that start at
 * once one does it. The number of the newest step is the format of the file ({@code user_version}).
 */
public final class SqliteMigrations {
    /** In their order, the first is number 2: what holds keys alone has number 1. */
    private static final List<String> STEPS = List.of("accounts", "changes_of_accounts_and_journal", "links_and_claims",
            "pauses_of_claims", "identities_of_providers", "handing_over");

    /** The format of files that this program writes. */
    public static final int NEWEST = STEPS.size() + 1;

    /** What a file from before Flyway has, by the newest table or column in it. */
    private static final String FORMER = """
            SELECT CASE
                WHEN EXISTS (SELECT 1 FROM pragma_table_info('account') WHERE name = 'former') THEN 7
                WHEN EXISTS (SELECT 1 FROM pragma_table_info('youth_claim') WHERE name = 'paused_at') THEN 5
                WHEN EXISTS (SELECT 1 FROM pragma_table_info('youth_claim')) THEN 4
                WHEN EXISTS (SELECT 1 FROM pragma_table_info('journal')) THEN 3
                WHEN EXISTS (SELECT 1 FROM pragma_table_info('account')) THEN 2
                ELSE 1 END""";

    private SqliteMigrations() {}

    /**
     * Takes the steps that a file has not taken.
     *
     * @param jdbc in a transaction, which stays open
     * @return the format that the file has now
     */
    static int migrate(JdbcTemplate jdbc) {
        String former = jdbc.queryForObject(FORMER, String.class);
        jdbc.execute((Connection connection) -> Flyway.configure()
                .dataSource(new SingleConnectionDataSource(inTransaction(connection), true)).baselineOnMigrate(true)
                .baselineVersion(former).locations(new String[0]).resourceProvider(new Steps())
                .javaMigrationClassProvider(List::of).loggers("slf4j").load().migrate());
        jdbc.execute("PRAGMA user_version = " + NEWEST);
        return NEWEST;
    }

    /** The same connection, whose transaction only its owner ends. */
    private static Connection inTransaction(Connection connection) {
        return (Connection) Proxy.newProxyInstance(SqliteMigrations.class.getClassLoader(),
                new Class<?>[]{Connection.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "setAutoCommit", "commit", "rollback", "close" -> null;
                    default -> {
                        try {
                            yield method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }
                });
    }

    private static final class Steps implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            List<LoadableResource> steps = new ArrayList<>();
            for (int i = 0; prefix.equals("V") && i < STEPS.size(); i++) {
                steps.add(new Step("V" + (i + 2) + "__" + STEPS.get(i) + ".sql"));
            }
            return steps;
        }
    }

    private static final class Step extends LoadableResource {
        private final String name;

        Step(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            try (InputStream file = Objects
                    .requireNonNull(SqliteMigrations.class
                            .getResourceAsStream("/vn/oneplusone/app/vault/migrations/" + name))) {
                return new StringReader(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }
    }
}
