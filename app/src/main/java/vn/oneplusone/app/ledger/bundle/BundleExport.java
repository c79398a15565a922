package vn.oneplusone.app.ledger.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.entries.EnvelopeMembers;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.VerifierKey;
import vn.oneplusone.app.ledger.tree.LedgerVerification.Progress;
import vn.oneplusone.app.storage.DurableFile;

/**
 * Writes the ledger of a checkpoint as a directory. The checkpoint comes last: a directory without one is not finished, whatever
 * interrupted the writing.
 */
public final class BundleExport {
    static final String CHECKPOINT = "checkpoint";
    static final String VERIFIER = "verifier";
    private static final String TILES = "tile";
    private static final String RULES = "rules";
    private static final String README = "README.txt";
    private static final int PAGE = 1_024;

    private static final String EXPLANATION = """
            Sổ cái 1+1 dưới dạng tệp, để kiểm tra ngoại tuyến. Dữ liệu cá nhân chỉ có ở dạng mã hoá và bí danh, nhưng vẫn là dữ liệu
            cá nhân: chỉ giao cho người kiểm tra, không công bố.
            A ledger of 1+1 as files, to be verified offline. Personal details are sealed and pseudonymous, but personal data still:
            for auditors, not for the public.

            checkpoint     cỡ và gốc đã ký / signed size and root       https://c2sp.org/tlog-checkpoint
            tile/          cây và các bản ghi / the tree and entries    https://c2sp.org/tlog-tiles
            verifier       khoá kiểm chữ ký / key of the signature      https://c2sp.org/signed-note
            rules/         bộ quy tắc xét từng sự việc / the rule sets by which facts were judged

            oneplusone audit verify --bundle DIR --key KEY
            oneplusone audit replay --bundle DIR --year 2021

            Hãy nhận KEY từ nơi khác: khoá nằm cùng thư mục không chứng minh ai đã ký.
            Get the KEY from somewhere else: one that lies in the same directory does not prove who signed.
            """;

    /** The directory is not empty. Nothing was changed. */
    public static final class NotEmpty extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotEmpty(Path directory) {
            super("the directory " + directory + " is not empty");
        }
    }

    private final Path directory;

    /** Where the commit ends that holds the last of the first {@code size} entries: half a commit never was the ledger. */
    public static long endOfCommit(Ledger ledger, long size) {
        if (size == 0) {
            return 0;
        }
        try {
            String cause = EnvelopeMembers.of(ledger.read(size - 1, 1).getFirst().bytes()).cause();
            return ledger.recorded(cause).orElseThrow(() -> new LedgerBroken(size - 1, "no commit holds it")).size();
        } catch (EnvelopeMembers.NoEntry e) {
            throw new LedgerBroken(size - 1, "no entry: " + e.getMessage());
        }
    }

    /** @param directory made if it is missing */
    public BundleExport(Path directory) {
        this.directory = directory;
    }

    /**
     * Makes the directory ready, before anything else is done.
     *
     * @param replace whether a bundle that is there may be replaced; other files stay
     * @throws NotEmpty if anything is there and may not be
     */
    public void prepare(boolean replace) {
        try {
            Files.createDirectories(directory);
            if (!replace && !isEmpty()) {
                throw new NotEmpty(directory);
            }
            // first what makes it look finished
            for (String name : List.of(CHECKPOINT, VERIFIER, README, RULES, TILES)) {
                FileSystemUtils.deleteRecursively(directory.resolve(name));
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    /**
     * Writes all of it.
     *
     * @param rules rule sets by file name
     * @throws LedgerBroken if the ledger is not the one of the checkpoint; the directory stays unfinished then
     */
    public void write(Ledger ledger, Checkpoint checkpoint, VerifierKey key, Map<String, byte[]> rules,
            Progress progress) {
        try {
            for (Map.Entry<String, byte[]> rule : rules.entrySet()) {
                write(RULES + "/" + rule.getKey(), rule.getValue());
            }
            write(VERIFIER, (key + "\n").getBytes(StandardCharsets.UTF_8));
            write(README, EXPLANATION.getBytes(StandardCharsets.UTF_8));
            TileBuilder tiles = new TileBuilder(this::write);
            for (long next = 0; next < checkpoint.size();) {
                List<StoredEntry> page = ledger.read(next, (int) Math.min(PAGE, checkpoint.size() - next));
                if (page.isEmpty()) {
                    throw new LedgerBroken(next, "the ledger ends here");
                }
                for (StoredEntry entry : page) {
                    tiles.add(entry.bytes());
                }
                next += page.size();
                progress.at(next, checkpoint.size());
            }
            if (!Arrays.equals(tiles.finish(), checkpoint.root())) {
                throw new LedgerBroken(checkpoint.size(), "the entries are not those of the checkpoint");
            }
            DurableFile.write(directory.resolve(CHECKPOINT), checkpoint.toString().getBytes(StandardCharsets.UTF_8),
                    false, true);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void write(String path, byte[] content) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("the bundle cannot be written to " + directory + ": " + e.getMessage(), e);
    }
}
