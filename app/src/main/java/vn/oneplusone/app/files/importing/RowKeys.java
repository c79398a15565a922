package vn.oneplusone.app.files.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.files.rows.membership.CorrectionRow;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.rows.referral.ReferralRow;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.ReferralStep;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.YouthReferred;

/**
 * All that a row's decision depends on or changes beside the tree of units: two rows that share nothing here cannot notice each other. What
 * lists write in several ways is one key, and what only the ledger knows is asked there: who introduced, whose number it is.
 */
final class RowKeys {
    private final Domain domain;
    private final Map<String, UUID> people;
    private final Map<String, UUID> others;
    private final Set<String> before;
    private final Map<String, String> persons = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();
    private final Set<Affair> asked = new HashSet<>();
    private final Map<Affair, Set<String>> referrers = new HashMap<>();
    private final Map<String, Set<String>> numbers = new HashMap<>();

    /** The referrals of a youth to an organization. */
    private record Affair(String youth, Organization organization) {}

    /**
     * @param people id of each person's code that rows use which are not in yet
     * @param others id of each campaign's, support's and plan's code of theirs
     * @param before causes of rows that are in already
     */
    RowKeys(Domain domain, Map<String, UUID> people, Map<String, UUID> others, Set<String> before,
            List<ImportStep> works) {
        this.domain = domain;
        this.people = people;
        this.others = others;
        this.before = before;
        Set<String> causes = new HashSet<>();
        for (ImportStep work : works) {
            if (!causes.add(work.cause())) {
                repeated.add(work.cause());
            }
            switch (work.row()) {
                case PersonRow row -> numberOf(row.personCode(), row.identityNumber());
                case CorrectionRow row -> numberOf(row.personCode(), row.identityNumber());
                case ReferralRow row -> referrerOf(row.youthCode(), row.organization(), row.referrerCode());
                default -> {
                    // tells of no number and no referrer
                }
            }
        }
        works.forEach(this::askTheLedger);
    }

    private void numberOf(String code, @Nullable String number) {
        if (number != null) {
            numbers.computeIfAbsent(person(code), person -> new LinkedHashSet<>()).add(Turn.identity(number));
        }
    }

    private void holderOf(@Nullable String number) {
        if (number != null) {
            domain.vault().holder(Turn.bare(number))
                    .ifPresent(holder -> numbers
                            .computeIfAbsent(Turn.PERSON + holder, person -> new LinkedHashSet<>())
                            .add(Turn.identity(number)));
        }
    }

    private void referrerOf(String youth, Organization organization, @Nullable String referrer) {
        if (referrer != null) {
            referrers.computeIfAbsent(new Affair(person(youth), organization), affair -> new LinkedHashSet<>())
                    .add(person(referrer));
        }
    }

    private void askTheLedger(ImportStep work) {
        if (work.row() instanceof CorrectionRow row) {
            holderOf(row.identityNumber());
        } else if (work.row() instanceof ReferralStepRow row && judgesReferrer(row)) {
            Affair affair = new Affair(person(row.youthCode()), row.organization());
            if (asked.add(affair)) {
                domain.events().readEvents("referral/" + row.organization() + "/"
                        + affair.youth().substring(Turn.PERSON.length())).forEachRemaining(fact -> {
                            if (fact.getPayload() instanceof YouthReferred referred && referred.referrer() != null) {
                                referrers.computeIfAbsent(affair, one -> new LinkedHashSet<>())
                                        .add(Turn.PERSON + referred.referrer());
                            }
                        });
            }
        }
    }

    /** Votes look at the referrer, and credit goes to them. */
    private static boolean judgesReferrer(ReferralStepRow row) {
        return row.step() == ReferralStep.ENDORSED || row.step() == ReferralStep.APPROVED;
    }

    /** The key of a person's code. */
    String person(String code) {
        return persons.computeIfAbsent(code, one -> Optional.ofNullable(people.get(one))
                .or(() -> domain.texts().personOf(one))
                .map(id -> Turn.PERSON + id)
                // of a person who is known nowhere
                .orElse(Turn.PERSON + one));
    }

    /** Who introduced the youth of a step that depends on it, as keys. */
    Set<String> referrers(ReferralStepRow row) {
        return judgesReferrer(row)
                ? referrers.getOrDefault(new Affair(person(row.youthCode()), row.organization()), Set.of())
                : Set.of();
    }

    /** The row with all its keys. */
    ImportStep complete(ImportStep work) {
        ListRow row = work.row();
        boolean approved = row instanceof ReferralStepRow step && step.step() == ReferralStep.APPROVED;
        if (before.contains(work.cause()) && !approved) {
            // it is not decided again
            return work.with(List.of());
        }
        Set<String> keys = new LinkedHashSet<>();
        work.keys().forEach(key -> keys.add(key.startsWith(Turn.PERSON)
                ? person(key.substring(Turn.PERSON.length()))
                : others.containsKey(key) ? "other/" + others.get(key) : key));
        if (row instanceof ReferralStepRow step) {
            keys.addAll(referrers(step));
        } else if (row instanceof CorrectionRow correction) {
            // a number that it frees may be the number of the next
            keys.addAll(numbers.getOrDefault(person(correction.personCode()), Set.of()));
        }
        if (repeated.contains(work.cause())) {
            keys.add(work.cause());
        }
        return work.with(List.copyOf(keys));
    }
}
