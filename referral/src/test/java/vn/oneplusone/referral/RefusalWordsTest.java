package vn.oneplusone.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.referral.commands.ReferralRefusal;
import vn.oneplusone.referral.commands.ReferralRefusal.PreparationIncomplete;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyOpen;
import vn.oneplusone.referral.commands.ReferralRefusal.SchoolingTooLow;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.Schooling;

class RefusalWordsTest {
    private static final UUID SOMEBODY = UUID.fromString("11111111-2222-3333-4444-555555555555");

    static Stream<Class<?>> refusals() {
        return Arrays.stream(ReferralRefusal.class.getPermittedSubclasses())
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void every_refusal_has_words_in_both_languages(Class<?> type) throws Exception {
        ReferralRefusal refusal = sample(type);
        for (String file : new String[]{"refusals.properties", "refusals_en.properties"}) {
            String pattern = words(file).getString(refusal.rule());
            String text = new MessageFormat(pattern, Locale.ROOT).format(refusal.arguments().toArray());

            assertThat(text).doesNotContain("{", "''").endsWith(".");
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            boolean inWords = refusal instanceof PreparationIncomplete || refusal instanceof SchoolingTooLow;
            for (Object argument : inWords ? List.of() : refusal.arguments()) {
                assertThat(text).contains(argument.toString());
            }
            assertThat(text + refusal.getMessage()).doesNotContain(SOMEBODY.toString());
        }
        assertThat(words("refusals.properties").getString(refusal.rule()))
                .isNotEqualTo(words("refusals_en.properties").getString(refusal.rule()));
        assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
    }

    @Test
    void the_least_schooling_is_told_in_words() throws IOException {
        for (Schooling least : EnumSet.range(Schooling.PRIMARY, Schooling.HIGHER)) {
            Object[] arguments = new SchoolingTooLow(least).arguments().toArray();
            assertThat(new MessageFormat(words("refusals.properties").getString("SchoolingTooLow"), Locale.ROOT)
                    .format(arguments)).contains(switch (least) {
                        case NONE, PRIMARY -> "(tiểu học)";
                        case LOWER_SECONDARY -> "(trung học cơ sở)";
                        case UPPER_SECONDARY -> "(trung học phổ thông)";
                        case HIGHER -> "(trên trung học phổ thông)";
                    });
        }
    }

    @Test
    void no_words_are_left_over() throws IOException {
        Set<String> rules = refusals().map(Class::getSimpleName).collect(Collectors.toSet());
        assertThat(words("refusals.properties").keySet()).isEqualTo(rules);
        assertThat(words("refusals_en.properties").keySet()).isEqualTo(rules);
    }

    @Test
    void an_incomplete_preparation_names_what_is_missing_and_nothing_else() throws IOException {
        var refusal = new PreparationIncomplete(EnumSet.of(PreparationStep.HELPER));
        assertThat(MessageFormat.format(words("refusals_en.properties").getString(refusal.rule()),
                refusal.arguments().toArray())).contains("the assigned helper").doesNotContain("class", "task");
        assertThat(MessageFormat.format(words("refusals.properties").getString(refusal.rule()),
                refusal.arguments().toArray())).contains("phân công người giúp đỡ").doesNotContain("lớp", "nhiệm vụ");
    }

    @Test
    void the_first_referrer_is_known_to_the_program_only() {
        var refusal = new ReferralAlreadyOpen(SOMEBODY, SOMEBODY);
        assertThat(refusal.firstReferrer()).isEqualTo(SOMEBODY);
        assertThat(refusal.arguments()).isEmpty();
        assertThat(refusal.toString()).doesNotContain(SOMEBODY.toString());
    }

    private static PropertyResourceBundle words(String file) throws IOException {
        var stream = Objects.requireNonNull(RefusalWordsTest.class.getResourceAsStream(file));
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        }
    }

    private static ReferralRefusal sample(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getConstructors()[0];
        Object[] arguments = Arrays.stream(constructor.getParameterTypes()).map(RefusalWordsTest::value).toArray();
        return (ReferralRefusal) constructor.newInstance(arguments);
    }

    private static Object value(Class<?> type) {
        if (type == int.class) {
            return 3;
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2021, 3, 26);
        }
        if (type == Set.class) {
            return EnumSet.allOf(PreparationStep.class);
        }
        if (type == Schooling.class) {
            return Schooling.LOWER_SECONDARY;
        }
        assertThat(type).isEqualTo(UUID.class);
        return SOMEBODY;
    }
}
