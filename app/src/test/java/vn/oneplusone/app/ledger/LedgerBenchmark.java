package vn.oneplusone.app.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import vn.oneplusone.app.ledger.entries.EntryDecoder;
import vn.oneplusone.app.ledger.entries.EventJson;
import vn.oneplusone.app.ledger.entries.EventTypes;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;
import vn.oneplusone.reporting.figures.Figures;

/**
 * Raw scan, verified scan and full rebuild of a ledger at two sizes, in turn, and their ratios. Run by
 * {@code mvn -q -Pbenchmark -pl app -am verify -DskipTests}. Arguments: folder, rounds, sizes.
 */
public final class LedgerBenchmark {
    private static final int PAGE = 4_096;
    /** One for all, as in the program: making it takes as long as reading some ten thousand entries. */
    private static final EntryDecoder DECODER = new EntryDecoder(EventTypes.ofAllModules());
    private static final String SEALED = "sealed:1:" + "k".repeat(36) + ":" + "c".repeat(280);

    private final EventJson json = new EventJson(EventTypes.ofAllModules());
    private final List<NewEntry> waiting = new ArrayList<>();
    private final Ledger ledger;
    private long written;

    private LedgerBenchmark(Ledger ledger) {
        this.ledger = ledger;
    }

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/benchmark");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        long[] sizes = arguments.length > 2
                ? Arrays.stream(arguments[2].split(",")).mapToLong(Long::parseLong).toArray()
                : new long[]{100_000, 1_000_000};
        String[] names = {"raw scan", "verified scan", "full rebuild"};
        double[][][] speeds = new double[names.length][sizes.length][rounds];
        for (long size : sizes) {
            make(folder.resolve("ledger-" + size), size);
        }
        for (int round = -1; round < rounds; round++) {
            for (int s = 0; s < sizes.length; s++) {
                // Small ledgers are measured several times over, so that a round lasts about as long at either size.
                int times = (int) Math.max(1, 1_000_000 / sizes[s]);
                for (int m = 0; m < names.length; m++) {
                    long begin = System.nanoTime();
                    for (int i = 0; i < times; i++) {
                        measure(m, folder.resolve("ledger-" + sizes[s]), sizes[s]);
                    }
                    double speed = sizes[s] * (double) times / ((System.nanoTime() - begin) / 1e9);
                    if (round >= 0) {
                        speeds[m][s][round] = speed;
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "%-14s %10s %32s%n", "", "entries", "entries/s: median (min - max)");
        for (int m = 0; m < names.length; m++) {
            for (int s = 0; s < sizes.length; s++) {
                Arrays.sort(speeds[m][s]);
                System.out.printf(Locale.ROOT, "%-14s %,10d %,14.0f (%,.0f - %,.0f)   of the raw scan: %.2f%n",
                        names[m],
                        sizes[s], median(speeds[m][s]), speeds[m][s][0], speeds[m][s][rounds - 1],
                        median(speeds[m][s]) / median(speeds[0][s]));
            }
            System.out.printf(Locale.ROOT, "%-14s speed at %,d / at %,d: %.2f%n", names[m], sizes[sizes.length - 1],
                    sizes[0], median(speeds[m][sizes.length - 1]) / median(speeds[m][0]));
        }
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static void measure(int what, Path folder, long size) {
        try (Ledger ledger = SqliteLedger.openReadOnly(folder)) {
            switch (what) {
                case 0 -> {
                    long bytes = 0;
                    for (long at = 0; at < size; at += PAGE) {
                        for (StoredEntry entry : ledger.read(at, PAGE)) {
                            bytes += entry.bytes().length;
                        }
                    }
                    require(bytes > size);
                }
                case 1 -> require(LedgerVerification.verify(ledger, (done, total) -> {
                }) instanceof Verdict.Sound);
                default -> {
                    LedgerFacts facts = new LedgerFacts(ledger, DECODER);
                    try (Figures figures = Figures.of(facts, size, at -> "")) {
                        require(figures.size() == size);
                    }
                }
            }
        }
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalStateException("the ledger of the benchmark is not what was made");
        }
    }

    private static void make(Path folder, long size) throws IOException {
        if (Files.exists(folder.resolve(SqliteLedger.FILE))) {
            try (Ledger made = SqliteLedger.openReadOnly(folder)) {
                if (made.head().size() == size) {
                    return;
                }
            }
            Files.delete(folder.resolve(SqliteLedger.FILE));
        }
        System.out.println("making " + folder);
        try (Ledger ledger = SqliteLedger.open(folder, Clock.systemUTC())) {
            new LedgerBenchmark(ledger).fill(size);
        }
    }

    private void fill(long size) {
        Random random = new Random(size);
        UUID district = new UUID(7, 0);
        LocalDate founded = LocalDate.of(1990, 1, 1);
        List<UUID> branches = new ArrayList<>();
        int units = 0;
        add("units", units++, new UnitEstablished(district, UnitLevel.DISTRICT, null, "888", "Phú Tân", founded));
        for (int c = 0; c < 18; c++) {
            UUID commune = new UUID(7, 100 + c);
            add("units", units++,
                    new UnitEstablished(commune, UnitLevel.COMMUNE, district, "3" + c, "Xã " + c, founded));
            for (int b = 0; b < 6; b++) {
                UUID branch = new UUID(7, 1_000 + c * 10 + b);
                branches.add(branch);
                add("units", units++,
                        new UnitEstablished(branch, UnitLevel.BRANCH, commune, "3" + c + "-" + b, "Ấp " + b, founded));
            }
        }
        UUID referrer = null;
        while (written + waiting.size() + 8 <= size) {
            UUID person = new UUID(random.nextLong(), random.nextLong());
            UUID branch = branches.get(random.nextInt(branches.size()));
            LocalDate on = LocalDate.of(2018 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(28));
            String stream = "person/" + person;
            add(stream, 0, new PersonRegistered(person, SEALED, 2001, Gender.FEMALE, branch,
                    new Consent(ConsentForm.PAPER, on, null, null), on));
            Decision decision = new Decision("12-QĐ/ĐTN", on);
            if (referrer == null || random.nextInt(3) == 0) {
                add(stream, 1,
                        new MemberAdmitted(person, Organization.UNION, branch, on, decision, null, "2018-2022", 20));
                referrer = person;
            } else {
                UUID referral = new UUID(random.nextLong(), random.nextLong());
                String path = "referral/FEDERATION/" + person;
                add(path, 0, new YouthReferred(referral, person, Organization.FEDERATION, referrer, branch,
                        ReferralChannel.MEETING, on));
                add(path, 1, new YouthConfirmed(referral, on));
                add(path, 2, new ReferralEndorsed(referral, null, null, on, "2018-2022"));
                add(path, 3, new ReferralApproved(referral, decision, null));
                add(stream, 1, new MemberAdmitted(person, Organization.FEDERATION, branch, on, decision, referral,
                        "2018-2022", 20));
                add(path, 4, new ReferralFulfilled(referral, on, referrer, branch));
            }
        }
        for (int i = units; written + waiting.size() < size; i++) {
            add("units", i,
                    new UnitEstablished(new UUID(8, i), UnitLevel.BRANCH, new UUID(7, 100), "x" + i, "Ấp", founded));
        }
        flush();
    }

    private void add(String stream, long sequence, Object event) {
        waiting.add(new NewEntry(UUID.randomUUID().toString(), stream, sequence, json.types().name(event.getClass()),
                json.types().revision(json.types().name(event.getClass())), Instant.now(), "{}",
                json.mapper().writeValueAsString(event)));
        if (waiting.size() >= 2_000) {
            flush();
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            ledger.append(new Commit("benchmark/" + written, new UUID(0, 0).toString(), waiting));
            written += waiting.size();
            waiting.clear();
        }
    }
}
