package vn.oneplusone.campaign;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.NO_UNIT;
import static vn.oneplusone.campaign.District.TODAY;
import static vn.oneplusone.campaign.District.YOUTH;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.commands.UnitUnknown;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;

class KnownUnitsTest {
    private final District district = new District();
    private final KnownUnits units = district.knownUnits();

    @Test
    void learns_of_a_unit_that_is_established_between_two_questions() {
        UUID late = new UUID(1, 77);
        assertThatExceptionOfType(UnitUnknown.class).isThrownBy(() -> units.mustExist(late, TODAY));

        district.recordUnit(new UnitEstablished(late, UnitLevel.BRANCH, COMMUNE, "30439-77", "Phú Nam", TODAY));

        assertThatNoException().isThrownBy(() -> units.mustBeBranch(late, TODAY));
    }

    @Test
    void still_knows_the_units_it_has_read_before() {
        units.mustExist(COMMUNE, TODAY);

        assertThatNoException().isThrownBy(() -> units.mustExist(COMMUNE, TODAY));
        assertThatExceptionOfType(UnitUnknown.class).isThrownBy(() -> units.mustExist(NO_UNIT, TODAY));
    }

    @Test
    void stops_at_a_fact_that_is_no_unit_s() {
        district.recordUnit(District.registered(YOUTH));

        assertThatExceptionOfType(MisplacedFact.class).isThrownBy(() -> units.mustExist(COMMUNE, TODAY))
                .withMessage("PersonRegistered at sequence 4 of stream units");
    }

    @Test
    void stops_at_a_gap_in_the_stream() {
        district.record("units", 5,
                new UnitEstablished(NO_UNIT, UnitLevel.BRANCH, COMMUNE, "30439-99", "Phú Bắc", TODAY));

        assertThatExceptionOfType(MisplacedFact.class).isThrownBy(() -> units.mustExist(COMMUNE, TODAY))
                .withMessage("UnitEstablished at sequence 5 of stream units");
    }
}
