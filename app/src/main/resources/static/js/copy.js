// Offers to copy or share what stands in a field; without this script it can be selected and copied by hand.
"use strict";
for (const button of document.querySelectorAll("[data-copy]")) {
  if (navigator.clipboard) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.copy);
      field.select();
      await navigator.clipboard.writeText(field.value);
      button.textContent = button.dataset.copied;
    });
  }
}
for (const button of document.querySelectorAll("[data-share]")) {
  if (navigator.share) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.share);
      try {
        await navigator.share({ title: button.dataset.title, url: field.value });
      } catch {
        // closed without sharing: the field is still there
        field.select();
      }
    });
  }
}
