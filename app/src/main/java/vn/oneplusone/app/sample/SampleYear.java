package vn.oneplusone.app.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import vn.oneplusone.app.files.ListKind;
import vn.oneplusone.app.files.rows.ListRow;
import vn.oneplusone.app.files.rows.MemberRow;
import vn.oneplusone.membership.events.Organization;

/**
 * The lists of a district's year, invented but for the official units and the published totals. The same seed and size write
 * the same bytes.
 */
public final class SampleYear {
    /** The seed of the demo. */
    public static final long SEED = 2021;

    private final long seed;
    private final List<ListRow> units;
    private final List<ListRow> people;
    private final List<ListRow> members;
    private final List<ListRow> targets;
    private final List<ListRow> referrals;
    private final List<ListRow> steps;
    private final List<ListRow> endings;
    private final List<ListRow> initiative;
    private final List<ListRow> campaigns;
    private final List<ListRow> dissemination;
    private final List<ListRow> capitalSupport;

    /** Makes up the year; nothing is written yet. */
    public SampleYear(long seed, SampleSize size) {
        this.seed = seed;
        Draw draw = new Draw(seed);
        Places places = new Places(size, draw);
        People everybody = new People(draw);
        Decisions decisions = new Decisions();
        Membership membership = new Membership(size, places, everybody, decisions, draw);
        Journeys journeys = new Journeys(size, places, everybody, membership, decisions, draw);
        Activities activities = new Activities(places, membership.members(), draw);
        units = places.rows();
        referrals = journeys.referrals();
        steps = journeys.steps();
        people = everybody.rows();
        members = membership.admissions();
        endings = membership.endings();
        targets = activities.targets(size);
        initiative = activities.steps();
        campaigns = activities.campaigns();
        dissemination = activities.dissemination();
        capitalSupport = activities.capitalSupport();
    }

    /** All rows of all lists, each once. */
    List<ListRow> rows() {
        List<ListRow> rows = new ArrayList<>();
        for (List<ListRow> list : List.of(units, people, members, targets, referrals, steps, endings, initiative,
                campaigns, dissemination, capitalSupport)) {
            rows.addAll(list);
        }
        return rows;
    }

    /**
     * Writes the lists as CSV files, and beside them a {@code README.txt} that says what is invented.
     *
     * @return the CSV files, in an order in which they can be imported
     * @throws IOException if they cannot be written
     */
    public List<Path> write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("README.txt"), Notes.TEXT, StandardCharsets.UTF_8);
        Draw draw = new Draw(seed + 1);
        List<Path> files = new ArrayList<>();
        for (Sheet sheet : sheets(draw)) {
            files.add(sheet.write(directory));
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
                new Sheet("11-ho-tro-von.csv", ListKind.CAPITAL_SUPPORT, capitalSupport, draw));
    }

    private List<ListRow> admittedTo(Organization organization) {
        return members.stream().filter(row -> row instanceof MemberRow member && member.organization() == organization)
                .toList();
    }
}
