package vn.oneplusone.app.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.actions.declared.TransferActions;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Support;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.bodies.PathParts;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offering;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.forms.Offers.Sent;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Organization;

/** What the ledger holds about one person; their details come from the vault, for those who may read them, and that is written down. */
@Controller
record PersonPage(Register register, Reach reach, Names names, PersonStory story, PersonForms forms,
        FormGateway gateway) implements Offering<PersonForms.About> {
    private static final String ADDRESS = "/people/{person}";

    @Override
    public Offers<PersonForms.About> offers() {
        return forms.offers();
    }

    @GetMapping(ADDRESS)
    String person(@PathVariable String person, Words words, SignedIn me, Model model) {
        return show(find(person, me), me, words, null, model);
    }

    /** What a person shows who is asked by which code a list has to name them. */
    @GetMapping(ADDRESS + "/card")
    String card(@PathVariable String person, Words words, SignedIn me, Model model) {
        if (!Names.areFor(me)) {
            throw Refused.notYourTask();
        }
        Person known = find(person, me);
        Names.OnPaper paper = names.onPaper(me, List.of(known.id()), ADDRESS + "/card");
        String code = paper.codes().get(known.id());
        if (code == null) {
            throw Refused.missing("NotFound");
        }
        model.addAttribute("id", known.id());
        model.addAttribute("name", paper.names().get(known.id()));
        model.addAttribute("code", code);
        return "person-card";
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{path}")
    String back(@PathVariable String person, @PathVariable String path, SignedIn me) {
        offers().at(path);
        return "redirect:/people/" + find(person, me).id();
    }

    @PostMapping(ADDRESS + "/{path}")
    String record(Form form, HttpServletResponse response, @PathVariable String person, @PathVariable String path,
            Words words, SignedIn me, Model model) {
        Person known = find(person, me);
        Sent sent = gateway.take(form, me, offers(), path, PersonForms.about(known, null, form), response, words);
        if (sent == null) {
            // a unit that refused a person has nothing more to do with them
            return reach.has(me, known.id())
                    ? "redirect:/people/" + known.id() + "?done=" + path
                    : "redirect:/people?done=" + path;
        }
        return show(find(person, me), me, words, sent, model);
    }

    private String show(Person person, SignedIn me, Words words, @Nullable Sent sent, Model model) {
        UUID id = person.id();
        Set<UUID> units = reach.units(me);
        Predicate<UUID> shown = reach.affairsOf(me, id);
        boolean whole = reach.of(me, id) == Reach.View.DETAILS;
        PersonalDetails details = names.of(me, id, ADDRESS).orElse(null);
        List<Referral> about = new ArrayList<>();
        for (Organization organization : Organization.values()) {
            Referral referral = register.referral(organization, id);
            if (referral != null && shown.test(referral.branch())) {
                about.add(referral);
            }
        }
        List<Referral> by = register.referralsBy(id).stream().filter(one -> shown.test(one.branch()))
                .sorted(Comparator.comparing(Referral::latest).reversed())
                .toList();
        Set<UUID> others = new HashSet<>();
        about.stream().map(Referral::referrer).filter(Objects::nonNull).forEach(others::add);
        by.stream().map(Referral::youth).forEach(others::add);
        Map<UUID, String> known = names.of(me, others, ADDRESS);
        model.addAttribute("person", person);
        model.addAttribute("details", details);
        model.addAttribute("readable", Names.areFor(me));
        model.addAttribute("home", whole);
        model.addAttribute("name", name(me, id, details, words));
        model.addAttribute("code", names.codes(me, List.of(id)).get(id));
        model.addAttribute("memberships", person.memberships().entrySet().stream()
                .filter(one -> shown.test(one.getValue().branch())
                        || (one.getValue().asked() != null && shown.test(one.getValue().asked())))
                .map(membership -> membership(membership.getKey(), membership.getValue(), words)).toList());
        // facts of other units are none of theirs
        model.addAttribute("facts",
                story.of(id, details != null, words).stream()
                        .filter(line -> whole || me.unit() == null
                                || (line.affair() != null && shown.test(line.affair())))
                        .sorted(Comparator.comparing(PersonStory.Line::day)).toList());
        model.addAttribute("about",
                about.stream().map(referral -> line(referral, referral.referrer(), known, units, words)).toList());
        model.addAttribute("by",
                by.stream().map(referral -> line(referral, referral.youth(), known, units, words)).toList());
        model.addAttribute("supports",
                register.supportsOf(id).stream().filter(one -> shown.test(one.unit()))
                        .sorted(Comparator.comparing(Support::on).reversed())
                        .map(support -> capital(support, units, words)).toList());
        model.addAttribute("mayGrant",
                Act.GRANT_SUPPORT.isFor(me.role()) && reach.begins(me, id) && !person.erased()
                        && !person.withdrew() && person.details() >= 0);
        offer(person, details, me, words, sent, model);
        return "person";
    }

    /** The details hold it; without them, what is known of it is a reading of its own. */
    private String name(SignedIn me, UUID id, @Nullable PersonalDetails details, Words words) {
        return details != null
                ? details.fullName()
                : names.name(me, id, ADDRESS).orElse(words.say("person.unnamed", words.brief(id)));
    }

    private void offer(Person person, @Nullable PersonalDetails details, SignedIn me, Words words,
            @Nullable Sent sent, Model model) {
        Offers<PersonForms.About> offers = offers();
        FormView again = sent == null
                ? null
                : offers.sent(PersonForms.about(person, details, sent.form()), me, words, sent);
        List<PersonForms.About> all = PersonForms.all(person, details);
        model.addAttribute("sent", again);
        model.addAttribute("answers", offers.only(PersonForms::isAnswer).open(all, me, words, again));
        model.addAttribute("offers", offers.only(Predicate.not(PersonForms::isAnswer)).open(all, me, words, again));
    }

    private Person find(String person, SignedIn me) {
        Person known = register.person(PathParts.id(person));
        if (known == null || !reach.has(me, known.id())) {
            throw Refused.missing("NotFound");
        }
        return known;
    }

    private Member membership(Organization organization, Person.Membership membership, Words words) {
        UUID turn = TransferActions.turn(membership, register);
        Person.Away away = membership.guestIn(register.today()) == null ? null : membership.away();
        return new Member(organization.name().toLowerCase(Locale.ROOT), words.of("organization", organization),
                membership.branch(), unitName(membership.branch(), words),
                words.date(membership.since()), membership.until() == null ? null : words.date(membership.until()),
                membership.asked() == null ? null : unitName(membership.asked(), words),
                turn == null || turn.equals(membership.asked()) ? null : unitName(turn, words), membership.outside(),
                away == null
                        ? null
                        : words.say("person.away", unitName(away.branch(), words), words.date(away.until())));
    }

    private String unitName(UUID id, Words words) {
        Unit unit = register.unit(id);
        return unit == null ? words.brief(id) : unit.name();
    }

    private static Line line(Referral referral, @Nullable UUID other, Map<UUID, String> known, Set<UUID> units,
            Words words) {
        String name = other == null
                ? words.say("referral.by-branch")
                : known.getOrDefault(other, words.say("person.unnamed", words.brief(other)));
        return new Line(units.contains(referral.branch())
                ? "/referrals/" + referral.organization() + "/" + referral.youth()
                : null, words.of("organization", referral.organization()),
                referral.organization().name().toLowerCase(Locale.ROOT), name, words.of("stage", referral.stage()),
                words.date(referral.latest()));
    }

    private static Capital capital(Support support, Set<UUID> units, Words words) {
        return new Capital(units.contains(support.unit()) ? "/supports/" + support.id() : null,
                words.of("form", support.form()) + ": " + words.dong(support.amount()),
                words.date(support.on()) + " · " + words.of("model", support.model()) + " · "
                        + (support.state() == Support.State.OUTSTANDING
                                ? words.say("supports.left", words.dong(support.outstanding()))
                                : words.of("supports", support.state())));
    }

    /**
     * A membership as it is printed.
     *
     * @param asked the branch that has not yet said whether it takes them over
     * @param turn the unit above that has not yet passed the transfer on
     * @param outside the unit outside to which they were released, or are to be
     * @param away where they take part for a while, in words
     */
    record Member(String css, String organization, UUID branch, String unit, String since, @Nullable String until,
            @Nullable String asked, @Nullable String turn, @Nullable String outside, @Nullable String away) {}

    /** A referral as it is printed; the address is null where it is beyond reach. */
    record Line(@Nullable String address, String organization, String css, String name, String stage, String on) {}

    /** Capital that a person was given, as it is printed; the address is null where it is beyond reach. */
    record Capital(@Nullable String address, String what, String more) {}
}
