package vn.oneplusone.app.ledger.entries;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.LogicalType;
import vn.oneplusone.campaign.events.CampaignKind;

/** How facts are written as JSON: members by name, dates as in ISO 8601, nothing for null; what is unknown is refused. */
public final class EventJson {
    /** To make one takes some milliseconds, and every fold, fork and request needs one. */
    private static final EventJson OF_ALL_MODULES = new EventJson(EventTypes.ofAllModules());

    private final EventTypes types;
    private final JsonMapper mapper;
    private final Map<String, ObjectReader> readers = new HashMap<>();
    private final WrittenTypes written;

    public EventJson(EventTypes types) {
        this.types = types;
        this.mapper = JsonMapper
                .builder(JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                // Of an earlier revision a tree is made first, and that must not hide what a record's reader would refuse.
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                // A payload is read in the middle of its envelope; the decoder looks at what follows.
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT).enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(LogicalType.Textual,
                        from -> from.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(events()).build();
        Map<String, PlainRecord> plain = new HashMap<>();
        for (String name : types.names()) {
            Class<?> type = types.type(name).orElseThrow();
            readers.put(name, mapper.readerFor(type));
            PlainRecord record = PlainRecord.of(type, mapper);
            if (record != null) {
                plain.put(name, record);
            }
        }
        written = new WrittenTypes(plain, types);
    }

    /** For the facts of all modules; one for the whole program. */
    public static EventJson ofAllModules() {
        return OF_ALL_MODULES;
    }

    private static SimpleModule events() {
        RecordReader.ForAllRecords readers = new RecordReader.ForAllRecords();
        readers.addDeserializer(LocalDate.class, new IsoDay());
        readers.addDeserializer(UUID.class, new Id());
        readers.addDeserializer(CampaignKind.class, new Kind());
        SimpleModule module = new SimpleModule();
        module.addSerializer(CampaignKind.class, ToStringSerializer.instance);
        module.setDeserializers(readers);
        return module;
    }

    public EventTypes types() {
        return types;
    }

    public WrittenTypes written() {
        return written;
    }

    public JsonMapper mapper() {
        return mapper;
    }

    /**
     * The fact that the parser stands before, in whatever revision it was written.
     *
     * @throws IllegalArgumentException if nothing of that type and revision can be read
     */
    public Object read(String type, @Nullable String revision, JsonParser payload) {
        return types.upcasters().isOld(type, revision)
                ? read(types.upcasters().upcast(type, revision, mapper.readTree(payload)))
                : reader(type, revision).readValue(payload);
    }

    public Object read(String type, @Nullable String revision, byte[] payload) {
        return types.upcasters().isOld(type, revision)
                ? read(types.upcasters().upcast(type, revision, mapper.readTree(payload)))
                : reader(type, revision).readValue(payload);
    }

    private Object read(Upcasters.Revised revised) {
        return reader(revised.kind().type(), revised.kind().revision()).readValue(revised.payload());
    }

    /** For the revision that is written now. */
    ObjectReader reader(String type, @Nullable String revision) {
        ObjectReader reader = readers.get(type);
        // What stands in their place may be anything, so an unknown one is not repeated.
        if (reader == null) {
            throw new IllegalArgumentException("a type that this program does not know");
        }
        if (!types.revision(type).equals(revision)) {
            throw new IllegalArgumentException(type + " in a revision that this program does not know");
        }
        return reader;
    }

    /** Only as it is written: the general one also takes Base64, and nothing for null. Read without making a text of it first. */
    private static final class Id extends StdDeserializer<UUID> {
        private static final int LENGTH = 36;

        Id() {
            super(UUID.class);
        }

        @Override
        public UUID deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_STRING && parser.getStringLength() == LENGTH) {
                char[] text = parser.getStringCharacters();
                int at = parser.getStringOffset();
                if (text[at + 8] == '-' && text[at + 13] == '-' && text[at + 18] == '-' && text[at + 23] == '-') {
                    try {
                        return new UUID(
                                digits(text, at, 8, 16) << 32 | digits(text, at + 9, 4, 16) << 16
                                        | digits(text, at + 14, 4, 16),
                                digits(text, at + 19, 4, 16) << 48 | digits(text, at + 24, 12, 16));
                    } catch (NumberFormatException e) {
                        // Said below, as for any other text that is no id.
                    }
                }
            }
            return (UUID) context.handleWeirdStringValue(UUID.class, parser.getString(), "no id");
        }
    }

    /** A kind of campaign, by its code, whether this version lists it or not: a fact stays what it is. */
    private static final class Kind extends StdDeserializer<CampaignKind> {
        Kind() {
            super(CampaignKind.class);
        }

        @Override
        public CampaignKind deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_STRING && CampaignKind.isCode(parser.getString())) {
                return new CampaignKind(parser.getString());
            }
            return (CampaignKind) context.handleUnexpectedToken(getValueType(context), parser);
        }
    }

    /** A day is read some millions of times in a rebuild; the general parser takes longer than all the rest of an event. */
    private static final class IsoDay extends StdDeserializer<LocalDate> {
        private static final int LENGTH = 10;

        IsoDay() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_STRING && parser.getStringLength() == LENGTH) {
                char[] text = parser.getStringCharacters();
                int at = parser.getStringOffset();
                if (text[at + 4] == '-' && text[at + 7] == '-') {
                    try {
                        return LocalDate.of((int) digits(text, at, 4, 10), (int) digits(text, at + 5, 2, 10),
                                (int) digits(text, at + 8, 2, 10));
                    } catch (DateTimeException | NumberFormatException e) {
                        // Said below, as for any other text that is no day.
                    }
                }
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getString(),
                    "not a day such as 2021-03-26");
        }
    }

    private static long digits(char[] text, int from, int count, int base) {
        long number = 0;
        for (int i = from; i < from + count; i++) {
            char c = text[i];
            int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
            if (digit < 0 || digit >= base || (c > '9' && digit < 10)) {
                throw new NumberFormatException("not a digit");
            }
            number = number * base + digit;
        }
        return number;
    }
}
