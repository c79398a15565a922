package vn.oneplusone.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Where strangers find forms, their token's cookie is written before the page begins: once a part of a page is sent, no cookie can follow.
 */
@Configuration(proxyBeanMethods = false)
class StrangersForms implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (request.getSession(false) == null
                        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                    token.getToken();
                }
                return true;
            }
        }).addPathPatterns(SecurityRules.SIGN_IN, SecurityRules.FIRST_SIGN_IN)
                .addPathPatterns(SecurityRules.YOUNG_PEOPLE);
    }
}
