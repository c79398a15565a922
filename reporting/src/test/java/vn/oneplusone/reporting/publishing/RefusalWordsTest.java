package vn.oneplusone.reporting.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.reporting.commands.ReportingRefusal;
import vn.oneplusone.reporting.commands.ReportingRefusal.NothingToPublish;
import vn.oneplusone.reporting.commands.ReportingRefusal.OlderThanPublished;

class RefusalWordsTest {
    private static final Locale VIETNAMESE_READER = Locale.forLanguageTag("vi-VN");
    private static final ResourceBundle VIETNAMESE = words(Locale.ROOT);
    private static final ResourceBundle ENGLISH = words(Locale.ENGLISH);

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle("vn.oneplusone.reporting.refusals", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Stream<ReportingRefusal> refusals() {
        return Arrays.stream(ReportingRefusal.class.getPermittedSubclasses()).map(RefusalWordsTest::refusal);
    }

    private static ReportingRefusal refusal(Class<?> type) {
        try {
            Constructor<?> constructor = type.getConstructors()[0];
            Object[] arguments = Arrays.stream(constructor.getParameterTypes()).map(RefusalWordsTest::sample)
                    .toArray();
            return (ReportingRefusal) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be made", e);
        }
    }

    private static Object sample(Class<?> type) {
        if (type == int.class) {
            return 2021;
        } else if (type == long.class) {
            return 5_000_000L;
        } else if (type == LocalDate.class) {
            return LocalDate.of(2021, 3, 26);
        }
        throw new AssertionError("no sample of " + type);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void says_in_both_languages_what_is_wrong(ReportingRefusal refusal) {
        String vietnamese = sentence(VIETNAMESE, refusal, VIETNAMESE_READER);
        String english = sentence(ENGLISH, refusal, Locale.ENGLISH);

        assertThat(vietnamese).isNotEqualTo(english)
                .containsPattern("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]");
    }

    private static String sentence(ResourceBundle words, ReportingRefusal refusal, Locale reader) {
        String pattern = words.getString(refusal.rule());
        assertThat(Normalizer.isNormalized(pattern, Normalizer.Form.NFC)).as("NFC: %s", pattern).isTrue();
        MessageFormat format = new MessageFormat(pattern, reader);
        assertThat(format.getFormatsByArgumentIndex()).as("placeholders of %s", refusal)
                .hasSizeLessThanOrEqualTo(refusal.arguments().size());
        String sentence = format.format(refusal.arguments().toArray());
        assertThat(sentence).endsWith(".").doesNotContain("{", "}", "null");
        return sentence;
    }

    @Test
    void has_no_words_for_rules_that_do_not_exist() {
        assertThat(VIETNAMESE.keySet())
                .containsExactlyInAnyOrderElementsOf(refusals().map(ReportingRefusal::rule).toList());
        assertThat(ENGLISH.keySet()).containsExactlyInAnyOrderElementsOf(VIETNAMESE.keySet());
    }

    @Test
    void writes_years_and_sizes_in_the_reader_s_way() {
        assertThat(sentence(VIETNAMESE, new NothingToPublish(2021), VIETNAMESE_READER)).contains("năm 2021 ");
        assertThat(sentence(VIETNAMESE, new OlderThanPublished(1_000, 1_001), VIETNAMESE_READER)).contains("1.000 mục")
                .contains("1.001 mục");
        assertThat(sentence(ENGLISH, new OlderThanPublished(1_000, 1_001), Locale.ENGLISH)).contains("1,000 entries");
    }

    @Test
    void names_the_rule_and_its_arguments_for_the_log() {
        assertThat(new OlderThanPublished(99, 100)).hasMessage("OlderThanPublished[99, 100]")
                .extracting(ReportingRefusal::rule).isEqualTo("OlderThanPublished");
    }
}
