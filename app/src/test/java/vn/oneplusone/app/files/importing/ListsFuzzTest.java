package vn.oneplusone.app.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.membership.commands.PersonalDetails;

/**
 * Lists by a seed, each with faults of the kinds that people's lists have: what is recorded is what the list says, or nothing is. The seed of
 * a failing one is in its message; {@code -Dfuzz.lists=N} plays more, {@code -Dfuzz.list=S} that one.
 */
class ListsFuzzTest {
    private static final int ROWS = 6;
    private static final List<String> NAMES = List.of("Nguyễn Thị Hồng Thắm", "Trần Văn Đức", "H'Hen Niê", "K’Brêu",
            "Y Blơk Êban", "Lê Thuý Hoà", "Võ Thị Ý", "Đặng Quỳnh Như", "Giàng A Páo", "Ngô Quý");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /** A person as the paper says. */
    private record Wanted(String code, String name, LocalDate born, String phone, String identity) {}

    @Test
    void nothing_is_recorded_that_the_list_does_not_say(@TempDir Path folder) {
        CaseLedger.make(folder.resolve("first"));
        Integer one = Integer.getInteger("fuzz.list");
        int from = one == null ? 1 : one;
        int to = one == null ? Integer.getInteger("fuzz.lists", 60) : one;
        int written = 0;
        try (CaseLedger ledger = CaseLedger.copy(folder.resolve("first"), folder.resolve("second"))) {
            for (int seed = from; seed <= to; seed++) {
                written += play(ledger, seed) ? 1 : 0;
            }
        }
        assertThat(written).as("lists that were taken").isPositive();
    }

    private static boolean play(CaseLedger ledger, int seed) {
        Random random = new Random(seed);
        List<Wanted> people = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            // without a day above 12 no file tells that its days were exchanged
            LocalDate born = i == 0
                    ? LocalDate.of(2003, 3, 26)
                    : LocalDate.of(2003, 1, 1).plusDays(random.nextInt(365));
            people.add(new Wanted("F" + seed + "-" + i, NAMES.get(random.nextInt(NAMES.size())), born,
                    "09%08d".formatted(random.nextInt(100_000_000)),
                    "089203%06d".formatted(seed * 100 + i)));
        }
        FuzzedList list = new FuzzedList(random);
        people.forEach(one -> list.add(one.code, one.name, DAY.format(one.born), one.phone, one.identity));
        ImportReport report = ledger.take(list.file("fuzz-" + seed));
        for (Wanted one : people) {
            ledger.details(one.code).ifPresent(recorded -> assertThat(isSaid(one, recorded))
                    .as("list %d, row %s, faults %s%n%s", seed, one.code, list.faults(), CaseLedger.words(report))
                    .isTrue());
        }
        return report.written();
    }

    /** Each word of a name, the day, and numbers whole or not at all. */
    private static boolean isSaid(Wanted said, PersonalDetails recorded) {
        return recorded.fullName().equals(said.name) && recorded.birthDate().equals(said.born)
                && (recorded.phone() == null || Objects.equals(recorded.phone(), said.phone))
                && (recorded.identityNumber() == null || Objects.equals(recorded.identityNumber(), said.identity));
    }
}
