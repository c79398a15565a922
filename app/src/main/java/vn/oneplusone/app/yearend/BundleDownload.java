package vn.oneplusone.app.yearend;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.bundle.BundleExport;
import vn.oneplusone.app.ledger.proofs.CheckpointRefused;
import vn.oneplusone.app.ledger.tree.LedgerContradicted;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.ForReviewers;
import vn.oneplusone.app.rights.SignedIn;

/** The whole ledger as an auditor takes it along: the directory that {@code audit export} writes, in one archive. */
@Controller
@ForReviewers
record BundleDownload(AuditedLedger audited) {
    private static final Logger LOG = LoggerFactory.getLogger(BundleDownload.class);

    /** Asked for by a form, as it signs and keeps a checkpoint. */
    @PostMapping(ReviewPage.ADDRESS + "/bundle")
    void bundle(SignedIn me, HttpServletResponse response) throws IOException {
        AuditedLedger.Signed signed = signed();
        Path directory = Files.createTempDirectory("bundle");
        try {
            BundleExport export = new BundleExport(directory);
            export.prepare(false);
            export.write(audited.ledger(), signed.checkpoint(), signed.key(), DataDirectory.rules(), (done, total) -> {
            });
            LOG.info("a bundle of {} entries for {}", signed.checkpoint().size(), me.actor());
            String name = "oneplusone-ledger-" + signed.checkpoint().size();
            response.setContentType("application/zip");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name + ".zip").build().toString());
            write(directory, name, response.getOutputStream());
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private AuditedLedger.Signed signed() {
        try {
            return audited.newest();
        } catch (LedgerContradicted e) {
            throw Refused.byRule(HttpStatus.CONFLICT, e.rule(), e);
        } catch (CheckpointRefused e) {
            LOG.warn("a bundle is not signed: {}", e.getMessage());
            throw Refused.because(HttpStatus.CONFLICT, "SignatureKeyAbsent");
        }
    }

    private static void write(Path directory, String name, OutputStream out) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Path file : files) {
                zip.putNextEntry(
                        new ZipEntry(name + "/" + directory.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
