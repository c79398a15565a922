package vn.oneplusone.app.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.vault.accounts.Accounts;

/**
 * Makes guessing slow: after a few failures the next try has to wait, twice as long each time. It counts by account, so that many
 * addresses do not help, and by address, so that many accounts do not. No account is ever locked out for longer than a minute; and one who guesses
 * elsewhere does not keep people out where they came in last, which is counted apart.
 */
@Component
public final class SignInThrottle {
    /** A person mistypes; an office shares one address. */
    private static final int FREE_PER_ACCOUNT = 5;
    private static final int FREE_PER_ADDRESS = 30;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    /** The least recently tried are forgotten first. */
    private static final int MOST_REMEMBERED = 20_000;
    /** So long a key may be; a name may grow when it is normalised. */
    private static final int LONGEST_KEY = 64;
    /** The longest that stands for an address, without the name of a network card behind it. */
    private static final int LONGEST_ADDRESS = 45;
    /** So that no name is ever looked up. */
    private static final Pattern VERSION_4 = Pattern
            .compile("(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
                    + "(?:\\.(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}");
    private static final Pattern VERSION_6 = Pattern.compile("[0-9a-fA-F.]*+:[0-9a-fA-F:.]*+");

    private final Clock clock;
    private final Function<String, Optional<String>> spelling;
    private final LinkedHashMap<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** Where the owner of an account came in last. */
    private final LinkedHashMap<String, String> atHome = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    @Autowired
    public SignInThrottle(Clock clock) {
        this(clock, Accounts::spelt);
    }

    /** @param spelling the one spelling of a name; work on text that is never done while the lock is held */
    SignInThrottle(Clock clock, Function<String, Optional<String>> spelling) {
        this.clock = clock;
        this.spelling = spelling;
    }

    /**
     * How long to wait before a try is even looked at; zero if it may go ahead. Such a try counts as failed until
     * {@link #succeeded}, so that many at once are no way round.
     */
    Duration enter(String username, String address) {
        String network = network(address);
        // an address that has to wait costs nothing more, and no text is worked on while others wait for the lock
        Duration wait = wait(network);
        return wait.isPositive() ? wait : enterAs(account(username), network);
    }

    private synchronized Duration wait(String network) {
        Instant now = clock.instant();
        return Duration.between(now, later(free(network, now), now));
    }

    private synchronized Duration enterAs(String name, String network) {
        Instant now = clock.instant();
        String account = counted(name, network);
        Instant free = later(free(account, now), free(network, now));
        if (free.isAfter(now)) {
            return Duration.between(now, free);
        }
        charge(account, FREE_PER_ACCOUNT, now);
        charge(network, FREE_PER_ADDRESS, now);
        return Duration.ZERO;
    }

    /** The try was not a guess. */
    void succeeded(String username, String address) {
        succeededAs(account(username), network(address));
    }

    private synchronized void succeededAs(String account, String network) {
        tries.remove(counted(account, network));
        atHome.put(account, network);
        takeBack(network);
    }

    /** The try was let in, and then nobody had the time to look at it. */
    void notLookedAt(String username, String address) {
        notLookedAtAs(account(username), network(address));
    }

    private synchronized void notLookedAtAs(String account, String network) {
        takeBack(counted(account, network));
        takeBack(network);
    }

    synchronized int remembered() {
        return tries.size();
    }

    /** Of everything that is remembered, the longest text. */
    synchronized int longest() {
        return Stream.of(tries.keySet(), atHome.keySet(), atHome.values()).flatMap(Collection::stream)
                .mapToInt(String::length).max().orElse(0);
    }

    /** The same for what is guessed at without a name, such as tokens: by address alone. */
    public Duration enter(String address) {
        return enterFrom(network(address));
    }

    private synchronized Duration enterFrom(String network) {
        Instant now = clock.instant();
        Instant free = free(network, now);
        if (free.isAfter(now)) {
            return Duration.between(now, free);
        }
        charge(network, FREE_PER_ADDRESS, now);
        return Duration.ZERO;
    }

    /** What was tried from there was no guess. */
    public void succeeded(String address) {
        String network = network(address);
        synchronized (this) {
            takeBack(network);
        }
    }

    private void takeBack(String counted) {
        tries.computeIfPresent(counted, (key, known) -> known.failures <= 1
                ? null
                : new Tries(known.failures - 1, known.last, known.last));
    }

    private Instant free(String key, Instant now) {
        Tries known = tries.get(key);
        return known == null ? now : known.free;
    }

    private void charge(String key, int allowed, Instant now) {
        Tries known = tries.get(key);
        boolean fresh = known == null || known.last.plus(REMEMBERED).isBefore(now);
        int failures = fresh || known == null ? 1 : known.failures + 1;
        tries.put(key, new Tries(failures, now, now.plus(wait(failures - allowed))));
    }

    private static Duration wait(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private String counted(String account, String network) {
        return network.equals(atHome.get(account)) ? account + " from " + network : account;
    }

    private String account(String username) {
        // spelt as accounts are: else each way to write a name would be a few more guesses at it
        String even = spelling.apply(username).orElse("");
        return "account " + even.substring(0, Math.min(even.length(), LONGEST_KEY));
    }

    /** The network of an address, in a few characters whatever a proxy passed on: one household has 2^64 addresses of version 6. */
    public static String network(String address) {
        int zone = address.indexOf('%');
        String bare = zone < 0 ? address : address.substring(0, zone);
        if (bare.length() > LONGEST_ADDRESS
                || !(VERSION_4.matcher(bare).matches() || VERSION_6.matcher(bare).matches())) {
            return "network unknown";
        }
        try {
            byte[] bytes = InetAddress.getByName(bare).getAddress();
            return "network " + HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (UnknownHostException e) {
            return "network unknown";
        }
    }

    private record Tries(int failures, Instant last, Instant free) {}
}
