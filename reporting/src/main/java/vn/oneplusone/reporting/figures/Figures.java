package vn.oneplusone.reporting.figures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
import vn.oneplusone.reporting.queries.TopsOfYear;
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
    final FactLog log;
    private final LongFunction<String> rootAt;
    private final RuleBook rules;
    private final Counting counting;

    /** Counts nothing before {@link #start()}; {@code rootAt} is the tree root of the ledger at a size, hexadecimal. */
    public Figures(FactLog log, LongFunction<String> rootAt) {
        this(log, rootAt, RuleBook.shipped());
    }

    Figures(FactLog log, LongFunction<String> rootAt, RuleBook rules) {
        this.log = log;
        this.rootAt = rootAt;
        this.rules = rules;
        this.counting = new Counting(log);
    }

    /** Figures of the first facts, counted once. Throws {@link LedgerUnreadable} if they cannot be counted. */
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

    /** The same, about all that is known. Throws {@link LedgerUnreadable} if counting has stopped. */
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
     * Waits until so many facts are counted, for a caller that has just written, and says whether they are. Does not wait where nothing
     * counts, and throws {@link LedgerUnreadable} if counting has stopped before.
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

    /** The figures of a unit that stood at the top on a part of the year, of its days alone; null where it did not. */
    public @Nullable CountsAnswer countsOfPart(int year, UUID unit, long size) {
        return StatementReport.part(view(size), year, unit);
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

    /** Whether a year may once have been counted by the rules of these versions. */
    public boolean couldHold(String ruleVersions, int year) {
        return rules.couldHold(ruleVersions, year);
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

    /** One page of them: after {@link CampaignsAnswer#next()} of the page before, whose ledger size is kept; null for the first. */
    public CampaignsAnswer campaigns(CountsQuestion question, @Nullable Cursor cursor, int limit) {
        CountsQuestion page = cursor == null ? question : question.asOf(cursor.size());
        View view = view(page.asOf());
        return new QuotedReport(view).campaigns(page, new CountsReport(view, page).answer(),
                cursor == null ? 0 : Math.toIntExact(cursor.passed()), limit, log);
    }

    /** How many publications and facts about units there are: while this stays, so does what everybody may read. */
    public long publications() {
        return counting.published().publications().size() + counting.published().unitFacts();
    }

    /** The latest published figures of a year, or of a unit's days at its top, as known when the ledger had that size; null for none. */
    public @Nullable PublishedAnswer published(int year, @Nullable UUID unit, @Nullable Long asOf) {
        return new QuotedReport(fixed(asOf)).published(year, unit);
    }

    /** All that the public reads of a year: of the whole, else of the days of each unit at the top, in their order; as above. */
    public List<PublishedAnswer> publishedParts(int year, @Nullable Long asOf) {
        return new QuotedReport(fixed(asOf)).parts(year);
    }

    /** What was published, under the units of a later day. */
    public PublishedAnswer underUnitsOf(LocalDate day, PublishedAnswer published) {
        return new PublishedUnderUnits(fixed(null), published, day).answer();
    }

    /** The statement of a year as a closing of that day, from the first facts, would say it; null where no one unit is named or at the top. */
    public @Nullable Statement statement(int year, @Nullable UUID unit, long size, LocalDate on) {
        return new StatementReport(view(size), year, unit).answer(on);
    }

    /** The statement of a closed year, as its closing said it and in the edition of then; null as above. */
    public @Nullable Statement statement(YearClosed closing) {
        return statement(closing, closing.size());
    }

    /** The same from another number of facts. */
    public @Nullable Statement statement(YearClosed closing, long size) {
        return new StatementReport(view(size), closing).answer(closing.on(), closing.ruleVersion());
    }

    /** The figures that a closing of now from the first {@code size} facts would fix, and of which it would record the hash. */
    public List<StatedFigure> stated(int year, @Nullable UUID unit, long size) {
        return new StatementReport(view(size), year, unit).stated();
    }

    public List<StatedFigure> stated(YearClosed closing, long size) {
        return new StatementReport(view(size), closing).stated();
    }

    /** What was recorded late for a year between two sizes of the ledger, as a supplement of that number and day says it; null as above. */
    public @Nullable Supplement supplement(int year, @Nullable UUID unit, int number, long from, long size,
            LocalDate on) {
        return supplement(from, size, view -> new StatementReport(view, year, unit)).answer(number, on, log);
    }

    /** The same of a closed year, in the edition of its closing. */
    public @Nullable Supplement supplement(YearClosed closing, int number, long from, long size, LocalDate on) {
        return supplement(from, size, view -> new StatementReport(view, closing)).answer(number, on, log);
    }

    private SupplementReport supplement(long from, long size, Function<View, StatementReport> report) {
        Prefix prefix = counting.prefix(size);
        View then = View.of(prefix, from, rootAt, rules);
        View today = View.of(prefix, size, rootAt, rules);
        return new SupplementReport(then, today, report.apply(then), report.apply(today));
    }

    /** The units at the top in a year in which more than one stood there, each with its days; null for a year with one. */
    public @Nullable TopsOfYear tops(int year) {
        return fixed(null).tops(year).shown();
    }

    /** Since when units are there, and which stood at the top. */
    public UnitDays unitDays() {
        return new UnitDays(fixed(null));
    }

    /** The closing of a year of a unit, or of the one at the top; null while it is not closed. */
    public @Nullable ClosedYear closed(int year, @Nullable UUID unit) {
        return StatementReport.closing(fixed(null), year, unit);
    }

    /** The closings of a year by the units that stood at its top, in the order of their days. */
    public List<ClosedYear> closings(int year) {
        return StatementReport.closings(fixed(null), year);
    }

    /** What does not fit together. */
    public AnomaliesAnswer anomalies(@Nullable Long asOf) {
        return new AnomaliesReport(view(asOf)).answer();
    }

    /** What was published or closed stays so, even where counting has stopped. */
    private View fixed(@Nullable Long asOf) {
        return View.of(counting.published(), asOf, size -> "", rules);
    }

    View view(@Nullable Long asOf) {
        return View.of(counting.prefix(asOf), asOf, rootAt, rules);
    }
}
