package vn.oneplusone.app.files.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.Schooling;

/** Lists understand the words that pages show. */
class WordsOfPagesTest {
    @ParameterizedTest
    @CsvSource({"messages.pages,organization", "messages.pages,consent", "messages.pages,channel",
            "messages.pages,ending", "messages.pages,level", "messages.pages,introducer", "messages.pages,schooling",
            "messages,gender", "messages,grade"})
    void a_word_of_a_page_means_the_same_in_a_list(String bundle, String prefix) {
        ResourceBundle words = ResourceBundle.getBundle(bundle, Locale.ROOT);
        Class<? extends Enum<?>> type = switch (prefix) {
            case "organization" -> Organization.class;
            case "consent" -> ConsentForm.class;
            case "channel" -> ReferralChannel.class;
            case "ending" -> EndingReason.class;
            case "level" -> UnitLevel.class;
            case "introducer" -> Introducer.class;
            case "schooling" -> Schooling.class;
            case "gender" -> Gender.class;
            default -> Grade.class;
        };
        for (Enum<?> constant : type.getEnumConstants()) {
            String word = words.getString(prefix + "." + constant.name());
            assertThat(Vocabulary.of(type).meaning(word)).as(word).isEqualTo(constant);
        }
    }
}
