package vn.oneplusone.app.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.rules.WrittenRules.Rule;
import vn.oneplusone.app.rules.WrittenRules.RuleSet;
import vn.oneplusone.app.web.pages.Words;

/** Every rule set in words, the newest first, with what each changed and where each value comes from. */
@Controller
final class RulesPage {
    /** Under which prefix the words of a rule's constants stand. */
    private static final Map<String, String> CONSTANTS = Map.of("referrerMemberOf", "organization", "preparation",
            "preparation", "introducers", "introducer", "endorsers", "endorsedBy", "minimumSchooling", "schooling");

    /**
     * A set.
     *
     * @param corrects the version in whose place it holds; null where there is none
     * @param correctedBy the version that holds in its place; null where it holds
     * @param follows the version before; null for the first
     * @param changes what that one said otherwise
     */
    record View(String version, String from, @Nullable String until, @Nullable String corrects,
            @Nullable String correctedBy, @Nullable String follows, List<Line> changes, List<Line> lines) {}

    /**
     * A rule.
     *
     * @param organization null where it holds for both
     * @param before what the set before said; null where that is the same
     */
    record Line(@Nullable String organization, String name, String value, @Nullable String before, String source) {}

    private final List<RuleSet> sets = WrittenRules.read();

    @GetMapping("/rules")
    String rules(Words words, Model model) {
        List<View> views = new ArrayList<>();
        for (int i = sets.size() - 1; i >= 0; i--) {
            views.add(view(i, words));
        }
        model.addAttribute("sets", views);
        model.addAttribute("stated", sets.getLast().stated());
        return "rules";
    }

    private View view(int at, Words words) {
        RuleSet set = sets.get(at);
        RuleSet before = at == 0 ? null : sets.get(at - 1);
        String until = sets.stream().map(RuleSet::from).filter(from -> from.isAfter(set.from())).findFirst()
                .map(next -> words.date(next.minusDays(1))).orElse(null);
        String correctedBy = sets.stream().filter(other -> set.version().equals(other.corrects()))
                .map(RuleSet::version).findFirst().orElse(null);
        List<Line> lines = set.rules().entrySet().stream()
                .map(rule -> line(rule.getKey(), rule.getValue(), before, words)).toList();
        return new View(set.version(), words.date(set.from()), until, set.corrects(), correctedBy,
                before == null ? null : before.version(), lines.stream().filter(line -> line.before != null).toList(),
                lines);
    }

    private static Line line(WrittenRules.Key key, Rule rule, @Nullable RuleSet before, Words words) {
        Rule was = before == null ? null : before.rules().get(key);
        String value = text(key.name(), rule.value(), words);
        String then = was == null ? value : text(key.name(), was.value(), words);
        return new Line(key.organization() == null ? null : words.of("organization", key.organization()),
                words.say("rule." + key.name()), value, then.equals(value) ? null : then, rule.source());
    }

    static String text(String name, JsonNode value, Words words) {
        if (value.isNull()) {
            return words.say("rule.not-asked");
        } else if (value.isBoolean()) {
            return words.say(value.booleanValue() ? "rule.yes" : "rule.no");
        } else if (value.isNumber()) {
            return words.number(value.longValue());
        } else if (value.isArray()) {
            return value.isEmpty()
                    ? words.say("rule.none")
                    : StreamSupport.stream(value.spliterator(), false).map(one -> text(name, one, words))
                            .collect(Collectors.joining("; "));
        } else if (value.isString()) {
            return words.say(CONSTANTS.get(name) + "." + value.stringValue());
        } else if (value.has("from")) {
            return words.say(value.get("beyondByDecision").booleanValue() ? "rule.ages-or-decision" : "rule.ages",
                    age(value.get("from"), words), age(value.get("through"), words));
        }
        int years = value.get("years").intValue();
        return value.has("stayUntil")
                ? words.say("rule.of-age", years, value.get("stayUntil").intValue())
                : words.say("rule.years", years);
    }

    private static String age(JsonNode age, Words words) {
        int days = age.get("days").intValue();
        int years = age.get("years").intValue();
        return days == 0 ? words.say("rule.years", years) : words.say("rule.years-and-days", years, days);
    }
}
