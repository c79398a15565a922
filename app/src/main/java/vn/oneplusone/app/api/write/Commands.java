package vn.oneplusone.app.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.oneplusone.app.DistrictDay;
import vn.oneplusone.app.RefusalWords;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.api.Answers;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.app.security.Permissions;
import vn.oneplusone.app.security.SignedIn;

/**
 * What all commands have in common, in this order: the role, the words, the key, the unit, the version, the module's rules. Requests of
 * programs and forms of pages come in here alike.
 */
public final class Commands {
    static final String KEY = "Idempotency-Key";
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final Pattern KEY_FORM = Pattern.compile("[!-~]{1,100}");

    private final Requests requests;
    private final Permissions permissions;
    private final Clock clock;

    Commands(Requests requests, Permissions permissions, Clock clock) {
        this.requests = requests;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * Records what is asked, once.
     *
     * @param act what the address stands for
     * @param status of a success
     * @param understand reads the members of the body and checks them
     */
    ResponseEntity<Done> give(HttpServletRequest request, SignedIn me, Act act, HttpStatus status,
            Function<Body, Asked> understand) {
        requireRole(me, act);
        Body body = Body.of(request);
        String key = key(request, body);
        Asked asked = understand.apply(body);
        Requests.Outcome outcome = record(me, key, request.getRequestURI() + ' ' + body.content(),
                Version.expected(request), asked);
        return ResponseEntity.status(status).header(Answers.POSITION, Long.toString(outcome.size()))
                .eTag(Version.tag(outcome.sequence(asked.stream()))).body(Done.of(outcome));
    }

    /**
     * Records what a form asks for, once.
     *
     * @param key of this very form, the same however often it is sent
     * @param content address and fields; another content under the same key is refused
     * @param version the sequence of the last fact that the reader had seen; null if that plays no part
     * @throws Refused with what is wrong; nothing was recorded then
     */
    public Requests.Outcome give(SignedIn me, String key, String content, @Nullable Long version, Asked asked) {
        if (!KEY_FORM.matcher(key).matches()) {
            throw Refused.members(List.of(Refused.Field.of(KEY, "NotAKey")));
        }
        return record(me, key, content, new Version(version), asked);
    }

    private Requests.Outcome record(SignedIn me, String key, String content, Version version, Asked asked) {
        requireRole(me, asked.act());
        return outcome(new Requests.Request(me.actor(), key, content), () -> {
            requireReach(me, asked);
            version.require(asked.stream(), requests);
        }, asked);
    }

    private Requests.Outcome outcome(Requests.Request request, Runnable condition, Asked asked) {
        try {
            Optional<Requests.Outcome> before = requests.before(request);
            if (before.isPresent()) {
                asked.afterwards().run();
                return before.get();
            }
            // once before anything is sealed for somebody who may not even ask
            condition.run();
            Requests.Outcome recorded = requests.record(request, condition, pieces(asked.command().get()));
            asked.afterwards().run();
            return recorded;
        } catch (Requests.KeyUsedOtherwise e) {
            throw Refused.because(HttpStatus.UNPROCESSABLE_CONTENT, "KeyUsedOtherwise");
        } catch (LedgerUnavailable e) {
            LOG.warn("{} of {} was not recorded", asked.act(), request.actor(), e);
            throw Refused.notNow("NotRecorded", 5);
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            RefusalWords words = RefusalWords.of(e, Locale.ENGLISH).orElseThrow(() -> e);
            LOG.info("{} of {} refused: {}", asked.act(), request.actor(), words.rule());
            throw Refused.byRule(Refusals.status(words.rule()), words.rule(), e);
        }
    }

    /** Commands that only make sense together come as a list, and are recorded together. */
    private static Object[] pieces(Object command) {
        return command instanceof List<?> together ? together.toArray() : new Object[]{command};
    }

    private static String key(HttpServletRequest request, Body body) {
        String key = request.getHeader(KEY);
        if (key == null) {
            body.complain(KEY, "KeyMissing");
            return "";
        }
        if (!KEY_FORM.matcher(key).matches()) {
            body.complain(KEY, "NotAKey");
        }
        return key;
    }

    /** @throws Refused if that is not for this role, whatever is wrong besides */
    public static void requireRole(SignedIn me, Act act) {
        if (!Permissions.allows(me.role(), act)) {
            LOG.warn("{} of {} refused: not for a {}", act, me.actor(), me.role());
            throw Refused.forbidden("NotYourTask");
        }
    }

    private void requireReach(SignedIn me, Asked asked) {
        LocalDate today = DistrictDay.today(clock);
        UUID unit = asked.unit().get();
        if (!permissions.reaches(me, asked.act(), unit, today)
                || !asked.others().stream().allMatch(other -> permissions.reaches(me, other, today))) {
            LOG.warn("{} of {} refused: beyond the reach of {}", asked.act(), me.actor(), me.unit());
            throw Refused.forbidden("BeyondReach");
        }
    }
}
