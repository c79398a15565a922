package vn.oneplusone.app.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import vn.oneplusone.app.security.SignedIn;

/** What every page needs: the language, the same page in the other language, who is signed in. */
@ControllerAdvice(annotations = Controller.class)
class Layout {
    private final MessageSource messages;

    private final Menu menu;

    Layout(MessageSource messages, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.messages = messages;
        this.menu = new Menu(mappings);
    }

    @ModelAttribute
    void common(HttpServletRequest request, Locale locale, @AuthenticationPrincipal @Nullable SignedIn me,
            Model model) {
        Words words = new Words(locale, messages);
        model.addAttribute("words", words);
        model.addAttribute("lang", words.inEnglish() ? "en" : "vi");
        model.addAttribute("me", me);
        model.addAttribute("menu", me == null ? List.of() : menu.of(me.role(), request.getRequestURI()));
        model.addAttribute("mayRefer", me != null && Menu.mayRefer(me.role()) && menu.has("/refer"));
        model.addAttribute("myPage", menu.has("/me") ? "/me" : null);
        model.addAttribute("otherLanguage", otherLanguage(request, words));
        model.addAttribute("addressQuery", addressQuery(request));
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
