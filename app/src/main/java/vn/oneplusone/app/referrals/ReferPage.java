package vn.oneplusone.app.referrals;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.ForTask;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.UnitLevel;

/** Referring a person: who, to which organization, by whom. A person not yet known is registered with it, both or neither. */
@Controller
@ForTask(Act.REFER)
record ReferPage(Register register, Reach reach, Names names, ReferForm form, FormGateway gateway) {
    private static final String ADDRESS = "/refer";
    private static final String PERSON = ADDRESS + "/person";
    private static final int MOST_FOUND = 20;

    /** Asks who it is; with a person in the address, they are chosen already. */
    @GetMapping(ADDRESS)
    String who(Parameters parameters, Words words, SignedIn me, Model model) {
        UUID youth = parameters.id("person");
        UUID branch = parameters.id("branch");
        parameters.check();
        model.addAttribute("youth", youth);
        return ask(me, branch, null, "", words, model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(PERSON)
    String back() {
        return "redirect:" + ADDRESS;
    }

    /** The name comes in a body, so that no address holds it. */
    @PostMapping(PERSON)
    String person(Form sent, Words words, SignedIn me, Model model) {
        String name = sent.raw("name").strip();
        UUID branch = sent.optionalId("branch");
        String youth = sent.raw("youth");
        if (branch == null || branches(me).stream().noneMatch(one -> one.id().equals(branch))) {
            return ask(me, null, words.say("form.wrong.NotOneOf"), name, words, model);
        }
        if (youth.isEmpty() && name.isEmpty()) {
            return ask(me, branch, words.say("form.wrong.Missing"), name, words, model);
        }
        if (youth.isEmpty()) {
            List<UUID> found = names.find(me, name, MOST_FOUND);
            if (!found.isEmpty()) {
                Map<UUID, String> known = names.of(me, found, PERSON);
                model.addAttribute("found", found.stream().filter(known::containsKey)
                        .map(id -> found(id, known, words)).toList());
                model.addAttribute("name", name);
                model.addAttribute("branch", branch);
                return "refer-choose";
            }
        }
        model.addAttribute("view", form.of(youth.isEmpty() ? ReferForm.NEW : youth, name, branch, me, words).build());
        return whole(youth, branch, me, words, model);
    }

    @PostMapping(ADDRESS)
    String refer(Form sent, HttpServletResponse response, Words words, SignedIn me, Model model) {
        ReferForm.Understood asked;
        try {
            asked = form.understand(sent);
            gateway.give(sent, me, asked.action());
        } catch (Refused refused) {
            if (refused.getStatusCode().value() == 403) {
                throw refused;
            }
            FormFeedback told = FormFeedback.of(refused, sent, words);
            response.setStatus(told.status());
            String youth = sent.raw("youth");
            UUID branch = sent.optionalId("branch");
            if (branch == null) {
                return ask(me, null, words.say("form.wrong.NotOneOf"), "", words, model);
            }
            List<UUID> duplicates = refused.people();
            if (!duplicates.isEmpty()) {
                Map<UUID, String> known = names.of(me, duplicates, ADDRESS);
                model.addAttribute("found", duplicates.stream().map(id -> found(id, known, words)).toList());
                model.addAttribute("branch", branch);
            }
            model.addAttribute("view", form.again(sent, branch, refused, me, words).build(sent, told));
            return whole(youth, branch, me, words, model);
        }
        return "redirect:/referrals/" + asked.organization() + "/" + asked.youth() + "?done=refer";
    }

    private String ask(SignedIn me, @Nullable UUID branch, @Nullable String error, String name, Words words,
            Model model) {
        List<Unit> branches = branches(me);
        model.addAttribute("branches", branches.stream()
                .map(one -> new Field.Choice(one.id().toString(), label(one, branches.size() > 1))).toList());
        model.addAttribute("branch", branch);
        model.addAttribute("error", error);
        model.addAttribute("name", name);
        Object youth = model.getAttribute("youth");
        if (youth instanceof UUID id) {
            model.addAttribute("youthName", BoardPage.name(id, names.of(me, List.of(id), ADDRESS), words));
        }
        return "refer";
    }

    private String label(Unit branch, boolean several) {
        Unit above = branch.above() == null ? null : register.unit(branch.above());
        return several && above != null ? branch.name() + ", " + above.name() : branch.name();
    }

    private String whole(String youth, UUID branch, SignedIn me, Words words, Model model) {
        Unit unit = register.unit(branch);
        model.addAttribute("branchId", branch);
        model.addAttribute("branchName", unit == null ? words.brief(branch) : label(unit, true));
        UUID id = ReferForm.known(youth);
        model.addAttribute("youthName",
                id == null ? null : BoardPage.name(id, names.of(me, List.of(id), ADDRESS), words));
        return "refer-form";
    }

    private List<Unit> branches(SignedIn me) {
        return reach.tree(me).stream().filter(unit -> unit.level() == UnitLevel.BRANCH && unit.isThere()).toList();
    }

    private Found found(UUID id, Map<UUID, String> known, Words words) {
        Person person = register.person(id);
        String more = "";
        if (person != null) {
            String member = String.join(", ", person.memberships().keySet().stream().filter(person::isMember)
                    .map(organization -> words.of("member-of", organization)).toList());
            Unit unit = person.places().stream().map(register::unit).filter(one -> one != null).findFirst()
                    .orElse(null);
            more = String.join(" · ", List.of(words.say("refer.born", Integer.toString(person.birthYear())),
                    unit == null ? "" : unit.name(), member).stream().filter(part -> !part.isEmpty()).toList());
        }
        return new Found(id, known.getOrDefault(id, ""), more);
    }

    /** A person who may be meant. */
    record Found(UUID id, String name, String more) {}
}
