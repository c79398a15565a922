package vn.oneplusone.app.portal.links;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
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
import org.springframework.web.util.WebUtils;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.app.vault.ReferralLink;
import vn.oneplusone.app.vault.ReferralLinks;

/** Where a scan leads: who asks for what and why, and the few fields of a claim. */
@Controller
class JoinPage {
    static final String LINK = "referralLink";
    /** What tells a form that was sent twice. */
    private static final String FORM = "joinForm";

    private final ReferralLinks links;
    private final Branches branches;
    private final Reach reach;
    private final Tokens tokens;

    JoinPage(ReferralLinks links, Branches branches, Reach reach, Tokens tokens) {
        this.links = links;
        this.branches = branches;
        this.reach = reach;
        this.tokens = tokens;
    }

    @GetMapping("/r/{token}")
    String open(@PathVariable String token, HttpServletRequest request) {
        return tokens.exchange(token, LINK, "/r", given -> links.linked(given).map(ReferralLink::id), request);
    }

    @GetMapping("/r")
    String read(HttpServletRequest request, HttpServletResponse response, @RequestParam @Nullable String slow,
            Model model) {
        Optional<ReferralLink> link = link(request);
        if (link.isEmpty()) {
            return noLink(response, slow, model);
        }
        return form(link.get(), ClaimForm.EMPTY, Map.of(), request, model);
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
            return form(link.get(), form, wrong, request, model);
        }
        HttpSession session = request.getSession();
        synchronized (WebUtils.getSessionMutex(session)) {
            if (!once.equals(session.getAttribute(FORM))) {
                // sent twice: the first has been kept
                return "redirect:/claim";
            }
            Optional<String> code = links.claims().leave(link.get(), form.details(reach.today()));
            if (code.isEmpty()) {
                response.setStatus(429);
                model.addAttribute("full", true);
                return form(link.get(), form, Map.of(), request, model);
            }
            session.removeAttribute(FORM);
            links.claims().claimed(code.get())
                    .ifPresent(claim -> session.setAttribute(OwnClaimPage.CLAIM, claim.id()));
            redirect.addFlashAttribute("code", code.get());
        }
        return "redirect:/claim";
    }

    private Optional<ReferralLink> link(HttpServletRequest request) {
        return Tokens.held(request, LINK).flatMap(links::find).filter(links::isGood);
    }

    private String form(ReferralLink link, ClaimForm form, Map<String, String> wrong, HttpServletRequest request,
            Model model) {
        String once = UUID.randomUUID().toString();
        request.getSession().setAttribute(FORM, once);
        model.addAttribute("link", link);
        model.addAttribute("branch", branches.branch(link.branch()));
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("once", once);
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
