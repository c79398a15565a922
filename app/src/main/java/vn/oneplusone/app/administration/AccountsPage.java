package vn.oneplusone.app.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.AccountRefused;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.KnownAccount;
import vn.oneplusone.app.vault.accounts.SignInLink;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;

/** The accounts that the reader manages, and how another one is added. */
@Controller
record AccountsPage(Accounts accounts, Managing managing, UnitNames names, EndedUnits ended, Clock clock) {
    /** Long enough to hand it over in person. */
    static final Duration LINK_LIFE = Duration.ofDays(3);

    private static final Logger LOG = LoggerFactory.getLogger(AccountsPage.class);
    private static final int PAGE = 50;
    private static final int MOST_OFFERED = 500;

    /** An account as it is printed. */
    record Row(UUID id, String name, String username, String role, String unit, String lastSignIn, String state) {}

    /** A link that is shown once. */
    record Link(String username, String address, String expires) {}

    /** What was asked for, and those of the accounts that it means. */
    private record Asked(@Nullable String wanted, int page, List<KnownAccount> accounts) {}

    private Asked asked(HttpServletRequest request, SignedIn me, Words words) {
        Managing.require(me);
        Parameters parameters = new Parameters(request);
        String wanted = parameters.text("q");
        Integer page = parameters.number("page", 1, 100_000);
        parameters.check();
        return new Asked(wanted, page == null ? 1 : page, managing.accounts(me).stream()
                .filter(known -> wanted == null || isWanted(row(known, words), UnitNames.plain(wanted))).toList());
    }

    @GetMapping("/accounts")
    String accounts(HttpServletRequest request, Words words, SignedIn me, Model model) {
        Asked asked = asked(request, me, words);
        String wanted = asked.wanted;
        int number = asked.page;
        List<KnownAccount> rows = asked.accounts;
        int from = Math.min((number - 1) * PAGE, rows.size());
        model.addAttribute("ended", ended.of(me, words));
        model.addAttribute("rows", rows.subList(from, Math.min(from + PAGE, rows.size())).stream()
                .map(known -> row(known, words)).toList());
        model.addAttribute("count", rows.size());
        model.addAttribute("q", wanted);
        model.addAttribute("query", wanted == null
                ? ""
                : UriComponentsBuilder.newInstance().queryParam("q", "{q}").build(wanted).toString());
        model.addAttribute("previous", number > 1 ? page(wanted, number - 1) : null);
        model.addAttribute("next", from + PAGE < rows.size() ? page(wanted, number + 1) : null);
        return "accounts";
    }

    /** The same as a file, all of it: accounts by the ids under which the ledger and the journal know them, nobody by name. */
    @GetMapping("/tables/accounts.{format:csv|xlsx}")
    ResponseEntity<byte[]> table(HttpServletRequest request, Words words, SignedIn me, @PathVariable String format) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (KnownAccount known : asked(request, me, words).accounts) {
            Account account = known.account();
            UnitNames.Unit unit = Optional.ofNullable(account.unit()).flatMap(names::of).orElse(null);
            rows.add(Arrays.asList(account.actor(), words.say(names.role(account.role(), account.unit())),
                    unit == null ? null : unit.code(), unit == null ? unit(account, words) : unit.name(),
                    known.lastSignIn() == null
                            ? null
                            : LocalDateTime.ofInstant(known.lastSignIn(), DistrictDay.ZONE),
                    state(known, words)));
        }
        return TableFile.named(format).answer(new Table("tai-khoan",
                List.of(words.say("tables.account"), words.say("accounts.role"), words.say("tables.code"),
                        words.say("accounts.unit"), words.say("accounts.last"), words.say("accounts.state")),
                rows));
    }

    private static boolean isWanted(Row row, String wanted) {
        return UnitNames.plain(row.name + " " + row.username + " " + row.unit).contains(wanted);
    }

    private static String page(@Nullable String wanted, int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/accounts").queryParam("page", number);
        if (wanted != null) {
            address.queryParam("q", "{q}");
            return address.build(wanted).toString();
        }
        return address.build().toUriString();
    }

    private Row row(KnownAccount known, Words words) {
        Account account = known.account();
        return new Row(account.actor(), account.displayName(), account.username(),
                words.say(names.role(account.role(), account.unit())),
                unit(account, words),
                known.lastSignIn() == null ? words.say("accounts.never") : Times.of(known.lastSignIn()),
                state(known, words));
    }

    private String unit(Account account, Words words) {
        return account.unit() == null ? words.say("accounts.unit.all") : AccountForm.label(account.unit(), names);
    }

    /** Whether an account can come in with it, and how. */
    String state(KnownAccount known, Words words) {
        if (known.account().closed()) {
            return words.say("accounts.state.closed");
        }
        if (known.linkExpires() != null && known.linkExpires().isAfter(clock.instant())) {
            return words.say("accounts.state.link", Times.of(known.linkExpires()));
        }
        return words.say(known.hasPassword() ? "accounts.state.open" : "accounts.state.waiting");
    }

    @GetMapping("/accounts/new")
    String adding(SignedIn me, Model model) {
        Managing.require(me);
        return form(me, AccountForm.of(null, null, null, null), List.of(), model);
    }

    private String form(SignedIn me, AccountForm form, List<String> wrong, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        choices(me, model);
        return "account-new";
    }

    /** What can be chosen: a whole province has more branches than fit into a list, but codes and names are understood all the same. */
    void choices(SignedIn me, Model model) {
        model.addAttribute("roles", Managing.roles(me));
        model.addAttribute("units", names.all().stream().filter(unit -> managing.reaches(me, unit.id()))
                .limit(MOST_OFFERED).map(UnitNames.Unit::label).toList());
    }

    @PostMapping("/accounts")
    String add(SignedIn me, @RequestParam @Nullable String username, @RequestParam @Nullable String name,
            @RequestParam @Nullable String role, @RequestParam @Nullable String unit, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes shownOnce, Model model) {
        Managing.require(me);
        AccountForm form = AccountForm.of(username, name, role, unit);
        AccountForm.Understood understood = form.understood(names);
        if (form.role() == null || !understood.wrong().isEmpty()) {
            return refused(me, form, understood.wrong(), response, model);
        }
        managing.requireGiving(me, form.role(), understood.unitId());
        try {
            Account account = accounts.create(form.username(), form.name(), form.role(), understood.unitId(), null);
            LOG.info("account {} added by {}", account.actor(), me.actor());
            giveLink(account, request, shownOnce);
            return "redirect:/accounts/" + account.actor();
        } catch (AccountRefused e) {
            return refused(me, form, List.of(e.getClass().getSimpleName()), response, model);
        }
    }

    private String refused(SignedIn me, AccountForm form, List<String> wrong, HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(me, form, wrong, model);
    }

    /** Makes a link and shows it on the next page, once. */
    void giveLink(Account account, HttpServletRequest request, RedirectAttributes shownOnce) {
        shownOnce.addFlashAttribute("link", link(account, LINK_LIFE, request));
        // of a form that was sent twice the browser follows the second answer, which must not show the link of the first: that one is void
        shownOnce.addAttribute("shown", UUID.randomUUID().toString().substring(0, 8));
    }

    Link link(Account account, Duration life, HttpServletRequest request) {
        SignInLink link = accounts.linkFor(account.username(), life);
        String address = ServletUriComponentsBuilder.fromContextPath(request).path("/first-sign-in")
                .queryParam("token", link.token()).build().toUriString();
        return new Link(account.username(), address, Times.of(link.expires()));
    }
}
