package vn.oneplusone.app.actions;

import org.jspecify.annotations.Nullable;

/** An action that names an identity number: whether it is taken tells that a person is known. */
public interface NamesIdentity extends Action {
    /** The number; null where none is named. */
    @Nullable
    String identityNumber();
}
