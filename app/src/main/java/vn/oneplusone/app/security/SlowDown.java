package vn.oneplusone.app.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes guessing slow: after a few failures the next try has to wait, twice as long each time. It counts by account, so that many
 * addresses do not help, and by address, so that many accounts do not. Nobody is ever locked out for longer than a minute; and whoever guesses
 * elsewhere does not keep people out where they came in last, which is counted apart.
 */
public final class SlowDown {
    /** A person mistypes; an office shares one address. */
    private static final int FREE_PER_ACCOUNT = 5;
    private static final int FREE_PER_ADDRESS = 30;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    /** The least recently tried are forgotten first. */
    private static final int MOST_REMEMBERED = 20_000;
    private static final int LONGEST_NAME = 64;
    /** So that no name is ever looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?");

    private final Clock clock;
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

    public SlowDown(Clock clock) {
        this.clock = clock;
    }

    /**
     * How long to wait before a try is even looked at; zero if it may go ahead. Such a try counts as failed until
     * {@link #succeeded}, so that many at once are no way round.
     */
    synchronized Duration enter(String username, String address) {
        Instant now = clock.instant();
        String network = network(address);
        String account = counted(account(username), network);
        Instant free = later(free(account, now), free(network, now));
        if (free.isAfter(now)) {
            return Duration.between(now, free);
        }
        charge(account, FREE_PER_ACCOUNT, now);
        charge(network, FREE_PER_ADDRESS, now);
        return Duration.ZERO;
    }

    /** The try was not a guess. */
    synchronized void succeeded(String username, String address) {
        String network = network(address);
        String account = account(username);
        tries.remove(counted(account, network));
        atHome.put(account, network);
        succeeded(address);
    }

    synchronized int remembered() {
        return tries.size();
    }

    /** The same for what is guessed at without a name, such as tokens: by address alone. */
    public synchronized Duration enter(String address) {
        Instant now = clock.instant();
        String network = network(address);
        Instant free = free(network, now);
        if (free.isAfter(now)) {
            return Duration.between(now, free);
        }
        charge(network, FREE_PER_ADDRESS, now);
        return Duration.ZERO;
    }

    /** What was tried from there was no guess. */
    public synchronized void succeeded(String address) {
        tries.computeIfPresent(network(address), (key, known) -> known.failures <= 1
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

    private static String account(String username) {
        String even = Normalizer.normalize(username.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        return "account " + even.substring(0, Math.min(even.length(), LONGEST_NAME));
    }

    /** One household has 2^64 addresses of version 6. */
    private static String network(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return "network unknown";
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return "network " + HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (UnknownHostException e) {
            return "network unknown";
        }
    }

    private record Tries(int failures, Instant last, Instant free) {}
}
