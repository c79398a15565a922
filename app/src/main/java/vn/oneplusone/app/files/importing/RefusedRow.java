package vn.oneplusone.app.files.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.files.RowProblem.Words;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowShape;
import vn.oneplusone.app.refusals.RefusalWords;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.membership.commands.MembershipRefusal.IdentityNumberTaken;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonAlreadyRegistered;

/** Says why a row was refused, in both languages and with the column to look at. */
final class RefusedRow {
    private static final Locale VIETNAMESE = Locale.of("vi");

    /** Refusals of the gate that lists have words of their own for; any other one is told as being out of reach. */
    private static final Set<String> NOT_OF_REACH = Set.of(Refused.NOT_YOUR_TASK, Refused.TOO_MANY_WAIT);

    private RefusedRow() {}

    /** @param mayName whether the reader may see a person of whom the lists say nothing */
    static RowProblem problem(RowFailure failure, Predicate<UUID> mayName, KnownCodes codes) {
        ListRow row = failure.row();
        return switch (failure.why()) {
            case CodeUnknown unknown -> unknown.nearest() == null
                    ? own(row, "UnitUnknown", "UnitUnknown", unknown.code())
                    : own(row, "UnitUnknown", "UnitUnknownNearest", unknown.code(), unknown.nearest().getKey(),
                            unknown.nearest().getValue());
            case KnownCodes.CodeSlip slip -> new RowProblem(row.file(), row.line(), slip.column().heading(), "CodeSlip",
                    words(say("CodeSlip", VIETNAMESE, slip.code()), ""),
                    words(say("CodeSlip", Locale.ENGLISH, slip.code()), ""));
            case Refused refused when !refused.fields().isEmpty() -> field(row, refused.fields().getFirst());
            case Refused refused -> {
                String name = NOT_OF_REACH.contains(refused.name()) ? refused.name() : "BeyondReach";
                yield own(row, name, name);
            }
            case IdentityNumberTaken taken ->
                rule(row, taken, codes, language -> other(failure.other(), taken.holder(), mayName, language));
            case PersonAlreadyRegistered again when failure.other() != null && !failure.other().equals(row) ->
                rule(row, again, codes, language -> other(failure.other(), new UUID(0, 0), mayName, language));
            case RuntimeException other -> {
                List<String> after = codes.goOn(row);
                yield rule(row, other, codes, language -> after.isEmpty() || !isEnded(other)
                        ? ""
                        : say("GoesOn", language, String.join(", ", after)));
            }
        };
    }

    private static boolean isEnded(RuntimeException why) {
        return RefusalWords.of(why, VIETNAMESE).filter(words -> words.rule().equals("UnitEnded")).isPresent();
    }

    /** @param more what is added in a language to the sentence that says what is wrong */
    private static RowProblem rule(ListRow row, RuntimeException why, KnownCodes codes,
            Function<Locale, String> more) {
        // Where no rule was broken the program or its machine failed: that must not look like a wrong row.
        RefusalWords vietnamese = RefusalWords.of(why, VIETNAMESE, codes::called).orElseThrow(() -> why);
        RefusalWords english = RefusalWords.of(why, Locale.ENGLISH, codes::called).orElseThrow(() -> why);
        Column column = RowShape.of(row.getClass()).about(vietnamese.about());
        return new RowProblem(row.file(), row.line(), column == null ? null : column.heading(), vietnamese.rule(),
                words(vietnamese.words(), more.apply(VIETNAMESE)), words(english.words(), more.apply(Locale.ENGLISH)));
    }

    /** A row that became a request, or waits for the answer to one. */
    static RowProblem aside(ListRow row) {
        return own(row, "AskFirst", "SetAside");
    }

    /** A row of a person who is in already: what it says otherwise. */
    static RowProblem changed(RowRun.Changed changed) {
        PersonRow row = changed.row();
        String columns = String.join(", ", changed.columns().stream().map(Column::heading).toList());
        String key = changed.columns().isEmpty() ? "InAlready" : "SaysOtherwise";
        return new RowProblem(row.file(), row.line(),
                changed.columns().isEmpty() ? null : changed.columns().getFirst().heading(), key,
                words(say(key, VIETNAMESE, columns), ""), words(say(key, Locale.ENGLISH, columns), ""));
    }

    /** A row of a person who may be in already: a question, not an error. */
    static RowProblem maybe(PersonRow row, UUID person, @Nullable PersonRow other, Predicate<UUID> mayName) {
        return new RowProblem(row.file(), row.line(), Column.FULL_NAME.heading(), "PossibleDouble",
                words(say("PossibleDouble", VIETNAMESE), other(other, person, mayName, VIETNAMESE)),
                words(say("PossibleDouble", Locale.ENGLISH), other(other, person, mayName, Locale.ENGLISH)));
    }

    /** A cell that is longer or greater than the field that it is read as may be. */
    private static RowProblem field(ListRow row, Refused.Field field) {
        Object[] arguments = field.arguments().toArray();
        Column column = RowShape.of(row.getClass()).about(field.field().substring(field.field().lastIndexOf('.') + 1));
        return new RowProblem(row.file(), row.line(), column == null ? null : column.heading(), field.name(),
                words(say(field.name(), VIETNAMESE, arguments), ""),
                words(say(field.name(), Locale.ENGLISH, arguments), ""));
    }

    /** Codes of units that are written otherwise than they are, with all rows that have them. */
    static List<RowProblem> meant(Map<String, String> meant, List<ListRow> rows) {
        List<RowProblem> told = new ArrayList<>();
        if (!meant.isEmpty()) {
            Set<String> seen = new HashSet<>();
            for (ListRow row : rows) {
                for (String code : RowShape.of(row.getClass()).unitCodes(row)) {
                    if (meant.containsKey(code) && seen.add(row.file() + '\n' + code)) {
                        told.add(own(row, "UnitCodeRead", "UnitCodeRead", code, meant.get(code)));
                    }
                }
            }
        }
        return told;
    }

    private static RowProblem own(ListRow row, String code, String key, Object... arguments) {
        return new RowProblem(row.file(), row.line(), null, code, words(say(key, VIETNAMESE, arguments), ""),
                words(say(key, Locale.ENGLISH, arguments), ""));
    }

    private static String say(String key, Locale language, Object... arguments) {
        return RefusalWords.words("app.lists", key, List.of(arguments), language);
    }

    /** The other one: by the row if the lists have one, by id if the reader may see that person. */
    private static String other(@Nullable ListRow row, UUID person, Predicate<UUID> mayName, Locale language) {
        if (row != null) {
            return say("OtherRow", language, row.file() + ":" + row.line());
        }
        return mayName.test(person) ? say("OtherPerson", language) : "";
    }

    /** What is wrong and what to do stand in one text: the first sentence is what is wrong. */
    private static Words words(String text, String more) {
        int end = text.indexOf(". ");
        return end < 0
                ? new Words(text + more, "")
                : new Words(text.substring(0, end + 1) + more, text.substring(end + 2));
    }
}
