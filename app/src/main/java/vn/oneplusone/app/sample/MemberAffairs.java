package vn.oneplusone.app.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.oneplusone.app.files.ListKind;
import vn.oneplusone.app.files.rows.membership.AwardRow;
import vn.oneplusone.app.files.rows.membership.DisciplineRow;
import vn.oneplusone.app.files.rows.membership.DuesRow;
import vn.oneplusone.app.files.rows.membership.EnlistmentRow;
import vn.oneplusone.app.files.rows.membership.PartyStepRow;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.rows.membership.ReceptionRow;
import vn.oneplusone.app.files.rows.membership.ReleaseRow;
import vn.oneplusone.app.files.rows.membership.StayRow;
import vn.oneplusone.app.files.rows.membership.TemporaryActivityRow;
import vn.oneplusone.app.files.rows.membership.TransferRow;
import vn.oneplusone.app.files.shape.DisciplineMeasure;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.sample.district.Draw;
import vn.oneplusone.app.sample.district.Places;
import vn.oneplusone.app.sample.district.Places.Branch;
import vn.oneplusone.app.sample.district.Places.Commune;
import vn.oneplusone.app.sample.district.Year;
import vn.oneplusone.membership.events.AwardForm;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStep;
import vn.oneplusone.membership.events.StayReason;

/**
 * Members who came from units outside, and what happened to them, from 2022 on: each year in a third of the communes. They have lists of
 * their own, and nothing is drawn for them: all other lists stay as they are.
 */
final class MemberAffairs {
    private static final String OUTSIDE = "Đoàn phường mẫu, tỉnh khác" + Places.INVENTED;
    /** Each third year a commune has its turn. */
    private static final int TURNS = 3;

    private final LocalDate until;
    private final Map<ListKind, List<ListRow>> lists = new EnumMap<>(ListKind.class);

    /** @param until the last day told */
    MemberAffairs(Places places, int first, int last, LocalDate until) {
        this.until = until;
        List<Commune> communes = places.communes();
        for (int number = first; number <= last; number++) {
            for (int i = number % TURNS; i < communes.size(); i += TURNS) {
                Branch branch = communes.get(i).branches().getFirst();
                Branch other = communes.get((i + 1) % communes.size()).branches().getLast();
                if (!branch.equals(other)) {
                    new Cast(new Year(number), i, Organization.UNION, branch, other).play();
                    new Cast(new Year(number), i, Organization.FEDERATION, branch, other).playInFederation();
                }
            }
        }
    }

    /** Writes a file for each kind of list of which there are rows. */
    List<Path> write(Path directory, Draw draw) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<ListKind, List<ListRow>> list : lists.entrySet()) {
            files.add(new Sheet(file(list.getKey()), list.getKey(), list.getValue(), draw).write(directory));
        }
        return files;
    }

    private static String file(ListKind kind) {
        return switch (kind) {
            case PEOPLE -> "02-nguoi-noi-khac-den.csv";
            case RECEPTIONS -> "14-tiep-nhan.csv";
            case RELEASES -> "15-chuyen-di-noi-khac.csv";
            case TRANSFERS -> "16-chuyen-sinh-hoat-qua-cap-tren.csv";
            case TEMPORARY_ACTIVITIES -> "17-sinh-hoat-tam-thoi.csv";
            case ENLISTMENTS -> "18-nhap-ngu.csv";
            case PARTY_STEPS -> "19-phat-trien-dang.csv";
            case AWARDS -> "20-khen-thuong.csv";
            case DISCIPLINE -> "21-ky-luat.csv";
            case DUES -> "22-dong-phi.csv";
            case STAYS -> "23-o-lai.csv";
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    /** Members of an organization who came to a branch in January of a year. */
    private final class Cast {
        private final Year year;
        private final int commune;
        private final Organization organization;
        private final Branch branch;
        private final Branch other;
        private int people;

        Cast(Year year, int commune, Organization organization, Branch branch, Branch other) {
            this.year = year;
            this.commune = commune;
            this.organization = organization;
            this.branch = branch;
            this.other = other;
        }

        void play() {
            isAdmittedToTheParty(isAwarded(comes(22)));
            goesOn(comes(23));
            moves(comes(21));
            isAwayInSummer(comes(20));
            isCalledUp(comes(19));
            staysOn(comes(30));
        }

        /** Neither enlistment nor the Party asks for it, and its members stay until 35. */
        void playInFederation() {
            isAwarded(comes(32));
            goesOn(comes(26));
            moves(comes(24));
            isAwayInSummer(comes(20));
        }

        /** @param age reached in February of the year */
        private String comes(int age) {
            people++;
            boolean union = organization == Organization.UNION;
            String code = String.format(Locale.ROOT, "MAU-%s%d-%02d%d", union ? "DV" : "HV", year.number(), commune + 1,
                    people);
            LocalDate on = year.day(1, 5);
            row(ListKind.PEOPLE, on, new PersonRow("", 0, code,
                    (union ? "Đoàn" : "Hội") + " Viên Mẫu " + (char) ('A' + people - 1),
                    LocalDate.of(year.number() - age, 2, 1 + commune), people % 2 == 0 ? Gender.FEMALE : Gender.MALE,
                    null, branch.neighbourhood() + Places.INVENTED, null, branch.code(), ConsentForm.PAPER, on, null,
                    null, on));
            row(ListKind.RECEPTIONS, year.day(1, 12), new ReceptionRow("", 0, code, organization, branch.code(),
                    year.day(1, 12), LocalDate.of(year.number() - 3, 3, 26), OUTSIDE, number("GGT"), year.day(1, 6)));
            paid(code, 6, year.day(6, 20));
            return code;
        }

        private String isAwarded(String member) {
            paid(member, 12, year.day(12, 15));
            row(ListKind.AWARDS, year.day(3, 26), new AwardRow("", 0, member, organization, AwardLevel.COMMUNE,
                    AwardForm.CERTIFICATE, number("QĐ"), year.day(3, 26)));
            return member;
        }

        private void isAdmittedToTheParty(String member) {
            row(ListKind.PARTY_STEPS, year.day(5, 19), new PartyStepRow("", 0, member, PartyStep.INTRODUCED,
                    year.day(5, 19), null));
            row(ListKind.PARTY_STEPS, year.day(11, 7), new PartyStepRow("", 0, member, PartyStep.ADMITTED,
                    year.day(11, 7), number("QĐ")));
        }

        /** Back to where they came from, or to another place outside. */
        private void goesOn(String member) {
            LocalDate on = year.day(9, 15);
            row(ListKind.RELEASES, on, new ReleaseRow("", 0, member, organization, OUTSIDE, year.day(8, 31), on,
                    number("GGT"), on, "Sinh hoạt đều, đóng phí đủ."));
        }

        private void moves(String member) {
            LocalDate on = year.day(4, 20);
            row(ListKind.TRANSFERS, on, new TransferRow("", 0, member, organization, other.code(),
                    on.minusDays(8), on, year.day(3, 31), "Nhiệt tình, có trách nhiệm."));
        }

        private void isAwayInSummer(String member) {
            row(ListKind.TEMPORARY_ACTIVITIES, year.day(6, 1), new TemporaryActivityRow("", 0, member,
                    organization, other.code(), year.day(6, 1), year.day(8, 31)));
            row(ListKind.TEMPORARY_ACTIVITIES, year.day(9, 20), new TemporaryActivityRow("", 0, member,
                    organization, other.code(), year.day(9, 20), year.next().day(1, 20)));
        }

        private void isCalledUp(String member) {
            row(ListKind.ENLISTMENTS, year.day(2, 20),
                    new EnlistmentRow("", 0, member, Organization.UNION, year.day(2, 20)));
        }

        /** Of age, and at their own wish a member for longer; late once. */
        private void staysOn(String member) {
            row(ListKind.STAYS, year.day(3, 26), new StayRow("", 0, member, StayReason.WISH,
                    LocalDate.of(year.number() + 4, 12, 31), year.day(3, 26)));
            row(ListKind.DISCIPLINE, year.day(10, 10), new DisciplineRow("", 0, member, Organization.UNION,
                    DisciplineMeasure.REPRIMAND, number("QĐ"), year.day(10, 10)));
        }

        private void paid(String member, int month, LocalDate on) {
            row(ListKind.DUES, on,
                    new DuesRow("", 0, member, organization, year.number(), month, on, null));
        }

        private String number(String of) {
            return (commune * 10 + people) + "-" + of + (organization == Organization.UNION ? "/MAU" : "/MAU-H");
        }

        private void row(ListKind kind, LocalDate on, ListRow row) {
            if (!on.isAfter(until)) {
                lists.computeIfAbsent(kind, none -> new ArrayList<>()).add(row);
            }
        }
    }
}
