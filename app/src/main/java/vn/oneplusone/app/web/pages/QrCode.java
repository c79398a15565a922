package vn.oneplusone.app.web.pages;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a QR code, to be drawn within the page itself: so it has no address of its own, which would need the token.
 *
 * @param size of the square, with the quiet margin that readers need
 * @param path of the dark modules, in the form of SVG
 */
public record QrCode(int size, String path) {
    private static final int MARGIN = 4;
    private static final int PIXELS_OF_A_MODULE = 5;

    /** How wide it is drawn on a screen: each module in whole pixels, for uneven ones are not always read. */
    public int pixels() {
        return size * PIXELS_OF_A_MODULE;
    }

    /** @throws IllegalArgumentException if the text is too long for a code */
    public static QrCode of(String text) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            // the text is left out of the message: it may hold a token
            throw new IllegalArgumentException("too long for a QR code");
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int run = 0;
                while (x + run < modules.getWidth() && modules.get(x + run, y) == 1) {
                    run++;
                }
                if (run > 0) {
                    path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append('h').append(run)
                            .append("v1h-").append(run).append('z');
                    x += run;
                }
            }
        }
        return new QrCode(modules.getWidth() + 2 * MARGIN, path.toString());
    }
}
