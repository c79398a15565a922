package vn.oneplusone.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.pages.Words;

/** What pages and addresses get for naming its type: the caller, words in their language, the parameters of a question, a form that was sent. */
@Component
record PageArguments(MessageSource messages) implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final Set<Class<?>> TYPES = Set.of(SignedIn.class, Words.class, Parameters.class, Form.class);

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null) {
            throw new IllegalStateException("no request of the web for " + parameter);
        }
        Class<?> type = parameter.getParameterType();
        if (type == Words.class) {
            return new Words(RequestContextUtils.getLocale(http), messages);
        }
        if (type == SignedIn.class) {
            return caller();
        }
        return type == Form.class ? new Form(http) : new Parameters(http);
    }

    private static @Nullable SignedIn caller() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn me ? me : null;
    }
}
