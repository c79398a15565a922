package vn.oneplusone.app.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListFileTest {
    @ParameterizedTest
    @CsvSource({"people.csv, people.csv", "30439/people.csv, 30439/people.csv", "/people.csv, /people.csv",
            "/30439/people.csv, 30439/people.csv", "/lists/2021/30439/people.csv, 30439/people.csv"})
    void a_list_is_called_by_its_folder_and_its_name(Path file, String name) {
        assertThat(ListFile.of(file).name()).isEqualTo(name);
    }
}
