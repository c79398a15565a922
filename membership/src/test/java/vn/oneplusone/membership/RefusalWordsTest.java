package vn.oneplusone.membership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Constructor;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.IdentityNumberTaken;
import vn.oneplusone.membership.commands.MembershipRefusal.TooYoung;

/** Every refusal, as a branch secretary reads it. */
class RefusalWordsTest {
    private static final Locale VIETNAMESE = Locale.of("vi");

    static Stream<Class<?>> refusals() {
        return Arrays.stream(MembershipRefusal.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void says_what_is_wrong_in_both_languages(Class<?> type) throws Exception {
        MembershipRefusal refusal = sample(type);
        String vietnamese = words("refusals.properties", VIETNAMESE, refusal);
        String english = words("refusals_en.properties", Locale.ENGLISH, refusal);
        assertThat(vietnamese).isNotEqualTo(english).endsWith(".");
        assertThat(english).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refusals.properties", "refusals_en.properties"})
    void has_no_words_for_refusals_that_are_gone(String file) throws IOException {
        assertThat(properties(file).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(refusals().map(Class::getSimpleName).toList());
    }

    @Test
    void an_age_without_odd_days_does_not_speak_of_days() throws IOException {
        MessageFormat words = new MessageFormat(properties("refusals.properties").getProperty("TooYoung"), VIETNAMESE);
        assertThat(words.format(new TooYoung(15, 1).arguments().toArray())).contains("đủ 15 tuổi + 1 ngày.");
        assertThat(words.format(new TooYoung(15, 0).arguments().toArray())).contains("đủ 15 tuổi.");
    }

    private static String words(String file, Locale language, MembershipRefusal refusal) throws IOException {
        String pattern = properties(file).getProperty(refusal.rule());
        assertThat(pattern).as("%s in %s", refusal.rule(), file).isNotBlank();
        MessageFormat format = new MessageFormat(pattern, language);
        // an argument that the words leave out, or a place that no argument fills, was a slip
        assertThat(format.getFormatsByArgumentIndex()).as(pattern).hasSameSizeAs(refusal.arguments());
        String words = format.format(refusal.arguments().toArray());
        assertThat(words).doesNotContain("{").matches(said -> Normalizer.isNormalized(said, Normalizer.Form.NFC));
        refusal.arguments().forEach(argument -> assertThat(words).contains(argument.toString()));
        return words;
    }

    private static Properties properties(String file) throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RefusalWordsTest.class.getResourceAsStream(file), file), UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }

    private static MembershipRefusal sample(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getConstructors()[0];
        Object[] arguments = Arrays.stream(constructor.getParameterTypes()).map(RefusalWordsTest::argument).toArray();
        MembershipRefusal refusal = (MembershipRefusal) constructor.newInstance(arguments);
        // whom it names only its caller may ask
        assertThat(refusal.arguments())
                .containsExactly(refusal instanceof IdentityNumberTaken ? new Object[0] : arguments);
        assertThat(refusal).hasMessage(type.getSimpleName() + refusal.arguments());
        return refusal;
    }

    private static Object argument(Class<?> type) {
        if (type == int.class) {
            // of four digits: a year must not come out as 2.021
            return 2021;
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2021, 3, 26);
        }
        return type == UUID.class ? new UUID(1, 2) : "Xã Đoàn Phú Xuân";
    }
}
