package vn.oneplusone.app.links;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.ForTask;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.vault.links.ReferralLink;
import vn.oneplusone.app.vault.links.ReferralLinks;
import vn.oneplusone.app.web.pages.QrCode;
import vn.oneplusone.membership.events.Organization;

/** Links of members, for the officers of their branches: made, shown once as a card, ended. */
@Controller
@ForTask(Act.REFER)
record LinksPage(ReferralLinks links, Branches branches, ClaimsReach reach, Register register, Names names) {
    private static final Logger LOG = LoggerFactory.getLogger(LinksPage.class);
    private static final String ADDRESS = "/links";
    private static final int MOST_FOUND = 20;
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 365;

    /** What was filled in, as it was. */
    record Asked(@Nullable String referrer, @Nullable String organization, @Nullable String branch,
            @Nullable String days) {}

    /** A link as it is printed. */
    record Line(UUID id, UUID referrer, Organization organization, String branch, LocalDate until, boolean good) {}

    /** A member who may be meant. */
    record Found(UUID id, int birthYear, String branch, Organization organization) {}

    @GetMapping(ADDRESS)
    String list(SignedIn me, @RequestParam @Nullable String referrer, @RequestParam @Nullable String organization,
            Model model) {
        Organization chosen = organization(organization).orElse(Organization.UNION);
        UUID own = id(referrer).map(person -> reach.branchOfMember(me, person, chosen)).orElse(null);
        return page(me, new Asked(referrer, chosen.name(), own == null ? null : own.toString(),
                Integer.toString(USUAL_DAYS)), Map.of(), model);
    }

    private String page(SignedIn me, Asked asked, Map<String, String> wrong, Model model) {
        List<Line> lines = links.all().stream().filter(link -> reach.reaches(me, link.branch()))
                .map(link -> new Line(link.id(), link.referrer(), link.organization(),
                        branches.branch(link.branch()).full(),
                        DistrictDay.of(link.expires()), links.isGood(link)))
                .toList();
        Set<UUID> shown = new LinkedHashSet<>();
        lines.forEach(line -> shown.add(line.referrer()));
        id(asked.referrer).ifPresent(shown::add);
        model.addAttribute("names", names.of(me, shown, ADDRESS));
        model.addAttribute("links", lines);
        model.addAttribute("referrer", id(asked.referrer).orElse(null));
        model.addAttribute("asked", asked);
        model.addAttribute("wrong", wrong);
        model.addAttribute("groups", branches.there(branch -> reach.reaches(me, branch)));
        return "links";
    }

    /** Looks a member up by name, which comes in a body so that no address holds it. */
    @PostMapping(ADDRESS + "/who")
    String who(SignedIn me, @RequestParam(defaultValue = "") String name, Model model) {
        List<Found> found = new ArrayList<>();
        for (UUID id : names.find(me, name, MOST_FOUND)) {
            Person person = register.person(id);
            if (person != null) {
                person.memberships().forEach((organization, membership) -> {
                    if (membership.isActive() && reach.reaches(me, membership.branch())) {
                        found.add(new Found(id, person.birthYear(), branches.branch(membership.branch()).full(),
                                organization));
                    }
                });
            }
        }
        String page = page(me, new Asked(null, null, null, Integer.toString(USUAL_DAYS)), Map.of(), model);
        model.addAttribute("found", found);
        model.addAttribute("foundNames", names.of(me, found.stream().map(Found::id).toList(), ADDRESS));
        model.addAttribute("name", name);
        return page;
    }

    /** Where the language is changed after a person was looked for, there is nothing to show again. */
    @GetMapping(ADDRESS + "/who")
    String back() {
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS)
    String make(SignedIn me, @ModelAttribute Asked asked, HttpServletResponse response, RedirectAttributes redirect,
            Model model) {
        Map<String, String> wrong = new LinkedHashMap<>();
        Optional<Organization> organization = organization(asked.organization);
        Optional<UUID> referrer = id(asked.referrer);
        UUID own = organization.isEmpty() || referrer.isEmpty()
                ? null
                : reach.branchOfMember(me, referrer.get(), organization.get());
        if (organization.isEmpty()) {
            wrong.put("organization", "links.wrong.organization");
        } else if (own == null) {
            wrong.put("referrer", "links.wrong.referrer");
        }
        Optional<UUID> branch = text(asked.branch).isEmpty() ? Optional.ofNullable(own) : id(asked.branch);
        if (branch.filter(one -> reach.reaches(me, one)).isEmpty() && own != null) {
            wrong.put("branch", "links.wrong.branch");
        }
        int days = days(asked.days);
        if (days < 1 || days > MOST_DAYS) {
            wrong.put("days", "links.wrong.days");
        }
        if (!wrong.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(me, asked, wrong, model);
        }
        ReferralLinks.Made made = links.make(referrer.orElseThrow(), organization.orElseThrow(), branch.orElseThrow(),
                me.actor(), Duration.ofDays(days));
        LOG.info("link {} made by {}", made.link().id(), me.actor());
        redirect.addFlashAttribute("token", made.token());
        return "redirect:/links/" + made.link().id();
    }

    /** The card: its address and QR code are there the first time only. */
    @GetMapping("/links/{id}")
    String card(SignedIn me, @PathVariable String id, HttpServletRequest request, Model model) {
        ReferralLink link = reached(me, id);
        if (model.getAttribute("token") instanceof String token) {
            String address = ServletUriComponentsBuilder.fromContextPath(request).path("/r/").path(token)
                    .toUriString();
            model.addAttribute("address", address);
            model.addAttribute("qr", QrCode.of(address));
        }
        model.addAttribute("link", link);
        model.addAttribute("branch", branches.branch(link.branch()));
        model.addAttribute("until", DistrictDay.of(link.expires()));
        model.addAttribute("good", links.isGood(link));
        return "link";
    }

    @PostMapping(path = "/links/{id}", params = "action=end")
    String end(SignedIn me, @PathVariable String id, RedirectAttributes redirect) {
        ReferralLink link = reached(me, id);
        links.end(link.id());
        LOG.info("link {} ended by {}", link.id(), me.actor());
        redirect.addFlashAttribute("told", "links.ended");
        return "redirect:" + ADDRESS;
    }

    /** @throws Refused if it is not there or elsewhere, which look the same */
    private ReferralLink reached(SignedIn me, String id) {
        Optional<ReferralLink> link = id(id).flatMap(links::find);
        reach.require(me, link.map(ReferralLink::branch).orElse(null));
        return link.orElseThrow();
    }

    private static Optional<Organization> organization(@Nullable String typed) {
        String text = text(typed);
        for (Organization organization : Organization.values()) {
            if (organization.name().equals(text)) {
                return Optional.of(organization);
            }
        }
        return Optional.empty();
    }

    static Optional<UUID> id(@Nullable String typed) {
        String text = text(typed);
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int days(@Nullable String typed) {
        String text = text(typed);
        return Letters.isNumber(text, 4) ? Integer.parseInt(text) : 0;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
