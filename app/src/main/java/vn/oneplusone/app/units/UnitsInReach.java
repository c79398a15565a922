package vn.oneplusone.app.units;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;

/** The units whose pages an account opens. */
@Component
record UnitsInReach(Register register, Reach reach) {
    /** @throws Refused in the same words where an address names no unit and where it is beyond reach */
    Unit find(String unit, SignedIn me) {
        Unit one = null;
        try {
            one = unit.length() == 36 ? register.unit(UUID.fromString(unit)) : null;
        } catch (IllegalArgumentException e) {
            // an address that names none
        }
        if (one == null || !reach.units(me).contains(one.id())) {
            throw Refused.missing("NotFound");
        }
        return one;
    }
}
