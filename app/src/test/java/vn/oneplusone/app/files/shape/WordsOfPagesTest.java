package vn.oneplusone.app.files.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.AwardForm;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStep;
import vn.oneplusone.membership.events.StayReason;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.Schooling;

/** Lists understand the words that pages show, in both languages, and have the same word for a step. */
class WordsOfPagesTest {
    private static final String PAGES = "messages.pages";

    private static Stream<Arguments> choices() {
        return Stream.of(arguments(PAGES, "organization", Organization.class),
                arguments(PAGES, "consent", ConsentForm.class), arguments(PAGES, "channel", ReferralChannel.class),
                arguments(PAGES, "ending", EndingReason.class), arguments(PAGES, "level", UnitLevel.class),
                arguments(PAGES, "unit-kind", UnitKind.class), arguments(PAGES, "introducer", Introducer.class),
                arguments(PAGES, "schooling", Schooling.class), arguments(PAGES, "endorsedBy", EndorsedBy.class),
                arguments(PAGES, "declinedBy", DeclinedBy.class), arguments(PAGES, "ageException", AgeException.class),
                arguments("messages", "gender", Gender.class), arguments("messages", "grade", Grade.class),
                arguments("messages", "partyStep", PartyStep.class),
                arguments("messages", "awardLevel", AwardLevel.class),
                arguments("messages", "awardForm", AwardForm.class), arguments("messages", "step", Step.class),
                arguments("messages", "form", SupportForm.class),
                arguments("messages.capital", "model", SupportModel.class),
                arguments("messages.work", "duesEntry", DuesEntry.class),
                arguments("messages.work", "stay", StayReason.class),
                arguments("messages.administration", "planned", UnitChange.class));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void a_word_of_a_page_means_the_same_in_a_list(String bundle, String prefix, Class<? extends Enum<?>> type) {
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle words = ResourceBundle.getBundle(bundle, language);
            for (Enum<?> constant : type.getEnumConstants()) {
                String word = words.getString(prefix + "." + constant.name());
                assertThat(Vocabulary.of(type).meaning(word)).as(word).isEqualTo(constant);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"recordedStep.CONFIRMATION,CONFIRMED", "recordedStep.CLASS,CLASS", "recordedStep.HELPER,HELPER",
            "recordedStep.PROBATION_TASK,PROBATION_TASK", "form.referral.endorsement,ENDORSED",
            "recordedStep.APPROVAL,APPROVED", "stage.DECLINED,DECLINED", "recordedStep.WITHDRAWAL,WITHDRAWN",
            "recordedStep.LAPSE,LAPSED"})
    void a_step_has_one_word_on_pages_and_in_lists(String key, ReferralStep step) {
        assertThat(ResourceBundle.getBundle(PAGES, Locale.ROOT).getString(key))
                .isEqualToIgnoringCase(Vocabulary.word(step));
    }

    @ParameterizedTest
    @CsvSource({"form.referral.confirmation,CONFIRMED", "form.referral.class,CLASS", "form.referral.helper,HELPER",
            "form.referral.probation-task,PROBATION_TASK", "form.referral.endorsement,ENDORSED",
            "form.referral.endorsement-federation,ENDORSED", "form.referral.approval,APPROVED",
            "form.referral.decline,DECLINED", "form.referral.withdrawal,WITHDRAWN", "form.referral.lapse,LAPSED"})
    void the_name_of_a_form_means_its_step_in_a_list(String key, ReferralStep step) {
        String word = ResourceBundle.getBundle(PAGES, Locale.ROOT).getString(key);
        assertThat(Vocabulary.of(ReferralStep.class).meaning(word)).as(word).isEqualTo(step);
    }
}
