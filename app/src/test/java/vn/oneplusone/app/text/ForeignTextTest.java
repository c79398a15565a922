package vn.oneplusone.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.app.text.ForeignTextTest.Use.MATCHED;
import static vn.oneplusone.app.text.ForeignTextTest.Use.OURS;
import static vn.oneplusone.app.text.ForeignTextTest.Use.SEARCHED;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.ProgramClasses;
import vn.oneplusone.app.text.broken.HidesPatterns;
import vn.oneplusone.reporting.Slice;

/**
 * Whatever others write is read a number of times that grows with its length alone. Counted are the characters that are read, never the time.
 */
class ForeignTextTest {
    /** How a pattern meets a text. */
    enum Use {
        /** All of the text is compared with it. */
        MATCHED,
        /** It is looked for everywhere in the text. */
        SEARCHED,
        /** Only what is written here, or by whoever runs the program, is ever compared with it. */
        OURS
    }

    /** For each character of a text, and once. */
    private static final long READS = 60;
    private static final long ONCE = 1_000;
    /** Of texts of this length a quarter is taken, by lot: what reads these too often reads shorter ones too often, too. */
    private static final int LONG = 100_000;
    private static final int QUARTER = 4;

    private static final Map<String, Use> LISTED = new TreeMap<>(Map.ofEntries(
            // paths within the program and its own pages
            Map.entry("app.installation.DataDirectory.RULE_SET", OURS),
            Map.entry("app.description.Describe.CAPITAL", OURS),
            Map.entry("app.description.DocsPage.FORM_OF_PART", OURS),
            Map.entry("app.text.Formulas.FORMULA", MATCHED),
            Map.entry("app.web.overview.Composer.NUMBER", OURS),
            Map.entry("app.sample.Sheet.AMOUNT", OURS),
            Map.entry("app.sample.Sheet.DATE", OURS),
            Map.entry("app.web.tables.Book.CREATED", OURS),
            // headers and forms of anybody
            Map.entry("app.actions.CommandGateway.KEY_FORM", MATCHED),
            Map.entry("app.web.forms.Form.DONG", MATCHED),
            Map.entry("app.web.forms.Form.NO_DIGIT", SEARCHED),
            Map.entry("app.web.running.RequestId.FORM", MATCHED),
            Map.entry("app.security.SignInThrottle.VERSION_4", MATCHED),
            Map.entry("app.security.SignInThrottle.VERSION_6", MATCHED),
            Map.entry("app.vault.accounts.AccountRules.USERNAME", MATCHED),
            // names, numbers and searches
            Map.entry("app.duplicates.Duplicates.MARKS", SEARCHED),
            Map.entry("app.administration.BranchAccountsPage.NOT_IN_USERNAME", SEARCHED),
            Map.entry("app.administration.UnitNames.MARKS", SEARCHED),
            Map.entry("app.administration.UnitNames.SPACES", SEARCHED),
            Map.entry("app.web.overview.Mosaics.KIND", SEARCHED),
            Map.entry("app.register.Folded.MARKS", SEARCHED),
            Map.entry("app.register.Folded.NO_WORD", SEARCHED),
            Map.entry("app.text.TypedDay.BETWEEN", SEARCHED),
            Map.entry("campaign.Initiative.SHA_256", MATCHED),
            Map.entry("reporting.Period.NAMED", MATCHED),
            Map.entry("membership.People.MARKS", SEARCHED),
            // files and lists
            Map.entry("app.files.Cells.CURRENCY", SEARCHED),
            Map.entry("app.files.Cells.MARKS_IN_NUMBER", SEARCHED),
            Map.entry("app.files.Cells.SCIENTIFIC", MATCHED),
            Map.entry("app.files.Cells.SERIAL", MATCHED),
            Map.entry("app.files.Cells.WHOLE_NUMBER", MATCHED),
            Map.entry("app.files.Cells.YEAR", MATCHED),
            Map.entry("app.text.Folding.BARRED_D", SEARCHED),
            Map.entry("app.text.Folding.MARKS", SEARCHED),
            Map.entry("app.text.Folding.NO_WORD", SEARCHED),
            Map.entry("app.text.Folding.SPACES", SEARCHED),
            Map.entry("app.text.Folding.INVISIBLE", SEARCHED),
            Map.entry("app.text.Folding.DASHES", SEARCHED),
            Map.entry("app.text.PersonName.NOTE", SEARCHED),
            Map.entry("app.text.PersonName.NUMBERING", SEARCHED),
            Map.entry("app.text.PersonName.COMRADE", SEARCHED),
            Map.entry("app.text.PersonName.ADDRESS", SEARCHED),
            Map.entry("app.text.PersonName.APOSTROPHE", SEARCHED),
            Map.entry("app.text.PersonName.LOST", SEARCHED),
            Map.entry("app.text.PersonName.NAME", MATCHED),
            Map.entry("app.text.PersonName.NO_NAME", MATCHED),
            Map.entry("app.text.PhoneNumber.MARKS", SEARCHED),
            Map.entry("app.text.PhoneNumber.SHAPE", MATCHED),
            Map.entry("app.text.PhoneNumber.HERE", MATCHED),
            Map.entry("app.text.PhoneNumber.WITH_COUNTRY", MATCHED),
            Map.entry("app.text.PhoneNumber.ABROAD", MATCHED),
            Map.entry("app.text.PhoneNumber.WITHOUT_ZERO", MATCHED),
            Map.entry("app.text.MemberCode.BETWEEN", SEARCHED),
            Map.entry("app.text.MemberCode.IN_GROUPS", MATCHED),
            Map.entry("app.domain.SealedTexts.ID", MATCHED),
            Map.entry("app.text.IdentityNumber.MARKS", SEARCHED),
            Map.entry("app.text.IdentityNumber.SHAPE", MATCHED),
            Map.entry("app.text.IdentityNumber.WHOLE", MATCHED),
            Map.entry("app.text.IdentityNumber.WITHOUT_ZERO", MATCHED),
            Map.entry("app.text.IdentityNumber.ONE_ZERO", MATCHED),
            Map.entry("app.text.IdentityNumber.TWO_ZEROS", MATCHED),
            Map.entry("app.text.NameLikeness.BETWEEN", SEARCHED),
            Map.entry("app.files.CellCheck.SPREADSHEET_ERROR", MATCHED),
            Map.entry("app.files.CellCheck.DAMAGED", SEARCHED),
            Map.entry("app.files.CellCheck.LOST", SEARCHED),
            Map.entry("app.files.CellCheck.APOSTROPHE", SEARCHED),
            Map.entry("app.files.CellCheck.MONTH_NAMED", MATCHED),
            Map.entry("app.files.Days.DAY_FIRST", MATCHED),
            Map.entry("app.files.Days.YEAR_FIRST", MATCHED),
            Map.entry("app.files.Days.TIME_BEHIND", SEARCHED),
            Map.entry("app.files.Days.TIME_BEFORE", SEARCHED),
            Map.entry("app.files.Days.YEAR", MATCHED),
            Map.entry("app.files.Entries.NUMBER", MATCHED),
            Map.entry("app.files.Entries.BEFORE", SEARCHED),
            Map.entry("app.files.Entries.NUMBERING", SEARCHED),
            Map.entry("app.files.Entries.GROUP", MATCHED),
            Map.entry("app.files.Entries.SIGNATURE", MATCHED),
            Map.entry("app.files.Entries.PLACE_AND_DAY", MATCHED),
            Map.entry("app.files.UnusedColumns.IDENTITY", MATCHED),
            Map.entry("app.files.UnusedColumns.MARKS", SEARCHED),
            Map.entry("app.files.UnusedColumns.PHONE", MATCHED),
            Map.entry("app.files.importing.CodeSpelling.ZEROS", SEARCHED),
            Map.entry("app.files.importing.CodeSpelling.DECIMALS", SEARCHED),
            Map.entry("app.files.importing.CodeSpelling.BETWEEN", SEARCHED),
            Map.entry("app.files.sheets.CellText.ESCAPE", SEARCHED),
            Map.entry("app.files.sheets.LostLetters.LOST", SEARCHED),
            Map.entry("app.files.HeaderSearch.COLUMN_NUMBER", MATCHED),
            Map.entry("app.files.HeaderSearch.NO_DIGIT", SEARCHED),
            Map.entry("app.files.Cells.BETWEEN_CODES", SEARCHED),
            Map.entry("app.files.rows.membership.UnitChangeRow.BAR", SEARCHED),
            Map.entry("app.files.rows.membership.UnitChangeRow.COMMA", SEARCHED),
            Map.entry("app.files.shape.Turn.MARKS", SEARCHED),
            Map.entry("app.files.shape.Content.OLD_TONES", SEARCHED),
            Map.entry("app.files.shape.Content.SPACES", SEARCHED),
            Map.entry("app.files.sheets.CellText.DAY_OR_YEAR", SEARCHED),
            Map.entry("app.files.sheets.CellText.NOT_SHOWN", SEARCHED),
            Map.entry("app.files.sheets.CellText.ZEROS", MATCHED),
            Map.entry("app.files.sheets.ListEncoding.NO_LETTER", SEARCHED),
            Map.entry("app.files.sheets.Plausible.SYLLABLE", MATCHED),
            Map.entry("app.files.sheets.Plausible.TONE", SEARCHED),
            Map.entry("app.files.sheets.Plausible.WORD", SEARCHED),
            Map.entry("app.uploads.ListsPage.NOT_SHOWN", SEARCHED),
            // the command line, proofs of others, what a store answers
            Map.entry("app.cli.Demo.YEARS", MATCHED), Map.entry("app.cli.console.Point.DAY", MATCHED),
            Map.entry("app.ledger.mongo.Trial.NAME", MATCHED),
            Map.entry("app.ledger.mongo.WriteFailure.INDEX", SEARCHED),
            Map.entry("app.ledger.proofs.Base64Text.NUMBER", MATCHED),
            Map.entry("app.ledger.proofs.KeptCheckpoints.NAMED", MATCHED),
            Map.entry("app.vault.keys.SealedValue.FORM", MATCHED),
            Map.entry("app.vault.keys.SealingVault.PURPOSE", MATCHED)));

    /** They ask for small letters of names in the program, of names of at most 64 characters, or of what was compared with a pattern before. */
    private static final Set<String> SMALL_LETTERS = Set.of("app.text.Letters", "app.vault.accounts.AccountRules",
            "campaign.Initiative", "app.description.Describe", "app.cli.console.Console",
            "app.referrals.BoardPage", "app.referrals.ReferralStep",
            "app.referrals.ReferralPage", "app.web.tables.TableFile",
            "app.units.UnitPage", "app.uploads.TemplateFiles",
            "app.people.PeoplePage", "app.people.PersonPage");

    private static final Patterns FOUND = new Patterns(ProgramClasses.all());

    private static final Patterns BROKEN = new Patterns(
            new ClassFileImporter().importClasses(HidesPatterns.class));

    @Test
    void every_pattern_is_a_constant_that_is_listed_here_with_its_use() {
        assertThat(FOUND.named().keySet()).containsExactlyElementsOf(LISTED.keySet());
        assertThat(FOUND.hidden()).isEmpty();
    }

    @Test
    void text_is_normalised_and_made_small_in_one_place() {
        assertThat(FOUND.normalised()).containsExactly("app.text.Letters");
        assertThat(SMALL_LETTERS).containsAll(FOUND.smallLetters());
    }

    @Test
    void the_scan_finds_what_the_broken_sample_hides() {
        String broken = "app.text.broken.HidesPatterns";
        assertThat(BROKEN.named()).containsOnlyKeys(broken + ".SPACE_AROUND");
        assertThat(BROKEN.hidden()).containsExactly(broken + ".<init>", broken + ".cut", broken + ".matches",
                broken + ".ofAnObject");
        assertThat(BROKEN.normalised()).containsExactly(broken);
        assertThat(BROKEN.smallLetters()).containsExactly(broken);
    }

    @Test
    void every_pattern_reads_a_text_a_few_times_whatever_stands_in_it() {
        LISTED.forEach((name, use) -> {
            Pattern pattern = FOUND.named().get(name);
            if (pattern != null && use != OURS) {
                assertThat(worst(pattern, use)).as(name).isEmpty();
            }
        });
    }

    @Test
    void the_count_finds_the_pattern_of_the_broken_sample() {
        Pattern pattern = BROKEN.named().values().iterator().next();
        assertThat(worst(pattern, SEARCHED)).isPresent();
        assertThat(worst(Pattern.compile("(a+)+!"), MATCHED)).isPresent();
    }

    /** The first text that it reads too often. */
    private static Optional<String> worst(Pattern pattern, Use use) {
        return Shapes.LENGTHS.stream().flatMap(length -> texts(length, pattern))
                .map(text -> readTooOften(text, counted -> run(pattern, use, counted))).flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<String> texts(int length, Pattern pattern) {
        List<String> texts = Stream.concat(Shapes.of(length), Shapes.of(length, pattern.pattern())).toList();
        if (length < LONG || Slice.isAll()) {
            return texts.stream();
        }
        int lot = Slice.one(QUARTER);
        return IntStream.range(0, texts.size()).filter(at -> at % QUARTER == lot).mapToObj(texts::get);
    }

    private static void run(Pattern pattern, Use use, CharSequence text) {
        Matcher matcher = pattern.matcher(text);
        if (use == MATCHED) {
            matcher.matches();
        } else {
            while (matcher.find()) {
                // as it is where it replaces
            }
        }
    }

    private static Optional<String> readTooOften(String text, Consumer<CharSequence> reading) {
        try {
            reading.accept(new Counted(text, READS * text.length() + ONCE));
            return Optional.empty();
        } catch (Counted.ReadTooOften | StackOverflowError e) {
            String begin = text.substring(0, Math.min(20, text.length()));
            return Optional.of(e + " like \"" + begin.replace("\n", "\\n") + "…\"");
        }
    }

    @Test
    void trimming_and_cutting_read_a_text_a_few_times() {
        List<Consumer<CharSequence>> readings = List.of(Letters::trimmed,
                text -> Letters.isNumber(text, 18), text -> Letters.isNumber(text, Integer.MAX_VALUE),
                text -> Letters.inPieces(text, piece -> piece));
        for (int length : Shapes.LENGTHS) {
            Shapes.of(length).forEach(text -> readings
                    .forEach(reading -> assertThat(readTooOften(text, reading)).isEmpty()));
        }
    }
}
