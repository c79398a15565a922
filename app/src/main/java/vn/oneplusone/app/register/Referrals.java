package vn.oneplusone.app.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.YouthReferred;

/** All referrals, the youngest in each stream, and the ways to it. */
final class Referrals {
    /** In the order in which they were made. */
    private final List<Referral> all = new ArrayList<>();
    /** The place of the youngest in each stream. */
    private final Map<String, Integer> byStream = new HashMap<>();
    private final Map<UUID, Set<String>> byBranch = new HashMap<>();
    private final Map<UUID, Set<String>> byReferrer = new HashMap<>();

    Referrals copy() {
        Referrals copy = new Referrals();
        copy.all.addAll(all);
        copy.byStream.putAll(byStream);
        byBranch.forEach((branch, streams) -> copy.byBranch.put(branch, new LinkedHashSet<>(streams)));
        byReferrer.forEach((referrer, streams) -> copy.byReferrer.put(referrer, new LinkedHashSet<>(streams)));
        return copy;
    }

    void evolve(ReferralEvent event, String stream, long sequence) {
        if (event instanceof YouthReferred opening) {
            open(Referral.opened(opening, sequence), stream);
        } else {
            change(stream, one -> one.after(event, sequence));
        }
    }

    private void open(Referral referral, String stream) {
        Referral before = youngest(stream);
        if (before != null) {
            byBranch.getOrDefault(before.branch(), new LinkedHashSet<>()).remove(stream);
        }
        byStream.put(stream, all.size());
        all.add(referral);
        byBranch.computeIfAbsent(referral.branch(), id -> new LinkedHashSet<>()).add(stream);
        if (referral.referrer() != null) {
            byReferrer.computeIfAbsent(referral.referrer(), id -> new LinkedHashSet<>()).add(stream);
        }
    }

    /** A step of a referral that nobody made is an anomaly, and listed there. */
    private void change(String stream, UnaryOperator<Referral> step) {
        Integer place = byStream.get(stream);
        if (place != null) {
            all.set(place, step.apply(all.get(place)));
        }
    }

    private @Nullable Referral youngest(String stream) {
        Integer place = byStream.get(stream);
        return place == null ? null : all.get(place);
    }

    List<Referral> all() {
        return List.copyOf(all);
    }

    @Nullable
    Referral referral(Organization organization, UUID youth) {
        return youngest(Referral.stream(organization, youth));
    }

    List<Referral> open(UUID youth) {
        List<Referral> open = new ArrayList<>();
        for (Organization organization : Organization.values()) {
            Referral referral = referral(organization, youth);
            if (referral != null && referral.stage().isOpen()) {
                open.add(referral);
            }
        }
        return open;
    }

    List<Referral> in(Set<UUID> branches) {
        List<Referral> found = new ArrayList<>();
        for (UUID branch : branches) {
            for (String stream : byBranch.getOrDefault(branch, Set.of())) {
                add(found, stream);
            }
        }
        return found;
    }

    List<Referral> by(UUID referrer) {
        List<Referral> found = new ArrayList<>();
        for (String stream : byReferrer.getOrDefault(referrer, Set.of())) {
            Referral referral = youngest(stream);
            // a later referral of the same youth may be another person's
            if (referral != null && referrer.equals(referral.referrer())) {
                found.add(referral);
            }
        }
        return found;
    }

    private void add(List<Referral> found, String stream) {
        Referral referral = youngest(stream);
        if (referral != null) {
            found.add(referral);
        }
    }
}
