package vn.oneplusone.app.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PersonHandedOver;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;

/** What the ledger holds about a person, by day, without their details. */
@Component
record PersonStory(RequestLog requests, Register register) {
    /** One fact. */
    record Line(LocalDate day, String on, String what, @Nullable String more) {}

    List<Line> of(UUID person, Words words) {
        List<Line> lines = new ArrayList<>();
        DomainEventStream stream = requests.events().readEvents("person/" + person);
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof PersonEvent fact) {
                lines.add(line(fact, words));
            }
        }
        return lines;
    }

    /** The parent or guardian who agreed for a person last: for who is too young to, they agree again. Null if nobody did. */
    @Nullable
    UUID representative(UUID person) {
        UUID last = null;
        DomainEventStream stream = requests.events().readEvents("person/" + person);
        while (stream.hasNext()) {
            Object fact = stream.next().getPayload();
            if (fact instanceof PersonRegistered e) {
                last = e.consent().representative();
            } else if (fact instanceof ConsentGiven e) {
                last = e.consent().representative();
            }
        }
        return last;
    }

    private Line line(PersonEvent fact, Words words) {
        return switch (fact) {
            case PersonRegistered e -> line(e.on(), "PersonRegistered",
                    words.say("person.registered", unit(e.unit(), words), words.of("consent", e.consent().how()),
                            words.date(e.consent().on())),
                    words);
            case PersonDetailsCorrected e -> line(e.on(), "PersonDetailsCorrected", null, words);
            case ConsentWithdrawn e -> line(e.on(), "ConsentWithdrawn", null, words);
            case ConsentGiven e -> line(e.on(), "ConsentGiven",
                    words.say("person.agreed", words.of("consent", e.consent().how()), words.date(e.consent().on())),
                    words);
            case PersonHandedOver e -> line(e.on(), "PersonHandedOver", move(e.from(), e.to(), words), words);
            case PersonErased e -> line(e.on(), "PersonErased", null, words);
            case MemberAdmitted e -> line(e.on(), "MemberAdmitted",
                    words.say("person.admitted", words.of("organization", e.organization()), unit(e.branch(), words),
                            e.decision().number()),
                    words);
            case AdmissionAnnulled e -> line(e.decision().on(), "AdmissionAnnulled",
                    words.say("person.admitted", words.of("organization", e.organization()), unit(e.branch(), words),
                            e.decision().number()),
                    words);
            case TransferRequested e -> line(e.on(), "TransferRequested", move(e.from(), e.to(), words), words);
            case TransferAccepted e -> line(e.on(), "TransferAccepted", move(e.from(), e.to(), words), words);
            case TransferRefused e -> line(e.on(), "TransferRefused", move(e.from(), e.to(), words), words);
            case MembershipEnded e -> line(e.on(), "MembershipEnded",
                    words.of("organization", e.organization()) + " · " + words.of("ending", e.reason()), words);
            case MemberClassified e -> line(e.on(), "MemberClassified",
                    words.of("organization", e.organization()) + " · " + e.year() + " · "
                            + words.of("grade", e.grade()),
                    words);
        };
    }

    private static Line line(LocalDate on, String fact, @Nullable String more, Words words) {
        return new Line(on, words.date(on), words.say("fact." + fact), more);
    }

    private String move(UUID from, UUID to, Words words) {
        return unit(from, words) + " → " + unit(to, words);
    }

    private String unit(UUID id, Words words) {
        Unit unit = register.unit(id);
        return unit == null ? words.brief(id) : unit.name();
    }
}
