package vn.oneplusone.app.campaigns;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.UnitLevel;

/** Units and years that these pages let a person choose from. */
@Component
record Scope(Register register, Reach reach) {
    private static final int FIRST_YEAR = 2018;

    /** The units within reach that still are. */
    List<Unit> units(SignedIn me) {
        return reach.tree(me).stream().filter(Unit::isThere).toList();
    }

    List<Field.Choice> choices(SignedIn me, Predicate<Unit> which) {
        return units(me).stream().filter(which).map(unit -> new Field.Choice(unit.id().toString(), unit.name()))
                .toList();
    }

    /** The latest first. */
    List<Integer> years() {
        return IntStream.iterate(register.today().getYear() + 1, year -> year >= FIRST_YEAR, year -> year - 1).boxed()
                .toList();
    }

    int year(@Nullable Integer asked) {
        return asked == null ? register.today().getYear() : asked;
    }

    String name(UUID unit, Words words) {
        Unit one = register.unit(unit);
        return one == null ? words.say("unit.unknown", words.brief(unit)) : one.name();
    }

    /** Its name; a branch is told apart from those of the same name by what it belongs to. */
    String path(UUID unit, Words words) {
        Unit one = register.unit(unit);
        Unit above = one == null || one.level() != UnitLevel.BRANCH || one.above() == null
                ? null
                : register.unit(one.above());
        return above == null ? name(unit, words) : name(unit, words) + ", " + above.name();
    }

    /** @throws Refused as if it were not there, where it is beyond reach */
    Unit require(UUID unit, SignedIn me) {
        Unit one = register.unit(unit);
        if (one == null || !reach.units(me).contains(unit)) {
            throw Refused.missing("NotFound");
        }
        return one;
    }

    /** Whether an account gives orders to a unit, such as its targets. */
    boolean mayOrder(SignedIn me, Unit unit) {
        return reach.allows(me, new Touch.OrderedTo(unit.id()));
    }
}
