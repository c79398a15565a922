package vn.oneplusone.app.actions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit or a person that an action touches, with their part in it. {@link Reach} says what each part asks for. */
public sealed interface Touch {
    /**
     * What happens in a unit.
     *
     * @param unit null where the ledger knows none, which nobody reaches
     */
    record InUnit(@Nullable UUID unit) implements Touch {}

    /** What a unit is told from above, such as its target: never for the account of that unit itself, unless it is the district's. */
    record OrderedTo(UUID unit) implements Touch {}

    /**
     * Figures of a unit's years: a top unit that is no more and has no successor keeps them.
     *
     * @param unit null where the ledger knows none
     */
    record FiguresOf(@Nullable UUID unit) implements Touch {}

    /** Where a person is at home, and whether they are known at all: for the home and the units above it alone. */
    record AtHome(UUID person) implements Touch {}

    /**
     * Name, birth date, phone, address, identity number, consent: for the home and the units above it, and for the branch of an open referral to
     * which the home agreed.
     */
    record Details(UUID person) implements Touch {}

    /**
     * The subject of a membership, a referral or a support that is there: for its unit and those above it.
     *
     * @param unit of the affair; null where there is no such affair, which nobody reaches
     */
    record Affair(UUID person, @Nullable UUID unit) implements Touch {}

    /**
     * The subject of an affair that begins: for the home and the units above it; anybody else asks them first.
     *
     * @param person null where the caller cannot say who it is
     */
    record Beginning(@Nullable UUID person) implements Touch {}

    /** Referrer, helper, representative: anybody. The rules of the module hold, and nothing is shown of them. */
    record Named(UUID person) implements Touch {}

    /** The answer to a request: for the home of who is asked for and each unit above it, up to the lowest one that both sides have in common. */
    record AnswerTo(UUID request) implements Touch {}

    /**
     * What one field alone asks for, which may be left empty: told beside it.
     *
     * @param field its name in the action
     */
    record Stated(String field, Touch touch) implements Touch {}
}
