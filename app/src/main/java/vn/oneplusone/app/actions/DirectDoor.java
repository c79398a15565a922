package vn.oneplusone.app.actions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.Recorded;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.SealedText;

/** The door of callers without an account: the keeper of the command line, and the automation. The gate is the same; the cause says what piece of work it is. */
public final class DirectDoor {
    private final Domain domain;
    private final Register register;
    private final Gate gate;

    public DirectDoor(Domain domain) {
        this.domain = domain;
        this.register = new Register(LedgerFacts.of(domain.ledger()), domain.clock());
        this.gate = new Gate(register);
    }

    /**
     * Records an action, once.
     *
     * @param cause as for {@link Domain#record}
     * @throws vn.oneplusone.app.refusals.Refused if it is beyond the caller's reach
     * @throws RuntimeException the module's refusal; nothing was recorded then
     */
    public Recorded record(Caller caller, String cause, Action action) {
        Action passed = gate.pass(caller, action, null);
        return domain.record(cause, caller.actor(), passed.commands(new DirectMaking(caller)).toArray());
    }

    private final class DirectMaking implements Making {
        private final Caller caller;

        private DirectMaking(Caller caller) {
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
            return text == null ? null : domain.vault().sealText(text);
        }

        @Override
        public SealedText sealed(UUID request, String typed) {
            return domain.vault().sealText(request, typed);
        }

        @Override
        public void refuseDuplicates(PersonalDetails details, UUID unit, List<UUID> otherThan) {
            throw new IllegalStateException("people are registered by lists, forms and programs");
        }

        @Override
        public void forget(UUID person) {
            domain.vault().forget(person);
        }

        @Override
        public void meanTyped(UUID request, UUID person) {
            throw new IllegalStateException("requests are answered by accounts");
        }

        @Override
        public void forgetTyped(UUID request) {
            domain.vault().forgetTexts(List.of(request));
        }
    }
}
