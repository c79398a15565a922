// Published figures of the membership drive on any page: <script async src="…/embed.js"></script> and
// <oneplusone-figures year="2021" lang="vi"></oneplusone-figures>. No cookies, no frame, no styles of its own: the page that
// shows it says how it looks, by the classes oneplusone-…
(() => {
  const home = new URL(document.currentScript.src);
  const WORDS = {
    vi: {
      locale: "vi-VN", unit: "Đơn vị", UNION: "Đoàn viên", FEDERATION: "Hội viên", of: (a, b) => `${a} / ${b}`,
      caption: (year) => `Kết nạp năm ${year} và chỉ tiêu`, days: (from, to) => ` (từ ngày ${from} đến ngày ${to}; chỉ tiêu là của cả năm)`, total: "Toàn đơn vị", hidden: "không công bố", atLeast: (n) => `ít nhất ${n}`, now: " theo các đơn vị hiện nay", split: (name) => `${name} (đã chia tách)`,
      published: (day) => `Số liệu công bố ngày ${day}.`, failed: "Chưa tải được số liệu.", loading: "Đang tải số liệu…",
    },
    en: {
      locale: "en-GB", unit: "Unit", UNION: "Union members", FEDERATION: "Federation members", of: (a, b) => `${a} / ${b}`,
      caption: (year) => `Admissions of ${year} and targets`, days: (from, to) => ` (from ${from} to ${to}; targets are of the whole year)`, total: "Whole unit", hidden: "not published", atLeast: (n) => `at least ${n}`, now: " by the units of today", split: (name) => `${name} (was split)`,
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
    static observedAttributes = ["year", "unit", "geography", "lang"];

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
      for (const name of ["year", "unit", "geography"]) {
        if (this.getAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
      }
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
      const keyed = (all) => new Map(all.map((cell) => [`${cell.unit} ${cell.organization} ${cell.measure}`, cell.value]));
      const cells = keyed(figures.cells);
      const now = figures.unitsOfNow;
      const atLeast = keyed(now ? now.atLeast : []);
      const fates = new Map((now ? now.rows : []).map((row) => [row.unit, row.fate]));
      const named = new Set(figures.units.map((unit) => unit.unitId));
      const top = figures.units.find((unit) => !named.has(unit.parent));

      const table = element("table", "table");
      const date = new Intl.DateTimeFormat(words.locale, { timeZone: "UTC" });
      const days = figures.days ? words.days(date.format(new Date(figures.days.from)), date.format(new Date(figures.days.to))) : "";
      table.append(element("caption", "caption", words.caption(figures.year) + (now ? words.now : "") + days));
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
          // that of the units that went into it included, where there are some
          const target = cells.get(`${unit.unitId} ${organization} TARGET_TOGETHER`) ?? cells.get(`${unit.unitId} ${organization} TARGET`);
          const cell = element("td", "number");
          if (admitted === null || admitted === undefined) {
            const least = atLeast.get(`${unit.unitId} ${organization} ADMITTED`);
            cell.append(element("span", "hidden", least ? words.atLeast(number.format(least)) : words.hidden));
          } else {
            cell.append(element("span", "admitted", target ? words.of(number.format(admitted), number.format(target)) : number.format(admitted)));
            // half up, as everywhere; a part of the year is not held against the target of all of it
            if (target && !figures.days) cell.append(" ", element("span", "attainment", `${Math.floor((admitted * 200 + target) / (2 * target))}%`));
          }
          row.append(cell);
        }
      };
      const body = table.createTBody();
      rows.forEach((unit) => {
        const name = unit.name || unit.code || "–";
        line(body, unit, fates.get(unit.unitId) === "SPLIT" ? words.split(name) : name, "part");
      });
      if (top) line(table.createTFoot(), top, top.name || words.total, "total");
      const day = date.format(new Date(figures.publishedOn));
      this.replaceChildren(table, element("p", "source", words.published(day)));
    }
  }

  if (!customElements.get("oneplusone-figures")) customElements.define("oneplusone-figures", Figures);
})();
