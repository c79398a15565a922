// Published figures of the membership drive on any page: <script async src="…/embed.js"></script> and
// <oneplusone-figures year="2021" lang="vi"></oneplusone-figures>. No cookies, no frame, no styles of its own: the page that
// shows it says how it looks, by the classes oneplusone-…
(() => {
  const home = new URL(document.currentScript.src);
  const WORDS = {
    vi: {
      locale: "vi-VN", unit: "Đơn vị", UNION: "Đoàn viên", FEDERATION: "Hội viên", of: (a, b) => `${a} / ${b}`,
      caption: (year) => `Kết nạp năm ${year} và chỉ tiêu`, total: "Toàn đơn vị", hidden: "không công bố",
      published: (day) => `Số liệu công bố ngày ${day}.`, failed: "Chưa tải được số liệu.", loading: "Đang tải số liệu…",
    },
    en: {
      locale: "en-GB", unit: "Unit", UNION: "Union members", FEDERATION: "Federation members", of: (a, b) => `${a} / ${b}`,
      caption: (year) => `Admissions of ${year} and targets`, total: "Whole unit", hidden: "not published",
      published: (day) => `Figures published on ${day}.`, failed: "The figures could not be loaded.", loading: "Loading figures…",
    },
  };
  const ORGANIZATIONS = ["UNION", "FEDERATION"];

  const element = (name, kind, text) => {
    const made = document.createElement(name);
    if (kind) made.className = `oneplusone-${kind}`;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  class Figures extends HTMLElement {
    static observedAttributes = ["year", "lang"];

    connectedCallback() {
      this.load();
    }

    attributeChangedCallback() {
      if (this.isConnected) this.load();
    }

    get words() {
      const language = (this.getAttribute("lang") || document.documentElement.lang || "vi").slice(0, 2);
      return WORDS[language] || WORDS.vi;
    }

    async load() {
      const turn = (this.turn = (this.turn || 0) + 1);
      this.say(this.words.loading, "loading");
      const address = new URL("/api/v1/published", home);
      if (this.getAttribute("year")) address.searchParams.set("year", this.getAttribute("year"));
      try {
        const answer = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" });
        if (!answer.ok) throw new Error(answer.status);
        const figures = await answer.json();
        if (turn === this.turn) this.show(figures);
      } catch {
        if (turn === this.turn) this.say(this.words.failed, "failed");
      }
    }

    say(text, kind) {
      const line = element("p", kind, text);
      line.setAttribute("role", "status");
      this.replaceChildren(line);
    }

    show(figures) {
      const words = this.words;
      const number = new Intl.NumberFormat(words.locale);
      const cells = new Map(figures.cells.map((cell) => [`${cell.unit} ${cell.organization} ${cell.measure}`, cell.value]));
      const named = new Set(figures.units.map((unit) => unit.unitId));
      const top = figures.units.find((unit) => !named.has(unit.parent));

      const table = element("table", "table");
      table.append(element("caption", "caption", words.caption(figures.year)));
      const head = table.createTHead().insertRow();
      for (const text of [words.unit, words.UNION, words.FEDERATION]) {
        const cell = element("th", null, text);
        cell.scope = "col";
        head.append(cell);
      }
      const rows = figures.units.filter((unit) => unit !== top);
      const line = (into, unit, name, kind) => {
        const row = into.insertRow();
        row.className = `oneplusone-${kind}`;
        const title = element("th", "unit", name);
        title.scope = "row";
        row.append(title);
        for (const organization of ORGANIZATIONS) {
          const admitted = cells.get(`${unit.unitId} ${organization} ADMITTED`);
          const target = cells.get(`${unit.unitId} ${organization} TARGET`);
          const cell = element("td", "number");
          if (admitted === null || admitted === undefined) {
            cell.append(element("span", "hidden", words.hidden));
          } else {
            cell.append(element("span", "admitted", target ? words.of(number.format(admitted), number.format(target)) : number.format(admitted)));
            // half up, as everywhere
            if (target) cell.append(" ", element("span", "attainment", `${Math.floor((admitted * 200 + target) / (2 * target))}%`));
          }
          row.append(cell);
        }
      };
      const body = table.createTBody();
      rows.forEach((unit) => line(body, unit, unit.name || unit.code || "–", "part"));
      if (top) line(table.createTFoot(), top, top.name || words.total, "total");
      const day = new Intl.DateTimeFormat(words.locale, { timeZone: "UTC" }).format(new Date(figures.publishedOn));
      this.replaceChildren(table, element("p", "source", words.published(day)));
    }
  }

  if (!customElements.get("oneplusone-figures")) customElements.define("oneplusone-figures", Figures);
})();
