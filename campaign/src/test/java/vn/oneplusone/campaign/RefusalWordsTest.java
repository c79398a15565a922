package vn.oneplusone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.campaign.commands.CampaignRefusal;
import vn.oneplusone.campaign.commands.CampaignRefusal.RepaidTooMuch;
import vn.oneplusone.campaign.commands.CampaignRefusal.TargetAlreadySet;
import vn.oneplusone.campaign.commands.CampaignRefusal.TargetNotSet;

class RefusalWordsTest {
    private static final Locale VIETNAMESE_READER = Locale.forLanguageTag("vi-VN");
    private static final ResourceBundle VIETNAMESE = words(Locale.ROOT);
    private static final ResourceBundle ENGLISH = words(Locale.ENGLISH);

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle("vn.oneplusone.campaign.refusals", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Stream<CampaignRefusal> refusals() {
        return Arrays.stream(CampaignRefusal.class.getPermittedSubclasses()).map(RefusalWordsTest::refusal);
    }

    private static CampaignRefusal refusal(Class<?> type) {
        try {
            Constructor<?> constructor = type.getConstructors()[0];
            Object[] arguments = Arrays.stream(constructor.getParameterTypes()).map(RefusalWordsTest::sample)
                    .toArray();
            return (CampaignRefusal) constructor.newInstance(arguments);
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
        } else if (type == UUID.class) {
            return new UUID(1, 2);
        } else if (type == String.class) {
            return "12-QĐ/HĐ";
        }
        throw new AssertionError("no sample of " + type);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void says_in_both_languages_what_is_wrong(CampaignRefusal refusal) {
        String vietnamese = sentence(VIETNAMESE, refusal, VIETNAMESE_READER);
        String english = sentence(ENGLISH, refusal, Locale.ENGLISH);

        assertThat(vietnamese).isNotEqualTo(english)
                .containsPattern("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]");
    }

    private static String sentence(ResourceBundle words, CampaignRefusal refusal, Locale reader) {
        String pattern = words.getString(refusal.rule());
        assertThat(Normalizer.isNormalized(pattern, Normalizer.Form.NFC)).as("NFC: %s", pattern).isTrue();
        MessageFormat format = new MessageFormat(pattern, reader);
        assertThat(format.getFormatsByArgumentIndex()).as("placeholders of %s", refusal)
                .hasSizeLessThanOrEqualTo(refusal.arguments().size());
        String sentence = format.format(refusal.arguments().toArray());
        assertThat(sentence).endsWith(".").doesNotContain("{", "}", "null", new UUID(1, 2).toString());
        return sentence;
    }

    @Test
    void has_no_words_for_rules_that_do_not_exist() {
        assertThat(VIETNAMESE.keySet())
                .containsExactlyInAnyOrderElementsOf(refusals().map(CampaignRefusal::rule).toList());
        assertThat(ENGLISH.keySet()).containsExactlyInAnyOrderElementsOf(VIETNAMESE.keySet());
    }

    @Test
    void writes_years_and_amounts_in_the_reader_s_way() {
        assertThat(sentence(VIETNAMESE, new TargetNotSet(2021), VIETNAMESE_READER)).contains("Năm 2021 ");
        assertThat(sentence(VIETNAMESE, new RepaidTooMuch(5_000_000), VIETNAMESE_READER)).contains("5.000.000 đồng");
        assertThat(sentence(ENGLISH, new RepaidTooMuch(5_000_000), Locale.ENGLISH)).contains("5,000,000 đồng");
    }

    @Test
    void names_the_rule_and_its_arguments_for_the_log() {
        assertThat(new TargetAlreadySet(60, "12-QĐ/HĐ")).hasMessage("TargetAlreadySet[60, 12-QĐ/HĐ]")
                .extracting(CampaignRefusal::rule).isEqualTo("TargetAlreadySet");
    }
}
