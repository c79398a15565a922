package vn.oneplusone.campaign;

import java.time.LocalDate;
import vn.oneplusone.campaign.commands.CampaignRefusal.YearImplausible;

/** A year that a target or an initiative is for: four digits, so that a mistyped one opens no stream of its own. */
record BusinessYear(int year) {
    BusinessYear {
        if (year < 1000 || year > 9999) {
            throw new YearImplausible(year);
        }
    }

    LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }
}
