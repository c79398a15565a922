package vn.oneplusone.campaign;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vn.oneplusone.campaign.District.BRANCH;
import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.NEW_BRANCH;
import static vn.oneplusone.campaign.District.NO_UNIT;
import static vn.oneplusone.campaign.District.TODAY;
import static vn.oneplusone.campaign.District.YOUTH;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitEnded;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitUnknown;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitsMerged;

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
    void a_merged_or_dissolved_unit_is_there_until_the_day_before() {
        Decision decision = new Decision("1-QĐ", TODAY);
        district.recordUnit(new UnitDissolved(BRANCH, TODAY, decision));
        district.recordUnit(new UnitRenamed(COMMUNE, "Phú Xuân Đông", TODAY, decision));
        district.recordUnit(new UnitsMerged(List.of(NEW_BRANCH), COMMUNE, TODAY, decision));

        assertThatNoException().isThrownBy(() -> units.mustBeBranch(BRANCH, TODAY.minusDays(1)));
        assertThatExceptionOfType(UnitEnded.class).isThrownBy(() -> units.mustBeBranch(BRANCH, TODAY));
        assertThatExceptionOfType(UnitEnded.class).isThrownBy(() -> units.mustExist(NEW_BRANCH, TODAY));
    }

    @Test
    void what_belongs_to_a_year_needs_a_unit_of_that_year_that_is_still_there() {
        LocalDate end = LocalDate.of(2021, 7, 1);
        district.recordUnit(new UnitDissolved(BRANCH, end, new Decision("1-QĐ", TODAY)));

        assertThatNoException()
                .isThrownBy(() -> units.mustExistIn(BRANCH, new BusinessYear(2021), end.minusDays(1)));
        assertThatExceptionOfType(UnitEnded.class)
                .isThrownBy(() -> units.mustExistIn(BRANCH, new BusinessYear(2021), end));
        assertThatExceptionOfType(UnitEnded.class)
                .isThrownBy(() -> units.mustExistIn(BRANCH, new BusinessYear(2022), end.minusDays(1)));
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
