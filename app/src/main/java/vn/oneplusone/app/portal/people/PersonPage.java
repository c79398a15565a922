package vn.oneplusone.app.portal.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.people.Names;
import vn.oneplusone.app.people.Reach;
import vn.oneplusone.app.portal.pages.Words;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.app.vault.Role;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Organization;

/** What the ledger holds about one person; their details come from the vault, for whoever may read them, and that is written down. */
@Controller
class PersonPage {
    private static final String ADDRESS = "/people/{person}";

    private final Register register;
    private final Reach reach;
    private final Names names;
    private final PersonStory story;
    private final MessageSource messages;

    PersonPage(Register register, Reach reach, Names names, PersonStory story, MessageSource messages) {
        this.register = register;
        this.reach = reach;
        this.names = names;
        this.story = story;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    String person(@PathVariable String person, Locale locale, @AuthenticationPrincipal SignedIn me, Model model) {
        Words words = new Words(locale, messages);
        Person somebody = find(person, me);
        UUID id = somebody.id();
        Set<UUID> units = reach.units(me);
        PersonalDetails details = names.of(me, id, ADDRESS).orElse(null);
        List<Referral> about = new ArrayList<>();
        for (Organization organization : Organization.values()) {
            Referral referral = register.referral(organization, id);
            if (referral != null) {
                about.add(referral);
            }
        }
        List<Referral> by = register.referralsBy(id).stream().sorted(Comparator.comparing(Referral::latest).reversed())
                .toList();
        Set<UUID> others = new HashSet<>();
        about.stream().map(Referral::referrer).filter(Objects::nonNull).forEach(others::add);
        by.stream().map(Referral::youth).forEach(others::add);
        Map<UUID, String> known = names.of(me, others, ADDRESS);
        model.addAttribute("person", somebody);
        model.addAttribute("details", details);
        model.addAttribute("readable", Names.areFor(me));
        model.addAttribute("name", details == null ? words.say("person.unnamed", words.brief(id)) : details.fullName());
        model.addAttribute("memberships", somebody.memberships().entrySet().stream()
                .map(membership -> membership(membership.getKey(), membership.getValue(), words)).toList());
        model.addAttribute("facts", story.of(id, words).stream()
                .sorted(Comparator.comparing(PersonStory.Line::day)).toList());
        model.addAttribute("about",
                about.stream().map(referral -> line(referral, referral.referrer(), known, units, words)).toList());
        model.addAttribute("by",
                by.stream().map(referral -> line(referral, referral.youth(), known, units, words)).toList());
        return "person";
    }

    private Person find(String person, SignedIn me) {
        Person somebody = null;
        try {
            somebody = person.length() == 36 ? register.person(UUID.fromString(person)) : null;
        } catch (IllegalArgumentException e) {
            // an address that names nobody
        }
        boolean all = me.unit() == null && (me.role() == Role.AUDITOR || me.role() == Role.ADMINISTRATOR);
        if (somebody == null || (!all && !reach.has(reach.units(me), somebody))) {
            throw Refused.missing("NotFound");
        }
        return somebody;
    }

    private Member membership(Organization organization, Person.Membership membership, Words words) {
        Unit unit = register.unit(membership.branch());
        return new Member(organization.name().toLowerCase(Locale.ROOT), words.of("organization", organization),
                membership.branch(), unit == null ? words.brief(membership.branch()) : unit.name(),
                words.date(membership.since()), membership.until() == null ? null : words.date(membership.until()));
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

    /** A membership as it is printed. */
    record Member(String css, String organization, UUID branch, String unit, String since, @Nullable String until) {}

    /** A referral as it is printed; the address is null where it is beyond reach. */
    record Line(@Nullable String address, String organization, String css, String name, String stage, String on) {}
}
