// The document beside the list: text with the chosen claim's words marked.
const MARKS = ["trigger", "source", "cue", "hedge", "disclaimer", "place", "time", "quantity"];
let reading = null; // index of the document on show

for (const doc of docs) doc.found = doc.sentences.map(() => []);
for (const claim of claims) {
  const spans = [claim.sentence, ...claim.content, ...claim.trigger];
  docs[claim.doc].sentences.forEach(([start, end], i) => {
    if (spans.some(([a, b]) => a < end && start < b)) docs[claim.doc].found[i].push(claim);
  });
}

const chosen = () => claims.find((claim) => claim.id === state.claim) || null;

function marksOf(claim) {
  const spansOf = (items) => items.map((item) => item.span).filter(Boolean);
  return {
    content: claim.content, trigger: claim.trigger, hedge: claim.hedges, disclaimer: claim.disclaimers,
    source: spansOf(claim.chain), cue: claim.chain.map((hop) => hop.cue).filter(Boolean),
    place: spansOf(claim.place), time: [...spansOf(claim.time), ...spansOf(claim.utterance)],
    quantity: spansOf(claim.quantity),
  };
}

// Cut a stretch at every border of a mark, so that overlapping marks nest cleanly.
function pieces(doc, start, end, marks) {
  const borders = new Set([start, end]);
  for (const spans of Object.values(marks)) for (const [a, b] of spans) {
    if (a > start && a < end) borders.add(a);
    if (b > start && b < end) borders.add(b);
  }
  const edges = [...borders].sort((a, b) => a - b);
  return edges.slice(1).map((to, i) => {
    const from = edges[i];
    const on = Object.keys(marks).filter((name) => marks[name].some(([a, b]) => a <= from && to <= b));
    const text = cut(doc, from, to);
    if (!on.length) return document.createTextNode(text);
    const title = on.map((name) => t("part." + name)).join(", ");
    return el("mark", { class: on.map((name) => "m-" + name).join(" "), title }, text);
  });
}

function sentenceNode(doc, i, marks, claim) {
  const [start, end] = doc.sentences[i];
  const found = doc.found[i];
  const here = claim && found.includes(claim);
  const badge = found.length ? el("button", {
    type: "button", class: "badge", tabindex: "-1", "data-sentence": i, "aria-label": t("reader.count", { n: found.length }),
    title: t("reader.count", { n: found.length }),
  }, String(found.length)) : null;
  const kind = found.length ? " has" : " nothing";
  return el("span", { class: "sentence" + kind + (here ? " here" : ""), "data-sentence": i }, pieces(doc, start, end, marks), badge && el("span", { class: "join" }, "\u2060", badge));
}

function lineNode(doc, [start, end, zone], marks, claim) {
  const nodes = [];
  let at = start;
  doc.sentences.forEach(([a, b], i) => {
    if (a < start || a >= end) return;
    if (a > at) nodes.push(document.createTextNode(cut(doc, at, a)));
    nodes.push(sentenceNode(doc, i, marks, claim));
    at = b;
  });
  if (at < end) nodes.push(document.createTextNode(cut(doc, at, end)));
  const label = zone === "body" ? null : el("span", { class: "zone-name" }, t("zone." + zone));
  return el("p", { class: "line zone-" + zone }, label, nodes);
}

// ---------------------------------------------------------------- the view
function showReader() {
  const claim = chosen();
  if (claim) reading = claim.doc;
  const doc = docs[reading];
  $("legend").hidden = !doc;
  if (!doc) {
    refill($("reader-head"), el("p", { class: "quiet" }, t("reader.empty")));
    refill($("reader-text"));
    $("reader-limits").textContent = "";
    return showStrip(null);
  }
  refill($("reader-head"), headNodes(doc));
  const marks = claim && claim.doc === reading ? marksOf(claim) : {};
  $("reader-text").lang = langOf(doc);
  refill($("reader-text"), doc.lines.map((line) => lineNode(doc, line, marks, claim)));
  $("reader-limits").textContent = own(data.limits.of[doc.lang]);
  roveBadges();
  showStrip(claim);
}

function headNodes(doc) {
  const address = doc.url
    ? el("a", { href: doc.url, rel: "noopener noreferrer external", target: "_blank" }, doc.url)
    : doc.address ? el("span", {}, doc.address) : null;
  const rows = [
    [doc.outlet, doc.author].filter(Boolean).join(", "), dateText(doc),
    [known("language." + doc.lang), known("genre." + doc.genre)].join(" · "),
  ].filter(Boolean);
  return [
    el("h3", { class: "doc-title", lang: langOf(doc) }, docTitle(doc)),
    el("p", { class: "from" }, rows.join(" · ")),
    doc.date.grounds.length ? el("p", { class: "from" }, doc.date.grounds.join("; ")) : null,
    doc.translated ? el("p", { class: "suspicion" }, t("docs.translated", { language: known("language." + doc.translated) })) : null,
    address ? el("p", { class: "from address" }, address) : null,
  ];
}

function showLegend() {
  const mark = (name) => el("li", {}, el("mark", { class: "m-" + name }, t("part." + name)));
  refill($("legend-list"), mark("content"), MARKS.map(mark),
    el("li", {}, el("span", { class: "sentence has here" }, t("reader.sentence")), el("span", { class: "badge", "aria-hidden": "true" }, "2")),
    el("li", {}, el("span", { class: "sentence nothing" }, t("reader.nothing"))),
    el("li", {}, el("span", { class: "zone-furniture" }, t("reader.dimmed"))));
}

// The claims of the chosen sentence, side by side: one sentence often holds several.
function showStrip(claim) {
  const doc = docs[reading];
  const at = claim && doc ? doc.found.findIndex((found) => found.includes(claim)) : -1;
  const found = at < 0 ? [] : doc.found[at];
  $("strip").hidden = found.length < (narrow() ? 1 : 2);
  refill($("strip"), el("h3", {}, t("reader.here")), el("ul", {}, found.map((one) => el("li", {}, el("button", {
    type: "button", "aria-pressed": String(one.id === state.claim), click: () => choose(one.id, "strip"),
  }, own(one.gloss))))));
}

function scrollToMark() {
  reveal($("reader-text").querySelector("mark.m-trigger, mark.m-content, .here"), $("reader-scroll"), 0.35);
}

// ---------------------------------------------------------------- opening, closing
function openDocument(index) {
  reading = index;
  state.claim = "";
  apply();
  $("reader-scroll").scrollTop = 0;
  if (narrow()) openReader();
  else goTo("reader");
}

function openReader() {
  document.body.classList.add("reading");
  for (const node of outside()) node.inert = true;
  $("reader").focus({ preventScroll: true });
  scrollToMark();
}

function closeReader() {
  if (!document.body.classList.contains("reading")) return;
  document.body.classList.remove("reading");
  for (const node of outside()) node.inert = false;
  ($("list").querySelector(".chosen button.gloss") || $("claims")).focus();
}

function* outside() {
  for (let node = $("reader"); node !== document.body; node = node.parentElement) {
    for (const other of node.parentElement.children) if (other !== node && other.tagName !== "SCRIPT") yield other;
  }
}

function roveBadges(target) {
  const badges = [...$("reader-text").querySelectorAll("button.badge")];
  const stop = target || badges.find((badge) => badge.closest(".here")) || badges[0];
  for (const badge of badges) badge.tabIndex = badge === stop ? 0 : -1;
}

function chooseSentence(i, byKey) {
  const found = docs[reading].found[i];
  if (!found.length) return;
  const next = found[(found.findIndex((claim) => claim.id === state.claim) + 1) % found.length];
  choose(next.id, byKey ? "badge" : "text");
}

function wireReader() {
  const text = $("reader-text");
  text.addEventListener("click", (event) => {
    const node = event.target.closest("[data-sentence]");
    if (node && getSelection().isCollapsed) chooseSentence(Number(node.dataset.sentence), event.target.matches(".badge"));
  });
  text.addEventListener("keydown", (event) => {
    if (!event.target.matches("button.badge")) return;
    const badges = [...text.querySelectorAll("button.badge")];
    const at = badges.indexOf(event.target);
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: badges.length - 1 }[event.key];
    if (to === undefined || !badges[to]) return;
    event.preventDefault();
    roveBadges(badges[to]);
    badges[to].focus();
  });
  $("back").addEventListener("click", closeReader);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") closeReader(); });
}
