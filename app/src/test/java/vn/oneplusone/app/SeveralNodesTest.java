package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.automation.Automation;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.Recorded;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.mongo.RefusingServer;
import vn.oneplusone.app.ledger.mongo.TestMongo;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.app.vault.store.VaultRefused;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;

/** Whole application nodes, each with clients of its own, over one ledger and one vault in MongoDB. */
class SeveralNodesTest {
    private static final CountsQuestion YEAR = CountsQuestion.of(2021);
    private static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @RegisterExtension
    final TestMongo ledger = new TestMongo();

    @RegisterExtension
    final TestMongo vault = new TestMongo();

    @RegisterExtension
    final RefusingServer moody = new RefusingServer();

    @TempDir
    Path temporary;

    private Map<String, String> environment() {
        return Map.of("MONGODB_URI", ledger.uri(), "ONEPLUSONE_VAULT_MONGODB_URI", vault.uri(),
                "ONEPLUSONE_MASTER_KEY", MASTER_KEY);
    }

    private DataDirectory open(String name, Map<String, String> environment) {
        return DataDirectory.open(temporary.resolve(name), Clock.systemUTC(), environment, warning -> {
        });
    }

    /** One node as it runs: it follows the ledger, and does what is to be done. */
    private static final class Node implements AutoCloseable {
        final DataDirectory directory;
        final Figures figures;
        final Automation automation;

        Node(DataDirectory directory) {
            this.directory = directory;
            figures = directory.facts().figures();
            automation = new Automation(directory.facts(), directory.domain());
            figures.start();
            automation.start();
        }

        @Override
        public void close() {
            automation.close();
            figures.close();
            directory.close();
        }
    }

    @Test
    void race_follow_and_do_nothing_twice() throws Exception {
        List<Path> lists = Installation.lists(temporary.resolve("lists"), SampleSize.scaled(0.006));
        try (Node one = new Node(open("one", environment()));
                Node two = new Node(open("two", environment()));
                Node three = new Node(open("three", environment()))) {
            List<ImportReport> reports = together(List.of(() -> Installation.take(one.directory, lists),
                    () -> Installation.take(two.directory, lists)));
            assertThat(reports).allSatisfy(report -> assertThat(report.problems()).isEmpty());

            long size = one.directory.ledger().head().size();
            for (Node node : List.of(one, two, three)) {
                assertThat(node.figures.awaitAtLeast(size, TestRun.PATIENCE)).isTrue();
                await().until(() -> node.automation.pending().isEmpty());
            }
            assertThat(three.directory.ledger().head().size()).as("nothing was left to do").isEqualTo(size);
            assertThat(two.figures.digest(size)).isEqualTo(one.figures.digest(size));
            assertThat(three.figures.digest(size)).isEqualTo(one.figures.digest(size));
            assertThat(LedgerVerification.verify(three.directory.ledger(), (done, total) -> {
            })).isInstanceOf(Verdict.Sound.class);
            nothingTwice(three.directory);
            sameFiguresInAFile(lists, three.figures.counts(YEAR));
        }
    }

    private static void nothingTwice(DataDirectory directory) {
        List<String> admitted = new ArrayList<>();
        List<String> fulfilled = new ArrayList<>();
        directory.facts().read(0, directory.facts().size(), fact -> {
            switch (fact.payload()) {
                case MemberAdmitted member -> admitted.add(member.person() + " " + member.organization());
                case ReferralFulfilled referral -> fulfilled.add(referral.referral().toString());
                default -> {
                }
            }
        });
        assertThat(admitted).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(fulfilled).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    }

    /** Units get other ids in another ledger; all else is the same. */
    private void sameFiguresInAFile(List<Path> lists, CountsAnswer expected) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.remove("MONGODB_URI");
        try (DataDirectory directory = open("file", environment)) {
            assertThat(Installation.take(directory, lists).problems()).isEmpty();
            long size = directory.ledger().head().size();
            try (Figures figures = directory.facts().count(size)) {
                CountsAnswer answer = figures.counts(YEAR);
                assertThat(size).isEqualTo(expected.ledger().size());
                assertThat(answer.total()).isEqualTo(expected.total());
                assertThat(answer.units())
                        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("label.unitId", "label.parent")
                        .isEqualTo(expected.units());
                assertThat(answer.byMonth()).isEqualTo(expected.byMonth());
            }
        }
        assertThat(temporary.resolve("file")).isDirectoryContaining("glob:**ledger.db")
                .isDirectoryNotContaining("glob:**vault.db");
    }

    @Test
    void a_follower_outlasts_a_store_that_cannot_be_read_for_a_while() {
        Map<String, String> environment = Map.of("MONGODB_URI", moody.uri("ledger"));
        try (Node node = new Node(open("one", environment))) {
            moody.forbid("find");
            int before = moody.refusals();
            await().until(() -> moody.refusals() > before + 2);
            moody.allowAll();
            Recorded recorded = node.directory.domain().record("test", Domain.AUTOMATION, new EstablishUnit(
                    new UUID(1, 3), UnitLevel.DISTRICT, null, "888", "Phú Tân", LocalDate.of(2000, 1, 1)));

            assertThat(node.figures.awaitAtLeast(recorded.size(), TestRun.PATIENCE)).isTrue();
        }
    }

    @Test
    void the_vault_stays_in_the_directory_unless_it_is_told_otherwise() throws IOException {
        open("one", Map.of("MONGODB_URI", ledger.uri())).close();

        assertThat(temporary.resolve("one")).isDirectoryContaining("glob:**vault.db")
                .isDirectoryNotContaining("glob:**ledger.db");
    }

    @Test
    void ledger_and_vault_do_not_share_a_database() {
        assertThatThrownBy(() -> open("one", Map.of("MONGODB_URI", ledger.uri(), "ONEPLUSONE_VAULT_MONGODB_URI",
                ledger.uri(), "ONEPLUSONE_MASTER_KEY", MASTER_KEY))).isInstanceOf(VaultRefused.BesideLedger.class);
    }

    @Test
    void a_ledger_whose_vault_is_missing_does_not_open() {
        try (DataDirectory directory = open("one", environment())) {
            directory.ledger().append(Samples.commit(Samples.entry(null, 0)));
        }
        vault.database().drop();

        assertThatThrownBy(() -> open("one", environment())).isInstanceOf(VaultRefused.VaultMissing.class);
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(tasks)) {
                results.add(one.get());
            }
            return results;
        }
    }
}
