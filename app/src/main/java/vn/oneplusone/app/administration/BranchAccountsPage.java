package vn.oneplusone.app.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.AccountRefused;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.KnownAccount;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.pages.QrCode;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.UnitLevel;

/** Accounts for the secretaries of many branches at once, each with a link of its own on a slip to print and hand over. */
@Controller
@RequestMapping("/accounts/branches")
record BranchAccountsPage(Accounts accounts, AccountsPage page, Managing managing, UnitNames names,
        Register register) {
    private static final Logger LOG = LoggerFactory.getLogger(BranchAccountsPage.class);
    /** As many rows as one form has; two fields each stay far below what a server reads of one form. */
    private static final int MOST = 200;
    /** Slips are handed over at the next meeting, not at once. */
    private static final Duration LINK_LIFE = Duration.ofDays(14);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 40;
    private static final String PREFIX = "chidoan.";
    private static final Pattern NOT_IN_USERNAME = Pattern.compile("[^a-z0-9._@+-]+");
    private static final String HAS_ACCOUNT = "BranchHasAccount";
    private static final String USERNAME = "username.";
    private static final String NAME = "name.";

    /**
     * A branch that has no account yet.
     *
     * @param username proposed, or as it was typed
     * @param why it has none after the form was sent; null before
     */
    record Row(UUID id, String branch, String commune, String username, String name, boolean ticked,
            @Nullable String why) {}

    /** A link to hand over, with the account that it opens. */
    record Slip(String branch, String commune, AccountsPage.Link link, QrCode code) {}

    /** What was typed for a branch, and why it has no account. */
    record Refusal(String branch, String username, String name, String why) {}

    @GetMapping
    String show(HttpServletRequest request, SignedIn me, Words words, Model model) {
        Managing.require(me);
        Parameters parameters = new Parameters(request);
        parameters.text("done");
        UUID commune = parameters.id("unit");
        parameters.check();
        if (commune != null) {
            managing.requireGiving(me, Role.BRANCH_SECRETARY, commune);
        }
        @SuppressWarnings("unchecked")
        Map<UUID, Refusal> refused = (Map<UUID, Refusal>) model.asMap().getOrDefault("refused", Map.of());
        Holders holders = new Holders(accounts.all());
        Set<UUID> held = holders.branches();
        Set<String> taken = holders.usernames();
        List<UnitNames.Unit> branches = branches(me);
        List<UnitNames.Unit> without = branches.stream().filter(branch -> !held.contains(branch.id()))
                .filter(branch -> commune == null || commune.equals(above(branch))).toList();
        model.addAttribute("rows", without.stream().limit(MOST)
                .map(branch -> row(branch, taken, refused.get(branch.id()), words)).toList());
        model.addAttribute("more", Math.max(0, without.size() - MOST));
        model.addAttribute("commune", commune);
        model.addAttribute("communes", branches.stream().map(this::above).filter(Objects::nonNull).distinct()
                .flatMap(id -> names.of(id).stream()).toList());
        return "accounts-branches";
    }

    /** A form that is sent twice makes no second account: it gives those that nobody has come in with another link. */
    @PostMapping
    String add(HttpServletRequest request, SignedIn me, RedirectAttributes shownOnce) {
        Managing.require(me);
        List<String> ticked = new Parameters(request).several("branch");
        boolean all = request.getParameter("all") != null;
        Holders holders = new Holders(accounts.all());
        List<Slip> slips = new ArrayList<>();
        Map<UUID, Refusal> refused = new LinkedHashMap<>();
        for (UnitNames.Unit branch : branches(me)) {
            String username = request.getParameter(USERNAME + branch.id());
            if (username == null || !(all || ticked.contains(branch.id().toString()))) {
                continue;
            }
            String name = Optional.ofNullable(request.getParameter(NAME + branch.id())).orElse("");
            if (!holders.isFree(branch, username)) {
                refused.put(branch.id(), new Refusal(branch.label(), username, name, HAS_ACCOUNT));
                continue;
            }
            try {
                Account account = holders.waiting(branch, username).orElseGet(() -> added(branch, username, name, me));
                AccountsPage.Link link = page.link(account, LINK_LIFE, request);
                slips.add(new Slip(branch.label(), commune(branch), link, QrCode.of(link.address())));
            } catch (AccountRefused e) {
                refused.put(branch.id(), new Refusal(branch.label(), username, name, e.getClass().getSimpleName()));
            }
        }
        shownOnce.addFlashAttribute("slips", slips);
        shownOnce.addFlashAttribute("refused", refused);
        shownOnce.addFlashAttribute("sent", true);
        shownOnce.addAttribute("done", UUID.randomUUID().toString().substring(0, 8));
        String commune = request.getParameter("unit");
        if (commune != null && !commune.isEmpty()) {
            shownOnce.addAttribute("unit", commune);
        }
        return "redirect:/accounts/branches";
    }

    private Account added(UnitNames.Unit branch, String username, String name, SignedIn me) {
        Account account = accounts.create(username, name, Role.BRANCH_SECRETARY, branch.id(), null);
        LOG.info("account {} added by {}", account.actor(), me.actor());
        return account;
    }

    private List<UnitNames.Unit> branches(SignedIn me) {
        return names.all().stream()
                .filter(unit -> unit.level() == UnitLevel.BRANCH && managing.reaches(me, unit.id())).toList();
    }

    private @Nullable UUID above(UnitNames.Unit branch) {
        Unit unit = register.unit(branch.id());
        return unit == null ? null : unit.above();
    }

    private String commune(UnitNames.Unit branch) {
        return AccountForm.label(above(branch), names);
    }

    private Row row(UnitNames.Unit branch, Set<String> taken, @Nullable Refusal refusal, Words words) {
        return refusal == null
                ? new Row(branch.id(), branch.label(), commune(branch), proposed(branch, taken),
                        shortened(words.say("accounts.branches.secretary", branch.name())), false, null)
                : new Row(branch.id(), branch.label(), commune(branch), refusal.username, refusal.name, true,
                        refusal.why);
    }

    /** A username that follows from the code of the branch, and that nobody has. */
    private static String proposed(UnitNames.Unit branch, Set<String> taken) {
        String code = NOT_IN_USERNAME.matcher(UnitNames.plain(branch.code())).replaceAll("-");
        String first = code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
        String username = PREFIX + first;
        for (int more = 2; taken.contains(username); more++) {
            username = PREFIX + first + "." + more;
        }
        return username;
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Who has the accounts of secretaries, when the form is opened or sent. */
    private record Holders(List<KnownAccount> known) {
        private Stream<KnownAccount> secretaries() {
            return known.stream()
                    .filter(one -> !one.account().closed() && one.account().role() == Role.BRANCH_SECRETARY);
        }

        private Stream<KnownAccount> of(UnitNames.Unit branch) {
            return secretaries().filter(one -> branch.id().equals(one.account().unit()));
        }

        private Set<UUID> branches() {
            return secretaries().map(one -> one.account().unit()).filter(Objects::nonNull).collect(Collectors.toSet());
        }

        private Set<String> usernames() {
            return known.stream().map(one -> one.account().username()).collect(Collectors.toSet());
        }

        /** The account of that name which nobody has come in with. */
        private Optional<Account> waiting(UnitNames.Unit branch, String username) {
            String spelt = Accounts.spelt(username).orElse("");
            return of(branch).filter(one -> !one.hasPassword() && one.account().username().equals(spelt))
                    .map(KnownAccount::account).findFirst();
        }

        private boolean isFree(UnitNames.Unit branch, String username) {
            return of(branch).findAny().isEmpty() || waiting(branch, username).isPresent();
        }
    }
}
