package vn.oneplusone.reporting.figures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.contributions.LedgerUnreadable;
import vn.oneplusone.reporting.contributions.rows.Prefix;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.queries.CampaignsAnswer;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.CoverageAnswer;
import vn.oneplusone.reporting.queries.FunnelAnswer;
import vn.oneplusone.reporting.queries.StepsAnswer;
import vn.oneplusone.reporting.queries.TimelineAnswer;
import vn.oneplusone.reporting.queries.facts.AnomaliesAnswer;
import vn.oneplusone.reporting.queries.facts.Cursor;
import vn.oneplusone.reporting.queries.facts.DeclaredAnswer;
import vn.oneplusone.reporting.queries.facts.DeclaredQuestion;
import vn.oneplusone.reporting.queries.facts.ExplainAnswer;
import vn.oneplusone.reporting.queries.facts.ExplainQuestion;
import vn.oneplusone.reporting.queries.facts.FactsAnswer;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;
import vn.oneplusone.reporting.queries.fixed.StatedFigure;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.Supplement;
import vn.oneplusone.reporting.scope.RuleBook;
import vn.oneplusone.reporting.scope.View;

/**
 * The figures, alive: follows the ledger's tail on a thread of its own and answers from any thread, without a lock, each answer from one
 * moment. A fact that cannot be counted stops it there: then questions about all that is known throw {@link LedgerUnreadable}, questions
 * as of a size below are still answered.
 *
 * <p>All questions throw {@link vn.oneplusone.reporting.queries.BeyondLedger} for a size that is not known (yet),
 * {@link vn.oneplusone.reporting.queries.UnknownUnit} for a unit that no fact names.
 */
public final class Figures implements AutoCloseable {
    private final FactLog log;
    private final LongFunction<String> rootAt;
    private final RuleBook rules;
    private final Counting counting;

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
        this.counting = new Counting(log);
    }

    /**
     * Figures of the first facts, counted once.
     *
     * @throws LedgerUnreadable if they cannot be counted
     */
    public static Figures of(FactLog log, long size, LongFunction<String> rootAt) {
        Figures figures = new Figures(log, rootAt);
        figures.counting.to(size);
        return figures;
    }

    /** Begins to follow the ledger; does nothing if it does so already. After a failure, counts again from position 0. */
    public void start() {
        counting.start();
    }

    /** Stops following. What was counted can still be asked for. */
    @Override
    public void close() {
        counting.close();
    }

    /** How many facts are counted. */
    public long size() {
        return counting.size();
    }

    /**
     * The same, about all that is known.
     *
     * @throws LedgerUnreadable if counting has stopped
     */
    public long known() {
        return counting.known();
    }

    /** Whether the thread that follows the ledger is there; also true where none was begun. */
    public boolean goesOn() {
        return counting.goesOn();
    }

    /** How things are. */
    public FiguresStatus status() {
        return counting.status();
    }

    /**
     * Waits until so many facts are counted, for a caller that has just written. Does not wait where nothing counts.
     *
     * @return whether they are
     * @throws LedgerUnreadable if counting has stopped before
     */
    public boolean awaitAtLeast(long size, Duration atMost) {
        return counting.awaitAtLeast(size, atMost);
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
        return counting.rebuild(progress);
    }

    /** SHA-256 over the contributions of the first facts: the same ledger gives the same digest, however it was counted. */
    public String digest(@Nullable Long asOf) {
        View view = View.of(counting.prefix(asOf), asOf, size -> "", rules);
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
        Prefix prefix = counting.prefix(question.to());
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

    /** Who has brought a person, and who was reached. */
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
        return counting.published().publications().size();
    }

    /** The latest published figures of a year; null where none were published. */
    public @Nullable PublishedAnswer published(int year) {
        return published(year, null);
    }

    /** The same as known when the ledger had that size. */
    public @Nullable PublishedAnswer published(int year, @Nullable Long asOf) {
        // What was published stays published, even where counting has stopped.
        Prefix prefix = counting.published();
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
        Prefix prefix = counting.prefix(size);
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
        return StatementReport.closing(View.of(counting.published(), null, size -> "", rules), year, unit);
    }

    /** What does not fit together. */
    public AnomaliesAnswer anomalies(@Nullable Long asOf) {
        return new AnomaliesReport(view(asOf)).answer();
    }

    private View view(@Nullable Long asOf) {
        return View.of(counting.prefix(asOf), asOf, rootAt, rules);
    }
}
