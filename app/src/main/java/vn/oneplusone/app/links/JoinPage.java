package vn.oneplusone.app.links;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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
import vn.oneplusone.app.security.cookies.SealedCookies;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.app.vault.links.ReferralLink;
import vn.oneplusone.app.vault.links.ReferralLinks;
import vn.oneplusone.app.vault.links.YouthClaim;
import vn.oneplusone.app.vault.links.YouthClaims;

/** Where a scan leads: who asks for what and why, and the few fields of a claim. */
@Controller
record JoinPage(ReferralLinks links, Branches branches, ClaimsReach reach, Tokens tokens, Clock clock) {
    static final SealedCookies.Kind LINK = new SealedCookies.Kind("link", Duration.ofHours(4));
    /** What a form becomes, in a field of its own: so a form that was sent twice is one claim. */
    private static final SealedCookies.Kind FORM = new SealedCookies.Kind("join", Duration.ofHours(8));
    /** A second tap comes at once; a form that is sent again later, perhaps by the next reader of this phone, shows nobody's claim. */
    private static final Duration SECOND_TAP = Duration.ofMinutes(1);

    @GetMapping("/r/{token}")
    String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return tokens.exchange(token, LINK, "/r", given -> links.linked(given).map(ReferralLink::id), request,
                response);
    }

    @GetMapping("/r")
    String read(HttpServletRequest request, HttpServletResponse response, @RequestParam @Nullable String slow,
            Model model) {
        Optional<ReferralLink> link = link(request);
        if (link.isEmpty()) {
            return noLink(response, slow, model);
        }
        return form(link.get(), ClaimForm.EMPTY, Map.of(), model);
    }

    @PostMapping("/r")
    String leave(@ModelAttribute("form") ClaimForm form, @RequestParam(defaultValue = "") String once,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        Optional<ReferralLink> link = link(request);
        if (link.isEmpty()) {
            return noLink(response, null, model);
        }
        Map<String, String> wrong = form.wrong(reach.today());
        if (!wrong.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(link.get(), form, wrong, model);
        }
        Optional<YouthClaims.Form> opened = tokens.open(FORM, once).flatMap(JoinPage::form);
        if (opened.isEmpty()) {
            // open for too long: once more, with a fresh field
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(link.get(), form, Map.of(), model);
        }
        YouthClaims.Form sent = opened.get();
        Optional<YouthClaim> before = links.claims().find(sent.claim());
        if (before.isEmpty() && !links.claims().leave(link.get(), sent, form.details(reach.today()))) {
            // full, unless the same form came at the same moment
            before = links.claims().find(sent.claim());
            if (before.isEmpty()) {
                response.setStatus(429);
                model.addAttribute("full", true);
                return form(link.get(), form, Map.of(), model);
            }
        }
        if (before.filter(claim -> claim.madeAt().plus(SECOND_TAP).isBefore(clock.instant())).isEmpty()) {
            tokens.hold(OwnClaimPage.CLAIM, sent.claim(), request, response);
            redirect.addFlashAttribute("code", sent.code());
        }
        return "redirect:/claim";
    }

    private static Optional<YouthClaims.Form> form(String opened) {
        int end = opened.indexOf(' ');
        return end < 0
                ? Optional.empty()
                : Optional
                        .of(new YouthClaims.Form(UUID.fromString(opened.substring(0, end)), opened.substring(end + 1)));
    }

    private Optional<ReferralLink> link(HttpServletRequest request) {
        return tokens.held(LINK, request).flatMap(links::find).filter(links::isGood);
    }

    private String form(ReferralLink link, ClaimForm form, Map<String, String> wrong, Model model) {
        YouthClaims.Form fresh = YouthClaims.form();
        model.addAttribute("link", link);
        model.addAttribute("branch", branches.branch(link.branch()));
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("once", tokens.seal(FORM, fresh.claim() + " " + fresh.code()));
        return "join";
    }

    /** Expired, ended and never made look the same. */
    private static String noLink(HttpServletResponse response, @Nullable String slow, Model model) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("link", null);
        model.addAttribute("wait", seconds(slow));
        return "join";
    }

    /** Only a number of seconds is ever printed, whatever stands in the address. */
    static @Nullable Long seconds(@Nullable String slow) {
        return slow != null && Letters.isNumber(slow, 3) ? (Long) Long.parseLong(slow) : null;
    }
}
