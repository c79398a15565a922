package vn.oneplusone.app.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.security.Sessions;
import vn.oneplusone.app.security.SignInProvider;
import vn.oneplusone.app.security.TooManyTries;
import vn.oneplusone.app.vault.accounts.AccountRefused;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.ProviderBinding;

/** One's own account: another password, an end to one's other sessions, and the identity of a provider that is bound to it. */
@Controller
class OwnPage {
    private static final Logger LOG = LoggerFactory.getLogger(OwnPage.class);
    private static final List<String> ANSWERS = List.of("bound", "taken", "failed");

    private final Sessions sessions;
    private final UnitNames names;
    private final Accounts accounts;
    private final @Nullable String provider;

    OwnPage(Sessions sessions, UnitNames names, Accounts accounts, ObjectProvider<SignInProvider> provider) {
        this.sessions = sessions;
        this.names = names;
        this.accounts = accounts;
        SignInProvider configured = provider.getIfAvailable();
        this.provider = configured == null ? null : configured.start();
    }

    @GetMapping("/me")
    String show(SignedIn me, @RequestParam(name = "provider") @Nullable String answer, Model model) {
        model.addAttribute("answer", answer != null && ANSWERS.contains(answer) ? answer : null);
        return show(me, model);
    }

    private String show(SignedIn me, Model model) {
        ProviderBinding binding = accounts.bindings().of(me.username()).orElse(null);
        model.addAttribute("provider", provider);
        model.addAttribute("boundSince", binding == null ? null : Times.of(binding.since()));
        model.addAttribute("unit", AccountForm.label(me.unit(), names));
        model.addAttribute("role", names.role(me.role(), me.unit()));
        model.addAttribute("manages", !Managing.roles(me).isEmpty());
        model.addAttribute("readsJournal", JournalPage.isFor(me));
        return "me";
    }

    @PostMapping("/me/password")
    String changePassword(SignedIn me, @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password, HttpServletRequest request, HttpServletResponse response,
            RedirectAttributes shownOnce, Model model) {
        try {
            sessions.changePassword(me, present, password, request, response);
            shownOnce.addFlashAttribute("done", "password");
            return "redirect:/me";
        } catch (AccountRefused e) {
            return refused(me, e.getClass().getSimpleName(), null, HttpServletResponse.SC_UNPROCESSABLE_CONTENT,
                    response, model);
        } catch (TooManyTries e) {
            return refused(me, "TooManyTries", e.seconds(), 429, response, model);
        }
    }

    /** The password is asked for once more: who only found an open browser binds nothing. */
    @PostMapping("/me/provider")
    String bind(SignedIn me, @RequestParam(defaultValue = "") String present, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        if (provider == null || accounts.bindings().of(me.username()).isPresent()) {
            return "redirect:/me";
        }
        try {
            sessions.beginBinding(me, present, request);
            return "redirect:" + provider;
        } catch (AccountRefused e) {
            return refused(me, e.getClass().getSimpleName(), null, HttpServletResponse.SC_UNPROCESSABLE_CONTENT,
                    response, model);
        } catch (TooManyTries e) {
            return refused(me, "TooManyTries", e.seconds(), 429, response, model);
        }
    }

    @PostMapping("/me/provider/removal")
    String unbind(SignedIn me, RedirectAttributes shownOnce) {
        if (accounts.bindings().unbind(me.username())) {
            LOG.info("{} has unbound their account from the provider", me.actor());
            shownOnce.addFlashAttribute("done", "unbound");
        }
        return "redirect:/me";
    }

    private String refused(SignedIn me, String wrong, @Nullable Long wait, int status, HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("wrong", wrong);
        model.addAttribute("wait", wait);
        return show(me, model);
    }

    @PostMapping("/me/other-sessions")
    String endOthers(SignedIn me, HttpServletRequest request, HttpServletResponse response,
            RedirectAttributes shownOnce) {
        sessions.endOthers(me, request, response);
        shownOnce.addFlashAttribute("done", "sessions");
        return "redirect:/me";
    }
}
