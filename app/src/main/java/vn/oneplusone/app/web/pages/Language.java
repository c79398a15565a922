package vn.oneplusone.app.web.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Vietnamese, unless the reader chose English; a program may also say so as programs do. */
@Component("localeResolver")
final class Language implements LocaleResolver {
    public static final Locale VIETNAMESE = Locale.of("vi", "VN");
    static final Locale ENGLISH = Locale.ENGLISH;
    static final String NAME = "lang";
    /** Browsers send a tenth of it; the parser sorts by insertion. */
    private static final int LONGEST_WISH = 500;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request).or(() -> kept(request)).orElseGet(() -> preferred(request));
    }

    /** In this very address. */
    static Optional<Locale> chosen(HttpServletRequest request) {
        String type = request.getContentType();
        if (request.getDispatcherType() == DispatcherType.ERROR && type != null
                && type.regionMatches(true, 0, "multipart/", 0, 10)) {
            // parts that were refused would be read after all
            return Optional.empty();
        }
        return of(request.getParameter(NAME));
    }

    private static Optional<Locale> kept(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? Optional.empty() : of(cookie.getValue());
    }

    /** Browsers are often installed in English by people who do not read it, so their header decides nothing on pages. */
    private static Locale preferred(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null || accepted.length() > LONGEST_WISH || !ErrorAnswers.isApi(request)) {
            return VIETNAMESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted),
                    List.of(VIETNAMESE, Locale.of("vi"), ENGLISH));
            return best != null && best.equals(ENGLISH) ? ENGLISH : VIETNAMESE;
        } catch (IllegalArgumentException e) {
            return VIETNAMESE;
        }
    }

    private static Optional<Locale> of(@Nullable String tag) {
        return switch (tag) {
            case "vi" -> Optional.of(VIETNAMESE);
            case "en" -> Optional.of(ENGLISH);
            case null, default -> Optional.empty();
        };
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by ?lang=");
    }
}
