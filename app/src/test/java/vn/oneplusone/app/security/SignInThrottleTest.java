package vn.oneplusone.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.text.Shapes;
import vn.oneplusone.app.vault.accounts.Accounts;

/** Guessing is slow, and nobody is kept out for good. */
class SignInThrottleTest {
    private static final String HOME = "10.0.0.1";

    private Instant now = Instant.parse("2021-03-26T08:00:00Z");
    private int spelt;
    private final SignInThrottle slowDown = new SignInThrottle(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }, this::spelt);

    private Optional<String> spelt(String name) {
        assertThat(Thread.holdsLock(slowDown)).as("text is worked on while others wait").isFalse();
        spelt++;
        return Accounts.spelt(name);
    }

    private Duration enter(String username, String address) {
        return slowDown.enter(username, address);
    }

    /** Tries as soon as a try is let in; how long each had to wait. */
    private List<Long> guess(String username, String address, int tries) {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < tries; i++) {
            Duration wait = enter(username, address);
            waits.add(wait.toSeconds());
            if (wait.isPositive()) {
                now = now.plus(wait);
                assertThat(enter(username, address)).isZero();
            }
        }
        return waits;
    }

    @Test
    void after_five_tries_at_one_account_the_wait_doubles_and_never_exceeds_a_minute() {
        assertThat(guess("ai", HOME, 14)).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void many_addresses_and_many_spellings_do_not_help_against_one_account() {
        for (int i = 0; i < 5; i++) {
            assertThat(enter(i % 2 == 0 ? "ai" : " AI ", "10.0.1." + i)).isZero();
        }
        assertThat(enter("Ai", "10.0.2.1")).isPositive();
        assertThat(enter("khac", "10.0.2.1")).isZero();
    }

    @Test
    void every_spelling_under_which_an_account_is_found_counts_as_the_same() {
        List<String> spellings = List.of("quan.tri", "\u00A0quan.tri\u3000", "ＱＵＡＮ.tri", "quan.tri\t", "Quan.Tri");
        spellings.forEach(spelling -> assertThat(enter(spelling, "10.0.1.1")).isZero());
        assertThat(enter("quan.tri", "10.0.2.1")).isPositive();
    }

    @Test
    void an_address_that_has_to_wait_is_told_so_whatever_name_it_sends() {
        for (int i = 0; i < 30; i++) {
            enter("mot." + i, HOME);
        }
        int before = slowDown.remembered();
        spelt = 0;
        for (int length : Shapes.LENGTHS) {
            Shapes.of(length).forEach(name -> assertThat(enter(name, HOME)).isPositive());
        }
        assertThat(slowDown.remembered()).isEqualTo(before);
        assertThat(spelt).isZero();
    }

    @Test
    void what_is_remembered_of_a_name_or_an_address_is_short_whatever_was_sent() {
        for (int length : Shapes.LENGTHS) {
            Shapes.of(length).forEach(text -> {
                enter(text, text);
                slowDown.succeeded(text, text);
                enter("ﷺ".repeat(64), "fe80::1%" + text);
            });
        }
        assertThat(slowDown.longest()).isLessThan(130);
        assertThat(SignInThrottle.network("999.999.999.999")).as("no name is looked up").isEqualTo("network unknown");
        assertThat(SignInThrottle.network("1.2.3.4.5")).isEqualTo("network unknown");
        assertThat(SignInThrottle.network("::1%eth0")).isEqualTo(SignInThrottle.network("::1"));
        assertThat(SignInThrottle.network("10.0.0.1")).isEqualTo("network 0a000001");
    }

    @Test
    void a_try_that_nobody_had_the_time_for_is_no_guess() {
        for (int i = 0; i < 40; i++) {
            assertThat(enter("ai", HOME)).isZero();
            slowDown.notLookedAt("ai", HOME);
        }
        assertThat(enter("ai", HOME)).isZero();
    }

    @Test
    void many_accounts_do_not_help_from_one_address_nor_from_one_network_of_version_6() {
        for (int i = 0; i < 30; i++) {
            assertThat(enter("mot." + i, HOME)).as("%d", i).isZero();
            assertThat(enter("hai." + i, "2001:db8::" + i)).as("%d", i).isZero();
        }
        assertThat(enter("mot", HOME)).isPositive();
        assertThat(enter("hai", "2001:db8::ffff:1")).isPositive();
        assertThat(enter("hai", "2001:db8:0:1::1")).isZero();
    }

    @Test
    void many_tries_at_once_are_no_way_round_and_a_try_that_has_to_wait_costs_nothing() {
        guess("ai", HOME, 5);
        Duration wait = enter("ai", HOME);
        for (int i = 0; i < 100; i++) {
            assertThat(enter("ai", HOME)).isEqualTo(wait);
        }
    }

    @Test
    void who_comes_in_begins_anew_and_what_is_old_is_forgotten() {
        guess("ai", HOME, 5);
        slowDown.succeeded("ai", HOME);
        assertThat(guess("ai", HOME, 5)).containsOnly(0L);

        guess("khac", HOME, 8);
        now = now.plus(Duration.ofMinutes(16));
        assertThat(guess("khac", HOME, 5)).containsOnly(0L);
    }

    @Test
    void whoever_guesses_elsewhere_does_not_keep_people_out_where_they_came_in_last() {
        enter("ai", HOME);
        slowDown.succeeded("ai", HOME);
        guess("ai", "192.0.2.7", 12);

        assertThat(enter("ai", "192.0.2.7")).isPositive();
        assertThat(enter("ai", "198.51.100.3")).as("anywhere else the account is guarded").isPositive();
        assertThat(enter("ai", HOME)).isZero();
        assertThat(guess("ai", HOME, 6)).as("guessing at home is slow, too").contains(1L, 2L);
    }

    @Test
    void what_is_remembered_has_a_limit() {
        for (int i = 0; i < 25_000; i++) {
            enter("ai" + i, "10." + i / 65536 % 256 + "." + i / 256 % 256 + "." + i % 256);
        }
        assertThat(slowDown.remembered()).isEqualTo(20_000);
    }
}
