package vn.oneplusone.app.actions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.typed.TypedCodes;
import vn.oneplusone.app.actions.typed.TypedKeys;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.refusals.RefusalWords;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.PersonRequest;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Rights;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.membership.commands.MembershipRefusal.IdentityNumberTaken;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.SealedText;

/**
 * Takes an action from any door and does, in this order and once each: role, fields, key, reach, version, record. The fields were read by the
 * door, into the action's own record; no door has a check of its own. Role and reach are those of the moment of recording.
 */
@Component
public final class CommandGateway {
    private static final Logger LOG = LoggerFactory.getLogger(CommandGateway.class);
    private static final int LONGEST_KEY = 100;
    private static final Pattern KEY_FORM = Pattern.compile("[!-~]{1,100}");

    private final RequestLog requests;
    private final SealedTexts texts;
    private final Register register;
    private final Reach reach;
    private final Gate gate;
    private final DuplicateCheck duplicateCheck;
    private final Rights rights;
    private final Probes probes;
    private final TypedKeys typedKeys;

    public CommandGateway(RequestLog requests, Register register, DuplicateCheck duplicateCheck, Rights rights,
            Probes probes, TypedKeys typedKeys) {
        this.typedKeys = typedKeys;
        this.requests = requests;
        this.texts = requests.texts();
        this.register = register;
        this.reach = new Reach(register);
        this.gate = new Gate(register);
        this.duplicateCheck = duplicateCheck;
        this.rights = rights;
        this.probes = probes;
    }

    /** Whether a text can be the key of a piece of work. */
    public static boolean isKey(String text) {
        return text.length() <= LONGEST_KEY && KEY_FORM.matcher(text).matches();
    }

    /**
     * Records an action, once.
     *
     * @param key of this piece of work, the same however often it is sent
     * @param content address and fields; another content under the same key is refused
     * @param version the sequence of the last fact that the caller had seen; null if that plays no part
     * @throws Refused with what is wrong; nothing was recorded then
     */
    public RequestLog.Outcome record(SignedIn me, String key, String content, Version version, Action action) {
        Gate.requireRole(rights.now(me), action.act());
        if (!isKey(key)) {
            throw Refused.members(List.of(Refused.Field.of("Idempotency-Key", "NotAKey")));
        }
        RequestLog.Request request = new RequestLog.Request(me.actor(), key, content);
        Caller caller = new Caller.Account(me);
        Making making = new LiveMaking(caller);
        return told(caller, action, () -> {
            Optional<RequestLog.Outcome> before = requests.before(request).or(() -> once(me, action));
            if (before.isPresent()) {
                action.recorded(making);
                return before.get();
            }
            // before anything is sealed for a caller who may not even ask
            Action recorded = pass(caller, action);
            if (recorded instanceof NamesIdentity named && named.identityNumber() != null && !isOwn(named)) {
                probes.require(me);
            }
            Runnable condition = () -> {
                pass(caller, recorded);
                version.require(recorded.stream(), requests);
            };
            version.require(recorded.stream(), requests);
            String cause = recorded.cause(register);
            Object[] commands = recorded.commands(making).toArray();
            RequestLog.Outcome outcome = cause == null
                    ? requests.record(request, condition, commands)
                    : requests.recordOnce(cause, me.actor(), condition, commands);
            recorded.recorded(making);
            return outcome;
        });
    }

    /**
     * Records an action under an identity of its own, regardless of who asks for it: a claim is confirmed once.
     *
     * @throws Refused as {@link #record}
     */
    public RequestLog.Outcome recordOnce(Caller caller, String cause, Action action) {
        Making making = new LiveMaking(caller);
        return told(caller, action, () -> {
            Action recorded = pass(caller, action);
            RequestLog.Outcome outcome = requests.recordOnce(cause, caller.actor(), () -> pass(caller, recorded),
                    recorded.commands(making).toArray());
            recorded.recorded(making);
            return outcome;
        });
    }

    /** A number that is repeated tells nothing new. */
    private boolean isOwn(NamesIdentity named) {
        String number = named.identityNumber();
        return number != null && named.bearer() != null
                && texts.holderOf(number).filter(named.bearer()::equals).isPresent();
    }

    /** What has an identity of its own and was recorded by the same caller before. */
    private Optional<RequestLog.Outcome> once(SignedIn me, Action action) {
        String cause = action.cause(register);
        return cause == null ? Optional.empty() : requests.once(cause, me.actor());
    }

    private Action pass(Caller caller, Action action) {
        Caller now = caller instanceof Caller.Account(SignedIn me) ? new Caller.Account(rights.now(me)) : caller;
        return gate.pass(now, action, action instanceof Requestable wanted ? wanted.ask() : null);
    }

    private RequestLog.Outcome told(Caller caller, Action action, Supplier<RequestLog.Outcome> work) {
        try {
            return work.get();
        } catch (RequestLog.KeyUsedOtherwise e) {
            throw Refused.because(HttpStatus.UNPROCESSABLE_CONTENT, "KeyUsedOtherwise");
        } catch (LedgerUnavailable e) {
            LOG.warn("{} of {} was not recorded", action.act(), caller.actor(), e);
            throw Refused.notNow("NotRecorded", 5);
        } catch (Refused e) {
            throw e;
        } catch (IdentityNumberTaken e) {
            if (caller instanceof Caller.Account(SignedIn me) && !reach.has(me, e.holder())) {
                probes.met(me, List.of(e.holder()));
                throw Refused.forbidden("AskFirst");
            }
            throw byRule(caller, action, e);
        } catch (RuntimeException e) {
            throw byRule(caller, action, e);
        }
    }

    private static Refused byRule(Caller caller, Action action, RuntimeException e) {
        RefusalWords words = RefusalWords.of(e, Locale.ENGLISH).orElseThrow(() -> e);
        LOG.info("{} of {} refused: {}", action.act(), caller.actor(), words.rule());
        return Refused.byRule(words.invalid() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT, words.rule(),
                e);
    }

    /** Commands of the live ledger. */
    private final class LiveMaking implements Making {
        private final Caller caller;

        private LiveMaking(Caller caller) {
            this.caller = caller;
        }

        @Override
        public Register now() {
            return register;
        }

        @Override
        public UUID unit() {
            return caller.ownUnit();
        }

        @Override
        public @Nullable SealedText sealed(@Nullable String text) {
            return texts.sealed(text);
        }

        @Override
        public SealedText sealed(UUID request, String typed) {
            return texts.sealTyped(request, typed);
        }

        @Override
        public void refuseDuplicates(PersonalDetails details, UUID unit, List<UUID> otherThan) {
            if (!(caller instanceof Caller.Account(SignedIn me))) {
                throw new IllegalStateException("people are registered by accounts");
            }
            duplicateCheck.require(me, details, unit, otherThan);
        }

        @Override
        public void forget(UUID person) {
            texts.forget(person);
            List<UUID> asked = register.requestsAbout(person).stream().map(PersonRequest::id).toList();
            if (!asked.isEmpty()) {
                texts.forgetTyped(asked);
            }
        }

        @Override
        public void meanTyped(UUID request, UUID person) {
            PersonRequest asked = register.request(request);
            String sealed = asked == null ? null : asked.typed();
            if (sealed != null) {
                new TypedCodes(texts, one -> register.person(one) != null).learn(request, sealed, person);
            }
        }

        @Override
        public void forgetTyped(UUID request) {
            typedKeys.destroy(request);
        }
    }
}
