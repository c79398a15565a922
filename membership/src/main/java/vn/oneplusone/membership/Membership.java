package vn.oneplusone.membership;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.MembershipRefusal.AdmittedAfterwards;
import vn.oneplusone.membership.commands.MembershipRefusal.EndedBeforeAdmission;
import vn.oneplusone.membership.commands.MembershipRefusal.EndedBeforeTransfer;
import vn.oneplusone.membership.commands.MembershipRefusal.LeftBeforeRecorded;
import vn.oneplusone.membership.commands.MembershipRefusal.NoReleaseRequested;
import vn.oneplusone.membership.commands.MembershipRefusal.NoTransferRequested;
import vn.oneplusone.membership.commands.MembershipRefusal.ReadmittedBeforeEnd;
import vn.oneplusone.membership.commands.MembershipRefusal.ReleaseAlreadyRequested;
import vn.oneplusone.membership.commands.MembershipRefusal.TakesPartAlready;
import vn.oneplusone.membership.commands.MembershipRefusal.TakesPartNowhere;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferAlreadyRequested;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferOutOfOrder;
import vn.oneplusone.membership.events.AdmissionCorrected;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberPlaced;
import vn.oneplusone.membership.events.MemberReceived;
import vn.oneplusone.membership.events.ReleaseRequested;
import vn.oneplusone.membership.events.TemporaryActivityBegun;
import vn.oneplusone.membership.events.TemporaryActivityEnded;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferPassed;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.membership.rules.ClosedYears;

/**
 * A person's latest membership in one organization.
 *
 * @param begun day of the admission, or of the reception from outside
 * @param begunIn branch that admitted or received them
 * @param admission as it stands; null for a member who was received from outside
 * @param earliest the first day on which it can have begun: an earlier membership is on record up to there
 * @param latest the last day on which it can have begun, by what was recorded of it since; null where nothing was
 * @param last the last day on which they were a member, by what was recorded of it since; null where nothing was
 * @param left the branches in which they were before, in their order
 * @param branch where the person is, or was when it ended
 * @param since the first day there
 * @param requested the transfer that is under way
 * @param release the release to a unit outside that is under way
 * @param away the latest activity in another branch; its last day is the one before the day on which it was ended
 */
record Membership(LocalDate begun, UUID begunIn, @Nullable MemberAdmitted admission, @Nullable LocalDate earliest,
        @Nullable LocalDate latest, @Nullable LocalDate last, List<Stay> left, UUID branch, LocalDate since,
        @Nullable LocalDate endedOn,
        @Nullable Transfer requested, @Nullable ReleaseRequested release,
        @Nullable TemporaryActivityBegun away) {

    static Membership begun(MemberAdmitted admission, @Nullable LocalDate earliest) {
        return new Membership(admission.on(), admission.branch(), admission, earliest, null, null, List.of(),
                admission.branch(),
                admission.on(), null, null, null, null);
    }

    static Membership begun(MemberReceived reception) {
        return new Membership(reception.on(), reception.branch(), null, null, null, null, List.of(),
                reception.branch(),
                reception.on(), null, null, null, null);
    }

    /** The referral that led to the admission, if any. */
    @Nullable
    UUID referral() {
        return admission == null ? null : admission.referral();
    }

    Membership asking(@Nullable TransferRequested request) {
        return new Membership(begun, begunIn, admission, earliest, request == null ? latest : notAfter(request.on()),
                last, left, branch, since, endedOn, request == null ? null : Transfer.asked(request), release, away);
    }

    Membership passed(TransferPassed fact) {
        return new Membership(begun, begunIn, admission, earliest, latest, last, left, branch, since, endedOn,
                requested == null ? null : requested.passed(fact), release, away);
    }

    Membership leaving(@Nullable ReleaseRequested request) {
        return new Membership(begun, begunIn, admission, earliest, request == null ? latest : notAfter(request.on()),
                last, left, branch, since, endedOn, requested, request, away);
    }

    Membership moved(TransferAccepted transfer) {
        return moved(transfer.to(), transfer.on());
    }

    /** To a part of their branch, which was split. */
    Membership placed(MemberPlaced placed) {
        return moved(placed.to(), placed.on());
    }

    private Membership moved(UUID to, LocalDate on) {
        List<Stay> stays = new ArrayList<>(left);
        stays.add(new Stay(branch, since));
        return new Membership(begun, begunIn, admission, earliest, notAfter(on), last, stays, to, on, endedOn, null,
                null, away);
    }

    Membership ended(LocalDate on) {
        return new Membership(begun, begunIn, admission, earliest, notAfter(on), last, left, branch, since, on, null,
                null,
                away);
    }

    Membership away(TemporaryActivityBegun activity) {
        return new Membership(begun, begunIn, admission, earliest, notAfter(activity.on()), notBefore(activity.on()),
                left, branch, since, endedOn,
                requested, release, activity);
    }

    Membership back(TemporaryActivityEnded end) {
        return away == null
                ? this
                : away(new TemporaryActivityBegun(away.person(), away.organization(), away.branch(), away.from(),
                        away.on(), end.on().minusDays(1)));
    }

    /** Something is on record for which the person was a member on that day. */
    Membership mentioned(LocalDate day) {
        return mentioned(day, day);
    }

    /** Classified for a year, of which one day is enough. */
    Membership classified(int year) {
        return mentioned(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
    }

    /** On one of these days they were a member. */
    private Membership mentioned(LocalDate from, LocalDate to) {
        return new Membership(begun, begunIn, admission, earliest, notAfter(to), notBefore(from), left, branch, since,
                endedOn, requested, release, away);
    }

    /** Begun on another day; a person who was not moved since is in the branch from that day on. */
    Membership corrected(AdmissionCorrected correction) {
        MemberAdmitted right = new MemberAdmitted(correction.person(), correction.organization(), begunIn,
                correction.on(), correction.decision(), correction.referral(), correction.ruleVersion(),
                correction.age(), correction.exception());
        return new Membership(right.on(), begunIn, right, earliest, latest, last, left, branch,
                since.equals(begun) ? right.on() : since, endedOn, requested, release, away);
    }

    /** Refuses another day than one between what came before and what came after. */
    void refuseBegunOn(LocalDate on) {
        if (earliest != null && on.isBefore(earliest)) {
            throw new ReadmittedBeforeEnd(earliest);
        }
        if (latest != null && on.isAfter(latest)) {
            throw new AdmittedAfterwards(latest);
        }
    }

    private LocalDate notAfter(LocalDate day) {
        return latest == null || day.isBefore(latest) ? day : latest;
    }

    private LocalDate notBefore(LocalDate day) {
        return last == null || day.isAfter(last) ? day : last;
    }

    boolean lasts() {
        return endedOn == null;
    }

    /** Where and when figures count it, up to a day: as it begins and ends, and at the end of each year between. */
    Set<ClosedYears.Changed> counted(LocalDate today) {
        LocalDate until = endedOn == null ? today.with(TemporalAdjusters.lastDayOfYear()) : endedOn;
        return ClosedYears.Changed.between(branch, begun, until).stream()
                .map(counted -> new ClosedYears.Changed(branchOn(counted.day()), counted.day()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private UUID branchOn(LocalDate day) {
        UUID in = left.isEmpty() ? branch : left.getFirst().branch;
        for (Stay stay : left) {
            in = day.isBefore(stay.since) ? in : stay.branch;
        }
        return day.isBefore(since) ? in : branch;
    }

    /** Active on at least one day of the year: the day of the end is none. */
    boolean reachesInto(int year) {
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        return !begun.isAfter(last)
                && (endedOn == null || (endedOn.isAfter(first) && endedOn.isAfter(begun)));
    }

    /** Active on that day: the day of the end is none. */
    boolean covers(LocalDate day) {
        return !day.isBefore(begun) && (endedOn == null || day.isBefore(endedOn));
    }

    void refuseEndOn(LocalDate on) {
        if (on.isBefore(begun)) {
            throw new EndedBeforeAdmission(begun);
        }
        if (on.isBefore(since)) {
            throw new EndedBeforeTransfer(since);
        }
    }

    /** Refuses to leave before what happens to members alone, or on that day: the day of the end is none of the membership. */
    void refuseLeavingOn(LocalDate on) {
        LocalDate member = last == null || last.isAfter(begun) ? last : begun;
        if (member != null && !on.isAfter(member)) {
            throw new LeftBeforeRecorded(member);
        }
    }

    void refuseRequestOn(LocalDate on) {
        if (requested != null) {
            throw new TransferAlreadyRequested(requested.request().on());
        }
        if (release != null) {
            throw new ReleaseAlreadyRequested(release.on());
        }
        if (on.isBefore(since)) {
            throw new TransferOutOfOrder(since);
        }
    }

    /** The transfer that an answer on that day is to. */
    Transfer answered(LocalDate on) {
        if (requested == null) {
            throw new NoTransferRequested();
        }
        if (on.isBefore(requested.latest())) {
            throw new TransferOutOfOrder(requested.latest());
        }
        return requested;
    }

    /** The release that an answer on that day is to. */
    ReleaseRequested leaves(LocalDate on) {
        if (release == null) {
            throw new NoReleaseRequested();
        }
        if (on.isBefore(release.on())) {
            throw new TransferOutOfOrder(release.on());
        }
        return release;
    }

    void refuseAwayOn(LocalDate on) {
        if (on.isBefore(since)) {
            throw new TransferOutOfOrder(since);
        }
        if (away != null && !on.isAfter(away.until())) {
            throw new TakesPartAlready(away.until());
        }
    }

    /** The activity in another branch on that day. */
    TemporaryActivityBegun awayOn(LocalDate on) {
        if (away == null || on.isBefore(away.on()) || on.isAfter(away.until())) {
            throw new TakesPartNowhere();
        }
        return away;
    }

    /** In a branch from a day on. */
    record Stay(UUID branch, LocalDate since) {}

    /**
     * A transfer that is under way.
     *
     * @param toPass the units that still have to pass it on, the next one first
     * @param latest the day of its last step
     */
    record Transfer(TransferRequested request, List<UUID> toPass, LocalDate latest) {
        static Transfer asked(TransferRequested request) {
            return new Transfer(request, Stream.of(request.introducing(), request.receiving()).filter(Objects::nonNull)
                    .distinct().toList(), request.on());
        }

        Transfer passed(TransferPassed fact) {
            return new Transfer(request, toPass.stream().filter(unit -> !unit.equals(fact.unit())).toList(), fact.on());
        }
    }
}
