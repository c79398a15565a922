package vn.oneplusone.app.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.oneplusone.app.RefusalWords;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.api.Answers;
import vn.oneplusone.app.api.Questions;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.app.security.Permissions;
import vn.oneplusone.app.security.SignedIn;

/** What all commands have in common, in this order: the role, the words, the key, the unit, the version, the module's rules. */
final class Commands {
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
        requireRole(me, asked.act());
        Version version = Version.expected(request);
        Requests.Request identified = new Requests.Request(me.actor(), key,
                request.getRequestURI() + ' ' + body.content());
        Requests.Outcome outcome = outcome(identified, () -> {
            requireReach(me, asked);
            version.require(asked.stream(), requests);
        }, asked);
        return ResponseEntity.status(status).header(Answers.POSITION, Long.toString(outcome.size()))
                .eTag(Version.tag(outcome.sequence(asked.stream()))).body(Done.of(outcome));
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
            Requests.Outcome recorded = requests.record(request, condition, asked.command().get());
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

    private static void requireRole(SignedIn me, Act act) {
        if (!Permissions.allows(me.role(), act)) {
            LOG.warn("{} of {} refused: not for a {}", act, me.actor(), me.role());
            throw Refused.forbidden("NotYourTask");
        }
    }

    private void requireReach(SignedIn me, Asked asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Questions.ZONE);
        UUID unit = asked.unit().get();
        if (!permissions.reaches(me, asked.act(), unit, today)
                || !asked.others().stream().allMatch(other -> permissions.reaches(me, other, today))) {
            LOG.warn("{} of {} refused: beyond the reach of {}", asked.act(), me.actor(), me.unit());
            throw Refused.forbidden("BeyondReach");
        }
    }
}
