package vn.oneplusone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.files.Workbooks;

/** The command line takes what people have, and says as what it was read. */
class ImportCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    private int run(String... arguments) {
        return Root.commandLine(arguments, new PrintWriter(out, true), new PrintWriter(out, true)).execute(arguments);
    }

    @Test
    void workbooks_and_old_letters_go_in_together() throws IOException {
        String data = folder.resolve("data").toString();
        Path units = folder.resolve("don-vi.xlsx");
        Files.write(units, new Workbooks().sheet("Đơn vị", "visible",
                Workbooks.row(1, "mã đơn vị", "tên đơn vị", "cấp", "thuộc đơn vị", "ngày thành lập")
                        + Workbooks.row(2, "888", "Phú Tân", "huyện", "", "01/01/2000")
                        + Workbooks.row(3, "30439", "Phú Xuân", "xã", "888", "01/01/2000"))
                .bytes());
        Path campaigns = folder.resolve("hoat-dong.csv");
        Files.write(campaigns, ("maõ hoaït ñoäng;maõ ñôn vò;loaïi hoaït ñoäng;töø ngaøy;ñeán ngaøy;"
                + "ñoaøn vieân tham gia;thanh nieân tham gia\nHD-1;30439;khaùc;01/03/2021;02/03/2021;4;6\n")
                .getBytes(Charset.forName("windows-1252")));

        assertThat(run("import", units.toString(), campaigns.toString(), "--data", data)).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("trang tính “Đơn vị”", "bảng mã VNI", "3");
        assertThat(run("import", campaigns.toString(), "--encoding", "vni", "--data", data)).isEqualTo(ExitCode.FINE);
        assertThat(run("import", campaigns.toString(), "--encoding", "utf-8", "--data", data))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run("import", campaigns.toString(), "--encoding", "klingon", "--data", data))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(out.toString()).contains("klingon");
        assertThat(run("import", units.toString(), "--format", "json", "--data", data)).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("\"sheet\" : \"Đơn vị\"");
    }

    @Test
    void a_directory_is_all_lists_in_it_and_messages_name_their_folder() throws IOException {
        Path commune = Files.createDirectories(folder.resolve("lists/phu-xuan"));
        Files.writeString(folder.resolve("lists/units.csv"),
                "mã đơn vị,tên đơn vị,cấp,thuộc đơn vị,ngày thành lập\n888,Phú Tân,huyện,,01/01/2000\n"
                        + "30439,Phú Xuân,xã,888,01/01/2000\n");
        Files.writeString(commune.resolve("hoat-dong.csv"),
                "mã hoạt động,mã đơn vị,loại hoạt động,từ ngày,đến ngày,đoàn viên tham gia,thanh niên tham gia\n"
                        + "HD-1,30439,khác,01/03/2021,02/03/2021,4,6\nHD-2,30438,khác,01/03/2021,02/03/2021,4,6\n");
        Files.writeString(commune.resolve("~$hoat-dong.xlsx"), "locked");
        Files.writeString(commune.resolve("ghi-chu.txt"), "no list");
        String data = folder.resolve("data").toString();

        assertThat(run("import", folder.resolve("lists").toString(), "--data", data)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(out.toString()).contains("phu-xuan/hoat-dong.csv:3", "\"30438\"; gần nhất là \"30439\"")
                .doesNotContain("locked", "ghi-chu");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(run("import", empty.toString(), "--data", data)).isEqualTo(ExitCode.WRONG_INPUT);
    }
}
