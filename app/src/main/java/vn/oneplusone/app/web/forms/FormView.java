package vn.oneplusone.app.web.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.kinds.CampaignKinds;

/**
 * A form as it is printed. One without shown fields is a single button.
 *
 * @param id unique on the page
 * @param version of what it changes, as the reader sees it now; null where that plays no part
 * @param told what is told of it, if it was sent and not recorded
 * @param grave whether what it does is not taken back easily
 * @param note what has to be known before it is sent
 */
public record FormView(String id, String action, String title, String submit, List<Field> fields, String key,
        @Nullable Long version, @Nullable FormFeedback told, boolean grave, @Nullable String note) {
    /** Whether there is anything to fill in. */
    public boolean isButton() {
        return fields.stream().noneMatch(Field::isShown);
    }

    /** Whether there is something to choose wherever something has to be chosen. */
    public boolean isPossible() {
        return fields.stream().noneMatch(field -> (field.type().equals("select") || field.isTicks())
                && field.choices().isEmpty());
    }

    /** The fields at fault that a reader can go to. */
    public List<Field> wrong() {
        return fields.stream().filter(field -> field.isShown() && field.error() != null).toList();
    }

    /** The same, by a button alone if all it needs is the day. */
    public FormView today() {
        return new FormView(id, action, title, submit, fields.stream().map(field -> new Field(field.name(),
                field.label(), "hidden", field.value(), false, null, List.of(), null)).toList(), key, version, told,
                grave, note);
    }

    /** Makes a form, field by field. */
    public static final class Builder {
        private final Words words;
        private final String action;
        private String id;
        private String messagePrefix;
        private final List<Field> fields = new ArrayList<>();
        private @Nullable Long version;
        private boolean grave;
        private @Nullable String about;
        private @Nullable String note;

        /** Its texts are those of {@code form.NAME}. */
        public Builder(Words words, String id, String action, String name) {
            this.words = words;
            this.id = id;
            this.action = action;
            this.messagePrefix = "form." + name;
        }

        /** Words, numbers and dates as the reader writes them. */
        public Words words() {
            return words;
        }

        /** Told from others of the same page by what it is about. */
        public Builder id(String unique) {
            id = unique;
            return this;
        }

        /** With the texts of another form, {@code form.NAME}. */
        public Builder named(String name) {
            messagePrefix = "form." + name;
            return this;
        }

        private Builder add(String name, String type, String value, boolean required, @Nullable String hint,
                List<Field.Choice> choices) {
            String label = type.equals("hidden") ? "" : words.say("field." + name);
            fields.add(new Field(name, label, type, value, required, hint, choices, null));
            return this;
        }

        /** A day that has to be there. */
        public Builder date(String name, @Nullable LocalDate value) {
            return add(name, "date", value == null ? "" : words.date(value), true, null, List.of());
        }

        /** A day that may be left out. */
        public Builder optionalDate(String name, String hint) {
            return add(name, "date", "", false, words.say(hint), List.of());
        }

        /** The same as it is on record. */
        public Builder optionalDate(String name, @Nullable LocalDate value, String hint) {
            return add(name, "date", value == null ? "" : words.date(value), false, words.say(hint), List.of());
        }

        /** A day that has to be there, with what to know of it. */
        public Builder neededDate(String name, String hint) {
            return add(name, "date", "", true, words.say(hint), List.of());
        }

        /** A number that may be left out, with what to know of it. */
        public Builder optionalNumber(String name, String hint) {
            return add(name, "number", "", false, words.say(hint), List.of());
        }

        /** A number. */
        public Builder number(String name, String value, boolean required) {
            return add(name, "number", value, required, null, List.of());
        }

        /** An amount of money, with what to know of it. */
        public Builder dong(String name, String value, @Nullable String hint) {
            return add(name, "number", value, true, hint, List.of());
        }

        /** A line of text. */
        public Builder text(String name, String value, boolean required) {
            return add(name, "text", value, required, null, List.of());
        }

        /** A text that may be left out. */
        public Builder longText(String name) {
            return add(name, "textarea", "", false, null, List.of());
        }

        /** A text that has to be there. */
        public Builder neededText(String name) {
            return add(name, "textarea", "", true, null, List.of());
        }

        /** One of a few. */
        public Builder choice(String name, String value, List<Field.Choice> choices) {
            return add(name, "select", value, true, null, choices);
        }

        /** One of a few for something of which there are many: its name is its label. */
        public Builder choice(String name, String label, String value, List<Field.Choice> choices) {
            fields.add(new Field(name, label, "select", value, true, null, choices, null));
            return this;
        }

        /** One of the constants of an enumeration, with their words under a prefix; at first none. */
        public <E extends Enum<E>> Builder oneOf(String name, Class<E> type, String prefix) {
            return choiceOrNone(name, "", constants(type, prefix));
        }

        /** The same with one that is chosen at first. */
        public <E extends Enum<E>> Builder oneOf(String name, E chosen, String prefix) {
            return choice(name, chosen.name(), constants(chosen.getDeclaringClass(), prefix));
        }

        /** The same, which may be left out. */
        public <E extends Enum<E>> Builder optionalOneOf(String name, Class<E> type, String prefix) {
            return optionalOneOf(name, type, null, prefix);
        }

        /** The same as it is on record. */
        public <E extends Enum<E>> Builder optionalOneOf(String name, Class<E> type, @Nullable E chosen,
                String prefix) {
            List<Field.Choice> all = new ArrayList<>(List.of(new Field.Choice("", words.say("choice.left-out"))));
            all.addAll(constants(type, prefix));
            return add(name, "select", chosen == null ? "" : chosen.name(), false, null, all);
        }

        /** The constants of an enumeration, with their words under a prefix. */
        public <E extends Enum<E>> List<Field.Choice> constants(Class<E> type, String prefix) {
            return Arrays.stream(type.getEnumConstants())
                    .map(one -> new Field.Choice(one.name(), words.of(prefix, one))).toList();
        }

        /** A kind of campaign: one that is listed, or the one that is on record. */
        public Builder kind(String name, @Nullable CampaignKind recorded) {
            List<CampaignKind> kinds = new ArrayList<>(CampaignKinds.shipped().all());
            if (recorded != null && !kinds.contains(recorded)) {
                kinds.add(recorded);
            }
            return choice(name, recorded == null ? "" : recorded.code(),
                    kinds.stream().map(one -> new Field.Choice(one.code(), words.kind(one))).toList());
        }

        /** Any of several, each with a tick of its own; at first all, or none. */
        public Builder ticks(String name, boolean all, List<Field.Choice> choices) {
            String ticked = all ? choices.stream().map(Field.Choice::value).collect(Collectors.joining(" ")) : "";
            return add(name, Field.TICKS, ticked, true, null, choices);
        }

        /** One of several, or none. */
        public Builder choiceOrNone(String name, String value, List<Field.Choice> choices) {
            List<Field.Choice> all = new ArrayList<>(List.of(new Field.Choice("", words.say("choice.none"))));
            all.addAll(choices);
            return choice(name, value, all);
        }

        /** What is sent and not shown. */
        public Builder hidden(String name, String value) {
            return add(name, "hidden", value, false, null, List.of());
        }

        /** The version that the reader sees. */
        public Builder version(long sequence) {
            version = sequence < 0 ? null : (Long) sequence;
            return this;
        }

        /** What it does is not taken back easily. */
        public Builder grave() {
            grave = true;
            return this;
        }

        /** What it is about, beside its title. */
        public Builder about(String what) {
            about = what;
            return this;
        }

        /** What has to be known before it is sent. */
        public Builder note(String text) {
            note = text;
            return this;
        }

        /** The form, empty. */
        public FormView build() {
            String title = words.say(messagePrefix) + (about == null ? "" : " – " + about);
            return new FormView(id, action, title, words.say(messagePrefix + ".submit"), List.copyOf(fields),
                    UUID.randomUUID().toString(), version, null, grave, note);
        }

        /**
         * The form with what was typed in it and what is told of it. It keeps its key, as nothing was recorded under it; one that was
         * recorded otherwise gets a new one.
         */
        public FormView build(Form sent, FormFeedback told) {
            FormView empty = build();
            boolean used = told.title().equals(words.say("form.used"));
            return new FormView(id, action, empty.title, empty.submit,
                    fields.stream().map(field -> field.type().equals("hidden")
                            ? field
                            : field.filled(sent.raw(field.name()), told.error(field.name()))).toList(),
                    used || sent.key().isEmpty() ? empty.key : sent.key(), version, told, grave, note);
        }
    }
}
