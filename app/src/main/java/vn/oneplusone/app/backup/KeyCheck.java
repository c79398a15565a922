package vn.oneplusone.app.backup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.oneplusone.app.DataDirectory;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerFacts;
import vn.oneplusone.app.vault.DetailsForgotten;
import vn.oneplusone.app.vault.SealBroken;
import vn.oneplusone.app.vault.Vault;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonRegistered;

/** Whether a vault belongs to a ledger: it must really open everybody in it who was not erased. */
final class KeyCheck {
    private KeyCheck() {}

    /**
     * Opens everybody's details once and throws them away.
     *
     * @throws BackupRefused with the number of those that do not open
     */
    static void requireAll(Ledger ledger, Vault vault) {
        Map<UUID, String> people = people(ledger);
        // whom the vault has forgotten, an older ledger may not know to be erased: it is told at the next start
        people.keySet().removeAll(vault.forgotten());
        long missing = people.entrySet().stream().filter(person -> !opens(vault, person.getKey(), person.getValue()))
                .count();
        if (missing > 0) {
            throw new BackupRefused(BackupRefused.Reason.KEYS_MISSING, missing, people.size());
        }
    }

    private static Map<UUID, String> people(Ledger ledger) {
        Map<UUID, String> people = new LinkedHashMap<>();
        try (LedgerFacts facts = DataDirectory.facts(ledger)) {
            facts.read(0, facts.size(), fact -> {
                if (fact.payload() instanceof PersonRegistered registered) {
                    people.put(registered.person(), registered.details());
                } else if (fact.payload() instanceof PersonDetailsCorrected corrected) {
                    people.put(corrected.person(), corrected.details());
                } else if (fact.payload() instanceof PersonErased erased) {
                    people.remove(erased.person());
                }
            });
        }
        return people;
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
