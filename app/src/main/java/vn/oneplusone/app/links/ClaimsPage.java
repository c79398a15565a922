package vn.oneplusone.app.links;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.RefusalWords;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.ForTask;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.links.ReferralLinks;
import vn.oneplusone.app.vault.links.YouthClaim;
import vn.oneplusone.app.vault.links.YouthClaims;
import vn.oneplusone.app.web.pages.Duties;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;

/** What young people left for the branches of an account: confirmed in person, attached to a person known, or declined. */
@Controller
@Order(1)
@ForTask(Act.CONFIRM)
class ClaimsPage implements Duties {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimsPage.class);

    /** Stands for the branch in place of a referrer. */
    private static final String BRANCH = "branch";
    private static final int MOST_FOUND = 20;

    private final YouthClaims claims;
    private final HeldClaims held;
    private final Confirmation confirmation;
    private final ClaimsReach reach;
    private final Names names;

    ClaimsPage(ReferralLinks links, HeldClaims held, Confirmation confirmation, ClaimsReach reach, Names names) {
        this.claims = links.claims();
        this.held = held;
        this.confirmation = confirmation;
        this.reach = reach;
        this.names = names;
    }

    /** What was filled in, as it was. */
    record Asked(@Nullable String gender, @Nullable String consent, @Nullable String representativeBirth,
            @Nullable String representative, @Nullable String person,
            @Nullable String by) {
        static final Asked NOTHING = new Asked(null, null, null, null, null, null);
    }

    @Override
    public Stream<Duty> of(SignedIn me) {
        if (!Act.CONFIRM.isFor(me.role())) {
            return Stream.empty();
        }
        List<YouthClaim> mine = mine(me);
        return Stream.of(new Duty("claims", mine.stream().filter(ClaimsPage::isWaiting).count(), "/claims"),
                new Duty("claims-asked", mine.stream().filter(claim -> claim.asked() != null).count(), "/claims"));
    }

    private List<YouthClaim> mine(SignedIn me) {
        return claims.all().stream().filter(claim -> reach.reaches(me, claim.branch())).map(confirmation::settle)
                .toList();
    }

    private static boolean isWaiting(YouthClaim claim) {
        return claim.isPending() && !claim.isPaused();
    }

    @GetMapping("/claims")
    String list(SignedIn me, Model model) {
        List<YouthClaim> mine = mine(me);
        model.addAttribute("waiting", mine.stream().filter(ClaimsPage::isWaiting).map(held::line).toList());
        model.addAttribute("asking", mine.stream().filter(YouthClaim::isPaused).map(held::line).toList());
        model.addAttribute("names", names.of(me, mine.stream().filter(claim -> claim.asked() != null)
                .map(YouthClaim::person).filter(Objects::nonNull).toList(), "/claims"));
        model.addAttribute("asked", mine.stream().filter(claim -> claim.asked() != null).map(held::line).toList());
        return "claims";
    }

    @GetMapping("/claims/{id}")
    String open(SignedIn me, @PathVariable String id, HttpServletResponse response, RedirectAttributes redirect,
            Model model) {
        return show(me, reached(me, id), Asked.NOTHING, response, redirect, model);
    }

    private String show(SignedIn me, YouthClaim claim, Asked asked, HttpServletResponse response,
            RedirectAttributes redirect, Model model) {
        HeldClaims.Opened opened = claim.isPending() ? held.open(me, claim) : null;
        if (opened == null) {
            redirect.addFlashAttribute("told", "claims.over");
            return "redirect:/claims";
        }
        // nobody's details are for a shared cache, nor for the way back after signing out
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("opened", opened);
        model.addAttribute("asked", asked);
        model.addAttribute("genders", Gender.values());
        return "claims-one";
    }

    /** Looks a person up who is known already by another name or birth date. */
    @PostMapping(path = "/claims/{id}", params = "action=find")
    String find(SignedIn me, @PathVariable String id, @RequestParam(defaultValue = "") String name,
            HttpServletResponse response, RedirectAttributes redirect, Model model) {
        YouthClaim claim = reached(me, id);
        model.addAttribute("name", name);
        model.addAttribute("found", names.of(me, names.find(me, name, MOST_FOUND), "/claims/{claim}"));
        return show(me, claim, Asked.NOTHING, response, redirect, model);
    }

    /** Who refers: the member whose link it was, or the branch as a whole. */
    private static @Nullable UUID referrer(YouthClaim claim, Asked asked) {
        return BRANCH.equals(asked.by) ? null : claim.referrer();
    }

    @PostMapping(path = "/claims/{id}", params = "action=confirm")
    String confirm(SignedIn me, @PathVariable String id, Asked asked, Locale locale, HttpServletResponse response,
            RedirectAttributes redirect, Model model) {
        YouthClaim claim = reached(me, id);
        Gender gender = one(Gender.values(), asked.gender, Gender.UNSTATED);
        ConsentForm consent = "PAPER".equals(asked.consent) ? ConsentForm.PAPER : ConsentForm.ELECTRONIC;
        Optional<UUID> known = LinksPage.id(asked.representative);
        if (known.isPresent() && !reach.has(me, known.get())) {
            return wrong(me, claim, asked, "claims.wrong.person", response, redirect, model);
        }
        Confirmation.Representative representative = new Confirmation.Representative(known.orElse(null),
                ClaimForm.date(asked.representativeBirth).orElse(null));
        return record(me, claim, asked, "claims.confirmed", locale, response, redirect, model, () -> claims
                .open(claim.id())
                .map(details -> confirmation.register(me, claim, referrer(claim, asked), details, gender, consent,
                        ClaimForm.needsRepresentative(details.birthDate(), details.consentOn())
                                ? representative
                                : null))
                .orElse(false));
    }

    @PostMapping(path = "/claims/{id}", params = "action=attach")
    String attach(SignedIn me, @PathVariable String id, Asked asked, Locale locale, HttpServletResponse response,
            RedirectAttributes redirect, Model model) {
        YouthClaim claim = reached(me, id);
        Optional<UUID> person = LinksPage.id(asked.person);
        if (person.isEmpty() || !reach.begins(me, person.get())) {
            return wrong(me, claim, asked, "claims.wrong.person", response, redirect, model);
        }
        return record(me, claim, asked, "claims.confirmed", locale, response, redirect, model,
                () -> confirmation.attach(me, claim, referrer(claim, asked), person.get()));
    }

    /** The person may be known elsewhere: those who answer for them are asked. */
    @PostMapping(path = "/claims/{id}", params = "action=ask")
    String ask(SignedIn me, @PathVariable String id, Asked asked, Locale locale, HttpServletResponse response,
            RedirectAttributes redirect, Model model) {
        YouthClaim claim = reached(me, id);
        return record(me, claim, asked, "claims.asked", locale, response, redirect, model, () -> claims.open(claim.id())
                .map(details -> confirmation.ask(me, claim, referrer(claim, asked), details)).orElse(false));
    }

    private interface Work {
        boolean done();
    }

    private String record(SignedIn me, YouthClaim claim, Asked asked, String done, Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect, Model model, Work work) {
        try {
            redirect.addFlashAttribute("told", work.done() ? done : "claims.over");
            return "redirect:/claims";
        } catch (Refused e) {
            RefusalWords words = Optional.ofNullable(e.getCause()).flatMap(cause -> RefusalWords.of(cause, locale))
                    .orElseThrow(() -> e);
            LOG.info("claim {} of {} refused: {}", claim.id(), me.actor(), words.rule());
            model.addAttribute("refusal", words.words());
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(me, claim, asked, response, redirect, model);
        }
    }

    private String wrong(SignedIn me, YouthClaim claim, Asked asked, String why, HttpServletResponse response,
            RedirectAttributes redirect, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("wrong", why);
        return show(me, claim, asked, response, redirect, model);
    }

    @PostMapping(path = "/claims/{id}", params = "action=decline")
    String decline(SignedIn me, @PathVariable String id, RedirectAttributes redirect) {
        YouthClaim claim = reached(me, id);
        boolean destroyed = claims.destroy(claim.id());
        LOG.info("claim {} declined by {}", claim.id(), me.actor());
        redirect.addFlashAttribute("told", destroyed ? "claims.declined" : "claims.over");
        return "redirect:/claims";
    }

    @PostMapping(path = "/claims/{id}", params = "action=answered")
    String answered(SignedIn me, @PathVariable String id, RedirectAttributes redirect) {
        YouthClaim claim = reached(me, id);
        claims.answered(claim.id());
        LOG.info("what was asked by claim {} is done, says {}", claim.id(), me.actor());
        redirect.addFlashAttribute("told", "claims.answered");
        return "redirect:/claims";
    }

    /** @throws Refused if it is not there or elsewhere, which look the same */
    private YouthClaim reached(SignedIn me, String id) {
        Optional<YouthClaim> claim = LinksPage.id(id).flatMap(claims::find);
        reach.require(me, claim.map(YouthClaim::branch).orElse(null), "ClaimOver");
        return confirmation.settle(claim.orElseThrow());
    }

    private static <E extends Enum<E>> E one(E[] values, @Nullable String typed, E otherwise) {
        for (E value : values) {
            if (value.name().equals(typed)) {
                return value;
            }
        }
        return otherwise;
    }
}
