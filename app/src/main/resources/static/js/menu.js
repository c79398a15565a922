// Closes what is open in the menu by Escape or a click elsewhere; without this script the word that opened it closes it.
"use strict";
const opened = () => document.querySelectorAll(".wide-menu details[open]");
document.addEventListener("click", (event) => {
  for (const part of opened()) {
    if (!part.contains(event.target)) {
      part.open = false;
    }
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    for (const part of opened()) {
      part.open = false;
      part.querySelector("summary").focus();
    }
  }
});
