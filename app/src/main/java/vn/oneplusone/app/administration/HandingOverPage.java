package vn.oneplusone.app.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.AccountRefused;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.KnownAccount;
import vn.oneplusone.app.web.pages.Words;

/** An account is handed over to its next holder, such as next year's secretary: the form on its page, and the link for the next one, shown once. */
@Controller
record HandingOverPage(Accounts accounts, Managing managing, AccountsPage page, AccountPage one) {
    private static final Logger LOG = LoggerFactory.getLogger(HandingOverPage.class);

    @PostMapping("/accounts/{account}/handing-over")
    String handOver(@PathVariable UUID account, SignedIn me, @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String username, @RequestParam(defaultValue = "") String name,
            HttpServletRequest request, HttpServletResponse response, Words words, RedirectAttributes shownOnce,
            Model model) {
        Account old = managing.account(me, account).account();
        try {
            Account next = accounts.handOver(me.actor(), old.username(), version, username, name);
            LOG.info("account {} handed over to {} by {}", account, next.actor(), me.actor());
            // sent once more, the form gets a link again, as the first one may not have been seen; but none once there is a password
            KnownAccount known = managing.account(me, next.actor());
            boolean invited = !known.hasPassword() && !next.closed();
            if (!account.equals(me.actor())) {
                shownOnce.addFlashAttribute("done", "handed-over");
                if (invited) {
                    page.giveLink(next, request, shownOnce);
                }
                return "redirect:/accounts/" + next.actor();
            }
            // who handed their own account over is signed out with the next click, and could not see another page
            model.addAttribute("done", "handed-over-own");
            model.addAttribute("link", invited ? page.link(next, AccountsPage.LINK_LIFE, request) : null);
            return one.show(me, known, List.of(), words, model);
        } catch (AccountRefused e) {
            boolean typed = e instanceof AccountRefused.UsernameMalformed || e instanceof AccountRefused.UsernameTaken
                    || e instanceof AccountRefused.NameMissing;
            response.setStatus(
                    typed ? HttpServletResponse.SC_UNPROCESSABLE_CONTENT : HttpServletResponse.SC_CONFLICT);
            model.addAttribute("nextUsername", username);
            model.addAttribute("nextName", name);
            return one.show(me, managing.account(me, account), List.of(e.getClass().getSimpleName()), words, model);
        }
    }
}
