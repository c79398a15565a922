package vn.oneplusone.app.files.sheets;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.xml.sax.SAXException;
import vn.oneplusone.app.text.Letters;

/**
 * Looks through a workbook before anything is made of it: what it is, and that reading it costs no more than a list does, whatever
 * an attacker prepared.
 */
final class WorkbookCheck {
    static final int LARGEST_FILE = 20 << 20;
    private static final long LARGEST_CONTENT = 200L << 20;
    private static final long LARGEST_PART = 48L << 20;
    private static final int MOST_PARTS = 1_000;

    private WorkbookCheck() {}

    /** The whole file, unless it is larger than any list. */
    static byte[] all(byte[] start, InputStream rest) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream(start.length * 2);
        file.writeBytes(start);
        file.writeBytes(rest.readNBytes(LARGEST_FILE + 1 - start.length));
        if (file.size() > LARGEST_FILE) {
            throw tooLarge();
        }
        return file.toByteArray();
    }

    /** @throws UnreadableText with the reason why it is not read */
    static Seen check(byte[] file) throws IOException {
        Seen seen = new Seen();
        // closed by the zip file
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            recognise(parts);
            SAXParser parser = parser();
            long left = LARGEST_CONTENT;
            for (ZipArchiveEntry part : parts) {
                String name = Letters.small(part.getName());
                boolean sheet = name.startsWith("xl/worksheets/");
                boolean isXml = name.endsWith(".xml") || name.endsWith(".rels");
                try (InputStream content = zip.getInputStream(part);
                        Counted counted = new Counted(content, sheet || !isXml ? left : Math.min(left, LARGEST_PART))) {
                    if (isXml) {
                        parser.parse(counted, new WorkbookLook(seen, part.getName()));
                        parser.reset();
                    }
                    // pictures and the like are measured too: they are unpacked by nobody, and say what the file is
                    counted.skipAll();
                    left -= counted.count;
                }
            }
            return seen;
        } catch (SAXException e) {
            throw e.getCause() instanceof UnreadableText known ? known : broken();
        } catch (UnreadableText e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the parser says in many ways that it cannot read on; all of it is in memory, so no disk has failed
            throw broken();
        }
    }

    private static void recognise(List<ZipArchiveEntry> parts) throws UnreadableText {
        if (parts.size() > MOST_PARTS) {
            throw tooLarge();
        }
        boolean workbook = false;
        for (ZipArchiveEntry part : parts) {
            String name = Letters.small(part.getName());
            if (part.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableText(Problem.ENCRYPTED_FILE, 1);
            }
            if (name.endsWith("vbaproject.bin")) {
                throw new UnreadableText(Problem.MACRO_WORKBOOK, 1);
            }
            workbook |= name.equals("xl/workbook.xml");
        }
        if (!workbook) {
            Optional<OtherFormat> other = parts.stream().map(part -> OtherFormat.ofPart(Letters.small(part.getName())))
                    .flatMap(Optional::stream).findFirst();
            throw other.isPresent()
                    ? new UnreadableText(Problem.NAMED_FORMAT, 1, other.get())
                    : new UnreadableText(Problem.OTHER_FORMAT, 1);
        }
    }

    private static SAXParser parser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newSAXParser();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    static UnreadableText broken() {
        return new UnreadableText(Problem.BROKEN_WORKBOOK, 1);
    }

    static UnreadableText tooLarge() {
        return new UnreadableText(Problem.WORKBOOK_TOO_LARGE, 1);
    }

    /** What was seen on the way: that the reader does not understand it as it is, and which cells are merged. */
    static final class Seen {
        final Map<String, Merges> byPart = new HashMap<>();
        final Map<String, String> sheets = new HashMap<>();
        final Map<String, String> targets = new HashMap<>();
        boolean odd;

        /** Strict OOXML, phonetic readings, days as texts of their own type. */
        boolean isOdd() {
            return odd;
        }

        /** The merged cells of the sheet of that name. */
        Merges merges(String sheet) {
            String target = targets.getOrDefault(sheets.getOrDefault(sheet, ""), "");
            return byPart.getOrDefault(target.substring(target.lastIndexOf('/') + 1), new Merges());
        }
    }

    /** Counts what comes out of the archive, and stops where it is too much. */
    private static final class Counted extends FilterInputStream {
        private final long most;
        private long count;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            return c < 0 ? c : (int) counted(1, c);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            return read < 0 ? read : (int) counted(read, read);
        }

        private long counted(int read, long result) throws UnreadableText {
            count += read;
            if (count > most) {
                throw tooLarge();
            }
            return result;
        }

        private void skipAll() throws IOException {
            byte[] nothing = new byte[1 << 13];
            while (read(nothing, 0, nothing.length) >= 0) {
                // only counted
            }
        }

        /** The parser closes what it has read; the rest is still to be counted. */
        @Override
        public void close() {}
    }
}
