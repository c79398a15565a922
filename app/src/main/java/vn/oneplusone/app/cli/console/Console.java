package vn.oneplusone.app.cli.console;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.importing.ImportProgress;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.fixed.YearSentence;

/** Prints for people: words, and progress where there is a terminal to see it. */
public final class Console implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT)
            .withZone(DistrictDay.ZONE);

    private final PrintWriter out;
    private final Words words;
    private @Nullable ProgressBar bar;
    private @Nullable String task;

    public Console(PrintWriter out, Locale locale) {
        this.out = out;
        this.words = new Words(locale);
    }

    /** An instant as people in Vietnam write it. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    public Words words() {
        return words;
    }

    public Locale locale() {
        return words.locale();
    }

    public void say(String key, Object... arguments) {
        endProgress();
        out.println(words.say(key, arguments));
    }

    public void print(String line) {
        endProgress();
        out.println(line);
    }

    /** Shown on a terminal only; silent in a pipe. From any thread. */
    @SuppressWarnings("SystemConsoleNull") // main asks for the console that is null in a pipe
    public synchronized void progress(String key, long done, long total) {
        if (System.console() == null) {
            return;
        }
        if (!key.equals(task)) {
            endProgress();
            task = key;
            bar = ProgressBar.builder().setTaskName(words.say(key)).setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200).build();
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /** The progress of an import. */
    public ImportProgress importing() {
        return (phase, done, total) -> progress(phase == ImportProgress.Phase.TRYING ? "trying" : "recording", done,
                total);
    }

    private synchronized void endProgress() {
        if (bar != null) {
            bar.close();
            bar = null;
            task = null;
        }
    }

    /** The sentence of a year, counted from position 0, and where the ledger stands. */
    public void sentence(Ledger ledger, int year) {
        long size = ledger.head().size();
        try (Figures figures = LedgerFacts.of(ledger).count(size)) {
            sentence(figures.counts(CountsQuestion.of(year).asOf(size)));
        }
    }

    /** The sentence of counted figures, and what they were counted from. */
    public void sentence(CountsAnswer counts) {
        print(words.sentence(YearSentence.of(counts)));
        say("ledger", counts.ledger().size(), counts.ledger().root());
    }

    /**
     * Asks a question that only one word of this language agrees to. Only a person at a terminal can be asked; a script has to say
     * --yes.
     *
     * @param command by which the bundle names the word and what is said where there is no terminal
     */
    @SuppressWarnings("SystemConsoleNull") // main asks for the console that is null in a pipe
    public boolean confirmed(String command, String question, Object... arguments) {
        if (System.console() == null) {
            throw new WrongInput(command + ".no-terminal");
        }
        String answer = System.console().readLine("%s ", words.say(question, arguments));
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals(words.say(command + ".word"));
    }

    @Override
    public void close() {
        endProgress();
        out.flush();
    }
}
