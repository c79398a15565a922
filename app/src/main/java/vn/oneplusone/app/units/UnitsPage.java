package vn.oneplusone.app.units;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.register.Folded;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;

/** The tree of units within reach, and a search that does without accents. */
@Controller
record UnitsPage(Register register, Reach reach) {
    private static final int MOST = 100;

    @GetMapping("/units")
    String units(Parameters parameters, Words words, SignedIn me, Model model) {
        String query = parameters.text("q");
        UnitKind kind = parameters.oneOf("kind", UnitKind.class);
        parameters.check();
        List<Unit> tree = reach.tree(me);
        model.addAttribute("query", query);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", UnitKind.values());
        model.addAttribute("searched", query != null || kind != null);
        if (query == null && kind == null) {
            Set<UUID> within = new HashSet<>(tree.stream().map(Unit::id).toList());
            List<Node> roots = tree.stream()
                    .filter(unit -> unit.above() == null || !within.contains(unit.above())
                            || unit.id().equals(me.unit()))
                    .filter(unit -> unit.into() == null || !within.contains(unit.into()))
                    .map(unit -> node(unit, words).opened()).toList();
            model.addAttribute("nodes", roots);
        } else {
            List<String> asked = query == null ? List.of() : Folded.words(query);
            model.addAttribute("found",
                    tree.stream().filter(unit -> kind == null || unit.kind() == kind)
                            .filter(unit -> query == null || matches(unit, query, asked)).limit(MOST)
                            .map(unit -> new Found(unit, path(unit), note(unit, words))).toList());
        }
        return "units";
    }

    private static boolean matches(Unit unit, String query, List<String> asked) {
        return unit.code().startsWith(query) || (!asked.isEmpty() && Folded.matches(Folded.of(unit.name()), asked));
    }

    private Node node(Unit unit, Words words) {
        List<Node> below = register.below(unit.id()).stream().map(one -> node(one, words)).toList();
        return new Node(unit, below, unit.level().compareTo(UnitLevel.DISTRICT) <= 0, note(unit, words));
    }

    private String path(Unit unit) {
        List<String> names = new ArrayList<>();
        UUID above = unit.above();
        // as many steps as there are levels
        for (int step = 0; above != null && step < UnitLevel.values().length; step++) {
            Unit one = register.unit(above);
            if (one == null) {
                break;
            }
            names.add(one.name());
            above = one.above();
        }
        return String.join(", ", names);
    }

    /** What it is, if not what its level says, and how it ended, if it has. */
    @Nullable
    String note(Unit unit, Words words) {
        String kind = UnitKind.isOfResidents(unit.kind()) ? null : words.unit(unit.level(), unit.kind());
        String end = end(unit, words);
        return kind == null || end == null ? kind == null ? end : kind : kind + ", " + end;
    }

    private @Nullable String end(Unit unit, Words words) {
        if (unit.ended() == null) {
            return null;
        }
        Unit into = unit.into() == null ? null : register.unit(unit.into());
        String until = words.say("units.ended", words.date(unit.ended()));
        if (!unit.parts().isEmpty()) {
            return until + ", " + words.say("units.split-into", register.names(unit.parts()));
        }
        return into == null ? until : until + ", " + words.say("units.went-into", into.name());
    }

    /** A unit and what is below it; one that is open shows that at once. */
    record Node(Unit unit, List<Node> below, boolean open, @Nullable String note) {
        Node opened() {
            return new Node(unit, below, true, note);
        }
    }

    /** A unit that was found. */
    record Found(Unit unit, String path, @Nullable String note) {}
}
