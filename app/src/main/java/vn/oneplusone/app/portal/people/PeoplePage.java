package vn.oneplusone.app.portal.people;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.people.Names;
import vn.oneplusone.app.portal.forms.Form;
import vn.oneplusone.app.portal.pages.Words;
import vn.oneplusone.app.register.Folded;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.security.SignedIn;

/** Finds people by name, with or without accents. What is looked for is sent in a body: names have no place in addresses. */
@Controller
class PeoplePage {
    private static final String ADDRESS = "/people";
    private static final int MOST = 50;

    private final Register register;
    private final Names names;
    private final MessageSource messages;

    PeoplePage(Register register, Names names, MessageSource messages) {
        this.register = register;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    String people(@AuthenticationPrincipal SignedIn me, Model model) {
        requireNames(me);
        return show("", null, model);
    }

    @PostMapping(ADDRESS)
    String find(HttpServletRequest request, Locale locale, @AuthenticationPrincipal SignedIn me, Model model) {
        requireNames(me);
        Words words = new Words(locale, messages);
        String query = new Form(request).raw("q").strip();
        if (Folded.words(query).isEmpty()) {
            return show(query, null, model);
        }
        // one more than is shown says whether there are more
        List<UUID> found = names.find(me, query, MOST + 1);
        List<UUID> shown = found.subList(0, Math.min(MOST, found.size()));
        Map<UUID, String> known = names.of(me, shown, ADDRESS);
        model.addAttribute("more", found.size() > MOST);
        return show(query, shown.stream().filter(known::containsKey).map(id -> found(id, known, words)).toList(),
                model);
    }

    private static void requireNames(SignedIn me) {
        if (!Names.areFor(me)) {
            throw Refused.forbidden("NotYourTask");
        }
    }

    private static String show(String query, @Nullable List<Found> found, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("found", found);
        return "people";
    }

    private Found found(UUID id, Map<UUID, String> known, Words words) {
        Person person = register.person(id);
        String where = "";
        String what = "";
        if (person != null) {
            Unit unit = person.places().stream().map(register::unit).filter(one -> one != null).findFirst()
                    .orElse(null);
            where = unit == null ? "" : unit.name();
            what = String.join(", ", person.memberships().keySet().stream().filter(person::isMember)
                    .map(organization -> words.of("member-of", organization)).toList());
        }
        return new Found(id, known.getOrDefault(id, ""),
                person == null ? Words.NOTHING : Integer.toString(person.birthYear()), where,
                what.isEmpty() ? words.say("people.no-member") : what);
    }

    /** Somebody who was found. */
    record Found(UUID id, String name, String born, String where, String what) {}
}
