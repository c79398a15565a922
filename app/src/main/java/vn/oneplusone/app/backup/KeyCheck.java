package vn.oneplusone.app.backup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.vault.keys.Vault;
import vn.oneplusone.app.vault.keys.Vault.DetailsForgotten;
import vn.oneplusone.app.vault.keys.Vault.SealBroken;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.PersonRequestAnswered;
import vn.oneplusone.membership.events.PersonRequestWithdrawn;
import vn.oneplusone.membership.events.PersonRequested;

/** Whether a vault belongs to a ledger: it must really open everybody in it who was not erased, and what was typed for every open request. */
final class KeyCheck {
    private KeyCheck() {}

    /**
     * Opens everybody's details and all that was typed once, and throws it away.
     *
     * @return everybody who was opened
     * @throws BackupRefused with the number of those that do not open
     */
    static Set<UUID> requireAll(Ledger ledger, Vault vault) {
        Map<UUID, String> people = new LinkedHashMap<>();
        Map<UUID, PersonRequested> requests = new LinkedHashMap<>();
        read(ledger, people, requests);
        // whom the vault has forgotten, an older ledger may not know to be erased: it is told at the next start
        people.keySet().removeAll(vault.forgotten());
        requests.keySet().removeAll(vault.forgottenTexts(requests.keySet()));
        long missing = people.entrySet().stream().filter(person -> !opens(vault, person.getKey(), person.getValue()))
                .count();
        missing += requests.values().stream().filter(request -> !opens(vault, request)).count();
        if (missing > 0) {
            throw new BackupRefused(BackupRefused.Reason.KEYS_MISSING, missing, people.size() + requests.size());
        }
        return people.keySet();
    }

    private static void read(Ledger ledger, Map<UUID, String> people, Map<UUID, PersonRequested> requests) {
        LedgerFacts facts = LedgerFacts.of(ledger);
        facts.read(0, facts.size(), fact -> {
            switch (fact.payload()) {
                case PersonRegistered registered -> people.put(registered.person(), registered.details());
                case PersonDetailsCorrected corrected -> people.put(corrected.person(), corrected.details());
                case PersonErased erased -> {
                    people.remove(erased.person());
                    requests.values().removeIf(request -> erased.person().equals(request.person()));
                }
                case PersonRequested requested when requested.typed() != null ->
                    requests.put(requested.request(), requested);
                case PersonRequestAnswered answered -> requests.remove(answered.request());
                case PersonRequestWithdrawn withdrawn -> requests.remove(withdrawn.request());
                default -> {
                    // holds nothing that such a key seals
                }
            }
        });
    }

    private static boolean opens(Vault vault, PersonRequested request) {
        try {
            vault.openText(request.request(), Objects.requireNonNull(request.typed()));
            return true;
        } catch (DetailsForgotten | SealBroken e) {
            return false;
        }
    }

    private static boolean opens(Vault vault, UUID person, String sealed) {
        try {
            vault.detailsSeal().open(person, sealed);
            return true;
        } catch (DetailsForgotten | SealBroken e) {
            return false;
        }
    }
}
