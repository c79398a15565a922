package vn.oneplusone.app.web.forms;

/**
 * A page whose forms have addresses of their own below it, each the path of an {@link Offer}.
 *
 * @param <S> what the page shows
 */
public interface Offering<S> {
    /** Its forms. */
    Offers<S> offers();
}
