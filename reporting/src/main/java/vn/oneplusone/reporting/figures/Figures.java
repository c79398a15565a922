package vn.oneplusone.reporting.figures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.contributions.Contributions;
import vn.oneplusone.reporting.contributions.LedgerUnreadable;
import vn.oneplusone.reporting.contributions.Prefix;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.queries.AnomaliesAnswer;
import vn.oneplusone.reporting.queries.CampaignsAnswer;
import vn.oneplusone.reporting.queries.ClosedYear;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.CoverageAnswer;
import vn.oneplusone.reporting.queries.Cursor;
import vn.oneplusone.reporting.queries.DeclaredAnswer;
import vn.oneplusone.reporting.queries.DeclaredQuestion;
import vn.oneplusone.reporting.queries.ExplainAnswer;
import vn.oneplusone.reporting.queries.ExplainQuestion;
import vn.oneplusone.reporting.queries.FactsAnswer;
import vn.oneplusone.reporting.queries.FactsQuestion;
import vn.oneplusone.reporting.queries.FunnelAnswer;
import vn.oneplusone.reporting.queries.PublishedAnswer;
import vn.oneplusone.reporting.queries.StatedFigure;
import vn.oneplusone.reporting.queries.Statement;
import vn.oneplusone.reporting.queries.StepsAnswer;
import vn.oneplusone.reporting.queries.Supplement;
import vn.oneplusone.reporting.queries.TimelineAnswer;

/**
 * The figures, alive: follows the ledger's tail on a thread of its own and answers from any thread, without a lock, each answer from one
 * moment. A fact that cannot be counted stops it there: then questions about all that is known throw {@link LedgerUnreadable}, questions
 * as of a size below are still answered.
 *
 * <p>All questions throw {@link vn.oneplusone.reporting.queries.BeyondLedger} for a size that is not known (yet),
 * {@link vn.oneplusone.reporting.queries.UnknownUnit} for a unit that no fact names.
 */
public final class Figures implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);
    private static final int BATCH = 1 << 16;
    private static final Duration WAIT = Duration.ofMillis(500);

    private final FactLog log;
    private final LongFunction<String> rootAt;
    private final RuleBook rules;
    /** Held by whoever contributes. */
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock news = new ReentrantLock();
    private final Condition more = news.newCondition();
    private volatile Contributions contributions = new Contributions();
    private volatile @Nullable LedgerUnreadable failure;
    private volatile @Nullable Thread follower;

    /**
     * Counts nothing before {@link #start()}.
     *
     * @param rootAt tree root of the ledger at a size, hexadecimal
     */
    public Figures(FactLog log, LongFunction<String> rootAt) {
        this(log, rootAt, RuleBook.shipped());
    }

    Figures(FactLog log, LongFunction<String> rootAt, RuleBook rules) {
        this.log = log;
        this.rootAt = rootAt;
        this.rules = rules;
    }

    /**
     * Figures of the first facts, counted once.
     *
     * @throws LedgerUnreadable if they cannot be counted
     */
    public static Figures of(FactLog log, long size, LongFunction<String> rootAt) {
        Figures figures = new Figures(log, rootAt);
        figures.fold(figures.contributions, size, done -> {
        });
        return figures;
    }

    /** Begins to follow the ledger; does nothing if it does so already. After a failure, counts again from position 0. */
    public synchronized void start() {
        writing.lock();
        try {
            if (failure != null) {
                contributions = new Contributions();
                failure = null;
            }
        } finally {
            writing.unlock();
        }
        if (follower == null) {
            Thread thread = Thread.ofPlatform().name("figures").daemon().unstarted(this::follow);
            follower = thread;
            thread.start();
        }
        tell();
    }

    /** Stops following. What was counted can still be asked for. */
    @Override
    public synchronized void close() {
        Thread running = follower;
        follower = null;
        tell();
        boolean interrupted = false;
        while (running != null && running.isAlive()) {
            try {
                running.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many facts are counted. */
    public long size() {
        return contributions.published().size();
    }

    /**
     * The same, for whoever asks about all that is known.
     *
     * @throws LedgerUnreadable if counting has stopped
     */
    public long known() {
        stopIfFailed();
        return size();
    }

    /** Whether the thread that follows the ledger is there; also true where none was begun. */
    public boolean goesOn() {
        Thread running = follower;
        return running == null || running.isAlive();
    }

    /** How things are. */
    public FiguresStatus status() {
        LedgerUnreadable failed = failure;
        FiguresStatus.State state = follower == null ? FiguresStatus.State.IDLE : FiguresStatus.State.FOLLOWING;
        if (failed != null) {
            state = FiguresStatus.State.FAILED;
        }
        return new FiguresStatus(state, size(), log.size(), failed == null ? null : failed.position(),
                failed == null ? null : failed.getMessage());
    }

    /**
     * Waits until so many facts are counted, for whoever has just written. Does not wait for what nobody counts.
     *
     * @return whether they are
     * @throws LedgerUnreadable if counting has stopped before
     */
    public boolean awaitAtLeast(long size, Duration atMost) {
        long left = atMost.toNanos();
        news.lock();
        try {
            while (size() < size) {
                stopIfFailed();
                if (left <= 0) {
                    return false;
                }
                left = more.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            news.unlock();
        }
    }

    /**
     * Counts everything again from position 0, beside the live figures, and puts the new ones in their place. Also mends a failure, if
     * its cause is gone.
     *
     * @param progress told how many facts are done
     * @return whether the live figures were the same as far as they went; a difference is logged
     * @throws LedgerUnreadable if it cannot be counted; the live figures stay as they are
     */
    public boolean rebuild(LongConsumer progress) {
        Contributions fresh = new Contributions();
        fold(fresh, log.size(), progress);
        writing.lock();
        try {
            Prefix live = contributions.published();
            fold(fresh, Math.max(live.size(), fresh.size()), progress);
            boolean same = live.digest(live.size()).equals(fresh.published().digest(live.size()));
            if (!same) {
                LOG.error("Rebuilt figures differ from the live ones below position {}", live.size());
            }
            contributions = fresh;
            failure = null;
            tell();
            return same;
        } finally {
            writing.unlock();
        }
    }

    /** SHA-256 over the contributions of the first facts: the same ledger gives the same digest, however it was counted. */
    public String digest(@Nullable Long asOf) {
        View view = View.of(prefix(asOf), asOf, size -> "", rules);
        return view.prefix().digest(view.size());
    }

    /** The figures of a year. */
    public CountsAnswer counts(CountsQuestion question) {
        return new CountsReport(view(question.asOf()), question).answer();
    }

    /** The facts behind a number. */
    public FactsAnswer facts(FactsQuestion question) {
        String cursor = question.cursor();
        Cursor start = cursor == null ? null : Cursor.of(cursor);
        View view = view(start == null ? question.asOf() : Long.valueOf(start.size()));
        return new FactsReport(view, question, start == null ? 0 : start.passed()).answer(log);
    }

    /** Why two reports of a year differ. */
    public ExplainAnswer explain(ExplainQuestion question) {
        Prefix prefix = prefix(question.to());
        return new ExplainReport(View.of(prefix, question.from(), rootAt, rules),
                View.of(prefix, question.to(), rootAt, rules),
                question).answer(log);
    }

    /** What units declared for a period, beside what is counted. */
    public DeclaredAnswer declared(DeclaredQuestion question) {
        return new DeclaredReport(view(question.asOf()), question).answer(log);
    }

    /** Admissions by month against the target. */
    public TimelineAnswer timeline(CountsQuestion question) {
        return DerivedReports.timeline(counts(question));
    }

    /** From introduction to admission. */
    public FunnelAnswer funnel(CountsQuestion question) {
        return DerivedReports.funnel(counts(question));
    }

    /** Who has brought somebody, and who was reached. */
    public CoverageAnswer coverage(CountsQuestion question) {
        return DerivedReports.coverage(counts(question));
    }

    /** The four steps with their documents. */
    public StepsAnswer steps(CountsQuestion question) {
        View view = view(question.asOf());
        return new QuotedReport(view).steps(question, new CountsReport(view, question).answer());
    }

    /** Campaigns, the latest first. */
    public CampaignsAnswer campaigns(CountsQuestion question, int limit) {
        return campaigns(question, null, limit);
    }

    /**
     * One page of them.
     *
     * @param cursor {@link CampaignsAnswer#next()} of the page before, whose ledger size is kept; null for the first
     */
    public CampaignsAnswer campaigns(CountsQuestion question, @Nullable Cursor cursor, int limit) {
        CountsQuestion page = cursor == null ? question : question.asOf(cursor.size());
        View view = view(page.asOf());
        return new QuotedReport(view).campaigns(page, new CountsReport(view, page).answer(),
                cursor == null ? 0 : Math.toIntExact(cursor.passed()), limit, log);
    }

    /** How often figures were published: while this stays, so does what everybody may read. */
    public long publications() {
        return contributions.published().publications().size();
    }

    /** The latest published figures of a year; null where none were published. */
    public @Nullable PublishedAnswer published(int year) {
        return published(year, null);
    }

    /** The same as known when the ledger had that size. */
    public @Nullable PublishedAnswer published(int year, @Nullable Long asOf) {
        // What was published stays published, even where counting has stopped.
        Prefix prefix = contributions.published();
        return new QuotedReport(View.of(prefix, asOf, size -> "", rules)).published(year);
    }

    /**
     * The statement of a year as a closing of that day, from the first {@code size} facts, would say it now.
     *
     * @param unit null for the one at the top
     * @return null where there is none at the top, or several
     */
    public @Nullable Statement statement(int year, @Nullable UUID unit, long size, LocalDate on) {
        return new StatementReport(view(size), year, unit).answer(on);
    }

    /** The statement of a closed year, as its closing said it and in the edition of then; null as above. */
    public @Nullable Statement statement(YearClosed closing) {
        return new StatementReport(view(closing.size()), closing.year(), closing.unit()).answer(closing.on(),
                closing.edition());
    }

    /**
     * The figures that a closing of a year from the first {@code size} facts fixes, and of which it records the hash.
     *
     * @param unit null for the one at the top
     */
    public List<StatedFigure> stated(int year, @Nullable UUID unit, long size) {
        return new StatementReport(view(size), year, unit).stated();
    }

    /**
     * What was recorded late for a year between two sizes of the ledger, as a supplement of that number and day says it.
     *
     * @param unit null for the one at the top
     * @return null where there is none at the top, or several
     */
    public @Nullable Supplement supplement(int year, @Nullable UUID unit, int number, long from, long size,
            LocalDate on) {
        Prefix prefix = prefix(size);
        View then = View.of(prefix, from, rootAt, rules);
        View today = View.of(prefix, size, rootAt, rules);
        StatementReport before = new StatementReport(then, year, unit);
        StatementReport now = new StatementReport(today, year, unit);
        Statement earlier = before.answer(on);
        Statement later = now.answer(on);
        return earlier == null || later == null
                ? null
                : new SupplementReport(then, today, year, unit).answer(number, on, earlier, before.tally(), later,
                        now.tally(), log);
    }

    /** The closing of a year of a unit, or of the one at the top; null while it is not closed. */
    public @Nullable ClosedYear closed(int year, @Nullable UUID unit) {
        // What was closed stays closed, even where counting has stopped.
        return StatementReport.closing(View.of(contributions.published(), null, size -> "", rules), year, unit);
    }

    /** What does not fit together. */
    public AnomaliesAnswer anomalies(@Nullable Long asOf) {
        return new AnomaliesReport(view(asOf)).answer();
    }

    private View view(@Nullable Long asOf) {
        return View.of(prefix(asOf), asOf, rootAt, rules);
    }

    private Prefix prefix(@Nullable Long asOf) {
        Prefix prefix = contributions.published();
        if (asOf == null || asOf > prefix.size()) {
            stopIfFailed();
        }
        return prefix;
    }

    private void stopIfFailed() {
        LedgerUnreadable failed = failure;
        if (failed != null) {
            throw new LedgerUnreadable(failed.position(), "counting has stopped here", failed);
        }
    }

    private void follow() {
        while (Thread.currentThread().equals(follower)) {
            if (failure == null) {
                followOn();
            } else {
                awaitNews();
            }
        }
    }

    private void followOn() {
        try {
            long size = log.awaitBeyond(size(), WAIT);
            writing.lock();
            try {
                fold(contributions, Math.min(size, size() + BATCH), done -> {
                });
            } catch (LedgerUnreadable e) {
                fail(e);
            } finally {
                writing.unlock();
            }
        } catch (RuntimeException | Error e) {
            fail(new LedgerUnreadable(size(), "cannot be followed further", e));
            if (e instanceof OutOfMemoryError outOfMemory) {
                // nobody here can go on: the program decides
                throw outOfMemory;
            }
        }
    }

    private void fail(LedgerUnreadable e) {
        failure = e;
        LOG.error("Figures stopped: {}", e.getMessage(), e);
        tell();
    }

    private void awaitNews() {
        news.lock();
        try {
            while (failure != null && follower != null) {
                more.awaitUninterruptibly();
            }
        } finally {
            news.unlock();
        }
    }

    /** Counts on up to a size and publishes after every batch. */
    private void fold(Contributions into, long size, LongConsumer progress) {
        while (into.size() < size) {
            long from = into.size();
            long to = Math.min(size, from + BATCH);
            try {
                log.read(from, to, into::contribute);
            } catch (LedgerUnreadable e) {
                throw e;
            } catch (RuntimeException e) {
                throw new LedgerUnreadable(into.size(), "cannot be read", e);
            } finally {
                into.publish();
            }
            if (into.size() != to) {
                throw new LedgerUnreadable(into.size(), "was not handed over", null);
            }
            tell();
            progress.accept(into.size());
        }
    }

    private void tell() {
        news.lock();
        try {
            more.signalAll();
        } finally {
            news.unlock();
        }
    }
}
