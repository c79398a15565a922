package vn.oneplusone.app.audit;

import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.domain.RecordedClosings;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.entries.EntryDecoder;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.campaign.CampaignJudge;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.membership.MembershipJudge;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.referral.ReferralJudge;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.events.ReportingEvent;
import vn.oneplusone.reporting.queries.LedgerState;

/**
 * The facts of a year judged again by the decisions that record such facts today, each on the state that the facts before it leave. One pass from
 * the first entry on; needs the entries and nothing else. What was published and closed is not judged here but counted again: {@link Replay}.
 */
public final class Rejudging {
    private static final int PAGE = 512;
    /** No decision records more facts than these together. */
    private static final int TOGETHER = 256;

    private final Ledger ledger;
    private final long size;
    private final int year;
    private final @Nullable String rules;
    private final EntryDecoder decoder = EntryDecoder.ofAllModules();
    private final PastFacts past = new PastFacts();
    private final MembershipJudge membership = new MembershipJudge(past, new RecordedClosings(past));
    private final ReferralJudge referrals = new ReferralJudge(past, membership.closedYears());
    private final CampaignJudge campaigns = new CampaignJudge(past, membership.closedYears());

    private final TreeSet<Integer> years = new TreeSet<>();
    private final List<Rejudged.Finding> anomalies = new ArrayList<>();
    private final List<Admitted> admissions = new ArrayList<>();
    private final StoppedReferrals stopped = new StoppedReferrals();
    private long judged;
    /** Up to here what a decision records together was judged with its first fact. */
    private long judgedUntil;

    /** @param finding against the admission itself */
    private record Admitted(long position, MemberAdmitted fact, Rejudged.@Nullable Finding finding) {}

    private Rejudging(Ledger ledger, long size, int year, @Nullable String rules) {
        this.ledger = ledger;
        this.size = size;
        this.year = year;
        this.rules = rules;
    }

    /** The names of all rule sets that a year can be judged by, the oldest first. */
    public static Set<String> versions() {
        Set<String> versions = new LinkedHashSet<>(MembershipJudge.versions());
        versions.addAll(ReferralJudge.versions());
        return versions;
    }

    /**
     * @param rules to judge the admissions by; null to judge every fact by the rules of its day
     * @param progress told how many entries are done
     */
    public static Rejudged of(Ledger ledger, int year, @Nullable String rules, LongConsumer progress) {
        return new Rejudging(ledger, ledger.head().size(), year, rules).run(progress);
    }

    private Rejudged run(LongConsumer progress) {
        for (long at = 0; at < size;) {
            List<StoredEntry> entries = ledger.read(at, (int) Math.min(PAGE, size - at));
            if (entries.isEmpty()) {
                throw new LedgerBroken(at, "the ledger ends here");
            }
            List<Fact> facts = decoder.facts(entries);
            for (int i = 0; i < facts.size(); i++) {
                pass(facts.get(i), entries.get(i));
            }
            at += facts.size();
            progress.accept(at);
        }
        return new Rejudged(year, rules, new LedgerState(size, LedgerFacts.rootAt(ledger, size)), judged, years,
                anomalies, admissions.stream().map(this::otherwise).filter(Objects::nonNull).toList());
    }

    private Rejudged.@Nullable Admission otherwise(Admitted admitted) {
        MemberAdmitted fact = admitted.fact;
        Rejudged.Finding finding = admitted.finding == null ? stopped.first(fact.referral()) : admitted.finding;
        return finding == null
                ? null
                : new Rejudged.Admission(admitted.position, fact.person(), fact.organization(), fact.branch(),
                        fact.on(), finding);
    }

    private void pass(Fact fact, StoredEntry entry) {
        FactDay day = FactDay.of(fact.payload());
        Integer of = day.year();
        if (of == null) {
            of = committedAt(entry).atOffset(ZoneOffset.UTC).getYear();
        }
        years.add(of);
        if (of == year) {
            judged++;
        }
        if (rules != null) {
            judgeByRules(fact, entry, day.day(), of == year);
        } else if (of == year && fact.position() >= judgedUntil) {
            Rejudged.Reason reason = judge(fact, entry);
            if (reason != null) {
                anomalies.add(finding(fact, entry, day.day(), reason));
            }
        }
        evolve(fact);
    }

    /** Referrals of all years: the way to an admission may have begun in another one. */
    private void judgeByRules(Fact fact, StoredEntry entry, @Nullable LocalDate on, boolean ofYear) {
        if (fact.payload() instanceof MemberAdmitted admitted && ofYear) {
            Rejudged.Reason reason = judge(fact, entry);
            // it names the rules by which it was judged, and the age is not in question
            boolean refused = reason != null && reason.refusal() != null;
            admissions.add(new Admitted(fact.position(), admitted,
                    refused ? finding(fact, entry, on, Objects.requireNonNull(reason)) : null));
        } else if (fact.payload() instanceof ReferralEvent step) {
            stopped.took(step, () -> {
                Rejudged.Reason reason = judge(fact, entry);
                boolean otherwise = reason != null && (reason.refusal() != null || step instanceof ReferralFulfilled
                        || step instanceof ApprovalCorrected);
                return otherwise ? finding(fact, entry, on, Objects.requireNonNull(reason)) : null;
            });
        }
    }

    private Rejudged.Finding finding(Fact fact, StoredEntry entry, @Nullable LocalDate on, Rejudged.Reason reason) {
        EntryDecoder.Decoded told = decoder.decode(entry);
        return new Rejudged.Finding(fact.position(), told.committedAt(), fact.stream(), told.type(), on, reason);
    }

    /** Why no command records the fact; null where one does. */
    private Rejudged.@Nullable Reason judge(Fact fact, StoredEntry entry) {
        List<Runnable> decisions;
        try {
            decisions = decisions(fact, entry);
        } catch (LedgerUnavailable | LedgerBroken e) {
            throw e;
        } catch (RuntimeException e) {
            return Rejudged.Reason.noSuchCommand();
        }
        if (decisions.isEmpty()) {
            return fact.payload() instanceof ReportingEvent
                    ? null
                    : Rejudged.Reason.rulesNotInForce(ruleVersion(fact.payload()));
        }
        Rejudged.Reason first = null;
        for (Runnable decision : decisions) {
            Rejudged.Reason reason = take(decision, fact, entry);
            if (reason == null) {
                return null;
            }
            first = first == null ? reason : first;
        }
        return first;
    }

    private static String ruleVersion(Object fact) {
        return Arrays.stream(fact.getClass().getRecordComponents())
                .filter(part -> part.getName().equals("ruleVersion"))
                .map(part -> String.valueOf(FactDay.told(part.getAccessor(), fact))).findFirst().orElse("?");
    }

    private List<Runnable> decisions(Fact fact, StoredEntry entry) {
        Clock then = InstantSource.fixed(committedAt(entry)).withZone(ZoneOffset.UTC);
        String stream = String.valueOf(fact.stream());
        return switch (fact.payload()) {
            case MembershipEvent event -> membership.decisions(stream, event, () -> together(fact, entry), then,
                    rules);
            case ReferralEvent event -> referrals.decisions(stream, event, then, rules);
            case CampaignEvent event -> List.of(campaigns.decision(stream, event, then));
            // figures are counted again, not judged
            case ReportingEvent event -> List.of();
            default -> throw new IllegalArgumentException("an entry of none of the modules");
        };
    }

    private Rejudged.@Nullable Reason take(Runnable decision, Fact fact, StoredEntry entry) {
        List<Object> applied;
        try {
            applied = Redecision.of(decision);
        } catch (RuntimeException e) {
            return Rejudged.Reason.of(e);
        }
        List<Object> recorded = new ArrayList<>(List.of(fact.payload()));
        if (applied.size() > 1) {
            recorded.addAll(together(fact, entry).stream().limit(applied.size() - 1L).toList());
        }
        if (!applied.equals(recorded)) {
            return Rejudged.Reason.recordedOtherwise(parts(fact.payload(), applied.getFirst()));
        }
        judgedUntil = fact.position() + applied.size();
        return null;
    }

    /** In what the fact that would be recorded is another one. */
    private static List<String> parts(Object fact, Object applied) {
        if (!fact.getClass().equals(applied.getClass())) {
            return List.of(applied.getClass().getSimpleName());
        }
        return Arrays.stream(fact.getClass().getRecordComponents()).filter(
                part -> !Objects.equals(FactDay.told(part.getAccessor(), fact),
                        FactDay.told(part.getAccessor(), applied)))
                .map(RecordComponent::getName).toList();
    }

    /** What was recorded after a fact in its stream, with the same commit. */
    private List<Object> together(Fact fact, StoredEntry entry) {
        String cause = decoder.decode(entry).cause();
        List<Object> together = new ArrayList<>();
        for (StoredEntry next : ledger.read(fact.position() + 1,
                (int) Math.min(TOGETHER, size - fact.position() - 1))) {
            EntryDecoder.Decoded told = decoder.decode(next);
            if (!told.cause().equals(cause) || !Objects.equals(told.stream(), fact.stream())) {
                break;
            }
            together.add(decoder.fact(next).payload());
        }
        return together;
    }

    private Instant committedAt(StoredEntry entry) {
        return decoder.decode(entry).committedAt();
    }

    private void evolve(Fact fact) {
        String stream = fact.stream();
        if (stream == null) {
            return;
        }
        try {
            switch (fact.payload()) {
                case MembershipEvent event -> membership.evolve(stream, event);
                case ReferralEvent event -> referrals.evolve(stream, event);
                case CampaignEvent event -> campaigns.evolve(stream, event);
                case ReportingEvent event -> {
                    // what is corrected asks which years are closed
                }
                default -> {
                    return;
                }
            }
            past.add(stream, fact.payload());
        } catch (RuntimeException e) {
            // it fits into no state, so no command records it: that is what the judgement of its year says
        }
    }
}
