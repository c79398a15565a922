// Follows the ledger's tail: when the figures have changed, the part of the page that shows them is fetched anew.
// Without this file the page is complete; it shows new figures when it is loaded again.
(() => {
  const pulse = document.getElementById("pulse");
  const figures = () => document.getElementById("figures");
  if (!pulse || !figures()?.dataset.live || !window.EventSource) {
    return;
  }

  // While thousands of facts come in, once in two seconds is enough for the eye.
  const PAUSE = 2000;
  let shown = Number(document.getElementById("ledger-size").textContent.replace(/\D/g, ""));
  let latest = shown;
  let fetching = false;
  let openDetails = [];

  const say = (state) => {
    pulse.hidden = false;
    pulse.dataset.state = state;
    if (pulse.textContent !== pulse.dataset[state]) {
      pulse.textContent = pulse.dataset[state];
    }
  };

  const refresh = () => {
    if (fetching || latest === shown || document.hidden) {
      return;
    }
    fetching = true;
    shown = latest;
    htmx.trigger(figures(), "figures-changed");
    setTimeout(() => { fetching = false; refresh(); }, PAUSE);
  };

  document.body.addEventListener("htmx:beforeSwap", () => {
    openDetails = [...figures().querySelectorAll("details[open]")].map((details) => details.id);
  });
  document.body.addEventListener("htmx:afterSwap", () => {
    openDetails.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    say("new");
  });
  document.addEventListener("visibilitychange", refresh);

  const events = new EventSource("/api/v1/live");
  events.addEventListener("open", () => say("on"));
  events.addEventListener("error", () => say("off"));
  events.addEventListener("stopped", () => { say("stopped"); events.close(); });
  events.addEventListener("figures", (event) => {
    latest = JSON.parse(event.data).size;
    refresh();
  });
})();
