package vn.oneplusone.app.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.PersonRequest;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.RequestedAction;

/** What a request asks for, in the reader's words and without who is meant. */
@Component
record RequestSummary(Register register, Names names) {
    /** A line of what is asked for. */
    record Fact(String name, String value) {}

    /** A request in a list. */
    record Line(UUID id, String what, String unit, String on, String state, boolean waiting) {}

    Line line(PersonRequest one, Words words) {
        return new Line(one.id(), title(one, words), unit(one.unit(), words), words.date(one.on()),
                words.of("requests.state", one.state()), one.isWaiting());
    }

    /** Such as: referral to the Union. */
    String title(PersonRequest one, Words words) {
        String organization = one.asked().get("organization");
        String action = words.of("requests.action", one.action());
        return one.action() == RequestedAction.REFERRAL && organization != null
                ? action + ": " + words.say("organization." + organization)
                : action;
    }

    List<Fact> facts(PersonRequest one, SignedIn me, String place, Words words) {
        List<Fact> facts = new ArrayList<>();
        Map<String, String> asked = one.asked();
        facts.add(new Fact(words.say("requests.by"), unit(one.unit(), words)));
        facts.add(new Fact(words.say("requests.on"), words.date(one.on())));
        add(facts, words.say("requests.day"), date(asked.get("on"), words));
        String referrer = asked.get("referrer");
        if (one.action() == RequestedAction.REFERRAL) {
            facts.add(new Fact(words.say("field.referrer"), referrer == null
                    ? words.say("referral.by-branch")
                    : names.name(me, UUID.fromString(referrer), place).orElse(words.say("claims.one.beyond"))));
        }
        add(facts, words.say("field.channel"), word("channel", asked.get("channel"), words));
        add(facts, words.say("field.number"), asked.get("decision.number"));
        add(facts, words.say("field.form"), word("form", asked.get("form"), words));
        add(facts, words.say("field.model"), word("model", asked.get("model"), words));
        String amount = asked.get("amount");
        add(facts, words.say("field.amount"), amount == null ? null : words.dong(Long.parseLong(amount)));
        facts.add(new Fact(words.say("requests.state"), words.of("requests.state", one.state())
                + (one.over() == null ? "" : " " + words.date(one.over()))));
        UUID by = one.answeredBy();
        add(facts, words.say("requests.answered-by"), by == null ? null : unit(by, words));
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(name, value));
        }
    }

    private static @Nullable String date(@Nullable String day, Words words) {
        return day == null ? null : words.date(LocalDate.parse(day));
    }

    private static @Nullable String word(String prefix, @Nullable String constant, Words words) {
        return constant == null ? null : words.say(prefix + "." + constant);
    }

    /** A branch is told apart from those of the same name by what it belongs to. */
    String unit(UUID id, Words words) {
        Unit unit = register.unit(id);
        if (unit == null) {
            return words.say("unit.unknown", words.brief(id));
        }
        Unit above = unit.above() == null ? null : register.unit(unit.above());
        return above == null ? unit.name() : unit.name() + ", " + above.name();
    }
}
