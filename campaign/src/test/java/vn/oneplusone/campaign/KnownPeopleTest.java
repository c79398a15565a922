package vn.oneplusone.campaign;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.NOBODY;
import static vn.oneplusone.campaign.District.TODAY;
import static vn.oneplusone.campaign.District.YOUTH;

import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.commands.CampaignRefusal.YouthUnknown;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PilotDesignated;

class KnownPeopleTest {
    private final District district = new District();
    private final KnownPeople people = district.knownPeople();

    @Test
    void knows_who_is_registered() {
        assertThatNoException().isThrownBy(() -> people.mustBeRegistered(YOUTH));
        assertThatExceptionOfType(YouthUnknown.class).isThrownBy(() -> people.mustBeRegistered(NOBODY));
    }

    @Test
    void learns_of_a_person_who_is_registered_between_two_questions() {
        assertThatExceptionOfType(YouthUnknown.class).isThrownBy(() -> people.mustBeRegistered(NOBODY));

        district.record("person/" + NOBODY, 0, District.registered(NOBODY));

        assertThatNoException().isThrownBy(() -> people.mustBeRegistered(NOBODY));
    }

    @Test
    void knows_nobody_who_was_erased() {
        district.record("person/" + NOBODY, 0, District.registered(NOBODY));
        district.record("person/" + NOBODY, 1, new PersonErased(NOBODY, TODAY));

        assertThatExceptionOfType(YouthUnknown.class).isThrownBy(() -> people.mustBeRegistered(NOBODY));
    }

    @Test
    void knows_nobody_who_withdrew_consent() {
        district.record("person/" + NOBODY, 0, District.registered(NOBODY));
        district.record("person/" + NOBODY, 1, new ConsentWithdrawn(NOBODY, TODAY));

        assertThatExceptionOfType(YouthUnknown.class).isThrownBy(() -> people.mustBeRegistered(NOBODY));
    }

    @Test
    void knows_again_who_gave_consent_again() {
        district.record("person/" + NOBODY, 0, District.registered(NOBODY));
        district.record("person/" + NOBODY, 1, new ConsentWithdrawn(NOBODY, TODAY));
        district.record("person/" + NOBODY, 2,
                new ConsentGiven(NOBODY, new Consent(ConsentForm.PAPER, TODAY, null, null), TODAY));

        assertThatNoException().isThrownBy(() -> people.mustBeRegistered(NOBODY));
    }

    @Test
    void stops_at_a_fact_that_is_no_person_s() {
        district.record("person/" + NOBODY, 0, new PilotDesignated(COMMUNE, 2021, TODAY));

        assertThatExceptionOfType(MisplacedFact.class).isThrownBy(() -> people.mustBeRegistered(NOBODY));
    }
}
