package vn.oneplusone.app.register;

import java.time.LocalDate;
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
import vn.oneplusone.referral.ReferralPath.Stage;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.YouthConfirmed;
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
        switch (event) {
            case YouthReferred e -> open(Referral.opened(e, sequence), stream);
            case YouthConfirmed e -> at(stream, Stage.CONFIRMED, "YouthConfirmed", e.on(), sequence);
            case PreparationRecorded e -> change(stream, one -> one.prepared(e.step(), e.on(), sequence));
            case ReferralEndorsed e -> at(stream, Stage.ENDORSED, "ReferralEndorsed", e.on(), sequence);
            case ReferralApproved e -> at(stream, Stage.APPROVED, "ReferralApproved", e.decision().on(), sequence);
            case ReferralFulfilled e -> at(stream, Stage.FULFILLED, "ReferralFulfilled", e.on(), sequence);
            case ReferralDeclined e -> at(stream, Stage.DECLINED, "ReferralDeclined", e.on(), sequence);
            case ReferralWithdrawn e -> at(stream, Stage.WITHDRAWN, "ReferralWithdrawn", e.on(), sequence);
            case ReferralLapsed e -> at(stream, Stage.LAPSED, "ReferralLapsed", e.on(), sequence);
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

    private void at(String stream, Stage stage, String fact, LocalDate on, long sequence) {
        change(stream, one -> one.at(stage, fact, on, sequence));
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
