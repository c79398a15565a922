package vn.oneplusone.app.cli;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;

/** An account of each role for those who try the sample year: only where that was loaded, with another password at every start. */
final class DemoAccounts {
    private static final String ADMINISTRATOR = "demo.quantri";
    private static final String PILOT = "30439";
    private static final Duration LINK_LIFE = Duration.ofMinutes(5);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private DemoAccounts() {}

    /** Makes them where the ledger begins with a sample, and says how to sign in; elsewhere says that there are none. */
    static void tell(DataDirectory directory, Console console) {
        if (!holdsSample(directory.ledger())) {
            console.say("serve.demo-elsewhere");
            return;
        }
        List<UnitEstablished> units = units(directory);
        Optional<UnitEstablished> commune = first(units,
                unit -> unit.level() == UnitLevel.COMMUNE && unit.code().equals(PILOT))
                .or(() -> first(units,
                        unit -> unit.level() == UnitLevel.COMMUNE && UnitKind.isOfResidents(unit.kind())));
        byte[] random = new byte[9];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Accounts accounts = directory.accounts();
        console.say("serve.demo-sign-in", password);
        tell(accounts, console, "demo.chidoan", Role.BRANCH_SECRETARY, commune.flatMap(above -> first(units,
                unit -> unit.level() == UnitLevel.BRANCH && above.unit().equals(unit.parent()))), password);
        tell(accounts, console, "demo.xa", Role.COMMUNE_OFFICER, commune, password);
        // since July 2025 there is no district between the province and its communes
        tell(accounts, console, "demo.huyen", Role.DISTRICT_OFFICER,
                first(units, unit -> unit.level() == UnitLevel.DISTRICT)
                        .or(() -> first(units, unit -> unit.parent() == null)),
                password);
        tell(accounts, console, "demo.kiemtra", Role.AUDITOR, Optional.empty(), password);
        tell(accounts, console, ADMINISTRATOR, Role.ADMINISTRATOR, Optional.empty(), password);
    }

    /** Says so where a portal is opened in earnest over the sample year. */
    static void warn(Accounts accounts, Console console) {
        if (accounts.find(ADMINISTRATOR).filter(account -> !account.closed()).isPresent()) {
            console.say("serve.demo-here");
        }
    }

    private static boolean holdsSample(Ledger ledger) {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .anyMatch(year -> ledger.recorded(DemoYear.cause(year)).isPresent());
    }

    /** Those that have not ended. */
    private static List<UnitEstablished> units(DataDirectory directory) {
        LocalDate today = DistrictDay.today(directory.clock());
        List<UnitEstablished> units = new ArrayList<>();
        Set<UUID> ended = new HashSet<>();
        DomainEventStream facts = directory.domain().events().readEvents("units");
        while (facts.hasNext()) {
            switch (facts.next().getPayload()) {
                case UnitEstablished unit -> units.add(unit);
                case UnitsMerged merged when !merged.on().isAfter(today) -> ended.addAll(merged.sources());
                case UnitSplit split when !split.on().isAfter(today) -> ended.add(split.source());
                case UnitDissolved dissolved when !dissolved.on().isAfter(today) -> ended.add(dissolved.unit());
                default -> {
                    // a unit goes on
                }
            }
        }
        units.removeIf(unit -> ended.contains(unit.unit()));
        return units;
    }

    private static Optional<UnitEstablished> first(List<UnitEstablished> units, Predicate<UnitEstablished> wanted) {
        return units.stream().filter(wanted).findFirst();
    }

    private static void tell(Accounts accounts, Console console, String username, Role role,
            Optional<UnitEstablished> unit, String password) {
        @Nullable
        UUID id = unit.map(UnitEstablished::unit).orElse(null);
        boolean seesAll = role == Role.AUDITOR || role == Role.ADMINISTRATOR;
        if (id == null && !seesAll) {
            return;
        }
        String name = console.words().say("serve.demo-role." + role.name()
                + (role == Role.DISTRICT_OFFICER && unit.filter(one -> one.level() == UnitLevel.PROVINCE).isPresent()
                        ? ".PROVINCE"
                        : ""));
        Account account = accounts.find(username).orElseGet(() -> accounts.create(username, name, role, id, null));
        if (!account.closed()) {
            accounts.redeem(accounts.linkFor(username, LINK_LIFE).token(), password);
            console.say("serve.demo-account", username, name, unit.map(UnitEstablished::name).orElse("–"));
        }
    }
}
