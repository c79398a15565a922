package vn.oneplusone.app.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.ListReport;
import vn.oneplusone.app.files.rows.campaign.TargetRow;
import vn.oneplusone.app.files.rows.membership.EndingRow;
import vn.oneplusone.app.files.rows.membership.MemberRow;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.rows.referral.ReferralCorrectionRow;
import vn.oneplusone.app.files.rows.referral.ReferralRow;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.ReferralCorrection;
import vn.oneplusone.app.files.shape.ReferralStep;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.membership.events.Organization;

/** What the lists in a directory tell, and which rules it breaks: a second, plain reading that knows nothing of how they were made. */
final class Told {
    private record Way(String youth, Organization organization) {}

    record Member(Organization organization, LocalDate from, @Nullable LocalDate until) {}

    private final Map<String, ListRow> rows = new LinkedHashMap<>();
    private final Map<String, PersonRow> people = new HashMap<>();
    private final Map<String, List<Member>> members = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final String notes;

    private Told(Path directory) throws IOException {
        notes = Files.readString(directory.resolve("README.txt"));
        for (Path file : lists(directory)) {
            ListReport report = new ListReader().read(file, row -> rows.putIfAbsent(row.canonical(), row));
            // a small district may have nothing to tell in a list
            report.problems().stream().filter(p -> !p.code().equals("NO_ROWS")).forEach(p -> broken.add(p.toString()));
        }
        all(PersonRow.class).forEach(p -> people.put(p.personCode(), p));
        all(MemberRow.class).forEach(m -> admit(m.personCode(), m.organization(), m.admittedOn()));
        approvals().forEach(s -> admit(s.youthCode(), s.organization(), admittedOn(s)));
        all(EndingRow.class).forEach(this::end);
    }

    static Told by(SampleSize size, Path directory) throws IOException {
        new SampleYear(SampleYear.SEED, size).write(directory);
        return new Told(directory);
    }

    static Told by(SampleSize size, int first, int last, Path directory) throws IOException {
        new SampleYear(SampleYear.SEED, size, first, last).write(directory);
        return new Told(directory);
    }

    static List<Path> lists(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    String notes() {
        return notes;
    }

    Set<String> identities() {
        return rows.keySet();
    }

    <R extends ListRow> List<R> all(Class<R> type) {
        return rows.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    int target(Organization organization) {
        return all(TargetRow.class).stream().filter(t -> t.organization() == organization && t.unitCode().equals("888"))
                .mapToInt(TargetRow::number).sum();
    }

    List<LocalDate> admissions(Organization organization) {
        return members.values().stream().flatMap(List::stream).filter(m -> m.organization() == organization)
                .map(Member::from).toList();
    }

    int admittedIn(Organization organization, int year) {
        return (int) admissions(organization).stream().filter(day -> day.getYear() == year).count();
    }

    Set<String> admittedCodes(int year) {
        return approvals().filter(s -> admittedOn(s).getYear() == year).map(ReferralStepRow::youthCode)
                .collect(Collectors.toSet());
    }

    /** One line for each rule that is broken somewhere. */
    List<String> brokenRules() {
        all(PersonRow.class).forEach(this::registration);
        members.forEach(this::ages);
        Map<Way, List<ListRow>> streams = new LinkedHashMap<>();
        all(ReferralRow.class).forEach(r -> streams
                .computeIfAbsent(new Way(r.youthCode(), r.organization()), s -> new ArrayList<>()).add(r));
        all(ReferralStepRow.class).stream().filter(r -> !isTakenBack(r)).forEach(r -> streams
                .computeIfAbsent(new Way(r.youthCode(), r.organization()), s -> new ArrayList<>()).add(r));
        streams.forEach(this::path);
        return broken;
    }

    /** Recorded by a slip, and put right on the same day. */
    private boolean isTakenBack(ReferralStepRow step) {
        return step.step() == ReferralStep.DECLINED && all(ReferralCorrectionRow.class).stream()
                .anyMatch(row -> row.correction() == ReferralCorrection.NOT_DECLINED
                        && row.youthCode().equals(step.youthCode()) && row.organization() == step.organization()
                        && row.correctedOn().equals(step.on()));
    }

    private void registration(PersonRow person) {
        rule(!person.consentOn().isAfter(person.registeredOn()), "consent comes first", person);
        PersonRow representative = people.get(String.valueOf(person.representativeCode()));
        boolean child = person.birthDate().plusYears(16).isAfter(person.consentOn());
        rule(!child || representative != null, "a child has a representative", person);
        rule(representative == null || !representative.registeredOn().isAfter(person.registeredOn()),
                "representatives are registered before", person);
    }

    private void ages(String code, List<Member> memberships) {
        PersonRow person = Objects.requireNonNull(people.get(code), code);
        rule(memberships.stream().map(Member::organization).distinct().count() == memberships.size(), "one membership",
                person);
        for (Member member : memberships) {
            boolean union = member.organization() == Organization.UNION;
            rule(!member.from().isBefore(person.birthDate().plusYears(15).plusDays(union ? 1 : 0)), "not too young",
                    person);
            rule(!member.from().isAfter(person.birthDate().plusYears(union ? 30 : 35)), "not too old", person);
            rule(member.until() == null || member.until().isAfter(member.from()), "ended later", person);
        }
    }

    private void path(Way stream, List<ListRow> told) {
        // within a day: the introduction, then the steps as the list has them
        List<ListRow> inOrder = told.stream().sorted(Comparator.comparing(Told::day)).toList();
        ReferralRow open = null;
        List<ReferralStep> taken = new ArrayList<>();
        for (ListRow row : inOrder) {
            switch (row) {
                case ReferralRow referral -> {
                    rule(open == null, "one open referral", row);
                    open = referral;
                    taken.clear();
                    if (referral.confirmedOn() != null) {
                        taken.add(ReferralStep.CONFIRMED);
                    }
                    introduction(referral);
                }
                case ReferralStepRow step -> {
                    rule(open != null, "a step of an open referral", row);
                    step(step, taken, stream.organization() == Organization.UNION);
                    taken.add(step.step());
                    open = switch (step.step()) {
                        case APPROVED, DECLINED, WITHDRAWN, LAPSED -> null;
                        case CONFIRMED, CLASS, HELPER, PROBATION_TASK, ENDORSED -> open;
                    };
                }
                default -> throw new IllegalStateException(row.toString());
            }
        }
    }

    private void introduction(ReferralRow referral) {
        PersonRow youth = people.get(referral.youthCode());
        rule(youth != null && !youth.registeredOn().isAfter(referral.referredOn()), "registered before", referral);
        rule(!activeOn(referral.youthCode(), referral.organization(), referral.referredOn()), "not a member yet",
                referral);
        String referrer = referral.referrerCode();
        rule(!referral.youthCode().equals(referrer), "nobody refers themselves", referral);
        if (referrer != null) {
            LocalDate day = referral.referredOn();
            boolean union = activeFor3Months(referrer, Organization.UNION, day);
            rule(union || (referral.organization() == Organization.FEDERATION
                    && activeFor3Months(referrer, Organization.FEDERATION, day)), "a member of three months", referral);
        }
    }

    private void step(ReferralStepRow step, List<ReferralStep> taken, boolean union) {
        switch (step.step()) {
            case HELPER ->
                rule(activeOn(step.helperCode(), Organization.UNION, step.on()), "the helper is a member", step);
            case ENDORSED -> {
                rule(taken.contains(ReferralStep.CONFIRMED), "confirmed before", step);
                rule(!union || taken.containsAll(
                        List.of(ReferralStep.CLASS, ReferralStep.HELPER, ReferralStep.PROBATION_TASK)), "prepared",
                        step);
                rule(!union || step.present() != null, "votes are counted", step);
                Integer present = step.present();
                Integer votesFor = step.votesFor();
                rule((present == null) == (votesFor == null), "both numbers or none", step);
                rule(present == null || votesFor == null || (2 * votesFor > present && votesFor <= present),
                        "more than half", step);
            }
            case APPROVED -> rule(taken.contains(ReferralStep.ENDORSED), "endorsed before", step);
            case CONFIRMED, CLASS, PROBATION_TASK, DECLINED, WITHDRAWN, LAPSED -> {
            }
        }
    }

    private boolean activeOn(@Nullable String code, Organization organization, LocalDate day) {
        return members.getOrDefault(String.valueOf(code), List.of()).stream()
                .anyMatch(m -> m.organization() == organization && !m.from().isAfter(day)
                        && (m.until() == null || m.until().isAfter(day)));
    }

    private boolean activeFor3Months(String code, Organization organization, LocalDate day) {
        return activeOn(code, organization, day) && members.getOrDefault(code, List.of()).stream()
                .anyMatch(m -> m.organization() == organization && !m.from().plusMonths(3).isAfter(day));
    }

    private static LocalDate day(ListRow row) {
        return row instanceof ReferralStepRow step ? step.on() : ((ReferralRow) row).referredOn();
    }

    private Stream<ReferralStepRow> approvals() {
        return all(ReferralStepRow.class).stream().filter(s -> s.step() == ReferralStep.APPROVED);
    }

    private static LocalDate admittedOn(ReferralStepRow approval) {
        return approval.ceremonyOn() == null ? approval.on() : approval.ceremonyOn();
    }

    private void admit(String code, Organization organization, LocalDate on) {
        members.computeIfAbsent(code, c -> new ArrayList<>()).add(new Member(organization, on, null));
    }

    private void end(EndingRow ending) {
        List<Member> memberships = members.getOrDefault(ending.personCode(), List.of());
        rule(memberships.stream().anyMatch(m -> m.organization() == ending.organization() && m.until() == null),
                "only members leave", ending);
        memberships.replaceAll(m -> m.organization() == ending.organization()
                ? new Member(m.organization(), m.from(), ending.on())
                : m);
    }

    private void rule(boolean kept, String rule, @Nullable Object where) {
        if (!kept) {
            broken.add(rule + ": " + where);
        }
    }
}
