package vn.oneplusone.app.files.sheets;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
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
    private static final int DEEPEST = 60;
    private static final int LAST_COLUMN = 16_384;
    private static final int MOST_ARRAYS = 100;
    private static final long MOST_FORMULA_TEXT = 50_000_000;
    private static final long LONGEST_ATTRIBUTE = 40_000;
    /** No spreadsheet writes more; reading a number takes the square of its digits. */
    private static final int LONGEST_NUMBER = 400;

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
    static void check(byte[] file) throws IOException {
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
                        parser.parse(counted, new Look());
                        parser.reset();
                    }
                    // pictures and the like are measured too: they are unpacked by nobody, and say what the file is
                    counted.skipAll();
                    left -= counted.count;
                }
            }
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
            throw new UnreadableText(Problem.OTHER_FORMAT, 1);
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

    /** Nothing deep, nothing far to the right, no formulas by which a few bytes become many. */
    private static final class Look extends DefaultHandler {
        private int depth;
        private int arrays;
        private long longest;
        private long shared;
        private boolean inFormula;
        private long formula;
        private boolean worksheets;
        private boolean foreign;
        private boolean inNumberCell;
        private boolean inNumber;
        private long number;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes)
                throws SAXException {
            if (++depth > DEEPEST) {
                throw refused(tooLarge());
            }
            for (int i = 0; i < attributes.getLength(); i++) {
                String value = attributes.getValue(i);
                if (value.length() > LONGEST_ATTRIBUTE) {
                    throw refused(tooLarge());
                }
                if (value.contains("macroEnabled")) {
                    throw refused(new UnreadableText(Problem.MACRO_WORKBOOK, 1));
                }
            }
            if (name.equals("c")) {
                if (isFar(attributes.getValue("r"))) {
                    throw refused(broken());
                }
                String type = attributes.getValue("t");
                inNumberCell = type == null || type.equals("n");
            }
            if (name.equals("v")) {
                inNumber = inNumberCell;
                number = 0;
            }
            if (name.equals("Relationship")) {
                worksheets |= String.valueOf(attributes.getValue("Type")).endsWith("/worksheet");
                foreign |= !isXml(attributes.getValue("Target"));
            }
            // else something would be read that was not looked at
            if ((worksheets && foreign) || (name.equals("Override") && !isXml(attributes.getValue("PartName"))
                    && String.valueOf(attributes.getValue("ContentType")).contains("spreadsheetml"))) {
                throw refused(broken());
            }
            if (name.equals("f")) {
                inFormula = true;
                formula = 0;
                arrays += "array".equals(attributes.getValue("t")) ? 1 : 0;
                shared += "shared".equals(attributes.getValue("t")) ? 1 : 0;
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            depth--;
            inNumber &= !name.equals("v");
            if (name.equals("f")) {
                inFormula = false;
                longest = Math.max(longest, formula);
                if (arrays > MOST_ARRAYS || shared * longest > MOST_FORMULA_TEXT) {
                    throw refused(tooLarge());
                }
            }
        }

        @Override
        public void characters(char[] text, int start, int length) throws SAXException {
            formula += inFormula ? length : 0;
            number += inNumber ? length : 0;
            if (number > LONGEST_NUMBER) {
                throw refused(broken());
            }
        }

        private static boolean isXml(@Nullable String part) {
            return part != null && part.regionMatches(true, part.length() - 4, ".xml", 0, 4);
        }

        private static boolean isFar(@Nullable String reference) {
            if (reference == null) {
                return false;
            }
            int column = 0;
            for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
                column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
                if (column > LAST_COLUMN) {
                    return true;
                }
            }
            return column <= 0;
        }

        private static SAXException refused(UnreadableText why) {
            return new SAXException(why);
        }
    }
}
