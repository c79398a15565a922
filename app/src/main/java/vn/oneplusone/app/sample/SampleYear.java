package vn.oneplusone.app.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.oneplusone.app.files.ListKind;
import vn.oneplusone.app.files.rows.membership.MemberRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.sample.district.District;
import vn.oneplusone.app.sample.district.Draw;
import vn.oneplusone.app.sample.district.People;
import vn.oneplusone.app.sample.district.Places;
import vn.oneplusone.app.sample.district.Reorganisation;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.app.sample.district.Schools;
import vn.oneplusone.app.sample.district.Span;
import vn.oneplusone.app.sample.district.Year;
import vn.oneplusone.app.sample.journeys.Decisions;
import vn.oneplusone.app.sample.journeys.Journeys;
import vn.oneplusone.app.sample.journeys.Membership;
import vn.oneplusone.app.sample.journeys.Slips;
import vn.oneplusone.membership.events.Organization;

/**
 * The lists of a district's year, or of several, invented but for the official units and the published totals. The same seed and size write
 * the same bytes.
 */
public final class SampleYear {
    /** The seed of the demo. */
    public static final long SEED = 2021;
    /** The year whose totals were published. */
    public static final int YEAR = 2021;

    private final long seed;
    private final District district;
    private final boolean reorganised;
    private final boolean hasSchools;
    private final List<ListRow> schools;
    private final List<ListRow> schoolChanges;
    private final List<ListRow> pupils;
    private final List<ListRow> pupilsAdmitted;
    private final MemberAffairs affairs;
    private final int count;
    private final List<ListRow> units;
    private final List<ListRow> people;
    private final List<ListRow> members;
    private final List<ListRow> targets = new ArrayList<>();
    private final List<ListRow> referrals = new ArrayList<>();
    private final List<ListRow> steps = new ArrayList<>();
    private final List<ListRow> corrections = new ArrayList<>();
    private final List<ListRow> endings;
    private final List<ListRow> transfers;
    private final List<ListRow> initiative = new ArrayList<>();
    private final List<ListRow> campaigns = new ArrayList<>();
    private final List<ListRow> dissemination = new ArrayList<>();
    private final List<ListRow> capitalSupport = new ArrayList<>();

    /** Makes up the year 2021; nothing is written yet. */
    public SampleYear(long seed, SampleSize size) {
        this(seed, size, YEAR, YEAR);
    }

    /**
     * Makes up several years, one after the other: who was admitted in one is a member in the next. The size is that of 2021, other years
     * have as much of it as seems believable. From 2025 on the units are reorganised.
     *
     * @param first 2000 at the earliest
     * @param last not before the first, at most 2099
     */
    public SampleYear(long seed, SampleSize size, int first, int last) {
        this(seed, size, first, last, LocalDate.MAX);
    }

    /** @param until the last day told: the lists of a year that is not over end there */
    public SampleYear(long seed, SampleSize size, int first, int last, LocalDate until) {
        this(seed, size, first, last, until, District.PHU_TAN, 0);
    }

    /** @param before how many people other lists tell of that are imported with these */
    SampleYear(long seed, SampleSize size, int first, int last, LocalDate until, District district, long before) {
        if (first < 2000 || last < first || last > 2099) {
            throw new IllegalArgumentException("no such years");
        }
        this.seed = seed;
        this.district = district;
        this.reorganised = last >= Reorganisation.ON.getYear();
        Draw draw = new Draw(seed);
        Span span = new Span(new Year(first), new Year(last));
        Places places = new Places(district, size, draw);
        People everybody = new People(district, before, draw);
        Decisions decisions = new Decisions();
        Membership membership = new Membership(span, size.in(first), places, everybody, decisions, draw);
        for (Year year = span.first(); year.number() <= last; year = year.next()) {
            SampleSize much = size.in(year.number());
            if (!span.beginsWith(year)) {
                membership.goOn(span, much);
            }
            Journeys journeys = new Journeys(year, span, much, places, everybody, membership, decisions, draw);
            Activities activities = new Activities(year, places, membership.members(), draw);
            referrals.addAll(journeys.referrals());
            steps.addAll(journeys.steps());
            if (year.number() != YEAR) {
                Slips slips = new Slips(journeys.referrals(), journeys.steps());
                steps.addAll(slips.steps());
                corrections.addAll(slips.corrections());
            }
            targets.addAll(activities.targets(much));
            initiative.addAll(activities.steps());
            campaigns.addAll(activities.campaigns());
            dissemination.addAll(activities.dissemination());
            capitalSupport.addAll(activities.capitalSupport());
        }
        hasSchools = last >= Schools.SINCE && !district.isInvented();
        schools = told(Schools.units(), until);
        schoolChanges = Schools.changes(last);
        pupils = told(Schools.people(), until);
        pupilsAdmitted = told(Schools.members(last), until);
        affairs = new MemberAffairs(places, Math.max(first, Schools.SINCE), last, until);
        units = places.rows();
        people = told(everybody.rows(), until);
        count = everybody.count();
        members = told(membership.admissions(), until);
        endings = told(membership.endings(), until);
        transfers = told(membership.transfers(), until);
        for (List<ListRow> list : List.of(targets, referrals, steps, corrections, initiative, campaigns, dissemination,
                capitalSupport)) {
            list.removeIf(row -> isAfter(row, until));
        }
    }

    private static List<ListRow> told(List<? extends ListRow> rows, LocalDate until) {
        return rows.stream().<ListRow>map(row -> row).filter(row -> !isAfter(row, until)).toList();
    }

    /** If one of its days is: a campaign is told once it is over. */
    private static boolean isAfter(ListRow row, LocalDate until) {
        return row.content().stream().anyMatch(value -> value instanceof LocalDate day && day.isAfter(until));
    }

    /** All rows of all lists, each once. */
    List<ListRow> rows() {
        List<ListRow> rows = new ArrayList<>();
        for (List<ListRow> list : List.of(units, people, members, targets, referrals, steps, corrections, endings,
                transfers,
                initiative,
                campaigns, dissemination, capitalSupport)) {
            rows.addAll(list);
        }
        return rows;
    }

    int people() {
        return count;
    }

    /**
     * Writes the lists as CSV files, and beside them a {@code README.txt} that says what is invented.
     *
     * @return the CSV files
     * @throws IOException if they cannot be written
     */
    public List<Path> write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("README.txt"), Notes.TEXT, StandardCharsets.UTF_8);
        Written written = writeLists(directory);
        return Stream.concat(written.units().stream(), written.others().stream()).toList();
    }

    /** Lists of units, and those of the people in them. */
    record Written(List<Path> units, List<Path> others) {}

    /** The lists alone. */
    Written writeLists(Path directory) throws IOException {
        Files.createDirectories(directory);
        List<Path> files = written(directory, sheets(new Draw(seed + 1)));
        List<Path> ofUnits = new ArrayList<>(files.subList(0, 1));
        List<Path> others = new ArrayList<>(files.subList(1, files.size()));
        if (hasSchools) {
            // lists of their own, and dice of their own: those of 2021 stay as they are
            Draw beside = new Draw(seed + 2);
            ofUnits.addAll(written(directory, List.of(
                    new Sheet("01-don-vi-khac.csv", ListKind.UNITS, schools, beside),
                    new Sheet("02-chia-tach.csv", ListKind.UNIT_CHANGES, schoolChanges, beside))));
            others.addAll(written(directory, List.of(
                    new Sheet("02-nguoi-truong-hoc.csv", ListKind.PEOPLE, pupils, beside),
                    new Sheet("03-doan-vien-truong-hoc.csv", ListKind.MEMBERS, pupilsAdmitted, beside))));
            others.addAll(affairs.write(directory, beside));
        }
        if (reorganised && !district.isInvented()) {
            ofUnits.addAll(district.province() == null
                    ? Reorganisation.write(directory)
                    : Reorganisation.writeChanges(directory));
        } else if (reorganised) {
            ofUnits.add(new Sheet("02-sap-xep-2025.csv", ListKind.UNIT_CHANGES, Reorganisation.of(district),
                    new Draw(seed)).write(directory));
        }
        return new Written(ofUnits, others);
    }

    /** Of a year that has only begun there may be nothing to tell in some lists: these are left out. */
    private static List<Path> written(Path directory, List<Sheet> sheets) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Sheet sheet : sheets) {
            if (!sheet.isEmpty()) {
                files.add(sheet.write(directory));
            }
        }
        return files;
    }

    private List<Sheet> sheets(Draw draw) {
        // the parts of a list overlap a little, as parts do that two people kept
        int middle = people.size() / 2;
        int later = steps.size() / 2;
        return List.of(new Sheet("01-don-vi.csv", ListKind.UNITS, units, draw),
                new Sheet("02-nguoi-a.csv", ListKind.PEOPLE, people.subList(0, Math.min(people.size(), middle + 5)),
                        draw),
                new Sheet("02-nguoi-b.csv", ListKind.PEOPLE, people.subList(middle, people.size()), draw)
                        .withColumnsShuffled().withAccentsApart(),
                new Sheet("03-doan-vien.csv", ListKind.MEMBERS, admittedTo(Organization.UNION), draw).withSemicolons(),
                new Sheet("03-hoi-vien.csv", ListKind.MEMBERS, admittedTo(Organization.FEDERATION), draw),
                new Sheet("04-chi-tieu.csv", ListKind.TARGETS, targets, draw),
                new Sheet("05-gioi-thieu.csv", ListKind.REFERRALS, referrals, draw).withColumnsShuffled(),
                new Sheet("06-cac-buoc-a.csv", ListKind.REFERRAL_STEPS,
                        steps.subList(0, Math.min(steps.size(), later + 20)), draw),
                new Sheet("06-cac-buoc-b.csv", ListKind.REFERRAL_STEPS, steps.subList(later, steps.size()), draw)
                        .withColumnsShuffled(),
                new Sheet("07-ket-thuc.csv", ListKind.ENDINGS, endings, draw),
                new Sheet("08-bon-buoc.csv", ListKind.INITIATIVE_STEPS, initiative, draw).withColumnsShuffled(),
                new Sheet("09-hoat-dong.csv", ListKind.CAMPAIGNS, campaigns, draw),
                new Sheet("10-quan-triet.csv", ListKind.DISSEMINATION, dissemination, draw),
                new Sheet("11-ho-tro-von.csv", ListKind.CAPITAL_SUPPORT, capitalSupport, draw),
                new Sheet("12-chuyen-sinh-hoat.csv", ListKind.TRANSFERS, transfers, draw),
                new Sheet("13-dinh-chinh-gioi-thieu.csv", ListKind.REFERRAL_CORRECTIONS, corrections, draw));
    }

    private List<ListRow> admittedTo(Organization organization) {
        return members.stream().filter(row -> row instanceof MemberRow member && member.organization() == organization)
                .toList();
    }
}
