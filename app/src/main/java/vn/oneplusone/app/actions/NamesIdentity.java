package vn.oneplusone.app.actions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action that names an identity number: whether it is taken tells that a person is known. */
public interface NamesIdentity extends Action {
    /** The number; null where none is named. */
    @Nullable
    String identityNumber();

    /** The person who may bear it already; null for one who is new. */
    @Nullable
    UUID bearer();
}
