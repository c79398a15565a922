package vn.oneplusone.app.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.vault.journal.Journal;
import vn.oneplusone.app.vault.journal.JournalEntry;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;

/** Who read whose details and who was refused what, the newest first: for administrators and auditors. People are told by id only. */
@Controller
record JournalPage(Accounts accounts) {
    private static final String ADDRESS = "/journal";
    private static final int PAGE = 50;
    private static final int AT_ONCE = 5_000;

    /** An entry as it is printed. */
    record Row(String at, String who, String kind, boolean refusal, @Nullable UUID person, String place) {}

    /**
     * What was asked for.
     *
     * @param from the first day; null for the beginning
     * @param to the last day; null for now
     * @param before where the page before ended
     */
    private record Asked(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String before) {
        static Asked of(HttpServletRequest request) {
            Parameters parameters = new Parameters(request);
            Asked asked = new Asked(parameters.date("from"), parameters.date("to"), parameters.text("before"));
            parameters.check();
            return asked;
        }

        String address(String path) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
            if (from != null) {
                address.queryParam("from", from);
            }
            if (to != null) {
                address.queryParam("to", to);
            }
            return address.toUriString();
        }

        private static @Nullable Instant begin(@Nullable LocalDate day) {
            return day == null ? null : DistrictDay.start(day);
        }

        List<JournalEntry> entries(Accounts accounts, @Nullable String cursor, int most) {
            try {
                return accounts.journal().before(cursor, begin(from), begin(to == null ? null : to.plusDays(1)), most);
            } catch (IllegalArgumentException e) {
                throw Refused.parameter("before", "NotACursor");
            }
        }
    }

    static boolean isFor(SignedIn me) {
        return me.role() == Role.ADMINISTRATOR || me.role() == Role.AUDITOR;
    }

    private static void require(SignedIn me) {
        if (!isFor(me)) {
            throw Refused.notYourTask();
        }
    }

    @GetMapping(ADDRESS)
    String journal(HttpServletRequest request, Words words, SignedIn me, Model model) {
        require(me);
        Asked asked = Asked.of(request);
        List<JournalEntry> entries = asked.entries(accounts, asked.before, PAGE + 1);
        List<JournalEntry> shown = entries.subList(0, Math.min(PAGE, entries.size()));
        Map<UUID, String> names = new HashMap<>();
        accounts.all().forEach(known -> names.put(known.account().actor(), known.account().displayName()));
        model.addAttribute("rows", shown.stream().map(entry -> row(entry, names, words)).toList());
        model.addAttribute("from", asked.from);
        model.addAttribute("to", asked.to);
        model.addAttribute("query", asked.address(""));
        model.addAttribute("most", words.number((long) Table.MOST_ROWS));
        model.addAttribute("first", asked.before == null ? null : asked.address(ADDRESS));
        model.addAttribute("older",
                entries.size() > PAGE
                        ? UriComponentsBuilder.fromUriString(asked.address(ADDRESS))
                                .queryParam("before", shown.getLast().cursor()).toUriString()
                        : null);
        return "journal";
    }

    /** All entries of those days as a file; also who read is told by id, as the file of accounts has it. */
    @GetMapping("/tables/journal.{format:csv|xlsx}")
    ResponseEntity<byte[]> table(HttpServletRequest request, Words words, SignedIn me, @PathVariable String format) {
        require(me);
        Asked asked = Asked.of(request);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        String cursor = null;
        List<JournalEntry> entries;
        do {
            entries = asked.entries(accounts, cursor, AT_ONCE);
            for (JournalEntry entry : entries) {
                rows.add(Arrays.asList(LocalDateTime.ofInstant(entry.at(), DistrictDay.ZONE), entry.actor(),
                        words.of("journal.kind", entry.kind()), entry.person(), entry.place()));
                cursor = entry.cursor();
            }
        } while (entries.size() == AT_ONCE && rows.size() <= Table.MOST_ROWS);
        return TableFile.named(format).answer(new Table("nhat-ky-truy-cap",
                List.of(words.say("journal.at"), words.say("tables.account"), words.say("journal.kind"),
                        words.say("journal.person"), words.say("journal.place")),
                rows));
    }

    private static Row row(JournalEntry entry, Map<UUID, String> names, Words words) {
        return new Row(Times.of(entry.at()), names.getOrDefault(entry.actor(), words.brief(entry.actor())),
                words.of("journal.kind", entry.kind()), entry.kind() == JournalEntry.Kind.REFUSAL, entry.person(),
                entry.kind() == JournalEntry.Kind.HANDING_OVER ? handedOver(entry, names) : entry.place());
    }

    private static String handedOver(JournalEntry entry, Map<UUID, String> names) {
        String place = entry.place();
        int between = place.indexOf(Journal.HANDED_TO);
        return between < 0
                ? names(place, names)
                : names(place.substring(0, between), names) + Journal.HANDED_TO
                        + names(place.substring(between + Journal.HANDED_TO.length()), names);
    }

    private static String names(String actor, Map<UUID, String> names) {
        return names.getOrDefault(UUID.fromString(actor), actor);
    }
}
