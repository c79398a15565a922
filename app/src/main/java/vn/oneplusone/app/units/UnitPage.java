package vn.oneplusone.app.units;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.text.NameOrder;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.overview.CountedOverview;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.ReferralPath.Stage;

/** One unit: its year in figures, what is below it, what is under way; of a branch its members, and who has not yet brought anyone. */
@Controller
record UnitPage(Register register, Reach reach, UnitsInReach units, Names names, CountedOverview counted) {
    private static final String ADDRESS = "/units/{unit}";
    private static final int OPEN_REFERRALS = 8;
    private static final int MOST_MEMBERS = 500;

    @GetMapping(ADDRESS)
    String unit(HttpServletRequest request, @PathVariable String unit, Words words, SignedIn me, Model model) {
        Unit one = units.find(unit, me);
        Set<UUID> within = register.within(one.id());
        model.addAttribute("unitPage", true);
        try {
            counted.show(new Parameters(request), me, one.id(), words, model);
        } catch (Refused refused) {
            if (refused.getStatusCode().value() != 404) {
                throw refused;
            }
            // a unit that no fact of that year has named yet
            model.addAttribute("overview", null);
        }
        Unit above = one.above() == null ? null : register.unit(one.above());
        model.addAttribute("one", one);
        model.addAttribute("level", words.unit(one.level(), one.kind()));
        model.addAttribute("above", above);
        model.addAttribute("aboveInReach", above != null && reach.units(me).contains(above.id()));
        model.addAttribute("below", register.below(one.id()));
        List<Referral> open = register.referrals(within).stream().filter(referral -> referral.stage().isOpen())
                .sorted(Comparator.comparing(Referral::latest)).toList();
        List<Referral> shown = open.subList(0, Math.min(OPEN_REFERRALS, open.size()));
        List<Person> members = one.level() == UnitLevel.BRANCH ? members(one.id()) : List.of();
        Set<UUID> people = new HashSet<>();
        shown.forEach(referral -> people.add(referral.youth()));
        members.forEach(member -> people.add(member.id()));
        List<Guest> guests = one.level() == UnitLevel.BRANCH ? guests(one.id()) : List.of();
        guests.forEach(guest -> people.add(guest.person));
        Map<UUID, String> known = names.of(me, people, ADDRESS);
        model.addAttribute("openReferrals", open.size());
        model.addAttribute("referrals", shown.stream().map(referral -> new Line("/referrals/" + referral.organization()
                + "/" + referral.youth(), name(referral.youth(), known, words),
                words.of("organization", referral.organization()),
                referral.organization().name().toLowerCase(Locale.ROOT), words.of("stage", referral.stage())))
                .toList());
        model.addAttribute("members",
                members.stream().map(member -> member(member, known, words))
                        .sorted(Comparator.comparing(Member::name, NameOrder.byGivenName())).toList());
        model.addAttribute("guests", guests.stream()
                .sorted(Comparator.comparing(guest -> name(guest.person, known, words), NameOrder.byGivenName()))
                .map(guest -> words.say("unit.guest", name(guest.person, known, words),
                        words.of("organization", guest.organization), words.date(guest.until)))
                .toList());
        model.addAttribute("counts", words.say("unit.members.count", count(members, Organization.UNION, words),
                count(members, Organization.FEDERATION, words)));
        return "unit";
    }

    private List<Person> members(UUID branch) {
        // those of a branch that went into this one belong to it now
        return register.people(register.within(branch)).stream().filter(person -> person.memberships().values().stream()
                .anyMatch(membership -> membership.isActive()
                        && register.standing(membership.branch()).equals(branch)))
                .limit(MOST_MEMBERS).toList();
    }

    /** Members of other branches who take part in this one today. */
    private List<Guest> guests(UUID branch) {
        return register.people(List.of(branch)).stream().flatMap(person -> person.memberships().values().stream()
                .filter(membership -> branch.equals(membership.guestIn(register.today())))
                .map(membership -> new Guest(person.id(), membership.organization(),
                        Objects.requireNonNull(membership.away()).until())))
                .limit(MOST_MEMBERS).toList();
    }

    /** A member of another branch who takes part in this one up to a day. */
    private record Guest(UUID person, Organization organization, LocalDate until) {}

    private static String count(List<Person> members, Organization organization, Words words) {
        return words.number(members.stream().filter(member -> member.isMember(organization)).count());
    }

    private Member member(Person person, Map<UUID, String> known, Words words) {
        List<Referral> brought = register.referralsBy(person.id());
        long admitted = brought.stream().filter(referral -> referral.stage() == Stage.FULFILLED).count();
        List<String> of = new ArrayList<>();
        person.memberships().keySet().stream().filter(person::isMember)
                .forEach(organization -> of.add(words.of("organization", organization)));
        return new Member(person.id(), name(person.id(), known, words), String.join(", ", of), brought.isEmpty()
                ? words.say("unit.members.nobody")
                : words.say("unit.members.brought", words.number((long) brought.size()), words.number(admitted)),
                admitted > 0);
    }

    private static String name(UUID person, Map<UUID, String> known, Words words) {
        return known.getOrDefault(person, words.say("person.unnamed", words.brief(person)));
    }

    /** A referral as it is printed. */
    record Line(String address, String name, String organization, String css, String stage) {}

    /** A member as they are printed; {@code done} if a person they brought was admitted. */
    record Member(UUID id, String name, String of, String brought, boolean done) {}
}
