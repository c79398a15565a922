package vn.oneplusone.app.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ApplyMore;
import org.jspecify.annotations.Nullable;

/** An aggregate's decision taken again: what it applies is kept here and changes nothing, so a decision must not rest on what it applied itself. */
final class Redecision extends AggregateLifecycle {
    private final List<Object> applied = new ArrayList<>(1);

    private Redecision() {}

    /**
     * The facts that a decision would record, in order.
     *
     * @throws RuntimeException its refusal
     */
    static List<Object> of(Runnable decision) {
        Redecision taken = new Redecision();
        try {
            taken.executeWithResult(() -> {
                decision.run();
                return taken;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a decision threw a checked exception", e);
        }
        return taken.applied;
    }

    @Override
    protected <T> ApplyMore doApply(T fact, MetaData metaData) {
        applied.add(fact);
        return new ApplyMore() {
            @Override
            public ApplyMore andThenApply(Supplier<?> next) {
                throw unused();
            }

            @Override
            public ApplyMore andThen(Runnable next) {
                throw unused();
            }
        };
    }

    @Override
    protected boolean getIsLive() {
        return true;
    }

    @Override
    protected @Nullable Long version() {
        return null;
    }

    @Override
    protected void doMarkDeleted() {
        throw unused();
    }

    @Override
    protected <T> Aggregate<T> doCreateNew(Class<T> type, Callable<T> factory) {
        throw unused();
    }

    @Override
    protected String type() {
        return "judged again";
    }

    @Override
    protected Object identifier() {
        return type();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("no decision of the modules asks for this");
    }
}
