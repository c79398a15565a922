package vn.oneplusone.app.portal.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.oneplusone.app.security.Sessions;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.app.security.TooManyTries;
import vn.oneplusone.app.vault.AccountRefused;

/** One's own account: another password, and an end to one's other sessions. */
@Controller
class OwnPage {
    private final Sessions sessions;
    private final UnitNames names;

    OwnPage(Sessions sessions, UnitNames names) {
        this.sessions = sessions;
        this.names = names;
    }

    @GetMapping("/me")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("unit", AccountForm.label(me.unit(), names));
        model.addAttribute("manages", !Managing.roles(me).isEmpty());
        model.addAttribute("readsJournal", JournalPage.isFor(me));
        return "me";
    }

    @PostMapping("/me/password")
    String changePassword(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes shownOnce, Model model) {
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

    private String refused(SignedIn me, String wrong, @Nullable Long wait, int status, HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("wrong", wrong);
        model.addAttribute("wait", wait);
        return show(me, model);
    }

    @PostMapping("/me/other-sessions")
    String endOthers(@AuthenticationPrincipal SignedIn me, HttpServletRequest request, HttpServletResponse response,
            RedirectAttributes shownOnce) {
        sessions.endOthers(me, request, response);
        shownOnce.addFlashAttribute("done", "sessions");
        return "redirect:/me";
    }
}
