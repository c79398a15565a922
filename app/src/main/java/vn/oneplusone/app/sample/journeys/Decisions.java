package vn.oneplusone.app.sample.journeys;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.oneplusone.app.sample.district.Places.Commune;
import vn.oneplusone.membership.events.Organization;

/** Numbers of decisions: one for all that a commune decides for an organization on one day. */
public final class Decisions {
    private record Day(String commune, Organization organization, LocalDate on) {}

    private record Book(String commune, Organization organization, int year) {}

    private final Map<Day, String> numbers = new HashMap<>();
    private final Map<Book, Integer> last = new HashMap<>();

    String number(Commune commune, Organization organization, LocalDate on) {
        return numbers.computeIfAbsent(new Day(commune.code(), organization, on), day -> {
            int next = last.merge(new Book(commune.code(), organization, on.getYear()), 1, Integer::sum);
            return next + (organization == Organization.UNION ? "-QĐ/ĐTN" : "-QĐ/UBH");
        });
    }
}
