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
import vn.oneplusone.app.web.pages.Words;
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

/** What has happened to a youth's referrals to an organization, in words; the youngest referral first. */
@Component
record ReferralStory(RequestLog requests, Register register, Names names) {
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
                    words.say("story.referred", e.referrer() == null
                            ? words.say("referral.by-branch")
                            : BoardPage.name(e.referrer(), known, words), words.of("channel", e.channel()),
                            unit(e.branch(), words)));
            case YouthConfirmed e -> new Line(words.date(e.on()), words.say("fact.YouthConfirmed"), null);
            case PreparationRecorded e -> new Line(words.date(e.on()), words.of("preparation", e.step()),
                    e.helper() == null ? null : BoardPage.name(e.helper(), known, words));
            case ReferralEndorsed e -> new Line(words.date(e.on()), words.say("fact.ReferralEndorsed"),
                    e.present() == null || e.votesFor() == null
                            ? null
                            : words.say("story.votes", words.number((long) e.votesFor()),
                                    words.number((long) e.present())));
            case ReferralApproved e -> new Line(words.date(e.decision().on()), words.say("fact.ReferralApproved"),
                    words.say("story.decision", e.decision().number()) + (e.ceremonyOn() == null
                            ? ""
                            : " · " + words.say("story.ceremony", words.date(e.ceremonyOn()))));
            case ReferralFulfilled e -> new Line(words.date(e.on()), words.say("fact.MemberAdmitted"), null);
            case ReferralDeclined e -> new Line(words.date(e.on()), words.say("fact.ReferralDeclined"),
                    join(words.of("declinedBy", e.by()), reason(e.reason(), reasons)));
            case ReferralWithdrawn e -> new Line(words.date(e.on()), words.say("fact.ReferralWithdrawn"),
                    reason(e.reason(), reasons));
            case ReferralLapsed e -> new Line(words.date(e.on()), words.say("fact.ReferralLapsed"), null);
        };
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
