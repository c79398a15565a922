package vn.oneplusone.app.cli.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsQuestion;

class CountsTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "＝1+1", " @SUM(A1)"})
    void a_unit_that_is_called_like_a_formula_is_none_in_the_file(String name) {
        History history = History.district().unit(name, UnitLevel.COMMUNE, "huyện").admitted("An",
                Organization.UNION, name, "2021-03-26");
        try (Figures figures = new Figures(history, size -> "root")) {
            figures.rebuild(done -> {
            });
            List<String> lines = CountsText.csv(figures.counts(CountsQuestion.of(2021)));
            assertThat(lines).anySatisfy(line -> assertThat(line).contains("\"'" + name + "\""));
            assertThat(lines).noneSatisfy(line -> assertThat(line).contains("\"" + name + "\""));
        }
    }
}
