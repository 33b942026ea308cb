(function () {
  "use strict";
  const claims = Array.from(document.querySelectorAll(".claim"));
  const text = document.getElementById("filter-text");
  const kind = document.getElementById("filter-kind");
  const count = document.getElementById("filter-count");

  function matches(claim) {
    const wanted = kind.value;
    const fits = wanted === "" || wanted === claim.dataset.verdict || (wanted === "unexpected" && claim.dataset.ok === "false")
      || (wanted === "holey" && claim.dataset.certified === "false");
    return fits && claim.textContent.toLowerCase().includes(text.value.trim().toLowerCase());
  }

  function filter() {
    let shown = 0;
    for (const claim of claims) {
      claim.hidden = !matches(claim);
      shown += claim.hidden ? 0 : 1;
    }
    for (const section of document.querySelectorAll("main section")) {
      section.hidden = section.querySelector(".claim:not([hidden])") === null && section.querySelector(".mistakes") === null;
    }
    count.textContent = shown + " of " + claims.length + " claims";
  }

  function value(row, column) {
    const cell = row.cells[column].textContent;
    const fraction = /^(-?\d+)(?:\/(\d+))?$/.exec(cell);
    return fraction ? Number(fraction[1]) / Number(fraction[2] || 1) : cell;
  }

  function compare(a, b) {
    return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en", { numeric: true });
  }

  function sort(table, header) {
    const descending = header.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute("aria-sort");
    }
    header.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = Array.from(body.rows).sort((a, b) => compare(value(a, header.cellIndex), value(b, header.cellIndex)) * (descending ? -1 : 1));
    body.append(...rows);
  }

  function addFilter(table) {
    const label = document.createElement("label");
    label.textContent = "Filter rows ";
    const field = document.createElement("input");
    field.type = "search";
    field.addEventListener("input", () => {
      for (const row of table.tBodies[0].rows) {
        row.hidden = !row.textContent.toLowerCase().includes(field.value.trim().toLowerCase());
      }
    });
    label.append(field);
    table.parentElement.before(label);
  }

  for (const table of document.querySelectorAll("table.orbit")) {
    for (const header of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = header.textContent;
      button.addEventListener("click", () => sort(table, header));
      header.replaceChildren(button);
    }
    if (table.tBodies[0].rows.length > 6) {
      addFilter(table);
    }
  }

  function openTarget() {
    const target = location.hash === "" ? null : document.getElementById(location.hash.slice(1));
    if (target !== null && target.matches(".claim")) {
      target.querySelectorAll("details").forEach(d => { d.open = true; });
      target.scrollIntoView();
    }
  }

  window.addEventListener("hashchange", openTarget);
  window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(d => { d.open = true; }));
  document.querySelector(".filter").hidden = false;
  document.querySelector(".filter").addEventListener("submit", event => event.preventDefault());
  text.addEventListener("input", filter);
  kind.addEventListener("input", filter);
  filter();
  openTarget();
})();
