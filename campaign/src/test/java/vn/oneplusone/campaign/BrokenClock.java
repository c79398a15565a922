package vn.oneplusone.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Broken on purpose: decisions that come out differently when repeated. */
final class BrokenClock {
    private BrokenClock() {}

    static final class AsksTheDay {
        LocalDate today() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    static final class AsksByReference {
        Supplier<Instant> moment() {
            return Instant::now;
        }
    }

    static final class BringsItsOwn {
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    static final class CountsMillis {
        long millis() {
            return System.currentTimeMillis();
        }
    }

    static final class RollsDice {
        int dice() {
            return new Random(1).nextInt();
        }
    }

    static final class MakesIds {
        UUID id() {
            return UUID.randomUUID();
        }
    }
}
