package vn.oneplusone.app.web.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.security.SignInThrottle;

/** Counters take a bounded memory, and a household counts as one. */
class LimitsTest {
    @Test
    void a_million_addresses_take_the_memory_of_twenty_thousand() {
        Limits limits = new Limits(10);
        for (int i = 0; i < 1_000_000; i++) {
            limits.wait(SignInThrottle
                    .network("2001:db8:" + Integer.toHexString(i >> 16) + ":" + Integer.toHexString(i & 0xffff)
                            + "::1"));
        }
        assertThat(limits.remembered()).isEqualTo(Limits.MOST_REMEMBERED);
    }

    @Test
    void an_address_of_version_6_counts_as_the_network_it_is_in() {
        String household = SignInThrottle.network("2001:db8:1:2::1");
        assertThat(List.of("2001:db8:1:2:ffff::", "2001:0DB8:0001:0002::9%eth0"))
                .allMatch(it -> SignInThrottle.network(it).equals(household));
        assertThat(SignInThrottle.network("2001:db8:1:3::1")).isNotEqualTo(household);
        assertThat(SignInThrottle.network("203.0.113.9")).isEqualTo(SignInThrottle.network("::ffff:203.0.113.9"))
                .isNotEqualTo(SignInThrottle.network("203.0.113.8"));
        Limits limits = new Limits(2);
        for (int i = 0; i < 2; i++) {
            assertThat(limits.wait(SignInThrottle.network("2001:db8:1:2::" + i))).isEmpty();
        }
        assertThat(limits.wait(SignInThrottle.network("2001:db8:1:2::abcd"))).isPresent();
    }

    @Test
    void what_is_no_address_is_looked_up_nowhere() {
        for (String none : List.of("", "example.vn", "localhost", "1.2.3.4, 5.6.7.8", "x".repeat(100_000), "::::::")) {
            assertThat(SignInThrottle.network(none)).isEqualTo("network unknown");
        }
    }
}
