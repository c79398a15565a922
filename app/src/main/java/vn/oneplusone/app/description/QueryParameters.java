package vn.oneplusone.app.description;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import vn.oneplusone.app.register.PersonRequest;
import vn.oneplusone.app.web.Answers;
import vn.oneplusone.app.web.Stage;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;

/** What each parameter means; a name means the same in every question. */
final class QueryParameters {
    private QueryParameters() {}

    static Parameter query(String name, boolean required) {
        return new QueryParameter().name(name).required(required).schema(schema(name)).description(about(name));
    }

    static Parameter position() {
        return new HeaderParameter().name(Answers.POSITION).required(false)
                .schema(new StringSchema().pattern("^[0-9]{1,18}$"))
                .description("The answer is at or after this size of the ledger.");
    }

    private static Schema<?> schema(String name) {
        return switch (name) {
            case "year" -> new StringSchema().pattern("^[0-9]{4}$").example("2021");
            case "period" -> new StringSchema().example("2021-Q2");
            case "unit", "part" -> new StringSchema().format("uuid");
            case "organization" -> oneOf(Organization.values());
            case "geography" -> oneOf(Geography.values());
            case "kind" -> oneOf(UnitKind.values());
            case "measure" -> oneOf(Figure.values());
            case "stage" -> oneOf(Stage.values());
            case "side" -> strings(List.of("asked", "asking"));
            case "state" -> oneOf(PersonRequest.State.values());
            case "lang" -> strings(List.of("vi", "en"));
            case "own", "yearBefore" -> strings(List.of("true", "false"));
            case "on", "geographyDate" -> new StringSchema().format("date");
            case "month" -> number(1, 12);
            case "limit" -> number(0, 1000);
            case "position", "size" -> number(0, 999_999_999);
            default -> new StringSchema();
        };
    }

    private static String about(String name) {
        return switch (name) {
            case "year" -> "Calendar year; needed where no period is named.";
            case "period" ->
                "Instead of a whole year: 2021-03, 2021-Q2, 2021-H1, 2021-9M, or from one day to another, 2021-02-10..2021-05-31.";
            case "unit" -> "This unit and what is below it; without it, all that the account reaches.";
            case "yearBefore" -> "With the figures of the same days a year before beside them, where there are any.";
            case "part" -> "Only what this unit adds to the number.";
            case "own" -> "Only what the unit itself adds, without those below it.";
            case "organization" -> "Of one organization only.";
            case "geography" -> "The units as they were then, or as they are now.";
            case "geographyDate" -> "With geography=now: the units of that day instead of today's.";
            case "asOf", "from", "to" -> "A size of the ledger, or a day, of which the end is meant.";
            case "cursor" -> "The next of the page before.";
            case "limit" -> "The most rows on a page.";
            case "lang" -> "Language of problems.";
            case "measure" -> "The number asked about.";
            case "kind" -> "Only units of this kind.";
            case "detail" -> "One kind of the number.";
            case "month" -> "One month of the year.";
            case "stage" -> "Only referrals that stand at this stage.";
            case "side" ->
                "Only requests that are, or were, for the account's unit to answer, or only those that its units made.";
            case "state" -> "Only requests that stand so.";
            case "on" -> "The day of which the units are asked.";
            case "position" -> "Where the fact stands in the ledger.";
            case "size" -> "The tree of that size; without it, of all that is counted.";
            default -> throw new IllegalStateException("nobody says what the parameter " + name + " means");
        };
    }

    private static Schema<?> oneOf(Enum<?>[] constants) {
        return strings(Arrays.stream(constants).map(Enum::name).toList());
    }

    private static Schema<String> strings(List<String> values) {
        Schema<String> schema = new StringSchema();
        values.forEach(schema::addEnumItemObject);
        return schema;
    }

    private static Schema<?> number(long from, long to) {
        return new IntegerSchema().format("int64").minimum(BigDecimal.valueOf(from)).maximum(BigDecimal.valueOf(to));
    }
}
