package vn.oneplusone.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.ForRoles;
import vn.oneplusone.app.rights.ForTask;
import vn.oneplusone.app.rights.SignedIn;

/** Refuses an address to a role that it is not for, before its method is called: {@link ForTask}, {@link ForRoles}. */
@Component
final class RoleCheck implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(RoleCheck.class);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            ForTask task = of(method, ForTask.class);
            ForRoles roles = of(method, ForRoles.class);
            if (task != null || roles != null) {
                require(request, method, task, roles);
            }
        }
        return true;
    }

    private static <A extends Annotation> @Nullable A of(HandlerMethod method, Class<A> type) {
        A own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        return own == null ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type) : own;
    }

    private static void require(HttpServletRequest request, HandlerMethod method, @Nullable ForTask task,
            @Nullable ForRoles roles) {
        if (!(request.getUserPrincipal() instanceof Authentication who && who.getPrincipal() instanceof SignedIn me)) {
            throw Refused.notYourTask();
        }
        boolean may = (task == null || task.value().isFor(me.role()))
                && (roles == null || List.of(roles.value()).contains(me.role()));
        if (!may) {
            LOG.warn("{} of {} refused: not for a {}", method.getMethod().getName(), me.actor(), me.role());
            throw Refused.notYourTask();
        }
    }
}
