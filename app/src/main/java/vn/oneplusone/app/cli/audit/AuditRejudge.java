package vn.oneplusone.app.cli.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.audit.Rejudged;
import vn.oneplusone.app.audit.Rejudging;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.FormatOption;
import vn.oneplusone.app.cli.console.ReadingCommand;
import vn.oneplusone.app.cli.console.Words;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.LedgerState;

/**
 * {@code audit rejudge}: what no command of the day could have recorded in a year; or the admissions of the year that another rule set would
 * have refused or credited otherwise.
 */
@Command(name = "rejudge", mixinStandardHelpOptions = true)
final class AuditRejudge extends ReadingCommand {
    @Option(names = "--year", paramLabel = "Y", required = true, descriptionKey = "oneplusone.audit.rejudge.year")
    private int year;

    @Option(names = "--rules", paramLabel = "V", descriptionKey = "oneplusone.audit.rejudge.rules")
    private @Nullable String rules;

    @Mixin
    private FormatOption format;

    /**
     * A fact, and why no command records it.
     *
     * @param fact its stored name, such as {@code membership.MemberAdmitted}
     * @param rule the refusal that its command would have got, or one of re-judging itself
     * @param words what that says, in the reader's language
     */
    record Found(long position, Instant committedAt, @Nullable String stream, String fact, @Nullable LocalDate on,
            String rule, String words) {}

    /** An admission, and the fact at which the rules asked for stop it or credit it otherwise. */
    record Otherwise(long position, UUID person, Organization organization, UUID branch, LocalDate on, Found at) {}

    /**
     * All of them, in the order of the ledger.
     *
     * @param sealed what was judged without the vault, and so by year of birth and age alone
     */
    record Answer(int year, @Nullable String rules, LedgerState ledger, long judged, List<Found> anomalies,
            List<Otherwise> admissions, String sealed) {}

    AuditRejudge() {}

    @Override
    protected int run(Ledger ledger, Console console) {
        if (rules != null && !Rejudging.versions().contains(rules)) {
            throw new WrongInput("rejudge.unknown-rules", rules, String.join(", ", Rejudging.versions()));
        }
        long total = ledger.head().size();
        Rejudged rejudged = Rejudging.of(ledger, year, rules, done -> console.progress("rejudging", done, total));
        if (rejudged.judged() == 0) {
            throw new WrongInput("rejudge.unknown-year", year, rejudged.years().stream().map(String::valueOf)
                    .collect(Collectors.joining(", ")));
        }
        Words words = console.words();
        Answer answer = new Answer(year, rules, rejudged.ledger(), rejudged.judged(),
                rejudged.anomalies().stream().map(finding -> found(finding, words)).toList(),
                rejudged.admissions().stream().map(one -> new Otherwise(one.position(), one.person(),
                        one.organization(), one.branch(), one.on(), found(one.finding(), words))).toList(),
                words.say("rejudge.sealed"));
        format.print(answer, console, () -> text(answer, console));
        return rejudged.holds() ? ExitCode.FINE : ExitCode.DIFFERENCE;
    }

    private static Found found(Rejudged.Finding finding, Words words) {
        return new Found(finding.position(), finding.committedAt(), finding.stream(), finding.type(), finding.on(),
                finding.reason().rule(), finding.reason().words(words.locale()));
    }

    private static void text(Answer answer, Console console) {
        answer.anomalies.forEach(found -> text(found, console));
        answer.admissions.forEach(one -> {
            console.say("rejudge.admission." + one.organization, one.position, one.person.toString(),
                    one.on.toString());
            text(one.at, console);
        });
        if (answer.rules == null) {
            console.say("rejudge.all", Integer.toString(answer.year), answer.judged, answer.anomalies.size());
        } else {
            console.say("rejudge.all-by-rules", Integer.toString(answer.year), answer.rules, answer.admissions.size());
        }
        console.say("rejudge.sealed");
        console.say("ledger", answer.ledger.size(), answer.ledger.root());
    }

    private static void text(Found found, Console console) {
        console.say("rejudge.one", found.position, found.fact, Console.time(found.committedAt),
                found.on == null ? "-" : found.on.toString(), String.valueOf(found.stream), found.rule, found.words);
    }
}
