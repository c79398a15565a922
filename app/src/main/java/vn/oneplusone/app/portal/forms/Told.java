package vn.oneplusone.app.portal.forms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
    /**
     * Beside which field a broken rule is told: the first of these that the form has. Any other is told above the form.
     */
    private static final Map<String, List<String>> FIELDS = fields("DateInFuture on decidedOn effective",
            "StepOutOfOrder on", "LapsedTooEarly on", "DecisionNumberMissing number", "DecisionWithoutNumber number",
            "DecisionMissing number document", "VotesNotEnough votesFor", "VotesMissing votesFor",
            "VotesImpossible votesFor", "HelperMissing helper", "HelperNotMember helper",
            "ReferrerNotMember referrer", "ReferrerTooNew referrer", "SelfReferral referrer",
            "NameMissing name unitName", "ImpossibleBirthDate birthDate", "RepresentativeMissing birthDate",
            "UnitNotABranch branch", "AmountNotPositive amount", "RepaidTooMuch amount",
            "RepaidBeforeGranted on", "PeriodReversed to", "AttendanceNegative members", "NobodyPresent members",
            "PresentExceedsRoll attended", "RollEmpty roll", "FigureOfYearOnly MEMBERS_REACHED",
            "DeclaredTooEarly on", "TargetNegative target", "TargetUnchanged target", "RevisionPredatesTarget on",
            "StepWithoutDocument document", "TooYoung on", "TooOld on", "TransferToSameBranch toBranch",
            "TransferOutOfOrder on", "AlreadyClassified year", "ClassifiedBeforeYear year", "NotAMemberInYear year",
            "EndedBeforeAdmission on", "EndedBeforeTransfer on", "AnnulledBeforeAdmission on",
            "ReadmittedBeforeEnd on", "WithdrawnBeforeConsent on", "IdentityNumberTaken identityNumber",
            "NameUnchanged unitName", "UnitCodeInUse unitCode", "UnitCodeMissing unitCode", "PlaceUnchanged parent",
            "WrongLevel parent into", "MergedIntoItself into with1", "PilotAlreadyDesignated year",
            "UnitEstablishedLater effective on", "RefusalReasonMissing reason", "RequestedPersonMissing person",
            "AnotherPersonRequested person", "BeforePersonRequest on", "UnitEnded effective on",
            "UnitAlreadyEnded effective");

    private static Map<String, List<String>> fields(String... rules) {
        return Arrays.stream(rules).map(rule -> List.of(rule.split(" ")))
                .collect(Collectors.toUnmodifiableMap(List::getFirst, words -> words.subList(1, words.size())));
    }

    /** In the reader's words. */
    public static Told of(Refused refused, Form form, Words words, Locale locale) {
        int status = refused.getStatusCode().value();
        Map<String, String> errors = new LinkedHashMap<>();
        refused.fields().forEach(field -> errors.putIfAbsent(field.field(),
                words.say("form.wrong." + field.name(), field.arguments().toArray())));
        Throwable cause = refused.getCause();
        RefusalWords rule = cause == null ? null : RefusalWords.of(cause, locale).orElse(null);
        if (rule != null) {
            FIELDS.getOrDefault(rule.rule(), List.of()).stream().filter(form::has).findFirst()
                    .ifPresent(field -> errors.put(field, rule.words()));
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
