package vn.oneplusone.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;
import vn.oneplusone.reporting.Slice;

/**
 * Runs a test with some of its rows, by lot ({@link Slice}); {@code -Plong} takes all. The rows lie in groups of which each holds something of
 * everything (both languages, both widths, with and without JavaScript), and one group is taken.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(ByLot.Rows.class)
public @interface ByLot {
    /** The rows, values divided by commas. */
    String[] value();

    /** How many rows are a group. */
    int take();

    /** So many groups after the one that the lot says: tests that stand for each other take different ones. */
    int turn() default 0;

    /** Takes them. */
    final class Rows implements ArgumentsProvider, AnnotationConsumer<ByLot> {
        private List<String> taken = List.of();

        @Override
        public void accept(ByLot rows) {
            List<String> all = Arrays.asList(rows.value());
            int groups = all.size() / rows.take();
            if (groups * rows.take() != all.size()) {
                throw new IllegalArgumentException("not in groups of " + rows.take() + ": " + all);
            }
            int group = (Slice.one(groups) + rows.turn()) % groups;
            taken = Slice.isAll() ? all : all.subList(group * rows.take(), (group + 1) * rows.take());
        }

        @Override
        public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters,
                ExtensionContext context) {
            return taken.stream().map(row -> Arguments.of((Object[]) row.split(",", -1)));
        }
    }
}
