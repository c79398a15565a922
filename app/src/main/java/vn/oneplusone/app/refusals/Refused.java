package vn.oneplusone.app.refusals;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A request that gets no answer, with the name of what was broken. The words for it are found where the reader's language is known. */
public final class Refused extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    /** Name of the refusal of what is not a task of the account. */
    public static final String NOT_YOUR_TASK = "NotYourTask";

    /** Name of the refusal where too many requests of a unit wait for an answer. */
    public static final String TOO_MANY_WAIT = "TooManyWait";

    private final String name;
    private final transient Object[] arguments;
    private final List<Field> fields;
    private final List<Change> changes;
    private final List<UUID> people;
    private final HttpHeaders headers = new HttpHeaders();

    /** A parameter, and the name of what is wrong with it. */
    public record Field(String field, String name, List<String> arguments) implements Serializable {
        /** Without anything to fill in. */
        public static Field of(String field, String name, String... arguments) {
            return new Field(field, name, List.of(arguments));
        }
    }

    /**
     * A fact that came in between, by its kind.
     *
     * @param on the day it tells of, if it tells of one
     */
    public record Change(String type, @Nullable String on, Instant recordedAt) implements Serializable {}

    private Refused(HttpStatus status, String name, List<Field> fields, Object... arguments) {
        this(status, name, fields, List.of(), List.of(), null, arguments);
    }

    private Refused(HttpStatus status, String name, List<Field> fields, List<Change> changes, List<UUID> people,
            @Nullable Throwable cause, Object... arguments) {
        super(status, name, cause);
        this.name = name;
        this.fields = List.copyOf(fields);
        this.changes = List.copyOf(changes);
        this.people = List.copyOf(people);
        this.arguments = arguments;
    }

    /** Parameters that cannot be understood. */
    public static Refused parameters(List<Field> fields) {
        return new Refused(HttpStatus.BAD_REQUEST, "BadParameters", fields);
    }

    /** One such parameter. */
    public static Refused parameter(String field, String name, String... arguments) {
        return parameters(List.of(Field.of(field, name, arguments)));
    }

    /** Members of a body that cannot be understood. */
    public static Refused members(List<Field> fields) {
        return new Refused(HttpStatus.BAD_REQUEST, "BadMembers", fields);
    }

    /** A rule of a module, which has the words for it. */
    public static Refused byRule(HttpStatus status, String rule, RuntimeException refusal) {
        return new Refused(status, rule, List.of(), List.of(), List.of(), refusal);
    }

    /** Not on the version that the reader had seen. */
    public static Refused changed(List<Change> meanwhile) {
        return new Refused(HttpStatus.PRECONDITION_FAILED, "Changed", List.of(), meanwhile, List.of(), null);
    }

    /** A person of the same name and birth date is on record already. */
    public static Refused duplicates(List<UUID> people) {
        return new Refused(HttpStatus.CONFLICT, "PossibleDouble", List.of(), List.of(), people, null);
    }

    /** For a reason of its own. */
    public static Refused because(HttpStatus status, String name, Object... arguments) {
        return new Refused(status, name, List.of(), arguments);
    }

    /** What was asked for is not there. */
    public static Refused missing(String name, Object... arguments) {
        return new Refused(HttpStatus.NOT_FOUND, name, List.of(), arguments);
    }

    /** Not for this reader, who may leave these members of a body out. */
    public static Refused beyondReach(List<Field> fields) {
        return new Refused(HttpStatus.FORBIDDEN, "BeyondReach", fields);
    }

    /** Not for this reader. */
    public static Refused forbidden(String name) {
        return new Refused(HttpStatus.FORBIDDEN, name, List.of());
    }

    /** Not a task of this account. */
    public static Refused notYourTask() {
        return forbidden(NOT_YOUR_TASK);
    }

    /** Not now; worth asking again after so many seconds. */
    public static Refused notNow(String name, int retryAfter, Object... arguments) {
        Refused refused = new Refused(HttpStatus.SERVICE_UNAVAILABLE, name, List.of(), arguments);
        refused.headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfter));
        return refused;
    }

    /** What was broken, such as {@code UnknownYear}. */
    public String name() {
        return name;
    }

    /** What its words speak of. */
    public Object[] arguments() {
        return arguments.clone();
    }

    /** Parameters at fault, if any. */
    public List<Field> fields() {
        return fields;
    }

    /** What came in between, if that is the reason. */
    public List<Change> changes() {
        return changes;
    }

    /** Who is meant, if that is the reason. */
    public List<UUID> people() {
        return people;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }
}
