package vn.oneplusone.app.uploads;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.oneplusone.app.files.ListKind;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.files.importing.ListFile;
import vn.oneplusone.app.files.importing.PastImports;
import vn.oneplusone.app.files.sheets.ListEncoding;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.ForRoles;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;

/** Upload, preview, confirmation, progress, result. */
@Controller
@ForRoles({Role.COMMUNE_OFFICER, Role.DISTRICT_OFFICER})
record ListsPage(Uploads uploads, PastImports past) {
    static final String PATH = "/lists";
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST_NAME = 80;
    private static final int SHOWN_IMPORTS = 20;

    @GetMapping(PATH)
    String lists(SignedIn me, Words words, Model model) {
        model.addAttribute("kinds", Stream.of(ListKind.values())
                .map(kind -> new Choice(TemplateFiles.slug(kind), words.of("lists.kind", kind))).toList());
        model.addAttribute("encodings", Stream.of(ListEncoding.values())
                .filter(encoding -> encoding != ListEncoding.UNICODE).map(ListEncoding::label).toList());
        model.addAttribute("current", uploads.of(me).map(Upload::id).orElse(null));
        model.addAttribute("megabytes", Uploads.LARGEST >> 20);
        model.addAttribute("mostRows", (long) Uploads.MOST_ROWS);
        model.addAttribute("past", past.of(me.actor().toString()).stream().limit(SHOWN_IMPORTS)
                .map(one -> Past.of(one, words)).toList());
        return "lists";
    }

    /** One's own imports as a file, all that are known. */
    @GetMapping("/tables/imports.{format:csv|xlsx}")
    ResponseEntity<byte[]> table(SignedIn me, Words words, @PathVariable String format) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PastImports.Import one : past.of(me.actor().toString())) {
            rows.add(List.of(LocalDateTime.ofInstant(one.ended(), DistrictDay.ZONE), one.rows(),
                    Past.of(one, words).facts, one.size()));
        }
        return TableFile.named(format).answer(new Table("da-nhap",
                List.of(words.say("lists.past.when"), words.say("lists.past.rows"), words.say("lists.past.facts"),
                        words.say("facts.position")),
                rows));
    }

    @PostMapping(PATH)
    String bring(SignedIn me, HttpServletRequest request) throws IOException {
        List<Part> given = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        for (Part part : parts(request)) {
            if (part.getName().equals("lists") && part.getSubmittedFileName() != null && part.getSize() > 0) {
                given.add(part);
            } else if (part.getSize() <= LONGEST_NAME) {
                fields.put(part.getName(), new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        if (given.isEmpty()) {
            return "redirect:" + PATH + "?nothing";
        }
        if (given.size() > Uploads.MOST_FILES) {
            return "redirect:" + PATH + "?too-many";
        }
        Upload.Wish wish = new Upload.Wish(ListEncoding.named(fields.getOrDefault("encoding", "")).orElse(null),
                Stream.of(ListKind.values()).filter(kind -> TemplateFiles.slug(kind).equals(fields.get("kind")))
                        .findFirst().orElse(null));
        return uploads.take(me, request.getSession().getId(), files(given), wish)
                .map(upload -> "redirect:" + PATH + "/" + upload.id()).orElse("redirect:" + PATH + "?busy");
    }

    /** As they came: a field may come as a file, and a file as a field. */
    private static Collection<Part> parts(HttpServletRequest request) throws IOException {
        try {
            return request.getParts();
        } catch (ServletException e) {
            return List.of();
        }
    }

    private static List<ListFile> files(List<Part> given) throws IOException {
        List<ListFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Part part : given) {
            String name = name(part.getSubmittedFileName());
            String unique = name;
            for (int i = 2; !names.add(unique); i++) {
                unique = "(" + i + ") " + name;
            }
            files.add(ListFile.of(unique, part.getInputStream().readAllBytes()));
        }
        return files;
    }

    /** Of a path that some browser sends, the last part; nothing that a page or a terminal takes for more than letters. */
    private static String name(@Nullable String given) {
        String last = given == null
                ? ""
                : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = NOT_SHOWN.matcher(last).replaceAll("").strip();
        String brief = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
        return brief.isEmpty() ? "danh-sach" : brief;
    }

    @GetMapping(PATH + "/{id:[0-9a-f-]{36}}")
    String upload(@PathVariable UUID id, SignedIn me, Words words, Model model) {
        Optional<Upload> found = find(me, id);
        if (found.isEmpty()) {
            return "redirect:" + PATH + "?gone";
        }
        Upload upload = found.get();
        Upload.Stage stage = upload.stage();
        ImportReport report = upload.report();
        model.addAttribute("id", upload.id());
        model.addAttribute("stage", stage.name());
        model.addAttribute("moving", stage.isMoving());
        Upload.Progress progress = upload.progress();
        model.addAttribute("done", progress.done());
        model.addAttribute("total", progress.total());
        model.addAttribute("doing", progress.total() == 0
                ? words.say("lists.reading")
                : words.say(progress.recording() ? "lists.recording" : "lists.trying", words.number(progress.done()),
                        words.number(progress.total())));
        model.addAttribute("ahead", uploads.before(upload));
        model.addAttribute("report", report);
        model.addAttribute("refusal", upload.refusal());
        model.addAttribute("sum", report == null ? "" : Sum.of(report, words));
        Preview preview = upload.preview();
        model.addAttribute("preview", preview == null ? null : preview.lists());
        model.addAttribute("ready", stage == Upload.Stage.TRIED && report != null && report.problemCount() == 0);
        model.addAttribute("faults", new Faults(words));
        return "lists-upload";
    }

    @PostMapping(PATH + "/{id:[0-9a-f-]{36}}/confirm")
    String confirm(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean differentPeople,
            @RequestParam(defaultValue = "false") boolean correct, SignedIn me) {
        Optional<Upload> found = find(me, id);
        if (found.isEmpty()) {
            return "redirect:" + PATH + "?gone";
        }
        Upload upload = found.get();
        ImportReport report = upload.report();
        if (report != null && !report.duplicates().isEmpty() && !differentPeople) {
            return "redirect:" + PATH + "/" + id + "?doubles";
        }
        if (report != null && report.problemCount() == 0) {
            uploads.confirm(upload, differentPeople, correct);
        }
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping(PATH + "/{id:[0-9a-f-]{36}}/discard")
    String discard(@PathVariable UUID id, SignedIn me) {
        find(me, id).ifPresent(uploads::discard);
        return "redirect:" + PATH;
    }

    @GetMapping(PATH + "/{id:[0-9a-f-]{36}}/faults-{list:[0-9]{1,2}}.{format:csv|xlsx}")
    ResponseEntity<byte[]> faults(@PathVariable UUID id, @PathVariable int list, @PathVariable String format,
            SignedIn me, Words words) {
        Upload upload = find(me, id).orElseThrow(() -> Refused.because(HttpStatus.NOT_FOUND, "NotFound"));
        ImportReport report = upload.report();
        List<ListFile> files = upload.files();
        if (report == null || list >= files.size()) {
            throw Refused.because(HttpStatus.NOT_FOUND, "NotFound");
        }
        return TableFile.named(format).answer(FaultsFile.of(files.get(list), Uploads.reader(upload), report,
                new Faults(words)::say));
    }

    private Optional<Upload> find(SignedIn me, UUID id) {
        return uploads.find(me, id);
    }

    /** Something to choose. */
    record Choice(String value, String name) {}

    /** An import as it is printed. */
    record Past(String when, String rows, String facts, String size) {
        static Past of(PastImports.Import one, Words words) {
            return new Past(words.moment(one.ended()), words.number((long) one.rows()),
                    one.facts().entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                            .map(fact -> words.say("fact." + fact.getKey().substring(fact.getKey().indexOf('.') + 1))
                                    + ": "
                                    + words.number((long) fact.getValue()))
                            .reduce((a, b) -> a + "; " + b).orElse(""),
                    words.number(one.size()));
        }
    }
}
