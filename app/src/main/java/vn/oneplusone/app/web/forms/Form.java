package vn.oneplusone.app.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.app.text.TypedDay;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.kinds.CampaignKinds;
import vn.oneplusone.membership.events.Decision;

/**
 * A form that was sent. What is wrong with it is gathered and told at once; what is wrong reads as some value until {@link #check}, which
 * nobody may leave out.
 */
public final class Form {
    /** Hidden: the key under which it is recorded once, however often it is sent. */
    public static final String KEY = "key";
    /** Hidden: the version on which the form was opened. */
    public static final String VERSION = "version";
    /** Of which of several things it asks the same: a tick for each. */
    public static final String OF = "of";
    /** Hidden: all that could be ticked. */
    public static final String LISTED = "listed";
    private static final Set<String> NO_CONTENT = Set.of(KEY, VERSION, "_csrf", "lang", "back");
    private static final UUID NOBODY = new UUID(0, 0);

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    /** At most 18 digits: more are no number here. */
    private static final Pattern DONG = Pattern
            .compile(
                    "([0-9]{1,18}|[0-9]{1,3}(?:([., \u00A0\u202F])[0-9]{3})(?:\\2[0-9]{3}){0,4})\\s*(?:₫|đ|đồng|VND)?");

    private final HttpServletRequest request;
    /** Of which of several it is the part; null for the whole. */
    private final @Nullable String item;
    private final List<Refused.Field> wrong = new ArrayList<>();

    /** The form of a request. */
    public Form(HttpServletRequest request) {
        this(request, null);
    }

    private Form(HttpServletRequest request, @Nullable String item) {
        this.request = request;
        this.item = item;
    }

    /**
     * The part of one of several things for which it asks the same: its own fields, named {@code FIELD.ITEM}; where one is empty or missing, that
     * which holds for all. It has a key of its own, so each is a piece of work of its own.
     */
    public Form of(String one) {
        return new Form(request, one);
    }

    /** Whether it is the part of one of several. */
    boolean isPart() {
        return item != null;
    }

    /** The name of a field of one of several. */
    public static String name(String field, String item) {
        return field + "." + item;
    }

    /** As it was typed; of several ticks all that are set, with blanks between them. */
    public String raw(String name) {
        String own = item == null ? "" : typed(name(name, item));
        return own.isBlank() ? typed(name) : own;
    }

    private String typed(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? "" : String.join(" ", values);
    }

    /** Whether it has such a field, empty or not. */
    boolean has(String name) {
        return request.getParameterMap().containsKey(name)
                || (item != null && request.getParameterMap().containsKey(name(name, item)));
    }

    /** All that was typed; of one of several, what is its own and what holds for all. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        for (String name : request.getParameterMap().keySet()) {
            int own = item == null ? -1 : name.indexOf('.');
            if (own < 0) {
                values.put(name, raw(name));
            } else if (name.substring(own + 1).equals(item)) {
                values.put(name.substring(0, own), raw(name.substring(0, own)));
            }
        }
        if (item != null) {
            values.keySet().removeAll(Set.of(OF, LISTED));
        }
        return values;
    }

    String key() {
        return item == null ? raw(KEY) : typed(KEY) + "/" + item;
    }

    /** An id that is the same whenever this form is sent again: what it makes is made once. */
    public UUID made(String what) {
        return UUID.nameUUIDFromBytes((what + '/' + key()).getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what means the same. */
    String content() {
        Map<String, String> values = values();
        values.keySet().removeAll(NO_CONTENT);
        return request.getRequestURI() + ' ' + values;
    }

    @Nullable
    Long version() {
        String version = raw(VERSION);
        return Letters.isNumber(version, 18) ? (Long) Long.parseLong(version) : null;
    }

    /** An id that has to be there. */
    public UUID id(String name) {
        UUID id = optionalId(name);
        return required(name, id, NOBODY);
    }

    /** An id. */
    public @Nullable UUID optionalId(String name) {
        return parse(name, "NotAnId", text -> {
            if (text.length() != 36) {
                throw new IllegalArgumentException(text);
            }
            return UUID.fromString(text);
        });
    }

    /** The ticks of {@link #OF}, or all that is {@link #LISTED}; each once. */
    public List<String> several(String name) {
        return Arrays.stream(raw(name).split(" ")).filter(one -> !one.isBlank()).distinct().toList();
    }

    /** Ids with blanks between them; none where there are none. */
    public List<UUID> ids(String name) {
        List<UUID> ids = parse(name, "NotAnId",
                text -> Arrays.stream(text.split(" ")).map(UUID::fromString).toList());
        return ids == null ? List.of() : ids;
    }

    /** A day that has to be there. */
    public LocalDate date(String name) {
        return required(name, optionalDate(name), LocalDate.EPOCH);
    }

    /** A day, see {@link TypedDay}. */
    public @Nullable LocalDate optionalDate(String name) {
        return parse(name, "NotADay", TypedDay::of);
    }

    /** A number that has to be there. */
    public int number(String name, int from, int to) {
        return required(name, optionalNumber(name, from, to), from);
    }

    /** A number. */
    public @Nullable Integer optionalNumber(String name, int from, int to) {
        return parse(name, "NotInRange", text -> {
            int number = Integer.parseInt(text.replace(".", "").replace(",", ""));
            if (number < from || number > to) {
                throw new IllegalArgumentException(text);
            }
            return number;
        }, Integer.toString(from), Integer.toString(to));
    }

    /** An amount of money in whole đồng, which may be grouped as people write it. A group that is none is refused: it may be a fraction. */
    public long dong(String name, long most) {
        Long amount = parse(name, "NotDong", text -> {
            if (!DONG.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            long dong = Long.parseLong(NO_DIGIT.matcher(text).replaceAll(""));
            if (dong > most) {
                throw new IllegalArgumentException(text);
            }
            return dong;
        });
        return required(name, amount, 0L);
    }

    /** One of a few. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return required(name, optionalOneOf(name, type), type.getEnumConstants()[0]);
    }

    /** A kind of campaign: one that is listed, or the one that is on record. */
    public CampaignKind kind(String name, @Nullable CampaignKind recorded) {
        List<CampaignKind> kinds = CampaignKinds.shipped().all();
        CampaignKind chosen = parse(name, "NotOneOf", text -> {
            CampaignKind kind = new CampaignKind(text);
            if (!kinds.contains(kind) && !kind.equals(recorded)) {
                throw new IllegalArgumentException(text);
            }
            return kind;
        }, String.join(", ", kinds.stream().map(CampaignKind::code).toList()));
        return required(name, chosen, kinds.getFirst());
    }

    /** The same; null where it was left out. */
    public <E extends Enum<E>> @Nullable E optionalOneOf(String name, Class<E> type) {
        return parse(name, "NotOneOf", text -> Enum.valueOf(type, text),
                String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    /** What a user typed; null where there is nothing. */
    public @Nullable String text(String name) {
        String text = raw(name).strip();
        if (text.length() > Action.LONGEST_TEXT) {
            complain(name, "TooLong", Integer.toString(Action.LONGEST_TEXT));
        }
        return text.isEmpty() ? null : text;
    }

    /** A text that has to be there. */
    public String neededText(String name) {
        String text = text(name);
        return required(name, text, "");
    }

    /** Number and day of a decision. One without a number is for the module to refuse. */
    public Decision decision(String number, String on) {
        String text = text(number);
        return new Decision(text == null ? "" : text, date(on));
    }

    /** Adds what is wrong with a field. */
    public void complain(String field, String complaint, String... arguments) {
        wrong.add(Refused.Field.of(field, complaint, arguments));
    }

    /** @throws Refused if anything is wrong with any of it */
    public void check() {
        if (!wrong.isEmpty()) {
            throw Refused.members(wrong);
        }
    }

    private <T> T required(String name, @Nullable T value, T otherwise) {
        if (value == null && raw(name).isBlank()) {
            complain(name, "Missing");
        }
        return value == null ? otherwise : value;
    }

    private <T> @Nullable T parse(String name, String complaint, Function<String, T> parser, String... arguments) {
        String text = raw(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            complain(name, complaint, arguments);
            return null;
        }
    }
}
