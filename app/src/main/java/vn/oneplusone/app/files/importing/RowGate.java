package vn.oneplusone.app.files.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Caller;
import vn.oneplusone.app.actions.Gate;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.Requestable;
import vn.oneplusone.app.actions.typed.Ask;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.files.rows.campaign.CapitalSupportRow;
import vn.oneplusone.app.files.rows.membership.MemberRow;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.rows.referral.ReferralRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.ledger.entries.EntryDecoder;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.PersonRequestAnswered;
import vn.oneplusone.membership.events.PersonRequested;
import vn.oneplusone.membership.events.SealedText;

/**
 * Rows before the gate: each becomes the commands of its actions, or of the request that its action becomes; what waits for the answer to a
 * request is set aside.
 */
final class RowGate {
    private final EntryDecoder decoder = EntryDecoder.ofAllModules();
    private final Domain domain;
    private final Caller caller;
    private final Gate gate;
    private final Register register;
    private final RowIds ids;
    private final Map<String, PersonRow> persons;
    /** People of whom rows were set aside, whatever code a row has for them. */
    private final Set<Object> aside = ConcurrentHashMap.newKeySet();

    /**
     * @param register over the same ledger as the domain
     * @param persons the row of each person's code that the lists register
     */
    RowGate(Domain domain, Caller caller, Register register, RowIds ids, Map<String, PersonRow> persons) {
        this.domain = domain;
        this.caller = caller;
        this.gate = new Gate(register);
        this.register = register;
        this.ids = ids;
        this.persons = persons;
    }

    /**
     * What a row records.
     *
     * @param commands none where the row waits for an answer
     * @param asked whether it was set aside, as a request or behind one
     */
    record Passed(List<Object> commands, boolean asked) {}

    /**
     * @param text the row's free text, sealed
     * @throws vn.oneplusone.app.refusals.Refused if it is not for the caller
     * @throws CodeUnknown if a unit's code means nothing on that day
     */
    Passed pass(ListRow row, @Nullable SealedText text) {
        List<Action> wanted = row.actions(ids);
        String subject = row.subject();
        if (subject != null && !aside.isEmpty() && aside.contains(person(subject))
                && wanted.stream().noneMatch(RowGate::mayBeRequested)) {
            return new Passed(List.of(), true);
        }
        Making making = new RowMaking(text);
        List<Object> commands = new ArrayList<>();
        boolean asked = false;
        for (Action action : wanted) {
            Action passed = gate.pass(caller, action, ask(row));
            if (!passed.equals(action)) {
                asked = true;
                setAside(row);
            }
            commands.addAll(passed.commands(making));
        }
        return new Passed(commands, asked);
    }

    /** The commands of an action of its own; none may become a request. */
    List<?> commands(Action action) {
        return gate.pass(caller, action, null).commands(new RowMaking(null));
    }

    /** Whether a row that is in became a request to which nobody has agreed: rows of the same person wait behind it. */
    boolean isAsked(ListRow row, String cause) {
        if (!(row instanceof ReferralRow || row instanceof MemberRow || row instanceof CapitalSupportRow)) {
            return false;
        }
        return domain.ledger().recorded(cause).map(receipt -> domain.ledger().read(receipt.first(), 1).getFirst())
                .map(entry -> decoder.fact(entry).payload()).filter(PersonRequested.class::isInstance)
                .map(PersonRequested.class::cast)
                .filter(asked -> domain.events().readEvents("request/" + asked.request()).asStream()
                        .noneMatch(fact -> fact.getPayload() instanceof PersonRequestAnswered answer
                                && answer.agreed()))
                .isPresent();
    }

    private static boolean mayBeRequested(Action action) {
        return action instanceof Requestable wanted && wanted.requested() != null;
    }

    /** From now on, rows about the same person wait. */
    void setAside(ListRow row) {
        String code = row.subject();
        if (code != null) {
            aside.add(person(code));
        }
    }

    /** Whom a code means; the code itself where it means nobody yet. */
    private Object person(String code) {
        return domain.texts().personOf(code).<Object>map(id -> id).orElse(code);
    }

    private @Nullable Ask ask(ListRow row) {
        String code = row.subject();
        if (code == null) {
            return null;
        }
        PersonRow person = persons.get(code);
        return person == null
                ? new Ask(null, null, null, code)
                : new Ask(person.fullName(), person.birthDate(), person.identityNumber(), code);
    }

    /** Texts of rows were sealed before; duplicates are asked about by the import as a whole. */
    private final class RowMaking implements Making {
        private final @Nullable SealedText text;

        private RowMaking(@Nullable SealedText text) {
            this.text = text;
        }

        @Override
        public Register now() {
            return register;
        }

        @Override
        public UUID unit() {
            throw new IllegalStateException("no row answers a request");
        }

        @Override
        public @Nullable SealedText sealed(@Nullable String plain) {
            return text;
        }

        @Override
        public SealedText sealed(UUID request, String typed) {
            return domain.vault().sealText(request, typed);
        }

        @Override
        public void refuseDuplicates(PersonalDetails details, UUID unit, List<UUID> otherThan) {
            // asked about once all rows are tried
        }

        @Override
        public void forget(UUID person) {
            throw new IllegalStateException("no row erases a person");
        }

        @Override
        public void meanTyped(UUID request, UUID person) {
            throw new IllegalStateException("no row answers a request");
        }

        @Override
        public void forgetTyped(UUID request) {
            throw new IllegalStateException("no row answers a request");
        }
    }
}
