// Filters: which claims are shown, and how many each further choice would show.
const FACETS = {
  q: (claim) => words.every((word) => hay(claim).includes(word)),
  who: (claim) => claim.whoKeys.has(state.who),
  where: (claim) => state.where.split("|").some((key) => claim.whereKeys.has(key)),
  when: (claim) => inTime(claim),
  type: (claim) => claim.type === state.type,
  status: (claim) => claim.status.includes(state.status),
  text: (claim) => docs[claim.doc].lang === state.text,
  doc: (claim) => docs[claim.doc].name === state.doc,
  card: (claim) => claim.cards.includes(state.card),
};
const BIT = Object.fromEntries(Object.keys(FACETS).map((name, i) => [name, 1 << i]));
let words = [];
let failed = new Uint16Array(claims.length);

const isOn = (facet) => (facet === "when" ? Boolean(state.from || state.to || state.day) : Boolean(state[facet]));

function inTime(claim) {
  if (state.day === "undated") return !claim.when;
  if (!claim.when) return false;
  return (!state.from || claim.when.to >= state.from) && (!state.to || claim.when.from <= state.to);
}

function sift() {
  words = fold(state.q).split(" ").filter(Boolean);
  failed = new Uint16Array(claims.length);
  for (const [facet, passes] of Object.entries(FACETS)) {
    if (!isOn(facet)) continue;
    claims.forEach((claim, i) => { if (!passes(claim)) failed[i] |= BIT[facet]; });
  }
}

const shown = () => claims.filter((_, i) => failed[i] === 0);
// Claims that pass every filter but this one: what a choice in it can bring.
const within = (facet) => claims.filter((_, i) => (failed[i] & ~BIT[facet]) === 0);

function tally(facet, keysOf) {
  const counts = new Map();
  for (const claim of within(facet)) for (const key of keysOf(claim)) counts.set(key, (counts.get(key) || 0) + 1);
  return counts;
}

const KEYS = {
  who: (claim) => claim.whoKeys,
  where: (claim) => claim.whereKeys,
  type: (claim) => [claim.type],
  status: (claim) => new Set(claim.status),
  text: (claim) => [docs[claim.doc].lang],
};

// ---------------------------------------------------------------- choices
function total(keysOf) {
  const counts = new Map();
  for (const claim of claims) for (const key of keysOf(claim)) counts.set(key, (counts.get(key) || 0) + 1);
  return counts;
}

const byName = (a, b) => a.label.localeCompare(b.label, state.lang);

function names(facet) {
  const found = new Map();
  for (const claim of claims) {
    if (facet === "who") {
      for (const hop of claim.chain) if (hop.name) found.set("s:" + hop.name.en, own(hop.name));
      for (const item of [...claim.actor, ...claim.target]) found.set("a:" + item.name.en, own(item.name));
    } else for (const place of claim.place) {
      const key = (place.bucket || "pin") + ":" + place.key;
      if (!found.has(key)) found.set(key, own(place.name));
    }
  }
  for (const pin of data.pins) if (facet === "where") found.set("pin:" + pin.id, own(pin.name));
  return found;
}

function groups(facet) {
  const counts = total(KEYS[facet]);
  const rows = (prefix, label) => [...counts.keys()].filter((key) => key.startsWith(prefix))
    .map((key) => ({ key, label: label(key) })).sort(byName);
  if (facet === "who") {
    const called = names("who");
    return [["filters.who_says", rows("s:", (k) => called.get(k))], ["filters.who_acts", rows("a:", (k) => called.get(k))]];
  }
  if (facet === "where") {
    const called = names("where");
    const bucket = (key) => t("map.bucket_" + key.slice(2));
    return [
      ["filters.where_pins", rows("pin:", (k) => called.get(k))],
      ["filters.where_whole", rows("country:", (k) => called.get(k))],
      ["filters.where_other", [...rows("b:", bucket), ...rows("unlocated:", (k) => called.get(k))]],
    ];
  }
  const label = { type: (k) => own(data.types[k]), status: (k) => known("status." + k), text: (k) => known("language." + k) }[facet];
  return [[null, rows("", label)]];
}

function buildChoices() {
  for (const facet of Object.keys(KEYS)) {
    const select = $("filters").elements[facet];
    const choices = groups(facet).filter(([, rows]) => rows.length).map(([title, rows]) => {
      const options = rows.map((row) => {
        const option = el("option", { value: row.key });
        option.called = row.label;
        return option;
      });
      return title ? el("optgroup", { label: t(title) }, options) : options;
    });
    refill(select, el("option", { value: "" }, t("filters.all")), choices);
  }
  $("filters").elements.q.placeholder = t("filters.q_hint");
}

// Only labels change while filtering: an option that moved would slip from under a key.
function countChoices() {
  for (const facet of Object.keys(KEYS)) {
    const counts = tally(facet, KEYS[facet]);
    for (const option of $("filters").elements[facet].options) {
      if (option.value) option.textContent = `${option.called} (${grouped(counts.get(option.value) || 0)})`;
    }
  }
}

function showChoices() {
  const fields = $("filters").elements;
  for (const name of ["q", "who", "where", "from", "to", "type", "status", "text"]) {
    if (fields[name].value !== state[name]) fields[name].value = state[name];
    fields[name].closest("label").classList.toggle("on", Boolean(state[name]));
  }
}

// ---------------------------------------------------------------- active filters
function activeFilters() {
  const rows = [];
  const add = (label, off) => rows.push({ label, off });
  const text = (facet) => [...$("filters").elements[facet].options].find((o) => o.value === state[facet])?.called;
  if (state.card) add(t("cards." + state.card), { card: "" });
  if (state.q) add(`“${state.q}”`, { q: "" });
  if (state.who) add(text("who") || state.who.slice(2), { who: "" });
  if (state.where) add(text("where") || `${state.where.split("|").length} × ${t("filters.where")}`, { where: "" });
  if (state.day) add(t("filters.undated"), { day: "" });
  if (state.from || state.to) add(`${state.from || "…"} – ${state.to || "…"}`, { from: "", to: "" });
  if (state.type) add(text("type") || state.type, { type: "" });
  if (state.status) add(text("status") || state.status, { status: "" });
  if (state.text) add(text("text") || state.text, { text: "" });
  if (state.doc) add(docTitle(docs.find((doc) => doc.name === state.doc) || { name: state.doc }), { doc: "" });
  return rows;
}

function showActive() {
  const rows = activeFilters();
  const cross = (row) => el("li", {}, el("button", {
    type: "button", class: "chip-off", "aria-label": t("filters.remove", { name: row.label }),
    click: () => { change(row.off); $("count").focus?.(); },
  }, row.label, el("span", { "aria-hidden": "true" }, " ×")));
  const reset = el("li", {}, el("button", { type: "button", class: "reset", id: "reset", click: clearFilters }, t("filters.reset")));
  refill($("active"), rows.map(cross), rows.length ? reset : null);
  $("filter-active").textContent = rows.length ? t("filters.active", { n: rows.length }) : "";
  $("count").textContent = t("filters.shown", { n: grouped(shown().length), all: grouped(claims.length) });
}

function clearFilters() {
  const kept = { lang: state.lang, claim: state.claim, sort: state.sort };
  change({ ...START, ...kept });
  $("filters").elements.q.focus();
}

function wireFilters() {
  const form = $("filters");
  let pause;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.elements.q.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => change({ q: form.elements.q.value.trim() }), 140);
  });
  for (const name of ["who", "where", "from", "to", "type", "status", "text"]) {
    form.elements[name].addEventListener("change", () => {
      const day = name === "from" || name === "to" ? { day: "" } : {};
      change({ [name]: form.elements[name].value, ...day });
    });
  }
}
