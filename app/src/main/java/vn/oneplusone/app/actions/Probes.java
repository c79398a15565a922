package vn.oneplusone.app.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import vn.oneplusone.app.DistrictDay;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.app.vault.Journal;

/**
 * How often an account came upon people beyond its reach on a day, by an identity number that it typed: each time is written down, and after
 * some the account has to wait for the next day. So nobody finds out by trying which numbers are in the ledger.
 */
public final class Probes {
    /** More than an honest mistake needs. */
    static final int MOST_A_DAY = 20;

    private final Journal journal;
    private final Clock clock;
    /** By actor: there are as many as accounts. */
    private final Map<UUID, Day> days = new ConcurrentHashMap<>();

    private record Day(LocalDate day, int times) {}

    public Probes(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * An account came upon a person beyond its reach.
     *
     * @param where the door, as a pattern
     * @throws Refused once that was too often today
     */
    public void met(SignedIn me, UUID person, String where) {
        LocalDate today = DistrictDay.today(clock);
        Day day = days.merge(me.actor(), new Day(today, 1),
                (was, one) -> was.day.equals(today) ? new Day(today, was.times + 1) : one);
        journal.refusal(me.actor(), person, where);
        if (day.times > MOST_A_DAY) {
            throw Refused.because(HttpStatus.TOO_MANY_REQUESTS, "AskedTooOften");
        }
    }

    /** Whether an account has to wait for the next day. */
    public boolean isSpent(SignedIn me) {
        Day day = days.get(me.actor());
        return day != null && day.times >= MOST_A_DAY && day.day.equals(DistrictDay.today(clock));
    }
}
