package vn.oneplusone.app.web.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.refusals.RefusalWords;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.web.pages.Words;

/**
 * What a user is told whose form was not recorded.
 *
 * @param changes what others recorded meanwhile
 * @param errors what is wrong, by field
 */
public record FormFeedback(int status, String title, String detail, List<String> changes, Map<String, String> errors) {
    /** How forms call the field of a command that a refusal is about, where they call it otherwise. */
    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("on", List.of("on", "decidedOn", "effective")),
            Map.entry("decision", List.of("number", "document")),
            Map.entry("name", List.of("name", "unitName", "partName1")),
            Map.entry("code", List.of("unitCode", "partCode2")),
            Map.entry("units", List.of("with1")),
            Map.entry("unit", List.of("effective")),
            Map.entry("effective", List.of("effective", "on")),
            Map.entry("into", List.of("into", "with1")),
            Map.entry("parts", List.of("partName2")),
            Map.entry("level", List.of("unitLevel", "parent", "into")),
            Map.entry("kind", List.of("kind", "unitKind")),
            Map.entry("representative", List.of("birthDate")),
            Map.entry("numbers", List.of("MEMBERS_REACHED")),
            Map.entry("to", List.of("toBranch", "to")),
            Map.entry("until", List.of("to", "until")),
            Map.entry("branch", List.of("branch", "hostBranch")),
            Map.entry("month", List.of("month", "duesPaidUntil")),
            Map.entry("year", List.of("year", "duesPaidUntil")),
            Map.entry("letter", List.of("letterNumber")),
            Map.entry("present", List.of("attended")));

    /** In the reader's words. */
    public static FormFeedback of(Refused refused, Form form, Words words) {
        int status = refused.getStatusCode().value();
        Map<String, String> errors = new LinkedHashMap<>();
        refused.fields().forEach(field -> errors.putIfAbsent(place(field.field(), form),
                words.say("form.wrong." + field.name(), field.arguments().toArray())));
        Throwable cause = refused.getCause();
        RefusalWords rule = cause == null ? null : RefusalWords.of(cause, words.locale()).orElse(null);
        if (rule != null) {
            called(rule.about(), form).ifPresent(field -> errors.put(field, rule.words()));
            return new FormFeedback(status, words.say("form.refused"), rule.words(), List.of(), errors);
        }
        if (!refused.changes().isEmpty()) {
            return new FormFeedback(status, words.say("form.changed"), words.say("form.changed.detail"),
                    refused.changes().stream().map(change -> change(change, words)).toList(), errors);
        }
        if (!errors.isEmpty()) {
            return new FormFeedback(status, words.say("form.errors"), words.say("form.errors.detail"), List.of(),
                    errors);
        }
        return switch (refused.name()) {
            case "KeyUsedOtherwise" -> new FormFeedback(status, words.say("form.used"),
                    words.say(form.isPart() ? "together.used" : "form.used.detail"), List.of(), errors);
            case "PossibleDouble" ->
                new FormFeedback(status, words.say("refer.duplicates"), words.say("refer.duplicates.detail"),
                        List.of(), errors);
            case "Changed" ->
                new FormFeedback(status, words.say("form.changed"), words.say("form.changed.detail"), List.of(),
                        errors);
            default -> new FormFeedback(status, words.say("problem." + refused.name()),
                    words.say("problem." + refused.name() + ".detail"), List.of(), errors);
        };
    }

    /** Where a form has the field of an action, such as {@code consent.evidence}. */
    private static String place(String field, Form form) {
        return form.has(field) ? field : called(field.substring(field.lastIndexOf('.') + 1), form).orElse(field);
    }

    private static Optional<String> called(String field, Form form) {
        return FIELDS.getOrDefault(field, List.of(field)).stream().filter(form::has).findFirst();
    }

    private static String change(Refused.Change change, Words words) {
        String fact = words.say("fact." + change.type().substring(change.type().indexOf('.') + 1));
        String on = change.on();
        return on == null ? fact : words.say("form.change", fact, words.date(LocalDate.parse(on)));
    }

    /** What is wrong with a field, if anything. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
