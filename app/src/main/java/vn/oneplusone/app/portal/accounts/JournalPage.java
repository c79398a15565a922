package vn.oneplusone.app.portal.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.oneplusone.app.api.Parameters;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.portal.pages.Words;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.app.vault.Accounts;
import vn.oneplusone.app.vault.JournalEntry;
import vn.oneplusone.app.vault.Role;

/** Who read whose details and who was refused what, the newest first: for administrators and auditors. People are told by id only. */
@Controller
class JournalPage {
    private static final int PAGE = 50;

    private final Accounts accounts;
    private final MessageSource messages;

    JournalPage(Accounts accounts, MessageSource messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    /** An entry as it is printed. */
    record Row(String at, String who, String kind, boolean refusal, @Nullable UUID person, String place) {}

    static boolean isFor(SignedIn me) {
        return me.role() == Role.ADMINISTRATOR || me.role() == Role.AUDITOR;
    }

    @GetMapping("/journal")
    String journal(HttpServletRequest request, Locale locale, @AuthenticationPrincipal SignedIn me, Model model) {
        if (!isFor(me)) {
            throw Refused.forbidden("NotYourTask");
        }
        Parameters parameters = new Parameters(request);
        String before = parameters.text("before");
        parameters.check();
        Words words = new Words(locale, messages);
        List<JournalEntry> entries = entries(before);
        List<JournalEntry> shown = entries.subList(0, Math.min(PAGE, entries.size()));
        Map<UUID, String> names = new HashMap<>();
        accounts.all().forEach(known -> names.put(known.account().actor(), known.account().displayName()));
        model.addAttribute("rows", shown.stream().map(entry -> row(entry, names, words)).toList());
        model.addAttribute("first", before == null ? null : "/journal");
        model.addAttribute("older", entries.size() > PAGE ? "/journal?before=" + shown.getLast().cursor() : null);
        return "journal";
    }

    private List<JournalEntry> entries(@Nullable String before) {
        try {
            return accounts.journal().before(before, PAGE + 1);
        } catch (IllegalArgumentException e) {
            throw Refused.parameter("before", "NotACursor");
        }
    }

    private static Row row(JournalEntry entry, Map<UUID, String> names, Words words) {
        return new Row(Times.of(entry.at()), names.getOrDefault(entry.actor(), words.brief(entry.actor())),
                words.of("journal.kind", entry.kind()), entry.kind() == JournalEntry.Kind.REFUSAL, entry.person(),
                entry.place());
    }
}
