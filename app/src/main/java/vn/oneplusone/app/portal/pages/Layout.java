package vn.oneplusone.app.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import vn.oneplusone.app.security.SignedIn;

/** What every page needs: the language, the same page in the other language, who is signed in. */
@ControllerAdvice(annotations = Controller.class)
class Layout {
    private final MessageSource messages;

    Layout(MessageSource messages) {
        this.messages = messages;
    }

    @ModelAttribute
    void common(HttpServletRequest request, Locale locale, @AuthenticationPrincipal @Nullable SignedIn me,
            Model model) {
        Words words = new Words(locale, messages);
        model.addAttribute("words", words);
        model.addAttribute("lang", words.inEnglish() ? "en" : "vi");
        model.addAttribute("me", me);
        model.addAttribute("otherLanguage", otherLanguage(request, words));
        model.addAttribute("asked", asked(request));
    }

    /** The words with which the page was asked for, but not which part of it. */
    private static String asked(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance().query(request.getQueryString())
                .replaceQueryParam(Language.NAME).replaceQueryParam("cursor").build().toUriString();
    }

    private static String otherLanguage(HttpServletRequest request, Words words) {
        // without a path: whatever was asked for, the link stays on this page
        return UriComponentsBuilder.newInstance().query(request.getQueryString())
                .replaceQueryParam(Language.NAME, words.inEnglish() ? "vi" : "en").build().toUriString();
    }
}
