package vn.oneplusone.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.bundle.Bundles;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.Checkpoints;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.YouthReferred;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.publishing.PublishableCells;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;

/**
 * A year of few facts as an auditor gets it, a bundle and nothing else: six admissions, published figures, then a late admission, a
 * second admission of the same person that two nodes let through, a campaign of a unit that nobody established, and an erasure.
 */
final class AuditedYear implements AutoCloseable {
    static final UUID BRANCH = new UUID(1, 3);
    static final UUID AN = new UUID(2, 1);
    static final UUID PROVED = new UUID(2, 2);
    static final UUID REFERRAL = new UUID(3, 1);
    static final UUID NOWHERE = new UUID(1, 9);

    private static final LocalDate FOUNDED = LocalDate.of(1990, 1, 1);

    private final Map<String, Long> sequences = new HashMap<>();
    private final Ledger ledger;

    private AuditedYear(Path data) {
        ledger = SqliteLedger.open(data, Clock.systemUTC());
    }

    /**
     * Writes the bundle, and keeps the checkpoint that was signed before the late facts.
     *
     * @param data may be destroyed afterwards
     */
    static Checkpoint export(Path data, Path bundle) {
        try (AuditedYear year = new AuditedYear(data)) {
            Checkpoint early = year.published(data);
            year.late();
            Bundles.export(year.ledger, Bundles.KEY, data, bundle);
            return early;
        }
    }

    private Checkpoint published(Path data) {
        record("units", new UnitEstablished(new UUID(1, 1), UnitLevel.DISTRICT, null, "888", "Phú Tân", FOUNDED));
        record("units", new UnitEstablished(new UUID(1, 2), UnitLevel.COMMUNE, new UUID(1, 1), "30439", "Long Hòa",
                FOUNDED));
        record("units",
                new UnitEstablished(BRANCH, UnitLevel.BRANCH, new UUID(1, 2), "30439-1", "Ấp Long Thạnh", FOUNDED));
        for (int i = 1; i <= 6; i++) {
            admitted(new UUID(2, i), "2021-03-26", null);
        }
        UUID youth = new UUID(2, 20);
        record("referral/UNION/" + youth, new YouthReferred(REFERRAL, youth, Organization.UNION, AN, BRANCH,
                ReferralChannel.MEETING, LocalDate.of(2021, 4, 1)));
        admitted(youth, "2021-05-19", REFERRAL);
        record("referral/UNION/" + youth, new ReferralFulfilled(REFERRAL, LocalDate.of(2021, 5, 19), AN, BRANCH));
        try (Figures figures = LedgerFacts.of(ledger).count(ledger.head().size())) {
            CountsAnswer counts = figures.counts(CountsQuestion.of(2021));
            record("publication/2021", new FiguresPublished(2021, counts.ledger().size(), counts.ledger().root(),
                    counts.ruleVersion(), PublishableCells.of(counts), LocalDate.of(2022, 1, 5)));
        }
        return new Checkpoints(data, Clock.systemUTC()).sign(ledger, Bundles.KEY)
                .checkpoint();
    }

    private void late() {
        admitted(new UUID(2, 30), "2021-12-30", null);
        admitted(AN, "2021-12-31", null);
        LocalDate day = LocalDate.of(2021, 7, 1);
        UUID campaign = new UUID(4, 1);
        record("campaign/" + campaign,
                new CampaignHeld(campaign, NOWHERE, new CampaignKind("OTHER"), day, day, 5, 6, null));
        record("person/" + AN, new PersonErased(AN, LocalDate.of(2022, 2, 1)));
    }

    private void admitted(UUID person, String on, @Nullable UUID referral) {
        LocalDate day = LocalDate.parse(on);
        record("person/" + person, new MemberAdmitted(person, Organization.UNION, BRANCH, day,
                new Decision("12-QĐ/ĐTN", day), referral, "2018-2022", 17));
    }

    private void record(String stream, Object event) {
        long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        ledger.append(Samples.commit(List.of(Samples.entry(stream, sequence, event))));
    }

    @Override
    public void close() {
        ledger.close();
    }
}
