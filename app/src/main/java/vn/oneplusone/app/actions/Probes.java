package vn.oneplusone.app.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.vault.journal.Journal;
import vn.oneplusone.app.vault.journal.JournalEntry;

/**
 * How often an account came upon people beyond its reach on a day, by an identity number that it typed: each time is written down, and after
 * some the account has to wait for the next day. So nobody finds out by trying which numbers are in the ledger.
 */
@Component
public final class Probes {
    /** More than an honest mistake needs. */
    static final int MOST_A_DAY = 20;

    private static final String PLACE = "identity number";
    private static final int PAGE = 1_000;

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
        Day day = days.compute(me.actor(), (actor, was) -> {
            Day today = today(actor, was);
            return new Day(today.day, today.times + people.size());
        });
        people.forEach(person -> journal.refusal(me.actor(), person, PLACE));
        if (day.times > MOST_A_DAY) {
            throw tooOften();
        }
    }

    /** @throws Refused if the account came upon too many people today */
    public void require(SignedIn me) {
        if (days.compute(me.actor(), this::today).times >= MOST_A_DAY) {
            throw tooOften();
        }
    }

    /** What an account came upon today, as the journal tells where this process does not know. */
    private Day today(UUID actor, @Nullable Day known) {
        LocalDate today = DistrictDay.today(clock);
        if (known != null && known.day.equals(today)) {
            return known;
        }
        Instant from = DistrictDay.start(today);
        int times = 0;
        String cursor = null;
        for (List<JournalEntry> page = journal.before(null, from, null, PAGE); !page.isEmpty(); page = journal
                .before(cursor, from, null, PAGE)) {
            times += (int) page.stream().filter(entry -> entry.actor().equals(actor) && entry.place().equals(PLACE))
                    .count();
            cursor = page.getLast().cursor();
        }
        return new Day(today, times);
    }

    private static Refused tooOften() {
        return Refused.because(HttpStatus.TOO_MANY_REQUESTS, "AskedTooOften");
    }
}
