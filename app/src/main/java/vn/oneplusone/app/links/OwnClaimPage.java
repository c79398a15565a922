package vn.oneplusone.app.links;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.oneplusone.app.security.cookies.SealedCookies;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.vault.links.ClaimDetails;
import vn.oneplusone.app.vault.links.ReferralLinks;
import vn.oneplusone.app.vault.links.YouthClaim;
import vn.oneplusone.app.vault.links.YouthClaims;
import vn.oneplusone.app.web.pages.QrCode;

/**
 * What a young person left, for the holder of its code. Once it is confirmed it shows nobody's details: the branch may have found that the
 * person was known before, and a code proves less than a meeting.
 */
@Controller
class OwnClaimPage {
    static final SealedCookies.Kind CLAIM = new SealedCookies.Kind("claim", Duration.ofHours(4));

    private final YouthClaims claims;
    private final Branches branches;
    private final ClaimsReach reach;
    private final Tokens tokens;
    private final Confirmation confirmation;

    OwnClaimPage(ReferralLinks links, Branches branches, ClaimsReach reach, Tokens tokens, Confirmation confirmation) {
        this.confirmation = confirmation;
        this.claims = links.claims();
        this.branches = branches;
        this.reach = reach;
        this.tokens = tokens;
    }

    @GetMapping("/claim/{code}")
    String open(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        return exchange(code, request, response);
    }

    @PostMapping(path = "/claim", params = "code")
    String typed(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        // a copied address is pasted whole, too
        String bare = code.strip();
        return exchange(bare.substring(bare.lastIndexOf('/') + 1), request, response);
    }

    private String exchange(String code, HttpServletRequest request, HttpServletResponse response) {
        return tokens.exchange(code, CLAIM, "/claim", given -> claims.claimed(given).map(YouthClaim::id), request,
                response);
    }

    @GetMapping("/claim")
    String read(HttpServletRequest request, @RequestParam @Nullable String slow, Model model) {
        if (model.getAttribute("code") instanceof String code) {
            String address = ServletUriComponentsBuilder.fromContextPath(request).path("/claim/").path(code)
                    .toUriString();
            model.addAttribute("address", address);
            model.addAttribute("qr", QrCode.of(address));
        }
        model.addAttribute("wait", JoinPage.seconds(slow));
        return show(claim(request).orElse(null), null, Map.of(), model);
    }

    private Optional<YouthClaim> claim(HttpServletRequest request) {
        return tokens.held(CLAIM, request).flatMap(claims::find)
                .map(claim -> claim.isPaused() ? confirmation.settle(claim) : claim);
    }

    private String show(@Nullable YouthClaim claim, @Nullable ClaimForm typed, Map<String, String> wrong,
            Model model) {
        model.addAttribute("claim", claim);
        if (claim != null) {
            model.addAttribute("branch", branches.branch(claim.branch()));
            ClaimDetails details = claim.isPending() ? claims.open(claim.id()).orElse(null) : null;
            model.addAttribute("details", details);
            model.addAttribute("until", DistrictDay.of(claim.expires()));
            model.addAttribute("form", typed != null || details == null ? typed : ClaimForm.of(details));
            model.addAttribute("correcting", typed != null);
            model.addAttribute("wrong", wrong);
        }
        return "claim";
    }

    @PostMapping(path = "/claim", params = "action=correct")
    String correct(@ModelAttribute("form") ClaimForm form, @RequestParam long version, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes redirect, Model model) {
        Optional<YouthClaim> claim = claim(request).filter(one -> one.isPending() && !one.isPaused());
        if (claim.isEmpty()) {
            return "redirect:/claim";
        }
        Map<String, String> wrong = form.wrong(reach.today());
        if (!wrong.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(claim.get(), form, wrong, model);
        }
        boolean corrected = claims.correct(claim.get().id(), version, form.details(reach.today()));
        redirect.addFlashAttribute("told", corrected ? "claim.corrected" : "claim.changed-meanwhile");
        return "redirect:/claim";
    }

    /** What waits is destroyed at once; what the ledger has is for the branch to act on. */
    @PostMapping(path = "/claim", params = "action=ask")
    String ask(@RequestParam YouthClaim.Right right, HttpServletRequest request, HttpServletResponse response,
            RedirectAttributes redirect) {
        UUID id = tokens.held(CLAIM, request).orElse(null);
        if (id == null) {
            return "redirect:/claim";
        }
        if (right != YouthClaim.Right.CORRECTION) {
            confirmation.takeBack(id);
        }
        if (right != YouthClaim.Right.CORRECTION && claims.destroy(id)) {
            tokens.forget(CLAIM, request, response);
            redirect.addFlashAttribute("told", "claim.destroyed");
        } else if (claims.ask(id, right)) {
            redirect.addFlashAttribute("told", "claim.asked");
        }
        return "redirect:/claim";
    }

    /** For a phone that is not one's own. */
    @PostMapping(path = "/claim", params = "action=leave")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        tokens.forget(CLAIM, request, response);
        tokens.forget(JoinPage.LINK, request, response);
        return "redirect:/claim";
    }
}
