package vn.oneplusone.membership.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files of a module that are data: all of a folder beside its classes, each read strictly. */
public final class StrictFiles {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictFiles() {}

    /**
     * Reads what a module is shipped with.
     *
     * @param module the package beside whose classes the folder lies, such as {@code vn.oneplusone.membership}
     * @param later members that files of before do not have: null there
     * @return by the names of the files, in their order
     * @throws IllegalStateException if a file is not as it should be, with its name and what is wrong
     */
    public static <T> Map<String, T> read(String module, String folder, Class<T> type, String... later) {
        return read(StrictFiles.class.getClassLoader(), module, folder, type, later);
    }

    /** The same from elsewhere. */
    public static <T> Map<String, T> read(ClassLoader files, String module, String folder, Class<T> type,
            String... later) {
        Map<String, T> read = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver(files)
                    .getResources("classpath*:" + module.replace('.', '/') + "/" + folder + "/*.json")) {
                String name = Objects.requireNonNull(file.getFilename());
                if (read.put(name, read(file, type, later)) != null) {
                    throw new IllegalStateException("two files of " + module + " are called " + name);
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("the " + folder + " of " + module + " cannot be read", e);
        }
    }

    private static <T> T read(Resource file, Class<T> type, String... later) throws IOException {
        try (InputStream in = file.getInputStream()) {
            JsonNode written = STRICT.readTree(in);
            for (String name : later) {
                if (written instanceof ObjectNode members && !members.has(name)) {
                    members.putNull(name);
                }
            }
            return STRICT.treeToValue(written, type);
        } catch (JacksonException e) {
            throw new IllegalStateException(file.getFilename() + ": " + e.getOriginalMessage(), e);
        }
    }
}
