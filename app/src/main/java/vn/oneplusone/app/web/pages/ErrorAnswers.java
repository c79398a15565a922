package vn.oneplusone.app.web.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.refusals.RefusalWords;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.web.running.RequestId;

/**
 * Every error of every part ends here, so that all are told in one way: programs get a problem document, people a page, both in their
 * language, and nobody a stack trace.
 */
@Controller
@Component
record ErrorAnswers(ErrorAttributes attributes, MessageSource messages) implements ErrorController {
    @RequestMapping("/error")
    @Nullable
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        Refused refused = refused(attributes.getError(new ServletWebRequest(request)));
        HttpStatus status = refused == null
                ? status(request)
                : HttpStatus.valueOf(refused.getStatusCode().value());
        Problem problem = problem(request, status, refused, locale);
        response.setStatus(problem.status());
        if (isApi(request) || !wantsPage(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
            response.getOutputStream()
                    .write(Json.mapper().writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
            return null;
        }
        return new ModelAndView("error", "problem", problem);
    }

    private static @Nullable Refused refused(@Nullable Throwable error) {
        return switch (error) {
            case Refused refused -> refused;
            case LedgerBroken broken -> Refused.because(
                    HttpStatus.SERVICE_UNAVAILABLE, "LedgerBroken", broken.position());
            case null, default -> null;
        };
    }

    private Problem problem(HttpServletRequest request, HttpStatus status, @Nullable Refused refused, Locale locale) {
        Words words = new Words(locale, messages);
        String name = refused == null ? name(status) : refused.name();
        Object[] arguments = refused == null ? new Object[0] : strings(refused.arguments());
        List<Problem.Wrong> wrong = refused == null
                ? List.of()
                : refused.fields().stream().map(field -> new Problem.Wrong(field.field(), field.name(),
                        words.say("parameter." + field.name(), field.arguments().toArray()))).toList();
        RefusalWords rule = refused == null || refused.getCause() == null
                ? null
                : RefusalWords.of(refused.getCause(), locale).orElse(null);
        return rule == null
                ? new Problem(Problem.TYPE + name, words.say("problem." + name), status.value(),
                        words.say("problem." + name + ".detail", arguments), path(request), wrong,
                        changes(refused, words), refused == null ? List.of() : refused.people(),
                        RequestId.of(request))
                : new Problem(Problem.TYPE + name, words.say("problem.ByRule"), status.value(), rule.words(),
                        path(request), wrong, List.of(), List.of(), RequestId.of(request));
    }

    private static List<Problem.Change> changes(@Nullable Refused refused, Words words) {
        return refused == null
                ? List.of()
                : refused.changes().stream().map(change -> new Problem.Change(change.type(),
                        words.say("fact." + change.type().substring(change.type().indexOf('.') + 1)), change.on(),
                        change.recordedAt())).toList();
    }

    private static Object[] strings(Object[] arguments) {
        Object[] strings = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            strings[i] = arguments[i].toString();
        }
        return strings;
    }

    private static String name(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "BadRequest";
            case UNAUTHORIZED -> "NotSignedIn";
            case FORBIDDEN -> "Forbidden";
            case NOT_FOUND -> "NotFound";
            case METHOD_NOT_ALLOWED -> "MethodNotAllowed";
            case NOT_ACCEPTABLE -> "NotAcceptable";
            case CONTENT_TOO_LARGE -> "ContentTooLarge";
            case UNSUPPORTED_MEDIA_TYPE -> "UnsupportedMediaType";
            case TOO_MANY_REQUESTS -> "TooManyRequests";
            case URI_TOO_LONG -> "AddressTooLong";
            case SERVICE_UNAVAILABLE -> "Busy";
            default -> status.is4xxClientError() ? "BadRequest" : "ServerError";
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // a user who opens /error itself finds nothing there
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** The path that was asked for, also when it led to an error. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith(request.getContextPath() + "/api/");
    }
}
