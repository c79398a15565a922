package vn.oneplusone.app.overview;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import vn.oneplusone.app.web.overview.CountedOverview;
import vn.oneplusone.app.web.pages.Words;

/** Draws the part of the overview that shows figures, as text that goes into any number of pages. */
@Component
final class Drawing {
    private static final String PART = "overview :: figures";

    private final ViewResolver views;

    Drawing(@Qualifier("thymeleafViewResolver") ViewResolver views) {
        this.views = views;
    }

    /**
     * Draws it. Nothing about the reader is known to the template but whether there is one, since others will read the same text.
     *
     * @param model as {@link CountedOverview#show} fills it
     */
    String draw(Map<String, Object> model, boolean signedIn, Words words, HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("words", words);
        all.put("lang", words.inEnglish() ? "en" : "vi");
        all.put("me", signedIn ? Boolean.TRUE : null);
        StringWriter text = new StringWriter();
        try {
            View view = views.resolveViewName(PART, words.locale());
            if (view == null) {
                throw new IllegalStateException("no view for " + PART);
            }
            view.render(all, request, new Written(response, text));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** An answer that is not one yet: of a part of a page, nothing is sent. */
    private static final class Written extends HttpServletResponseWrapper {
        private final PrintWriter writer;

        private Written(HttpServletResponse response, StringWriter text) {
            super(response);
            writer = new PrintWriter(text);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public void setContentType(String type) {
            // of the page
        }

        @Override
        public void setCharacterEncoding(String charset) {
            // of the page
        }

        @Override
        public void setLocale(Locale locale) {
            // of the page
        }
    }
}
