"use strict";
(() => {
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const button = (text, properties) => make("button", { type: "button", ...properties }, text);
  const main = document.querySelector("main");

  /* Sorting. Cells without a value come last in both directions. */

  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const leadingNumber = /^[<>≤≥≈~\s]*([-−+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)/i;
  const dash = /^\s*[-–—]?\s*$/;

  function keyOf(text, numeric) {
    if (!numeric) {
      return dash.test(text) ? null : text;
    }
    const found = leadingNumber.exec(text);
    return found ? Number(found[1].replace("−", "-")) : null;
  }

  function sorted(items, textOf, { numeric, direction }) {
    const sign = direction === "descending" ? -1 : 1;
    const compare = numeric ? (a, b) => a - b : collator.compare;
    return items
      .map(item => ({ item, key: keyOf(textOf(item), numeric) }))
      .sort((a, b) =>
        a.key === null || b.key === null ? (a.key === null) - (b.key === null) : sign * compare(a.key, b.key))
      .map(({ item }) => item);
  }

  /** Calls back with the column and direction asked for by a heading: ascending, descending, then as planned. */
  function onSort(table, callback) {
    table.tHead.addEventListener("click", event => {
      const heading = event.target.closest("button")?.closest("th");
      if (!heading) {
        return;
      }
      const next = { ascending: "descending", descending: "none" };
      const direction = next[heading.getAttribute("aria-sort")] ?? "ascending";
      for (const other of heading.parentElement.cells) {
        other.removeAttribute("aria-sort");
      }
      if (direction !== "none") {
        heading.setAttribute("aria-sort", direction);
      }
      callback({ column: heading.cellIndex, numeric: heading.classList.contains("number"), direction });
    });
  }

  /** Rows that sum up others stand below the sorted ones. */
  function sortRows(table) {
    const body = table.tBodies[0];
    const planned = [...body.rows];
    const summaries = planned.filter(row => row.classList.contains("summary"));
    const ordinary = planned.filter(row => !row.classList.contains("summary"));
    onSort(table, order => {
      const text = row => row.cells[order.column].textContent;
      body.append(...(order.direction === "none" ? planned : [...sorted(ordinary, text, order), ...summaries]));
    });
  }

  /* The table of all trials: its rows as lists of texts, of which one page stands in the document. */

  function trialTable(folded) {
    const table = folded.querySelector("table");
    const body = table.tBodies[0];
    const headings = [...table.tHead.rows[0].cells];
    const rowsPerPage = Number(folded.dataset.page);
    let order = { direction: "none" };
    let page = 0;
    let all = null;
    let searched = null;
    let view = [];

    const filter = make("input", { type: "search", placeholder: "Filter trials" });
    filter.setAttribute("aria-label", "Filter trials");
    const previous = button("Previous", { onclick: () => turn(page - 1) });
    const next = button("Next", { onclick: () => turn(page + 1) });
    const range = make("span", {});
    range.setAttribute("role", "status");
    table.parentElement.before(make("div", { className: "controls" }, filter, previous, next, range));

    function rows() {
      if (!all) {
        all = [...body.rows].map(row => [...row.cells].map(cell => cell.textContent));
        const block = document.getElementById("trial-rows");
        if (block) {
          const { words, rows: others } = JSON.parse(block.textContent);
          all = all.concat(others.map(row => row.map(text => (typeof text === "number" ? words[text] : text))));
        }
        view = all;
      }
      return all;
    }

    function lineOf(texts) {
      const cells = texts.map((text, i) => make("td", { className: headings[i].className }, text));
      return make("tr", {}, ...cells);
    }

    function turn(to) {
      page = to;
      const start = page * rowsPerPage;
      const end = Math.min(start + rowsPerPage, view.length);
      body.replaceChildren(...view.slice(start, end).map(lineOf));
      range.textContent = view.length === 0 ? "no trial" : `${start + 1}–${end} of ${view.length}`;
      previous.hidden = next.hidden = rows().length <= rowsPerPage;
      previous.disabled = page === 0;
      next.disabled = end === view.length;
    }

    function update() {
      const asked = filter.value.toLowerCase().split(/\s+/).filter(word => word);
      searched ??= rows().map(row => row.join("\n").toLowerCase());
      const found = rows().filter((row, i) => asked.every(word => searched[i].includes(word)));
      view = order.direction === "none" ? found : sorted(found, row => row[order.column], order);
      turn(0);
    }

    filter.addEventListener("input", update);
    onSort(table, asked => {
      order = asked;
      update();
    });
    folded.addEventListener("toggle", () => {
      if (!all) {
        rows();
        turn(0);
      }
    });

    return {
      headings: headings.map(heading => ({ text: heading.textContent, className: heading.className })),
      row: index => rows()[index],
      lineOf,
      reveal(id) {
        const row = rows().find(texts => texts[0] === id);
        if (!row) {
          return;
        }
        folded.open = true;
        if (!view.includes(row)) {
          filter.value = "";
          update();
        }
        const position = view.indexOf(row);
        turn(Math.floor(position / rowsPerPage));
        const line = body.rows[position % rowsPerPage];
        line.className = "found";
        line.tabIndex = -1;
        line.focus({ preventScroll: true });
        line.scrollIntoView({ block: "center" });
      },
    };
  }

  /* Dialogs: the trials behind a cell, and a figure as large as the window. */

  function dialog(className, label) {
    const element = make("dialog", { className });
    element.setAttribute("aria-label", label);
    element.addEventListener("click", event => event.target === element && element.close());
    document.body.append(element);
    return element;
  }

  function showTrialsBehindCells(trials) {
    const behind = dialog("behind", "Trials behind a cell");

    function* indices(ranges) {
      for (const range of ranges.split(" ")) {
        const [first, last = first] = range.split("-").map(Number);
        for (let i = first; i <= last; i++) {
          yield i;
        }
      }
    }

    function show(cell) {
      const table = cell.closest("table");
      const headings = [...table.tHead.rows[0].cells];
      const names = [...cell.parentElement.cells].filter((_, i) => headings[i].classList.contains("words"));
      const subject = names.map(name => name.textContent).filter(text => text);
      const caption = table.caption.textContent;
      let value = caption;
      if (cell.classList.contains("number")) {
        subject.push(headings[cell.cellIndex].textContent);
        value = `${caption}: ${cell.textContent}`;
      }
      const head = trials.headings.map(({ text, className }) => make("th", { className, scope: "col" }, text));
      const body = make("tbody", {});
      for (const index of indices(cell.dataset.trials)) {
        const texts = trials.row(index);
        const line = trials.lineOf(texts);
        line.cells[0].replaceChildren(make("a", { href: "#trial-" + texts[0] }, texts[0]));
        body.append(line);
      }
      behind.replaceChildren(
        button("Close", { onclick: () => behind.close() }),
        make("h2", {}, subject.join(" · ")),
        make("p", {}, value),
        make("div", { className: "scroll" }, make("table", {}, make("thead", {}, make("tr", {}, ...head)), body)));
      behind.showModal();
    }

    function follow() {
      if (location.hash.startsWith("#trial-")) {
        trials.reveal(decodeURIComponent(location.hash.slice("#trial-".length)));
      }
    }

    main.addEventListener("click", event => {
      const cell = event.target.closest("td[data-trials]");
      if (cell) {
        event.preventDefault();
        show(cell);
      }
    });
    document.addEventListener("click", event => {
      const link = event.target.closest("a[href^='#trial-']");
      if (link && !event.defaultPrevented) {
        behind.close();
        if (link.hash === location.hash) {
          follow();
        }
      }
    });
    window.addEventListener("hashchange", follow);
    follow();
  }

  function enlargeFigures() {
    const picture = make("img", {});
    const viewer = dialog("viewer", "Figure");
    viewer.append(button("Close", {}), picture);
    viewer.addEventListener("click", () => viewer.close());
    viewer.addEventListener("close", () => picture.removeAttribute("src"));
    main.addEventListener("click", event => {
      const image = event.target.closest("figure button")?.querySelector("img");
      if (image) {
        picture.src = image.src;
        picture.alt = image.alt;
        viewer.showModal();
      }
    });
  }

  /** Figures out of sight do not delay the page; they are loaded when there is time, so that a print has them. */
  function loadFigures() {
    const images = [...main.querySelectorAll("img")];
    const whenIdle = window.requestIdleCallback ?? (callback => setTimeout(callback, 50));

    function loadNext() {
      if (images.length > 0) {
        images.shift().loading = "eager";
        whenIdle(loadNext);
      }
    }

    addEventListener("load", () => whenIdle(loadNext));
    addEventListener("beforeprint", () => images.splice(0).forEach(image => (image.loading = "eager")));
  }

  /** Marks in the contents list where the reader is. */
  function followReader() {
    const nav = document.querySelector("nav");
    const links = [...nav.querySelectorAll("a")];
    const targets = links.map(link => document.getElementById(link.hash.slice(1)));
    let waiting = false;

    function markSoon() {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(mark);
      }
    }

    function mark() {
      waiting = false;
      const below = targets.findIndex(target => target.getBoundingClientRect().top > innerHeight / 3);
      const current = links[Math.max(0, (below < 0 ? links.length : below) - 1)];
      if (current && !current.hasAttribute("aria-current")) {
        links.forEach(link => link.removeAttribute("aria-current"));
        current.setAttribute("aria-current", "true");
        nav.scrollTop = current.offsetTop - nav.clientHeight / 2;
      }
    }

    addEventListener("scroll", markSoon, { passive: true });
    markSoon();
  }

  document.documentElement.classList.add("scripted");
  const folded = document.getElementById("trial-table");
  main.querySelectorAll("table").forEach(table => folded?.contains(table) || sortRows(table));
  if (folded) {
    showTrialsBehindCells(trialTable(folded));
  }
  enlargeFigures();
  loadFigures();
  followReader();
  document.querySelector("header").append(
    make("p", { className: "hint" }, folded
      ? "Headings sort, values show the trials behind them, figures enlarge."
      : "Headings sort, figures enlarge."));
})();
