package vn.oneplusone.app.files.importing;

import io.micrometer.core.instrument.Metrics;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.oneplusone.app.actions.Caller;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.Fork;
import vn.oneplusone.app.duplicates.PossibleDuplicate;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.ListReport;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.files.importing.ImportProgress.Phase;
import vn.oneplusone.app.files.rows.membership.CorrectionRow;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowShape;
import vn.oneplusone.app.files.sheets.RawRows;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.text.MemberCode;

/**
 * Takes lists in. All rows are first tried by the same handlers on a fork in memory, and nothing is written if one is refused;
 * then each row's facts are recorded as they were tried, in a unit of work of its own. A row's identity is its content under the vault's key, so an
 * interrupted, repeated or corrected import records nothing twice.
 */
public final class ListImport {
    /** So many rows wait for the disk together and share its transactions; each on a virtual thread. */
    private static final int WRITERS = 192;

    /** Causes of rows begin so. */
    static final String CAUSE = "import/";

    private static final int KEPT_PROBLEMS = 1_000;

    /** A trial that fails while others write is repeated on what they wrote, so many times in all. */
    private static final int TRIALS = 5;

    private final Domain domain;
    private final Bringer bringer;
    private final boolean acceptDuplicates;
    private final boolean corrects;
    private final IntFunction<RowSchedule> schedules;

    /**
     * For the keeper of the machine.
     *
     * @param actor pseudonymous id of who imports
     * @param mayName whether the report may name people of whom the lists say nothing
     * @param acceptDuplicates whether it was confirmed that people who look like one are several
     */
    public ListImport(Domain domain, UUID actor, boolean mayName, boolean acceptDuplicates) {
        this(domain, Bringer.keeper(domain, actor, mayName), acceptDuplicates);
    }

    /** For anybody who may bring lists. */
    public ListImport(Domain domain, Bringer bringer, boolean acceptDuplicates) {
        this(domain, bringer, acceptDuplicates, false);
    }

    /** @param corrects whether rows that say otherwise of people who are in already are recorded as corrections */
    public ListImport(Domain domain, Bringer bringer, boolean acceptDuplicates, boolean corrects) {
        this(domain, bringer, acceptDuplicates, corrects, RowSchedule::sideBySide);
    }

    /** @param schedules for so many threads */
    ListImport(Domain domain, Bringer bringer, boolean acceptDuplicates, IntFunction<RowSchedule> schedules) {
        this(domain, bringer, acceptDuplicates, false, schedules);
    }

    private ListImport(Domain domain, Bringer bringer, boolean acceptDuplicates, boolean corrects,
            IntFunction<RowSchedule> schedules) {
        this.corrects = corrects;
        this.schedules = schedules;
        this.domain = domain;
        this.bringer = bringer;
        this.acceptDuplicates = acceptDuplicates;
    }

    /**
     * Reads, tries and (unless {@code dryRun}) records the lists, whatever their order and names.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public ImportReport run(List<Path> files, boolean dryRun, ImportProgress progress) {
        return run(files.stream().map(ListFile::of).toList(), new ListReader(), dryRun, progress);
    }

    /** The same with a reader that knows more of the lists than can be found out. */
    public ImportReport run(List<ListFile> files, ListReader reader, boolean dryRun, ImportProgress progress) {
        ImportReport report = read(files, reader, dryRun, progress);
        Metrics.counter("imports", "outcome", report.problemCount() > 0 ? "refused" : dryRun ? "tried" : "taken")
                .increment();
        Metrics.counter("import.rows").increment(dryRun ? 0.0 : (double) report.recorded());
        return report;
    }

    private ImportReport read(List<ListFile> files, ListReader reader, boolean dryRun, ImportProgress progress) {
        List<ListRow> rows = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        List<RowProblem> warnings = new ArrayList<>();
        List<ImportReport.ListRead> lists = new ArrayList<>();
        List<ListRow> wrong = new ArrayList<>();
        boolean whole = false;
        long problemCount = 0;
        for (ListFile.Read read : files.parallelStream().map(file -> file.read(reader)).toList()) {
            rows.addAll(read.rows());
            wrong.addAll(read.wrong());
            whole |= read.whole();
            lists.add(list(read.report()));
            problemCount += read.report().problemCount();
            problems.addAll(read.report().problems());
            warnings.addAll(read.report().warnings());
        }
        ImportReport report = new ImportReport(files.stream().map(ListFile::name).toList(), List.copyOf(lists),
                rows.size(), 0, 0, problemCount, problems, warnings, List.of(), List.of(), 0, List.of(), 0,
                0, false, domain.ledger().head().size());
        return whole ? report : take(rows, wrong, report, dryRun, progress);
    }

    private static ImportReport.ListRead list(ListReport report) {
        RawRows.Origin origin = report.origin();
        return new ImportReport.ListRead(report.file(), report.kind(),
                origin == null ? null : origin.encoding().label(), origin == null ? null : origin.sheet(),
                report.rows());
    }

    ImportReport take(List<ListRow> rows, ImportReport report, boolean dryRun, ImportProgress progress) {
        return take(rows, List.of(), report, dryRun, progress);
    }

    /** @param wrong rows that cannot be taken: nothing is written, and what depends on them is not tried */
    private ImportReport take(List<ListRow> rows, List<ListRow> wrong, ImportReport report, boolean dryRun,
            ImportProgress progress) {
        if (rows.stream().anyMatch(this::tellsWhoIsKnown)) {
            bringer.requireProbes();
        }
        for (int trial = 1;; trial++) {
            Optional<ImportReport> taken = take(rows, wrong, report, dryRun || report.problemCount() > 0, progress,
                    trial == TRIALS);
            if (taken.isPresent()) {
                return taken.get();
            }
        }
    }

    /**
     * @param last whether a failed trial counts even if others wrote meanwhile
     * @return none where it does not: what was refused may be what they wrote
     */
    private Optional<ImportReport> take(List<ListRow> rows, List<ListRow> wrong, ImportReport report, boolean dryRun,
            ImportProgress progress, boolean last) {
        List<ImportStep> works = ImportStep.inOrder(rows, this::cause, new UnitCodes(domain.events()));
        Set<String> before = recorded(works);
        List<RowProblem> duplicates;
        Set<String> in = new HashSet<>(before);
        try (Fork fork = domain.fork()) {
            RowRun trial = run(works, wrong, before, fork.domain(), bringer.register().of(fork),
                    Runtime.getRuntime().availableProcessors(), Phase.TRYING,
                    progress);
            bringer.met(trial.met());
            if (!trial.failures().isEmpty()) {
                return !last && domain.ledger().head().size() > fork.base()
                        ? Optional.empty()
                        : Optional.of(result(rows, report, trial, trial.recorded(), List.of(), false));
            }
            fork.arrange(trial::turn);
            duplicates = duplicates(trial, bringer.register().of(fork));
            if (dryRun || !(duplicates.isEmpty() || acceptDuplicates)) {
                return Optional.of(result(rows, report, trial, trial.recorded(), duplicates, false));
            }
            boolean all = fork.takeOver(in::add,
                    share -> progress.at(Phase.RECORDING, Math.round(share * works.size()), works.size()));
            if (all) {
                return Optional.of(result(rows, report, trial, trial.recorded(), duplicates, true));
            }
        }
        // Others wrote meanwhile: what is left is decided anew, on what they wrote.
        RowRun rest = run(works, List.of(), in, domain, bringer.register(), WRITERS, Phase.RECORDING, progress);
        Set<ListRow> aside = Collections.newSetFromMap(new IdentityHashMap<>());
        aside.addAll(rest.aside());
        long taken = works.stream().filter(work -> !aside.contains(work.row())).map(ImportStep::cause).distinct()
                .filter(cause -> in.contains(cause) && !before.contains(cause)).count();
        return Optional.of(result(rows, report, rest, taken + rest.recorded(), duplicates, true));
    }

    /** The question is asked at each new row; a pair of new rows has it at the later one. */
    private List<RowProblem> duplicates(RowRun trial, Register arranged) {
        List<RowProblem> questions = new ArrayList<>();
        for (PossibleDuplicate pair : trial.duplicates(arranged)) {
            boolean second = trial.isNew(pair.second());
            PersonRow row = trial.rowOf(second ? pair.second() : pair.first());
            UUID other = second ? pair.first() : pair.second();
            // of a person beyond reach nothing is told, and so nothing asked
            if (row != null && (trial.rowOf(other) != null || bringer.sees(other)
                    || bringer.caller() instanceof Caller.Keeper)) {
                questions.add(RefusedRow.maybe(row, other,
                        trial.rowOf(other), bringer::sees));
            }
        }
        return questions;
    }

    /**
     * Whether the answer to a row tells that a person is known: by a code that is to be new, by one that would be told as a slip if nobody had it, or by
     * an identity number that was not their own.
     */
    private boolean tellsWhoIsKnown(ListRow row) {
        return row instanceof PersonRow
                || RowShape.of(row.getClass()).personCodes(row).values().stream().anyMatch(MemberCode::isSlip)
                || (row instanceof CorrectionRow correction && correction.identityNumber() != null
                        && !domain.vault().holder(correction.identityNumber())
                                .equals(domain.texts().personOf(correction.personCode())));
    }

    /** Causes of rows that are in already. */
    private Set<String> recorded(List<ImportStep> works) {
        return works.parallelStream().map(ImportStep::cause)
                .filter(cause -> domain.ledger().recorded(cause).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private RowRun run(List<ImportStep> works, List<ListRow> wrong, Set<String> before, Domain target,
            Register register, int threads,
            Phase phase,
            ImportProgress progress) {
        RowRun run = new RowRun(target, bringer, register, before, corrects);
        progress.at(phase, 0, works.size());
        run.run(works, wrong, schedules.apply(threads), () -> progress.at(phase, run.done(), works.size()));
        return run;
    }

    private ImportReport result(List<ListRow> rows, ImportReport report, RowRun run, long recorded,
            List<RowProblem> duplicates,
            boolean written) {
        List<RowFailure> failures = run.failures();
        List<RowProblem> problems = failures.stream().limit(KEPT_PROBLEMS)
                .map(failure -> RefusedRow.problem(failure, bringer::sees, run.codes())).toList();
        List<ListRow> aside = run.aside();
        List<RowRun.Changed> changed = run.changed();
        return new ImportReport(report.files(), report.lists(), report.rows(), written ? recorded : 0,
                report.rows() - recorded - failures.size() - run.notTried() - aside.size() - changed.size(),
                report.problemCount() + failures.size(),
                Stream.concat(report.problems().stream(), problems.stream())
                        .sorted(Comparator.comparing(RowProblem::file).thenComparingInt(RowProblem::line)).toList(),
                Stream.concat(report.warnings().stream(), RefusedRow.meant(run.codes().meant(), rows).stream())
                        .toList(),
                duplicates, aside.stream().limit(KEPT_PROBLEMS).map(RefusedRow::aside).toList(), aside.size(),
                changed.stream().limit(KEPT_PROBLEMS).map(RefusedRow::changed).toList(), changed.size(),
                run.notTried(), written, domain.ledger().head().size());
    }

    /** A plain hash of a row with a name and a birth date could be found by trying; under the vault's key it cannot. */
    private String cause(ListRow row) {
        return CAUSE + domain.vault().token("row", sha256(row.canonical()));
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
