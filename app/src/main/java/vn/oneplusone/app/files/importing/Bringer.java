package vn.oneplusone.app.files.importing;

import java.util.Collection;
import java.util.UUID;
import vn.oneplusone.app.actions.Caller;
import vn.oneplusone.app.actions.Probes;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Rights;
import vn.oneplusone.app.rights.SignedIn;

/** Who brings lists: with which rights at this moment, and whom they may be told of. */
public interface Bringer {
    /** The caller, with the rights of now. */
    Caller caller();

    /** Over the live ledger. */
    Register register();

    /** Whether a person may be named to them. */
    boolean sees(UUID person);

    /**
     * The lists name people beyond their reach by identity numbers or codes.
     *
     * @throws vn.oneplusone.app.refusals.Refused if these are too many: then they are told of none
     */
    void met(Collection<UUID> people);

    /**
     * The lists ask whether people are known.
     *
     * @throws vn.oneplusone.app.refusals.Refused if they may not today
     */
    void requireProbes();

    /**
     * The keeper of the machine: reaches all.
     *
     * @param sees whether the report may name people of whom the lists say nothing
     */
    static Bringer keeper(Domain domain, UUID actor, boolean sees) {
        Register register = new Register(LedgerFacts.of(domain.ledger()), domain.clock());
        return new Bringer() {
            @Override
            public Caller caller() {
                return new Caller.Keeper(actor);
            }

            @Override
            public Register register() {
                return register;
            }

            @Override
            public boolean sees(UUID person) {
                return sees;
            }

            @Override
            public void met(Collection<UUID> people) {
                if (!people.isEmpty()) {
                    throw new IllegalStateException("nobody is beyond the keeper's reach");
                }
            }

            @Override
            public void requireProbes() {
                // the keeper may
            }
        };
    }

    /** An account. */
    static Bringer account(SignedIn me, Rights rights, Probes probes, Register register) {
        Reach reach = new Reach(register);
        return new Bringer() {
            @Override
            public Caller caller() {
                return new Caller.Account(rights.now(me));
            }

            @Override
            public Register register() {
                return register;
            }

            @Override
            public boolean sees(UUID person) {
                return reach.has(rights.now(me), person);
            }

            @Override
            public void met(Collection<UUID> people) {
                probes.met(me, people);
            }

            @Override
            public void requireProbes() {
                probes.require(me);
            }
        };
    }
}
