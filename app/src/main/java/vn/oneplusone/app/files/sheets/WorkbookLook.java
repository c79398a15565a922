package vn.oneplusone.app.files.sheets;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Looks at a part of a workbook: nothing deep, nothing far to the right, no formulas by which a few bytes become many. */
final class WorkbookLook extends DefaultHandler {
    private static final int DEEPEST = 60;
    private static final int LAST_COLUMN = 16_384;
    private static final int MOST_ARRAYS = 100;
    private static final long MOST_FORMULA_TEXT = 50_000_000;
    private static final long LONGEST_ATTRIBUTE = 40_000;
    /** No spreadsheet writes more; reading a number takes the square of its digits. */
    private static final int LONGEST_NUMBER = 400;

    /** What the reader opens by its relation to the workbook. */
    private static final Set<String> OPENED = Set.of("worksheet", "sharedStrings", "styles", "officeDocument");
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private final WorkbookCheck.Seen seen;
    private final String part;

    private int depth;
    private int arrays;
    private long longest;
    private long shared;
    private boolean inFormula;
    private long formula;
    private boolean inNumberCell;
    private boolean inEmptyText;
    private boolean inNumber;
    private long number;

    WorkbookLook(WorkbookCheck.Seen seen, String part) {
        this.seen = seen;
        this.part = part.substring(part.lastIndexOf('/') + 1);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
            throws SAXException {
        if (++depth > DEEPEST) {
            throw refused(WorkbookCheck.tooLarge());
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            String value = attributes.getValue(i);
            if (value.length() > LONGEST_ATTRIBUTE) {
                throw refused(WorkbookCheck.tooLarge());
            }
            if (value.contains("macroEnabled")) {
                throw refused(new UnreadableText(Problem.MACRO_WORKBOOK, 1));
            }
        }
        if (name.equals("c")) {
            if (isFar(attributes.getValue("r"))) {
                throw refused(WorkbookCheck.broken());
            }
            String type = attributes.getValue("t");
            inNumberCell = type == null || type.equals("n");
            inEmptyText = "inlineStr".equals(type);
        }
        inEmptyText &= !name.equals("is");
        if (name.equals("v")) {
            inNumber = inNumberCell;
            number = 0;
        }
        boolean foreign = name.equals("Relationship") && !isXml(attributes.getValue("Target")) && OPENED
                .contains(last(attributes.getValue("Type")));
        // else something would be read that was not looked at
        if (foreign || (name.equals("Override") && !isXml(attributes.getValue("PartName"))
                && String.valueOf(attributes.getValue("ContentType")).contains("spreadsheetml"))) {
            throw refused(WorkbookCheck.broken());
        }
        note(uri, name, attributes);
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
        seen.odd |= inEmptyText && name.equals("c");
        if (name.equals("f")) {
            inFormula = false;
            longest = Math.max(longest, formula);
            if (arrays > MOST_ARRAYS || shared * longest > MOST_FORMULA_TEXT) {
                throw refused(WorkbookCheck.tooLarge());
            }
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        formula += inFormula ? length : 0;
        number += inNumber ? length : 0;
        if (number > LONGEST_NUMBER) {
            throw refused(WorkbookCheck.broken());
        }
    }

    private void note(String uri, String name, Attributes attributes) {
        seen.odd |= uri.startsWith(STRICT) || name.equals("rPh")
                || (name.equals("c") && "d".equals(attributes.getValue("t")));
        switch (name) {
            case "mergeCell" -> seen.byPart.computeIfAbsent(part, one -> new Merges())
                    .add(String.valueOf(attributes.getValue("ref")));
            case "sheet" -> {
                for (int i = 0; i < attributes.getLength(); i++) {
                    if (attributes.getLocalName(i).equals("id") && !attributes.getURI(i).isEmpty()) {
                        seen.sheets.put(String.valueOf(attributes.getValue("name")), attributes.getValue(i));
                    }
                }
            }
            case "Relationship" -> {
                String type = String.valueOf(attributes.getValue("Type"));
                seen.odd |= type.startsWith(STRICT);
                if (last(type).equals("worksheet")) {
                    seen.targets.put(String.valueOf(attributes.getValue("Id")),
                            String.valueOf(attributes.getValue("Target")));
                }
            }
            default -> {
                // of no interest
            }
        }
    }

    private static String last(@Nullable String type) {
        return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
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
