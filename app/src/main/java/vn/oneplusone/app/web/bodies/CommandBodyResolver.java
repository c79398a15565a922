package vn.oneplusone.app.web.bodies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.oneplusone.app.rights.SignedIn;

/** Hands a {@link CommandBody} to the handlers that ask for one. */
@Component
record CommandBodyResolver(Commands commands) implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandBody.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        Class<?> members = ResolvableType.forMethodParameter(parameter).getGeneric().resolve();
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (members == null || http == null || who == null || !(who.getPrincipal() instanceof SignedIn me)) {
            throw new IllegalStateException("a command that nobody gives, or without members: " + parameter);
        }
        return new CommandBody<>(commands, http, me, members);
    }
}
