package vn.oneplusone.app.portal.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.RefusalWords;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.portal.pages.Words;

/**
 * What somebody is told whose form was not recorded.
 *
 * @param changes what others recorded meanwhile
 * @param errors what is wrong, by field
 */
public record Told(int status, String title, String detail, List<String> changes, Map<String, String> errors) {
    /** Beside which field a broken rule is told; any other is told above the form. */
    private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("DateInFuture", "on"),
            Map.entry("StepOutOfOrder", "on"), Map.entry("LapsedTooEarly", "on"),
            Map.entry("DecisionNumberMissing", "number"), Map.entry("DecisionWithoutNumber", "number"),
            Map.entry("VotesNotEnough", "votesFor"), Map.entry("VotesMissing", "votesFor"),
            Map.entry("VotesImpossible", "votesFor"), Map.entry("HelperMissing", "helper"),
            Map.entry("HelperNotMember", "helper"), Map.entry("ReferrerNotMember", "referrer"),
            Map.entry("ReferrerTooNew", "referrer"), Map.entry("SelfReferral", "referrer"),
            Map.entry("NameMissing", "name"), Map.entry("ImpossibleBirthDate", "birthDate"),
            Map.entry("RepresentativeMissing", "birthDate"), Map.entry("UnitNotABranch", "branch"),
            Map.entry("AmountNotPositive", "amount"), Map.entry("RepaidTooMuch", "amount"),
            Map.entry("RepaidBeforeGranted", "on"), Map.entry("PeriodReversed", "to"),
            Map.entry("AttendanceNegative", "members"),
            Map.entry("NobodyPresent", "members"),
            Map.entry("PresentExceedsRoll", "attended"), Map.entry("RollEmpty", "roll"),
            Map.entry("FigureOfYearOnly", "MEMBERS_REACHED"), Map.entry("DeclaredTooEarly", "on"),
            Map.entry("TargetNegative", "target"),
            Map.entry("TargetUnchanged", "target"), Map.entry("RevisionPredatesTarget", "on"),
            Map.entry("StepWithoutDocument", "document"), Map.entry("TooYoung", "on"), Map.entry("TooOld", "on"),
            Map.entry("TransferToSameBranch", "toBranch"), Map.entry("TransferOutOfOrder", "on"),
            Map.entry("AlreadyClassified", "year"), Map.entry("ClassifiedBeforeYear", "year"),
            Map.entry("NotAMemberInYear", "year"), Map.entry("DecisionMissing", "number"),
            Map.entry("EndedBeforeAdmission", "on"), Map.entry("EndedBeforeTransfer", "on"),
            Map.entry("AnnulledBeforeAdmission", "on"), Map.entry("ReadmittedBeforeEnd", "on"),
            Map.entry("WithdrawnBeforeConsent", "on"), Map.entry("IdentityNumberTaken", "identityNumber"));

    /** In the reader's words. */
    public static Told of(Refused refused, Words words, Locale locale) {
        int status = refused.getStatusCode().value();
        Map<String, String> errors = new LinkedHashMap<>();
        refused.fields().forEach(field -> errors.putIfAbsent(field.field(),
                words.say("form.wrong." + field.name(), field.arguments().toArray())));
        Throwable cause = refused.getCause();
        RefusalWords rule = cause == null ? null : RefusalWords.of(cause, locale).orElse(null);
        if (rule != null) {
            String field = FIELDS.get(rule.rule());
            if (field != null) {
                errors.put(field, rule.words());
            }
            return new Told(status, words.say("form.refused"), rule.words(), List.of(), errors);
        }
        if (!refused.changes().isEmpty()) {
            return new Told(status, words.say("form.changed"), words.say("form.changed.detail"),
                    refused.changes().stream().map(change -> change(change, words)).toList(), errors);
        }
        if (!errors.isEmpty()) {
            return new Told(status, words.say("form.errors"), words.say("form.errors.detail"), List.of(), errors);
        }
        return switch (refused.name()) {
            case "KeyUsedOtherwise" -> new Told(status, words.say("form.used"), words.say("form.used.detail"),
                    List.of(), errors);
            case "PossibleDouble" -> new Told(status, words.say("refer.alike"), words.say("refer.alike.detail"),
                    List.of(), errors);
            case "Changed" -> new Told(status, words.say("form.changed"), words.say("form.changed.detail"), List.of(),
                    errors);
            default -> new Told(status, words.say("problem." + refused.name()),
                    words.say("problem." + refused.name() + ".detail"), List.of(), errors);
        };
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
