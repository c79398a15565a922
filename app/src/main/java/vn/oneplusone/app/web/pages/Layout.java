package vn.oneplusone.app.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.events.UnitLevel;

/** What every page needs: the language, the same page in the other language, who is signed in. */
@ControllerAdvice(annotations = Controller.class)
class Layout {
    /** The language, which the reader keeps; the part of a long list; what was just done. */
    private static final Set<String> NOT_ASKED = Set.of(Language.NAME, "cursor", "page", "before", "done");

    private final MessageSource messages;

    private final Menu menu;
    private final ObjectProvider<Register> register;

    Layout(MessageSource messages, ObjectProvider<RequestMappingHandlerMapping> mappings,
            ObjectProvider<Register> register) {
        this.messages = messages;
        this.register = register;
        this.menu = Menu.over(mappings);
    }

    @ModelAttribute
    void common(HttpServletRequest request, Locale locale, @Nullable SignedIn me,
            Model model) {
        Words words = new Words(locale, messages);
        model.addAttribute("words", words);
        model.addAttribute("lang", words.inEnglish() ? "en" : "vi");
        model.addAttribute("me", me);
        model.addAttribute("menu",
                me == null ? List.of() : menu.of(me.role(), request.getRequestURI(), requests(me, words)));
        model.addAttribute("mayRefer", me != null && Menu.mayRefer(me.role()) && menu.has("/refer"));
        model.addAttribute("myPage", menu.has("/me") ? "/me" : null);
        model.addAttribute("roleName", me == null ? null : role(me));
        model.addAttribute("unitEnded", me == null ? null : unitEnded(me, words));
        model.addAttribute("otherLanguage", otherLanguage(request, words));
        model.addAttribute("addressQuery", addressQuery(request));
        model.addAttribute("addressParameters", addressParameters(request));
    }

    /** An officer of a province is none of a district. */
    private String role(SignedIn me) {
        Register units = register.getIfAvailable();
        Unit unit = me.unit() == null || units == null ? null : units.unit(me.unit());
        return "role." + me.role()
                + (me.role() == Role.DISTRICT_OFFICER && unit != null && unit.level() == UnitLevel.PROVINCE
                        ? ".PROVINCE"
                        : "");
    }

    /** How many requests wait for an account's unit; null for none. */
    private @Nullable String requests(SignedIn me, Words words) {
        UUID unit = me.unit();
        Register requests = register.getIfAvailable();
        if (unit == null || requests == null) {
            return null;
        }
        try {
            int waiting = requests.isThere(unit) ? requests.requestsFor(Set.of(unit)).size() : 0;
            return waiting == 0 ? null : words.number((long) waiting);
        } catch (LedgerUnavailable | LedgerBroken e) {
            // the page itself says so
            return null;
        }
    }

    /** Why an account finds nothing to do: its unit is no more. */
    private @Nullable String unitEnded(SignedIn me, Words words) {
        UUID id = me.unit();
        Register units = register.getIfAvailable();
        if (id == null || units == null) {
            return null;
        }
        try {
            Unit unit = units.unit(id);
            if (unit == null || unit.ended() == null) {
                return null;
            }
            Unit into = unit.into() == null ? null : units.unit(unit.into());
            if (!unit.parts().isEmpty()) {
                return words.say("layout.unit-split", unit.name(), words.date(unit.ended()), units.names(unit.parts()));
            }
            return into == null
                    ? words.say("layout.unit-ended", unit.name(), words.date(unit.ended()))
                    : words.say("layout.unit-merged", unit.name(), words.date(unit.ended()), into.name());
        } catch (LedgerUnavailable | LedgerBroken e) {
            // the page itself says so
            return null;
        }
    }

    /** The same one by one: what a form that asks for the page again hands on. An answer that was read already is not told again. */
    private static List<Map.Entry<String, String>> addressParameters(HttpServletRequest request) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (!"GET".equals(request.getMethod()) || request.getContentType() != null) {
            // those of a form may be such as cannot be read
            return parameters;
        }
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_ASKED.contains(name) && !values[0].isBlank()) {
                parameters.add(Map.entry(name, values[0]));
            }
        });
        return parameters;
    }

    /** The words with which the page was asked for, but not which part of it. */
    private static String addressQuery(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance().query(request.getQueryString())
                .replaceQueryParam(Language.NAME).replaceQueryParam("cursor").build().toUriString();
    }

    private static String otherLanguage(HttpServletRequest request, Words words) {
        // without a path: whatever was asked for, the link stays on this page
        return UriComponentsBuilder.newInstance().query(request.getQueryString())
                .replaceQueryParam(Language.NAME, words.inEnglish() ? "vi" : "en").build().toUriString();
    }
}
