package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.InLetters;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.UnitLevel;

/** The portal is killed (SIGKILL) while a list that somebody brought is being recorded; they bring it again, and nothing is there twice. */
class KilledImportTest {
    private static final int ROWS = 900;
    /** A kill may come too late. */
    private static final int MOST_TRIES = 20;

    @TempDir
    Path folder;

    @Test
    void a_list_that_was_being_recorded_when_the_portal_was_killed_is_brought_again_without_doubles() throws Exception {
        String list = list();
        Path data = folder.resolve("data-0");
        long before = killed(data, list);
        for (int i = 1; size(data) == before + ROWS && i < MOST_TRIES; i++) {
            data = folder.resolve("data-" + i);
            before = killed(data, list);
        }
        assertThat(size(data)).as("killed in the middle").isBetween(before + 1, before + ROWS - 1);
        sound(data);
        try (ServingProcess portal = ServingProcess.start(data)) {
            Reader officer = signedIn(portal);
            String again = bring(officer, list);
            assertThat(officer.page(again).body()).contains("dòng đã có từ trước");
            confirm(officer, again);
            assertThat(ListsPortal.settled(officer, again)).contains("Đã ghi ");
            assertThat(size(data)).isEqualTo(before + ROWS);
        }
        assertThat(people(data)).doesNotHaveDuplicates().hasSize(ROWS);
    }

    /** Kills a portal as soon as the ledger begins to grow; how large it was before. */
    private static long killed(Path data, String list) throws Exception {
        long before = prepare(data);
        try (ServingProcess portal = ServingProcess.start(data); Ledger watched = SqliteLedger.openReadOnly(data)) {
            Reader officer = signedIn(portal);
            confirm(officer, bring(officer, list));
            while (watched.head().size() == before) {
                assertThat(portal.process().isAlive()).isTrue();
            }
            portal.process().destroyForcibly().waitFor();
        }
        return before;
    }

    private static void sound(Path data) {
        assertThat(LedgerVerification.verify(() -> SqliteLedger.openReadOnly(data), (done, total) -> {
        })).isInstanceOf(Verdict.Sound.class);
    }

    private static String list() {
        StringBuilder list = new StringBuilder(ListsPortal.PEOPLE);
        for (int i = 0; i < ROWS; i++) {
            list.append(ListsPortal.person("K-" + i, "Người Mẫu Số " + InLetters.of(i), "30439-01"));
        }
        return list.toString();
    }

    private static long prepare(Path data) {
        try (DataDirectory directory = open(data)) {
            LocalDate founded = LocalDate.of(2000, 1, 1);
            directory.domain().record("test/units", Domain.AUTOMATION,
                    new EstablishUnit(ListsPortal.DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", founded),
                    new EstablishUnit(ListsPortal.COMMUNE, UnitLevel.COMMUNE, ListsPortal.DISTRICT, "30439",
                            "Phú Xuân", founded),
                    new EstablishUnit(ListsPortal.OTHER_COMMUNE, UnitLevel.BRANCH, ListsPortal.COMMUNE, "30439-01",
                            "Ấp 1", founded));
            directory.accounts().create("xa", "xa", Role.COMMUNE_OFFICER, ListsPortal.COMMUNE, RunningPortal.PASSWORD);
            return directory.ledger().head().size();
        }
    }

    private static DataDirectory open(Path data) {
        return DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        });
    }

    private static Reader signedIn(ServingProcess portal) {
        Reader reader = new Reader(portal.address());
        reader.signIn("xa", RunningPortal.PASSWORD);
        return reader;
    }

    /** The address of the upload once it was tried. */
    private static String bring(Reader reader, String list) {
        String path = ListsPortal.location(ListsPortal.bring(reader, "người.csv", list));
        assertThat(path).startsWith("/lists/");
        ListsPortal.settled(reader, path);
        return path;
    }

    private static void confirm(Reader reader, String path) {
        reader.post(path + "/confirm", Map.of("_csrf", reader.csrf("/lists")));
    }

    private static long size(Path data) {
        try (Ledger ledger = SqliteLedger.openReadOnly(data)) {
            return ledger.head().size();
        }
    }

    private static List<Object> people(Path data) {
        try (DataDirectory directory = open(data)) {
            List<Object> people = new ArrayList<>();
            directory.facts().read(0, directory.facts().size(), fact -> {
                if (fact.payload() instanceof PersonRegistered registered) {
                    people.add(registered.person());
                }
            });
            return people;
        }
    }
}
