package vn.oneplusone.campaign;

import vn.oneplusone.membership.commands.UnitCommand.DesignatePilot;

/** Broken on purpose: uses another module's commands. */
record BrokenNeighbour(DesignatePilot command) {}
