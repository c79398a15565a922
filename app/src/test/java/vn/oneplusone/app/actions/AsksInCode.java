package vn.oneplusone.app.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.Offering;

/** What the code itself has of forms and actions, so that none is left out. */
final class AsksInCode {
    /** Forms by which somebody is looked for. */
    private static final Set<String> SEARCHES = Set.of("/refer/person", "/supports/new");

    private AsksInCode() {}

    /** The addresses of all forms that give an action. */
    static Set<String> forms(OutcomeWorld world) {
        Set<String> addresses = new TreeSet<>();
        world.mapped().forEach((info, method) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                    && Arrays.stream(method.getBeanType().getDeclaredFields())
                            .anyMatch(field -> field.getType() == FormGateway.class)) {
                info.getPatternValues().forEach(pattern -> addresses.addAll(steps(pattern, method)));
            }
        });
        addresses.removeAll(SEARCHES);
        return addresses;
    }

    /** An address whose last step is one of several, as all of them. */
    private static List<String> steps(String pattern, HandlerMethod method) {
        String last = pattern.substring(pattern.lastIndexOf('/') + 1);
        String first = pattern.substring(0, pattern.length() - last.length()).replaceAll("[{]([a-z]+):[^/]*[}](?=/)",
                "{$1}");
        if (method.createWithResolvedBean().getBean() instanceof Offering<?> page && last.startsWith("{path")) {
            return page.offers().all().stream().map(offer -> first + offer.path()).toList();
        }
        return last.equals("{path}") ? deeds(method).map(first::concat).toList() : List.of(first + last);
    }

    private static Stream<String> deeds(HandlerMethod method) {
        try {
            Field deeds = method.getBeanType().getDeclaredField("DEEDS");
            deeds.setAccessible(true);
            return ((Set<?>) deeds.get(null)).stream().map(Object::toString);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The actions that these packages make. */
    static Stream<String> actions(String... where) {
        Set<String> actions = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(where)) {
            type.getConstructorCallsFromSelf().stream().map(call -> call.getTargetOwner())
                    .filter(owner -> owner.isAssignableTo(Action.class))
                    .forEach(owner -> actions.add(Doors.name(owner.reflect())));
        }
        assertThat(actions).isNotEmpty();
        return actions.stream();
    }
}
