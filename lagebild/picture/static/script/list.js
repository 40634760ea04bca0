// The list of claims: gloss, words, chain, document; the chosen one opens up.
const STEP = 60;
let cap = STEP;
let listed = [];

function ordered() {
  const found = shown();
  if (state.sort === "doc") return found;
  const day = (claim) => claim.when.from + claim.when.to;
  const turn = state.sort === "new" ? -1 : 1;
  const dated = found.filter((claim) => claim.when)
    .sort((a, b) => (day(a) < day(b) ? -turn : day(a) > day(b) ? turn : a.index - b.index));
  return [...dated, ...found.filter((claim) => !claim.when)];
}

const groupOf = (claim) => (state.sort === "doc" ? docTitle(docs[claim.doc])
  : claim.when ? own(claim.when.words) : t("list.undated"));

function showList() {
  listed = ordered();
  const at = listed.findIndex((claim) => claim.id === state.claim);
  if (at >= cap) cap = Math.ceil((at + 1) / STEP) * STEP;
  const sizes = new Map();
  for (const claim of listed) sizes.set(groupOf(claim), (sizes.get(groupOf(claim)) || 0) + 1);
  const nodes = [];
  let group = null;
  for (const claim of listed.slice(0, cap)) {
    if (groupOf(claim) !== group) {
      group = groupOf(claim);
      nodes.push(el("h3", { class: "group" }, group, " ", el("small", {}, grouped(sizes.get(group)))), el("ol", { class: "claims" }));
    }
    nodes[nodes.length - 1].append(item(claim));
  }
  if (!listed.length) nodes.push(el("p", { class: "quiet" }, t(claims.length ? "list.empty" : "list.none_at_all")));
  refill($("list"), nodes);
  showMore();
  rove();
}

function showMore() {
  const left = listed.length - cap;
  $("more").hidden = left <= 0;
  $("more").textContent = t("page.more", { n: grouped(Math.min(STEP, left)) });
}

// One tab stop for the whole list; arrow keys move within it.
function rove(target) {
  const buttons = [...$("list").querySelectorAll("button.gloss")];
  const stop = target || buttons.find((b) => b.closest("li").dataset.id === state.claim) || buttons[0];
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

// ---------------------------------------------------------------- one claim
function item(claim) {
  const chosen = claim.id === state.claim;
  const doc = docs[claim.doc];
  return el("li", { class: "claim" + (chosen ? " chosen" : ""), "data-id": claim.id }, el("article", {},
    el("h4", {}, el("button", {
      type: "button", class: "gloss", "aria-expanded": String(chosen), tabindex: "-1", click: () => choose(claim.id),
    }, own(claim.gloss))),
    el("p", { class: "tags" }, el("span", { class: "type" }, own(data.types[claim.type])), statusChips(claim), flags(claim)),
    el("blockquote", { class: "words", lang: langOf(doc) }, el("p", {}, quoted(claim))),
    chainLine(claim),
    el("p", { class: "from" }, [doc.outlet, dateText(doc), docTitle(doc), known("language." + doc.lang)].filter(Boolean).join(" · ")),
    claim.told ? toldLine(claim.told) : null,
    chosen ? details(claim) : null));
}

// The event that a claim tells of, with how many speak of it on their own word.
const toldLine = (event) => el("p", { class: "told" }, el("button", {
  type: "button", class: "link", tabindex: "-1", click: () => openEvent(event.id, true),
}, t("events.told", { claims: grouped(event.claims.length), origins: grouped(event.numbers?.independent_origins ?? 0) })));

const statusChips = (claim) => claim.status.map((word) => el("span", { class: "chip s-" + word }, known("status." + word)));

const flags = (claim) => [
  claim.captive ? el("strong", { class: "flag" }, t("list.captivity")) : null,
  claim.prisoners ? el("strong", { class: "flag" }, t("list.protect")) : null,
].filter(Boolean);

const hopName = (hop) => (hop.name ? own(hop.name) : known("role." + hop.role));

function chainLine(claim) {
  const hops = claim.chain.map((hop, i) => el("li", { class: "hop" },
    el("span", {}, hopName(hop)),
    hop.side ? el("span", { class: "side" }, known("side." + hop.side)) : null,
    hop.inferred ? el("span", { class: "side" }, t("part.inferred")) : null,
    i < claim.chain.length - 1 ? el("span", { class: "arrow", "aria-hidden": "true" }, "→") : null));
  return el("ol", { class: "chain", "aria-label": t("part.source") }, hops);
}

function details(claim) {
  return el("div", { class: "details" },
    el("h5", { class: "vh" }, t("list.parts")), parts(claim),
    narrow() ? el("button", { type: "button", class: "plain", click: () => openReader() }, t("list.open")) : null,
    why(claim), cite(claim));
}

function parts(claim) {
  const doc = docs[claim.doc];
  const say = (span) => (span ? el("q", { lang: langOf(doc) }, cut(doc, ...span)) : el("small", {}, t("part.understood")));
  const row = (key, values) => (values.length ? [el("dt", {}, t("part." + key)), el("dd", {}, values.map((v) => el("div", {}, v)))] : []);
  const spans = (list) => list.map((span) => [say(span)]);
  const named = (item, extra) => [own(item.name), extra ? ` (${extra}) ` : " ", say(item.span)];
  const cues = claim.chain.filter((hop) => hop.cue).map((hop) => [say(hop.cue)]);
  const km = (place) => (place.km > EXACT ? t("map.radius", { km: grouped(Math.round(place.km)) }) : "");
  const role = (place) => [place.role ? t("place." + place.role) : "", km(place), place.bucket ? t("map.bucket_" + place.bucket) : ""].filter(Boolean).join(", ");
  const dated = (time) => [own(time.words) || time.value || t("page.unknown"), " ", say(time.span)];
  return el("dl", { class: "parts" },
    row("trigger", spans(claim.trigger)),
    row("actor", claim.actor.map((item) => named(item, item.side && known("side." + item.side)))),
    row("target", claim.target.map((item) => named(item, item.side && known("side." + item.side)))),
    row("place", claim.place.map((item) => named(item, role(item)))),
    row("time", claim.time.map(dated)), row("utterance_time", claim.utterance.map(dated)),
    row("quantity", claim.quantity.map((q) => [own(q.words), q.of ? ` ${q.of} ` : " ", say(q.span)])),
    row("cue", cues), row("hedge", spans(claim.hedges)), row("disclaimer", spans(claim.disclaimers)),
    row("evidence", claim.evidence.map((e) => [known("evidence." + e.kind), " ", say(e.span)])),
    row("phase", [[data.phases[state.lang][claim.phase] || claim.phase]]),
    row("framing", claim.framing ? [[own(data.framings[claim.framing]) || claim.framing]] : []),
    row("certainty", [[known("certainty." + claim.certainty)]]),
    row("alternative", claim.alt.map((chain) => [chain.join(" → ")])));
}

function why(claim) {
  const doc = docs[claim.doc];
  const rows = claim.derivation.map((step) => el("tr", {}, step.map((text) => el("td", {}, text))));
  const heads = ["explain.field", "explain.rule", "explain.detail"].map((key) => el("th", { scope: "col" }, t(key)));
  return el("details", { class: "why" }, el("summary", {}, t("explain.title")),
    rows.length ? el("table", {}, el("thead", {}, el("tr", {}, heads)), el("tbody", {}, rows)) : el("p", { class: "quiet" }, t("explain.none")),
    el("p", { class: "quiet" }, t("explain.versions", { reader: doc.reader, extractor: doc.extractor })),
    el("p", { class: "quiet" }, `${t("explain.id")} ${claim.id}`));
}

// ---------------------------------------------------------------- citation
function citation(claim) {
  const doc = docs[claim.doc];
  const spans = claim.content.map(([a, b]) => `${a}–${b}`).join(", ");
  const head = [doc.outlet, doc.title, own(doc.date.words) ? dateText(doc) : t("cite.undated"), doc.address];
  return [
    `“${quoted(claim)}”`, head.filter(Boolean).join(", "),
    `${t("docs.name")} ${doc.name}, ${t("cite.offsets", { spans })}`,
    t("cite.hash", { sha: doc.sha }), t("cite.claim", { id: claim.id, extractor: doc.extractor }),
  ].join("\n");
}

function cite(claim) {
  const text = el("pre", { class: "citation", tabindex: "0" }, citation(claim));
  const note = el("span", { class: "copied", role: "status" });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      note.textContent = t("cite.copied");
    } catch {
      getSelection().selectAllChildren(text);
      note.textContent = t(document.execCommand("copy") ? "cite.copied" : "cite.manual");
    }
  };
  return el("details", { class: "cite" }, el("summary", {}, t("cite.title")), text,
    el("p", {}, el("button", { type: "button", class: "plain copy", click: copy }, t("cite.copy")), " ", note));
}

// ---------------------------------------------------------------- moving about
function wireList() {
  $("list").addEventListener("keydown", (event) => {
    if (!event.target.matches("button.gloss")) return;
    const buttons = [...$("list").querySelectorAll("button.gloss")];
    const at = buttons.indexOf(event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || !buttons[to]) return;
    event.preventDefault();
    rove(buttons[to]);
    buttons[to].focus();
  });
  $("more").addEventListener("click", () => {
    const first = cap;
    cap += STEP;
    showList();
    const buttons = $("list").querySelectorAll("button.gloss");
    rove(buttons[first]);
    buttons[first]?.focus();
  });
  $("sort").addEventListener("change", () => change({ sort: $("sort").value }));
}

function buildSort() {
  refill($("sort"), ["new", "time", "doc"].map((key) => el("option", { value: key }, t("list.sort_" + key))));
  $("sort").value = state.sort;
}
