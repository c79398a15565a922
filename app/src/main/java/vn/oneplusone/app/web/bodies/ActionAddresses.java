package vn.oneplusone.app.web.bodies;

import java.lang.reflect.Method;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.fields.Address;

/** Gives each action that has an {@link Address} its place in the API. */
@Component
final class ActionAddresses {
    private static final String API = "/api/v1";

    ActionAddresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Commands commands) {
        Method take = ReflectionUtils.findMethod(ActionAddress.class, "take", (Class<?>[]) null);
        if (take == null) {
            throw new IllegalStateException("nothing takes an action");
        }
        ClassPathScanningCandidateComponentProvider declared = new ClassPathScanningCandidateComponentProvider(false);
        declared.addIncludeFilter(new AnnotationTypeFilter(Address.class));
        declared.findCandidateComponents(Action.class.getPackageName()).forEach(found -> {
            String name = String.valueOf(found.getBeanClassName());
            Class<? extends Action> action = ClassUtils.resolveClassName(name, getClass().getClassLoader())
                    .asSubclass(Action.class);
            ActionAddress address = new ActionAddress(action, commands);
            mapping.registerMapping(RequestMappingInfo.paths(API + address.path()).methods(RequestMethod.POST)
                    .consumes(MediaType.APPLICATION_JSON_VALUE).produces(MediaType.APPLICATION_JSON_VALUE)
                    .options(mapping.getBuilderConfiguration()).build(), address, take);
        });
    }
}
