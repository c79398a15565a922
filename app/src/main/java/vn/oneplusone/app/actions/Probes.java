package vn.oneplusone.app.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
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

    private static final String PLACE = "identity number";

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
     * An account came upon people beyond its reach.
     *
     * @throws Refused if that is more than it may today: then it is told of none of them
     */
    public void met(SignedIn me, Collection<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        LocalDate today = DistrictDay.today(clock);
        Day day = days.merge(me.actor(), new Day(today, people.size()),
                (was, more) -> was.day.equals(today) ? new Day(today, was.times + more.times) : more);
        people.forEach(person -> journal.refusal(me.actor(), person, PLACE));
        if (day.times > MOST_A_DAY) {
            throw tooOften();
        }
    }

    /** @throws Refused if an action names an identity number, and the account came upon too many people today */
    void require(SignedIn me, Action action) {
        if (action instanceof NamesIdentity named && named.identityNumber() != null) {
            require(me);
        }
    }

    /** @throws Refused if the account came upon too many people today */
    public void require(SignedIn me) {
        Day day = days.get(me.actor());
        if (day != null && day.times >= MOST_A_DAY && day.day.equals(DistrictDay.today(clock))) {
            throw tooOften();
        }
    }

    private static Refused tooOften() {
        return Refused.because(HttpStatus.TOO_MANY_REQUESTS, "AskedTooOften");
    }
}
