package vn.oneplusone.app.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;
import vn.oneplusone.app.actions.Requestable;
import vn.oneplusone.app.web.AllowedParameters;
import vn.oneplusone.app.web.Answers;
import vn.oneplusone.app.web.bodies.ActionAddress;
import vn.oneplusone.app.web.bodies.BodyField;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.membership.events.Organization;

/** Adds to each operation what its handler reads by hand: parameters, members of commands, headers, and the problems it may answer. */
final class Describe implements OperationCustomizer {
    static final String SESSION = "session";
    static final String CSRF = "csrf";
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    private static final List<String> OF_ALL = List.of("400", "401", "403", "404", "405", "406", "429", "503");
    private static final List<String> OF_COMMANDS = List.of("409", "412", "413", "415", "422");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Optional<Class<?>> members = members(handler);
        List<Parameter> parameters = new ArrayList<>(
                operation.getParameters() == null ? List.of() : operation.getParameters());
        members.ifPresent(record -> BodyField.ofPath(record).forEach(
                member -> parameters.add(new PathParameter().name(member.name()).required(true))));
        parameters.forEach(Describe::path);
        AllowedParameters takes = handler.getMethodAnnotation(AllowedParameters.class);
        if (takes != null) {
            Stream.of(takes.required()).forEach(name -> parameters.add(QueryParameters.query(name, true)));
            Stream.of(takes.value()).forEach(name -> parameters.add(QueryParameters.query(name, false)));
            parameters.add(QueryParameters.query("lang", false));
            parameters.add(QueryParameters.position());
        }
        members.ifPresent(record -> command(operation, record, parameters));
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        String name = name(handler);
        operation.setSummary(summary(name.substring(name.indexOf('_') + 1)));
        operation.setOperationId(name);
        operation.setTags(List.of(name.substring(0, name.indexOf('_'))));
        operation.setResponses(responses(operation, handler, members.isPresent(),
                members.filter(Requestable.class::isAssignableFrom).isPresent()));
        if (handler.getMethod().getName().equals("published")) {
            operation.setSecurity(List.of());
        }
        return operation;
    }

    /** Its group, and what it does. */
    private static String name(HandlerMethod handler) {
        return handler.getBean() instanceof ActionAddress address
                ? address.operation()
                : handler.getBeanType().getSimpleName().replace("Api", "") + "_" + handler.getMethod().getName();
    }

    static Optional<Class<?>> members(HandlerMethod handler) {
        if (handler.getBean() instanceof ActionAddress address) {
            return Optional.of(address.action());
        }
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == CommandBody.class) {
                return Optional.ofNullable(ResolvableType.forMethodParameter(parameter).getGeneric().resolve());
            }
        }
        return Optional.empty();
    }

    private static void command(Operation operation, Class<?> record, List<Parameter> parameters) {
        operation.setRequestBody(new RequestBody().required(true).content(new Content().addMediaType(
                "application/json", new MediaType().schema(MembersSchema.of(record)))));
        parameters.add(new HeaderParameter().name("Idempotency-Key").required(true)
                .schema(new StringSchema().pattern("^[!-~]{1,100}$"))
                .description("One for each piece of work; sent again with it, nothing is recorded twice."));
        parameters.add(new HeaderParameter().name("If-Match").required(false)
                .schema(new StringSchema().pattern("^\"[0-9]{1,18}\"$"))
                .description("The ETag of the version that was decided on."));
        operation.setSecurity(List.of(new SecurityRequirement().addList(SESSION).addList(CSRF)));
    }

    private static void path(Parameter parameter) {
        if (!"path".equals(parameter.getIn())) {
            return;
        }
        parameter.setSchema(switch (parameter.getName()) {
            case "organization" -> {
                Schema<String> schema = new StringSchema();
                Stream.of(Organization.values()).forEach(one -> schema.addEnumItemObject(one.name()));
                yield schema;
            }
            case "year" -> new StringSchema().pattern("^[0-9]{4}$");
            case "number" -> new StringSchema().pattern("^[0-9]{1,4}$");
            default -> new StringSchema().format("uuid");
        });
    }

    private static ApiResponses responses(Operation operation, HandlerMethod handler, boolean command,
            boolean requestable) {
        Content content = Stream.ofNullable(operation.getResponses()).flatMap(all -> all.values().stream())
                .map(ApiResponse::getContent).filter(one -> one != null && !one.isEmpty()).findFirst()
                .orElseGet(Content::new);
        ApiResponse success = new ApiResponse().description(command ? "Recorded." : "The answer.")
                .content(content(content));
        success.addHeaderObject("ETag", text("Version of what was read or changed."));
        success.addHeaderObject(Answers.POSITION, text("Size of the ledger that the answer knows."));
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(command && creates(handler) ? "201" : "200", success);
        if (requestable) {
            ApiResponse asked = new ApiResponse()
                    .description(
                            "About a person beyond reach: asked, and recorded when those who answer for them agree.")
                    .content(content(content));
            asked.setHeaders(success.getHeaders());
            responses.addApiResponse("202", asked);
        }
        if (!command) {
            responses.addApiResponse("304", new ApiResponse().description("As in the version named by If-None-Match."));
        }
        Stream.concat(OF_ALL.stream(), command ? OF_COMMANDS.stream() : Stream.of()).sorted()
                .forEach(status -> responses.addApiResponse(status, new ApiResponse()
                        .$ref("#/components/responses/Problem")));
        return responses;
    }

    private static Content content(Content found) {
        return found.isEmpty()
                ? new Content().addMediaType("application/json", new MediaType().schema(new Schema<>()))
                : found;
    }

    /** Whether something comes into being; so it is for all that fixes figures of a year. */
    private static boolean creates(HandlerMethod handler) {
        return !(handler.getBean() instanceof ActionAddress address) || address.creates();
    }

    /** Its name in words: {@code requestTransfer} asks to request transfer. */
    private static String summary(String name) {
        String words = CAPITAL.matcher(name).replaceAll(" $0").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Header text(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
