package vn.oneplusone.app.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.AccountRefused;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.KnownAccount;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.pages.Words;

/**
 * One account: its name, role and unit, closing and opening it, another link. Its address has the id under which the ledger knows the account, no name.
 * What is changed was decided on a version; who decided on an earlier one is shown the present one beside what they typed.
 */
@Controller
@RequestMapping("/accounts/{account}")
record AccountPage(Accounts accounts, AccountsPage page, Managing managing, UnitNames names, EndedUnits ended) {
    private static final Logger LOG = LoggerFactory.getLogger(AccountPage.class);

    @GetMapping
    String show(@PathVariable UUID account, SignedIn me, Words words, Model model) {
        KnownAccount known = managing.account(me, account);
        return show(me, known, List.of(), words, model);
    }

    /** The page with what is wrong with something that was not typed into its first form. */
    String show(SignedIn me, KnownAccount known, List<String> wrong, Words words, Model model) {
        return show(me, known, form(known.account()), wrong, words, model);
    }

    private AccountForm form(Account account) {
        return new AccountForm(account.username(), account.displayName(), account.role(),
                AccountForm.label(account.unit(), names));
    }

    private String show(SignedIn me, KnownAccount known, AccountForm form, List<String> wrong, Words words,
            Model model) {
        List<Account> managed = managing.accounts(me).stream().filter(one -> isLinked(known, one))
                .map(KnownAccount::account).toList();
        model.addAttribute("former", managed.stream().filter(one -> one.actor().equals(known.former())).toList());
        model.addAttribute("next", managed.stream().filter(one -> !one.actor().equals(known.former())).toList());
        model.addAttribute("account", known.account());
        model.addAttribute("present", form(known.account()));
        model.addAttribute("state", page.state(known, words));
        model.addAttribute("ended", ended.of(me, known.account(), words));
        model.addAttribute("boundSince",
                accounts.bindings().of(known.account().username()).map(binding -> Times.of(binding.since()))
                        .orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        page.choices(me, model);
        return "account";
    }

    /** Whether one was handed over to the other. */
    private static boolean isLinked(KnownAccount one, KnownAccount other) {
        return other.account().actor().equals(one.former()) || one.account().actor().equals(other.former());
    }

    @PostMapping
    String change(@PathVariable UUID account, SignedIn me, @RequestParam(defaultValue = "-1") long version,
            @RequestParam @Nullable String name, @RequestParam @Nullable String role,
            @RequestParam @Nullable String unit, HttpServletResponse response, Words words,
            RedirectAttributes shownOnce, Model model) {
        KnownAccount known = managing.account(me, account);
        AccountForm form = AccountForm.of(known.account().username(), name, role, unit);
        boolean sameUnit = form.role() == known.account().role()
                && form.unit().equals(AccountForm.label(known.account().unit(), names));
        // a unit that has ended can stay, and not be chosen
        AccountForm.Understood understood = sameUnit
                ? new AccountForm.Understood(known.account().unit(), List.of())
                : form.understood(names);
        Role given = form.role();
        if (given == null || !understood.wrong().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(me, known, form, understood.wrong(), words, model);
        }
        managing.requireGiving(me, given, understood.unitId());
        return doing(me, account, form, response, words, model, () -> {
            accounts.change(known.account().username(), version, form.name(), given, understood.unitId());
            shownOnce.addFlashAttribute("done", "changed");
        });
    }

    @PostMapping("/closing")
    String close(@PathVariable UUID account, SignedIn me, @RequestParam(defaultValue = "-1") long version,
            HttpServletResponse response, Words words, RedirectAttributes shownOnce, Model model) {
        Account old = managing.account(me, account).account();
        return doing(me, account, form(old), response, words, model, () -> {
            accounts.close(old.username(), version);
            shownOnce.addFlashAttribute("done", "closed");
        });
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable UUID account, SignedIn me, @RequestParam(defaultValue = "-1") long version,
            HttpServletResponse response, Words words, RedirectAttributes shownOnce, Model model) {
        Account old = managing.account(me, account).account();
        return doing(me, account, form(old), response, words, model, () -> {
            accounts.reopen(old.username(), version);
            shownOnce.addFlashAttribute("done", "reopened");
        });
    }

    /** An owner who came in by the provider is out at once. */
    @PostMapping("/provider-removal")
    String unbind(@PathVariable UUID account, SignedIn me, HttpServletResponse response, Words words,
            RedirectAttributes shownOnce, Model model) {
        Account old = managing.account(me, account).account();
        return doing(me, account, form(old), response, words, model, () -> {
            if (accounts.bindings().unbind(old.username())) {
                accounts.endSessions(old.username());
                shownOnce.addFlashAttribute("done", "unbound");
            }
        });
    }

    @PostMapping("/link")
    String link(@PathVariable UUID account, SignedIn me, HttpServletRequest request, HttpServletResponse response,
            Words words, RedirectAttributes shownOnce, Model model) {
        Account old = managing.account(me, account).account();
        return doing(me, account, form(old), response, words, model, () -> page.giveLink(old, request, shownOnce));
    }

    private String doing(SignedIn me, UUID account, AccountForm form, HttpServletResponse response, Words words,
            Model model, Runnable change) {
        try {
            change.run();
            LOG.info("account {} changed by {}", account, me.actor());
            return "redirect:/accounts/" + account;
        } catch (AccountRefused e) {
            response.setStatus(e instanceof AccountRefused.NameMissing
                    ? HttpServletResponse.SC_UNPROCESSABLE_CONTENT
                    : HttpServletResponse.SC_CONFLICT);
            return show(me, managing.account(me, account), form, List.of(e.getClass().getSimpleName()), words, model);
        }
    }
}
