package vn.oneplusone.app.referrals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Orders;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.EndorsementCorrected;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.StepTakenBack;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

/** What has happened to a youth's referrals to an organization, in words; the youngest referral first. */
@Component
record ReferralStory(RequestLog requests, Register register, Names names, Orders orders) {
    /** One referral, from its introduction on. */
    record Chapter(List<Line> lines) {}

    /** One fact. */
    record Line(String on, String what, @Nullable String more) {}

    List<Chapter> of(Referral referral, SignedIn me, Words words) {
        Map<UUID, String> known = names.of(me, people(referral), "/referrals/{organization}/{person}");
        boolean reasons = Names.areFor(me);
        List<List<Line>> chapters = new ArrayList<>();
        for (ReferralEvent fact : facts(referral)) {
            if (fact instanceof YouthReferred || chapters.isEmpty()) {
                chapters.add(new ArrayList<>());
            }
            chapters.getLast().add(line(fact, known, reasons, words));
        }
        Collections.reverse(chapters);
        return chapters.stream().map(lines -> new Chapter(List.copyOf(lines))).toList();
    }

    /** All whom it names. */
    Set<UUID> people(Referral referral) {
        Set<UUID> people = new HashSet<>();
        people.add(referral.youth());
        for (ReferralEvent fact : facts(referral)) {
            UUID other = switch (fact) {
                case YouthReferred e -> e.referrer();
                case PreparationRecorded e -> e.helper();
                default -> null;
            };
            if (other != null) {
                people.add(other);
            }
        }
        return people;
    }

    private List<ReferralEvent> facts(Referral referral) {
        List<ReferralEvent> facts = new ArrayList<>();
        DomainEventStream stream = requests.events().readEvents(referral.stream());
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            if (message.getPayload() instanceof ReferralEvent fact) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private Line line(ReferralEvent fact, Map<UUID, String> known, boolean reasons, Words words) {
        return switch (fact) {
            case YouthReferred e -> new Line(words.date(e.on()), words.say("fact.YouthReferred"),
                    words.say("story.referred", introducer(e, known, words), words.of("channel", e.channel()),
                            unit(e.branch(), words)));
            case YouthConfirmed e -> new Line(words.date(e.on()), words.say("fact.YouthConfirmed"), null);
            case PreparationRecorded e -> new Line(words.date(e.on()), words.of("preparation", e.step()),
                    e.helper() == null ? null : BoardPage.name(e.helper(), known, words));
            case ReferralEndorsed e -> new Line(words.date(e.on()), words.say("fact.ReferralEndorsed"),
                    endorsement(e, words));
            case ReferralApproved e -> new Line(words.date(e.decision().on()), words.say("fact.ReferralApproved"),
                    approval(e, words));
            case ReferralFulfilled e -> new Line(words.date(e.on()), words.say("fact.MemberAdmitted"), null);
            case ReferralDeclined e -> new Line(words.date(e.on()), words.say("fact.ReferralDeclined"),
                    join(words.of("declinedBy", e.by()), reason(e.reason(), reasons)));
            case ReferralWithdrawn e -> new Line(words.date(e.on()), words.say("fact.ReferralWithdrawn"),
                    reason(e.reason(), reasons));
            case ReferralLapsed e -> new Line(words.date(e.on()), words.say("fact.ReferralLapsed"), null);
            case EndorsementCorrected e -> new Line(words.date(e.correctedOn()),
                    words.say("fact.EndorsementCorrected"),
                    corrected(join(words.say("story.moved", words.date(e.wasOn()), words.date(e.on())),
                            endorsement(e.endorsement(), words)), e.order(), reason(e.reason(), reasons), words));
            case ApprovalCorrected e -> new Line(words.date(e.correctedOn()), words.say("fact.ApprovalCorrected"),
                    corrected(approvalMoved(e, words), e.order(), reason(e.reason(), reasons), words));
            case StepTakenBack e -> new Line(words.date(e.on()), words.say("fact.StepTakenBack"),
                    corrected(words.say("story.taken-back", words.of("recordedStep", e.step()),
                            words.date(e.wasOn())), e.order(), reason(e.reason(), reasons), words));
        };
    }

    private static String introducer(YouthReferred fact, Map<UUID, String> known, Words words) {
        String who = fact.referrer() == null
                ? words.say("referral.by-branch")
                : BoardPage.name(fact.referrer(), known, words);
        if (fact.introducer() == null) {
            return who;
        }
        String capacity = words.of("introducer", fact.introducer());
        return fact.introducer().isPerson() ? who + " (" + capacity + ")" : capacity;
    }

    private static String approval(ReferralApproved fact, Words words) {
        return words.say("story.decision", fact.decision().number())
                + (fact.ceremonyOn() == null
                        ? ""
                        : " · " + words.say("story.ceremony", words.date(fact.ceremonyOn())))
                + (fact.exception() == null ? "" : " · " + words.of("ageException", fact.exception()));
    }

    private static String approvalMoved(ApprovalCorrected fact, Words words) {
        String right = words.say("story.moved", words.date(fact.wasOn()), words.date(fact.decision().on())) + ": "
                + approval(fact.approval(), words);
        ApprovalCorrected.Fulfilment fulfilment = fact.fulfilment();
        return fulfilment == null || fulfilment.wasOn().equals(fulfilment.on())
                ? right
                : right + " · " + words.say("story.admission-moved", words.date(fulfilment.wasOn()),
                        words.date(fulfilment.on()));
    }

    private String corrected(String what, @Nullable CorrectionOrder order, @Nullable String reason, Words words) {
        return join(orders.told(what, order, words), reason);
    }

    private static @Nullable String endorsement(ReferralEndorsed fact, Words words) {
        List<String> parts = new ArrayList<>();
        if (fact.present() != null && fact.votesFor() != null) {
            parts.add(words.say("story.votes", words.number((long) fact.votesFor()),
                    words.number((long) fact.present())));
        }
        if (fact.endorsedBy() != null) {
            parts.add(words.of("endorsedBy", fact.endorsedBy()));
        }
        if (fact.agreedAboveOn() != null) {
            parts.add(words.say("story.agreed-above", words.date(fact.agreedAboveOn())));
        }
        if (fact.togetherSince() != null) {
            parts.add(words.say("story.together", words.date(fact.togetherSince())));
        }
        if (fact.schooling() != null) {
            parts.add(words.of("schooling", fact.schooling()));
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    private String unit(UUID id, Words words) {
        Unit unit = register.unit(id);
        return unit == null ? words.brief(id) : unit.name();
    }

    private @Nullable String reason(@Nullable String sealed, boolean readable) {
        return sealed == null || !readable ? null : requests.texts().text(sealed).orElse(null);
    }

    private static String join(String first, @Nullable String second) {
        return second == null ? first : first + ": " + second;
    }
}
