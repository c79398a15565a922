package vn.oneplusone.app.units;

import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.bodies.PathParts;

/** The units whose pages an account opens. */
@Component
record UnitsInReach(Register register, Reach reach) {
    /** @throws Refused in the same words where an address names no unit and where it is beyond reach */
    Unit find(String unit, SignedIn me) {
        Unit one = register.unit(PathParts.id(unit));
        if (one == null || !reach.units(me).contains(one.id())) {
            throw Refused.missing("NotFound");
        }
        return one;
    }
}
