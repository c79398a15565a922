package vn.oneplusone.app.actions;

import java.lang.reflect.RecordComponent;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.actions.declared.CampaignActions;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Made;
import vn.oneplusone.app.portal.Reader;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.bodies.ActionAddress;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.campaign.events.CampaignKind;

/** Actions as programs ask for them: each address of the API that takes one, and the action as its JSON body. */
final class HttpDoor {
    private final Doors doors;
    private final Map<Reader, JsonNode> tokens = new HashMap<>();

    HttpDoor(Doors doors) {
        this.doors = doors;
    }

    /**
     * An address that takes a command.
     *
     * @param members the record that declares the members of the body
     */
    record Route(String address, Class<?> members) {}

    /** All that the portal has, by address. */
    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        doors.world().mapped().forEach((info, method) -> {
            for (String address : info.getPatternValues()) {
                if (address.startsWith("/api/")
                        && info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                    routes.add(new Route(address, method.getBean() instanceof ActionAddress at
                            ? at.action()
                            : members(method.getMethodParameters())));
                }
            }
        });
        // what begins an affair comes before its steps
        routes.sort(Comparator.comparing(Route::address));
        return routes;
    }

    /** The rows of the table that it can be asked for: the server draws the id of what comes into being, so that nobody names what is there. */
    static List<OutcomesTest.Row> rows(Route route) {
        return Doors.rows(Doors.name(route.members)).stream()
                .filter(row -> route.members != CampaignActions.Hold.class || !row.part().equals("theirs")).toList();
    }

    private static Class<?> members(MethodParameter[] parameters) {
        for (MethodParameter parameter : parameters) {
            Class<?> members = ResolvableType.forMethodParameter(parameter).getGeneric().resolve();
            if (parameter.getParameterType() == CommandBody.class && members != null) {
                return members;
            }
        }
        throw new IllegalStateException("an address that takes no command");
    }

    HttpResponse<String> give(Route route, Doors.Asked asked) {
        Record action = (Record) asked.action();
        String address = route.address();
        for (RecordComponent component : action.getClass().getRecordComponents()) {
            if (component.isAnnotationPresent(InPath.class)) {
                address = address.replace("{" + component.getName() + "}", String.valueOf(value(action, component)));
            }
        }
        return give(asked.me(), address, json(action));
    }

    HttpResponse<String> give(SignedIn me, String address, String body) {
        Reader reader = doors.reader(me);
        JsonNode csrf = tokens.computeIfAbsent(reader, one -> one.json("/api/v1/session").get("csrf"));
        return reader.send(reader.request(address).header("Accept", "application/json")
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .header(csrf.get("header").stringValue(), csrf.get("token").stringValue())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static @Nullable Object value(Record of, RecordComponent component) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without what stands in the address, what the server draws, and what is not there. */
    private static String json(Object value) {
        return switch (value) {
            case Number number -> number.toString();
            case Map<?, ?> map -> map.entrySet().stream().map(one -> "\"" + one.getKey() + "\":" + json(one.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(HttpDoor::json).collect(Collectors.joining(",", "[", "]"));
            case CampaignKind kind -> "\"" + kind + "\"";
            case Record of -> {
                List<String> members = new ArrayList<>();
                for (RecordComponent component : of.getClass().getRecordComponents()) {
                    Object member = value(of, component);
                    if (member != null && !component.isAnnotationPresent(InPath.class)
                            && !component.isAnnotationPresent(Made.class)) {
                        members.add("\"" + component.getName() + "\":" + json(member));
                    }
                }
                yield "{" + String.join(",", members) + "}";
            }
            case Enum<?> constant -> "\"" + constant.name() + "\"";
            case UUID id -> "\"" + id + "\"";
            case LocalDate day -> "\"" + day + "\"";
            case String text -> "\"" + text + "\"";
            default -> throw new IllegalArgumentException("no member of a body: " + value);
        };
    }
}
