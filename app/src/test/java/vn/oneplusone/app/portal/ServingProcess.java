package vn.oneplusone.app.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code serve} in a process of its own, as a service runs it. */
final class ServingProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:[0-9]+(?=/$)");

    private final Process process;
    private final BufferedReader out;
    private final String address;

    private ServingProcess(Process process) throws IOException {
        this.process = process;
        out = process.inputReader(UTF_8);
        try {
            address = listening(out);
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** How to start it, on any free port. */
    static ProcessBuilder of(Path data) {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "vn.oneplusone.app.OnePlusOne", "serve", "--port", "0", "--data",
                data.toString(), "--lang", "en");
    }

    /** Starts it and waits until it listens; what it logs is thrown away. */
    static ServingProcess start(Path data) throws IOException {
        return start(of(data).redirectError(ProcessBuilder.Redirect.DISCARD));
    }

    static ServingProcess start(ProcessBuilder builder) throws IOException {
        return new ServingProcess(builder.start());
    }

    Process process() {
        return process;
    }

    String address() {
        return address;
    }

    private static String listening(BufferedReader out) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                return matcher.group();
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("it did not begin to listen: " + said);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
