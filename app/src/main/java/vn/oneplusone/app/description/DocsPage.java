package vn.oneplusone.app.description;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page to read the description and to try it; without scripts it lists the addresses. */
@Controller
class DocsPage {
    private static final Pattern FORM_OF_PART = Pattern.compile(":\\[0-9][{][0-9,]+[}]");

    private final RequestMappingHandlerMapping mappings;

    DocsPage(ApplicationContext context) {
        this.mappings = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    /** An address of the API. */
    record Address(String method, String path) {}

    @GetMapping(path = "/api/v1/docs", produces = MediaType.TEXT_HTML_VALUE)
    String docs(Model model) {
        model.addAttribute("addresses", mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream().filter(path -> path.startsWith("/api/v1/"))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream().map(RequestMethod::name)
                                // what a part looks like is said by the description
                                .map(method -> new Address(method, FORM_OF_PART.matcher(path).replaceAll("")))))
                .sorted(Comparator.comparing(Address::path).thenComparing(Address::method)).toList());
        return "docs";
    }
}
