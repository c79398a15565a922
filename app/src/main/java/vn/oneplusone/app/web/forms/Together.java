package vn.oneplusone.app.web.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.pages.Words;

/**
 * One form for several things that have an {@link Offer} at the same path: its fields, once for all of them or once for each. Fields, rights and
 * rules are those of the offer and its action; each thing is recorded by {@link FormGateway#takeEach}.
 *
 * @param item by which the form names one of them: neither blanks nor dots in it
 * @param each the fields of which everyone has their own
 * @param either those that stand once for all, and with each where it is another
 */
public record Together<S>(Function<S, String> item, Set<String> each, Set<String> either) {
    /**
     * The form as it is printed.
     *
     * @param shared what holds for all
     * @param columns labels of the fields of each
     */
    public record View<S>(String action, String title, String submit, String key, List<Field> shared,
            List<String> columns, List<Row<S>> rows) {}

    /**
     * One of the things.
     *
     * @param fields by column; null where it has no such field
     * @param why it was not recorded, line by line
     */
    public record Row<S>(String item, S about, @Nullable Long version, boolean ticked, List<@Nullable Field> fields,
            List<String> why) {}

    /** A form that was sent, and what came of those that were ticked. */
    public record Sent<S>(Form form, List<FormGateway.Taken<S>> taken) {
        private @Nullable FormFeedback told(String item) {
            return taken.stream().filter(one -> one.item().equals(item)).map(FormGateway.Taken::told).findFirst()
                    .orElse(null);
        }
    }

    /**
     * The form for some of them.
     *
     * @param several at least one
     * @param sent null where it is empty, and all are ticked
     */
    public View<S> view(Offers<S> offers, String path, List<S> several, String action, SignedIn me, Words words,
            @Nullable Sent<S> sent) {
        Offer<S> offer = offers.at(path);
        Map<S, FormView> views = new LinkedHashMap<>();
        several.forEach(one -> views.put(one, offers.form(offer, one, me, words).build()));
        Map<String, Field> shared = shared(views.values().stream().toList(), words);
        SequencedSet<String> columns = views.values().stream().flatMap(view -> view.fields().stream())
                .map(Field::name).filter(name -> each.contains(name) || either.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, String> labels = new LinkedHashMap<>();
        List<Row<S>> rows = new ArrayList<>();
        views.forEach((one, view) -> {
            view.fields().forEach(field -> labels.putIfAbsent(field.name(), field.label()));
            rows.add(row(one, view, columns, shared, labels, words, sent));
        });
        FormView fullest = views.values().stream().max(Comparator.comparingInt(view -> view.fields().size()))
                .orElseThrow();
        return new View<>(action, fullest.title(), fullest.submit(),
                sent == null || sent.form.key().isEmpty() ? fullest.key() : sent.form.key(),
                shared.values().stream()
                        .map(field -> filled(field, field.name(), sent, errorOfAll(field, columns, sent)))
                        .toList(),
                columns.stream().map(name -> labels.getOrDefault(name, name)).toList(), rows);
    }

    /** What stands once: a choice only where everybody may choose from the same. */
    private Map<String, Field> shared(List<FormView> views, Words words) {
        Map<String, Field> shared = new LinkedHashMap<>();
        Set<String> apart = new LinkedHashSet<>();
        for (FormView view : views) {
            for (Field field : view.fields()) {
                Field before = shared.get(field.name());
                if (before != null && !before.choices().equals(field.choices())) {
                    apart.add(field.name());
                } else if (before == null && field.isShown() && !each.contains(field.name())) {
                    shared.put(field.name(), field);
                }
            }
        }
        shared.keySet().removeAll(apart);
        shared.replaceAll((name, field) -> either.contains(name)
                ? new Field(name, field.label(), field.type(), "", false, words.say("together.either"),
                        field.choices(), null)
                : field);
        return shared;
    }

    private Row<S> row(S one, FormView view, Set<String> columns, Map<String, Field> shared,
            Map<String, String> labels, Words words, @Nullable Sent<S> sent) {
        String of = item.apply(one);
        FormFeedback told = sent == null ? null : sent.told(of);
        List<@Nullable Field> fields = new ArrayList<>();
        for (String column : columns) {
            Field field = view.fields().stream().filter(its -> its.name().equals(column)).findFirst().orElse(null);
            fields.add(field == null
                    ? null
                    : filled(own(field, of, shared.containsKey(column), words),
                            Form.name(column, of), sent, told == null ? null : told.error(column)));
        }
        return new Row<>(of, one, view.version(), sent == null || sent.form.several(Form.OF).contains(of), fields,
                told == null ? List.of() : why(told, labels));
    }

    private static Field own(Field field, String of, boolean isShared, Words words) {
        List<Field.Choice> choices = isShared
                ? field.choices().stream()
                        .map(choice -> choice.value().isEmpty()
                                ? new Field.Choice("", words.say("together.as-all"))
                                : choice)
                        .toList()
                : field.choices();
        // whoever is not ticked needs none
        return new Field(Form.name(field.name(), of), field.label(), field.type(), field.value(), false, null, choices,
                null);
    }

    private static Field filled(Field field, String name, @Nullable Sent<?> sent, @Nullable String error) {
        return sent == null ? field : field.filled(sent.form.raw(name), error);
    }

    /** What is wrong with what holds for all is told there. */
    private static @Nullable String errorOfAll(Field field, Set<String> columns, @Nullable Sent<?> sent) {
        return sent == null || columns.contains(field.name())
                ? null
                : sent.taken.stream().map(FormGateway.Taken::told).filter(told -> told != null)
                        .map(told -> told.error(field.name())).filter(error -> error != null).findFirst().orElse(null);
    }

    private static List<String> why(FormFeedback told, Map<String, String> labels) {
        List<String> why = new ArrayList<>();
        if (told.errors().isEmpty() || told.errors().containsValue(told.detail())) {
            why.add(told.detail());
        }
        told.errors().forEach((field, error) -> {
            if (!error.equals(told.detail())) {
                why.add(labels.getOrDefault(field, field) + ": " + error);
            }
        });
        why.addAll(told.changes());
        return why;
    }
}
