package vn.oneplusone.app.yearend.statement;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.app.time.DistrictDay;

/** What is printed as A4 pages with embedded fonts. Nothing in it depends on when or where it is made. */
final class PrintedPages {
    private static final SpringTemplateEngine TEMPLATES = templates();

    static {
        // what it loads and how long that took is nobody's news
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PrintedPages() {}

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("vn/oneplusone/app/statement/");
        resolver.setSuffix(".xml");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    /**
     * @param on the day that it is of
     * @param size of the ledger that it was counted from
     */
    static byte[] of(String template, Printed printed, LocalDate on, long size) throws IOException {
        String page = TEMPLATES.process(template,
                new Context(Locale.of(printed.getLanguage()), Map.of("page", printed)));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "Sans-Regular", "Statement", 400, FontStyle.NORMAL);
        font(builder, "Sans-Bold", "Statement", 700, FontStyle.NORMAL);
        font(builder, "Sans-Italic", "Statement", 400, FontStyle.ITALIC);
        font(builder, "Mono-Regular", "Code", 400, FontStyle.NORMAL);
        builder.withHtmlContent(Letters.composed(page), null);
        builder.toStream(OutputStream.nullOutputStream());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            PDDocument document = renderer.createPDFKeepOpen();
            GregorianCalendar closed = GregorianCalendar.from(on.atStartOfDay(DistrictDay.ZONE));
            document.getDocumentInformation().setCreationDate(closed);
            document.getDocumentInformation().setModificationDate(closed);
            document.getDocumentInformation().setProducer("1+1");
            document.setDocumentId(size);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> open("liberation/Liberation" + file + ".ttf"), family, weight, style, true);
    }

    private static InputStream open(String font) {
        return Objects.requireNonNull(PrintedPages.class.getClassLoader().getResourceAsStream(font), font);
    }
}
