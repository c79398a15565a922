package vn.oneplusone.app.files.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * The characters of a list in one encoding. What is no such text ends in {@link UnreadableText} with
 * its place; nothing is ever replaced or guessed. Memory stays bounded whatever the bytes are.
 */
final class StrictText extends Reader {
    static final int LONGEST_LINE = 1_000_000;

    /** A row with line breaks inside its quotes may be as long as a line, and readers in front of this one read ahead. */
    private static final int LONGEST_ROW = LONGEST_LINE + 200_000;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer characters = CharBuffer.allocate(1 << 13).flip();
    private final CharsetDecoder decoder;
    private boolean ended;
    private long offset;
    private int line = 1;
    private int inLine;
    private int inRow;
    private boolean afterReturn;

    /** Reads on from here; what marks the order of bytes is passed over. */
    StrictText(InputStream in, Charset charset) throws IOException {
        this.in = in;
        while (bytes.remaining() < 8 && !ended) {
            fill();
        }
        skipMark();
        decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** A new row begins with the next character that the parser takes. */
    void rowBegins() {
        inRow = 0;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!characters.hasRemaining() && !decode()) {
            return -1;
        }
        int count = Math.min(length, characters.remaining());
        characters.get(target, from, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean decode() throws IOException {
        characters.clear();
        while (true) {
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, characters, ended);
            offset += bytes.position() - before;
            if (characters.position() > 0) {
                characters.flip();
                count();
                return true;
            }
            if (result.isError()) {
                throw new UnreadableText(Problem.WRONG_ENCODING, line, offset + 1);
            }
            if (ended) {
                characters.flip();
                return false;
            }
            fill();
        }
    }

    private void count() throws UnreadableText {
        for (int i = 0; i < characters.limit(); i++) {
            char c = characters.get(i);
            if (c == '\0') {
                throw new UnreadableText(Problem.BINARY_FILE, line);
            }
            boolean newLine = c == '\r' || (c == '\n' && !afterReturn);
            afterReturn = c == '\r';
            if (newLine) {
                line++;
                inLine = 0;
            } else if (++inLine > LONGEST_LINE) {
                throw new UnreadableText(Problem.LINE_TOO_LONG, line, LONGEST_LINE);
            }
        }
        inRow += characters.limit();
        if (inRow > LONGEST_ROW) {
            throw new UnreadableText(Problem.QUOTE_NOT_CLOSED, line);
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private void skipMark() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            skip(3);
        } else if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            skip(2);
        }
    }

    private void skip(int count) {
        bytes.position(count);
        offset = count;
    }

    private boolean startsWith(int... first) {
        if (bytes.remaining() < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes.get(i) & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
