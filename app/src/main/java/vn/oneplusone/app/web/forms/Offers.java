package vn.oneplusone.app.web.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.pages.Words;

/**
 * The forms of a page, in the order in which it has them.
 *
 * @param <S> what the page shows
 * @param name of what it shows: the texts of a form are those of {@code form.NAME.PATH}
 * @param address of what it shows, to which the path of a form is added
 * @param version of what it shows, which a second editor must have seen; negative where that plays no part
 */
public record Offers<S>(String name, Function<S, String> address, ToLongFunction<S> version, List<Offer<S>> all) {
    /** Those of one kind. */
    public Offers<S> only(Predicate<Offer<S>> which) {
        return new Offers<>(name, address, version, all.stream().filter(which).toList());
    }

    /** @throws Refused if no form has this address */
    public Offer<S> at(String path) {
        return all.stream().filter(offer -> offer.path().equals(path)).findFirst()
                .orElseThrow(() -> Refused.missing("NotFound"));
    }

    /** What an account can record now. */
    public List<FormView> open(S about, SignedIn me, Words words, @Nullable FormView sent) {
        return open(List.of(about), me, words, sent);
    }

    /**
     * What an account can record now about several things that a page shows.
     *
     * @param sent the form that was sent and stands elsewhere on the page
     */
    public List<FormView> open(List<S> about, SignedIn me, Words words, @Nullable FormView sent) {
        List<FormView> forms = new ArrayList<>();
        for (Offer<S> offer : all) {
            for (S one : about) {
                if (offer.act().isFor(me.role()) && offer.open().test(one, me)) {
                    forms.add(form(offer, one, me, words).build());
                }
            }
        }
        forms.removeIf(form -> !form.isPossible() || (sent != null && sent.id().equals(form.id())));
        return forms;
    }

    /** A form that was sent, with what is told of it; null where none was. */
    public @Nullable FormView sent(S about, SignedIn me, Words words, @Nullable Sent sent) {
        return sent == null ? null : form(at(sent.path()), about, me, words).build(sent.form(), sent.told());
    }

    /** A form, to be made. */
    public FormView.Builder form(Offer<S> offer, S about, SignedIn me, Words words) {
        FormView.Builder form = new FormView.Builder(words, offer.path(), address.apply(about) + "/" + offer.path(),
                name + "." + offer.path()).version(version.applyAsLong(about));
        offer.fields().add(form, about, me);
        return form;
    }

    /**
     * A form that was sent and not recorded.
     *
     * @param path of its offer
     */
    public record Sent(String path, Form form, FormFeedback told) {}
}
