package vn.oneplusone.app.json;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer.YearBefore;
import vn.oneplusone.reporting.queries.CountsPart;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.UnitsOfNow;

/**
 * The numbers of a unit as JSON: {@link Figure#place()} of all figures and {@link Share#place()} of all shares, as one tree. A node is a
 * figure, a share, or the nodes below it by name; one name alone, {@link #ORGANIZATION} or {@link #DETAIL}, stands for each of them.
 */
public final class CountsJson {
    /** Stands for each organization that was asked for. */
    public static final String ORGANIZATION = "ORGANIZATION";
    /** Stands for each gender, age, grade, kind, step or form. */
    public static final String DETAIL = "DETAIL";

    /** The order in which people read them; a figure elsewhere follows after these. */
    private static final List<String> ORDER = List.of("admitted", "target", "targetBelow", "attainment", "ended", "net",
            "activeAtStart", "activeAtEnd", "referrals", "referralSteps", "coverage", "campaigns", "dissemination",
            "capitalSupport", "steps", "transfers");
    private static final Map<String, Object> TREE = made();

    private CountsJson() {}

    private static Map<String, Object> made() {
        Map<String, Object> tree = new LinkedHashMap<>();
        ORDER.forEach(name -> tree.put(name, new LinkedHashMap<>()));
        for (Figure figure : Figure.values()) {
            put(tree, figure.place(), figure);
        }
        for (Figure figure : Figure.values()) {
            if (!figure.details().isEmpty() && !figure.place().contains(DETAIL)) {
                put(tree, figure.place().replace("/", "/" + by(figure) + "/" + DETAIL + "/"), figure);
            }
        }
        put(tree, "coverage/ORGANIZATION/year/active", Figure.ACTIVE_AT_END);
        put(tree, "coverage/ORGANIZATION/programme/active", Figure.ACTIVE_AT_END);
        for (Share share : Share.values()) {
            put(tree, share.place(), share);
        }
        return tree;
    }

    /** Such as {@code byKind}, of a figure whose total stands beside its details. */
    private static String by(Figure figure) {
        return switch (figure.details().getFirst()) {
            case CampaignKind kind -> "byKind";
            case SupportForm form -> "byForm";
            default -> throw new IllegalStateException("nobody says where the details of " + figure + " stand");
        };
    }

    @SuppressWarnings("unchecked") // a place ends at a number, never goes on behind one
    private static void put(Map<String, Object> tree, String place, Object number) {
        Map<String, Object> node = tree;
        List<String> names = names(place);
        for (String name : names.subList(0, names.size() - 1)) {
            node = (Map<String, Object>) node.computeIfAbsent(name, none -> new LinkedHashMap<>());
        }
        node.put(names.getLast(), number);
    }

    /** The names on the way to a place. */
    public static List<String> names(String place) {
        return List.of(place.split("/", -1));
    }

    /** The whole tree. */
    public static Map<String, Object> tree() {
        return TREE;
    }

    /** What stands at a place. */
    public static Object at(String place) {
        Object node = TREE;
        for (String name : names(place)) {
            node = node instanceof Map<?, ?> below ? below.get(name) : null;
        }
        if (node == null) {
            throw new IllegalArgumentException("no place of a number: " + place);
        }
        return node;
    }

    /** The first figure at or below a node: it tells which details there are, and whether there is anything at all. */
    public static @Nullable Figure first(Object node) {
        return switch (node) {
            case Figure figure -> figure;
            case Map<?, ?> below -> first(below.values());
            default -> null;
        };
    }

    private static @Nullable Figure first(Collection<?> nodes) {
        return nodes.stream().map(CountsJson::first).filter(figure -> figure != null).findFirst().orElse(null);
    }

    static JacksonModule module() {
        return new SimpleModule("counts").addSerializer(Period.class, ToStringSerializer.instance)
                .addSerializer(CampaignKind.class, ToStringSerializer.instance)
                .addSerializer(Counts.class, new ValueSerializer<Counts>() {
                    @Override
                    public void serialize(Counts counts, JsonGenerator json, SerializationContext context) {
                        new Writing(counts, json, context).write(TREE, null, null);
                    }
                }).addSerializer(CountsPart.class, new ValueSerializer<CountsPart>() {
                    @Override
                    public void serialize(CountsPart part, JsonGenerator json, SerializationContext context) {
                        new Writing(part.counts(), json, context).write(at(part.place()), part.organization(),
                                part.detail());
                    }
                }).addSerializer(UnitLabel.class, new ValueSerializer<UnitLabel>() {
                    @Override
                    public void serialize(UnitLabel label, JsonGenerator json, SerializationContext context) {
                        json.writeStartObject();
                        write(label, json, context);
                        json.writeEndObject();
                    }
                }).addSerializer(UnitCounts.class, new ValueSerializer<UnitCounts>() {
                    @Override
                    public void serialize(UnitCounts unit, JsonGenerator json, SerializationContext context) {
                        UnitLabel label = unit.label();
                        json.writeStartObject();
                        write(label, json, context);
                        json.writeBooleanProperty("own", unit.own());
                        if (unit.days() != null) {
                            context.defaultSerializeProperty("days", unit.days(), json);
                        }
                        new Writing(unit.counts(), json, context).members(TREE, null, null);
                        json.writeEndObject();
                    }
                });
    }

    private static void write(UnitLabel label, JsonGenerator json, SerializationContext context) {
        context.defaultSerializeProperty("unitId", label.unitId(), json);
        context.defaultSerializeProperty("code", label.code(), json);
        context.defaultSerializeProperty("name", label.name(), json);
        context.defaultSerializeProperty("level", label.level(), json);
        context.defaultSerializeProperty("parent", label.parent(), json);
        json.writeBooleanProperty("pilot", label.pilot());
        if (label.kind() != null) {
            context.defaultSerializeProperty("kind", label.kind(), json);
        }
    }

    /**
     * What is left out where it is not stated, so that what was printed before kinds were known is printed alike; and the days of a part of
     * the year, as most years have one unit at the top; and a comparison that nobody asked for.
     */
    public static boolean isLeftOut(RecordComponent member) {
        return (member.getDeclaringRecord() == UnitLabel.class && member.getName().equals("kind"))
                || member.getType() == Period.class || member.getType() == PartOfYear.class
                || member.getType() == TopsOfYear.class || member.getType() == UnitsOfNow.class
                || member.getType() == YearBefore.class;
    }

    private record Writing(Counts counts, JsonGenerator json, SerializationContext context) {
        void write(@Nullable Object node, @Nullable Organization organization, @Nullable Object detail) {
            switch (node) {
                case Figure figure -> context.writeValue(json, counts.get(figure, organization, detail));
                case Share share -> context.writeValue(json, counts.share(share, organization));
                case Map<?, ?> below when isMissing(below, organization) -> json.writeNull();
                case Map<?, ?> below -> {
                    json.writeStartObject();
                    members(below, organization, detail);
                    json.writeEndObject();
                }
                case null, default -> throw new IllegalArgumentException("no place of a number: " + node);
            }
        }

        /** A year outside the programme has none of its numbers, a part of a year none that are counted once a year. */
        private boolean isMissing(Map<?, ?> below, @Nullable Organization organization) {
            Figure figure = below.values().stream().anyMatch(Figure.class::isInstance) ? first(below) : null;
            return figure != null && figure.byOrganization() == (organization != null) && !below.containsKey(DETAIL)
                    && counts.get(figure, organization) == null;
        }

        void members(Map<?, ?> below, @Nullable Organization organization, @Nullable Object detail) {
            Figure figure = first(below);
            if (below.containsKey(ORGANIZATION)) {
                for (Organization each : counts.organizations()) {
                    json.writeName(each.name());
                    write(below.get(ORGANIZATION), each, detail);
                }
            } else if (below.containsKey(DETAIL) && figure != null) {
                for (Object each : counts.details(figure)) {
                    json.writeName(each.toString());
                    write(below.get(DETAIL), organization, each);
                }
            } else {
                below.forEach((name, node) -> {
                    json.writeName((String) name);
                    write(node, organization, detail);
                });
            }
        }
    }
}
