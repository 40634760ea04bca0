// The data, the state, the words: what every other part of the script leans on.
const data = JSON.parse(document.getElementById("payload").textContent);
const $ = (id) => document.getElementById(id);
const docs = data.documents;
const claims = data.claims;
const events = data.events;

const START = {
  lang: data.language, q: "", who: "", where: "", from: "", to: "", type: "",
  status: "", text: "", doc: "", card: "", day: "", claim: "", event: "", sort: "new",
};
const state = { ...START };

// ---------------------------------------------------------------- words
const t = (key, values) => fillIn(data.strings[state.lang][key] ?? key, values);

function fillIn(text, values = {}) {
  return String(text).replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

const own = (texts) => (texts ? texts[state.lang] ?? "" : "");
const grouped = (n) => new Intl.NumberFormat(state.lang).format(n);
const known = (key) => (key in data.strings[state.lang] ? t(key) : key.split(".").slice(1).join("."));

// Case, accents, ё and е, ß and ss, ґ and г, apostrophes: one spelling for searching.
function fold(text) {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}+/gu, "")
    .replace(/ß/g, "ss").replace(/ґ/g, "г").replace(/['’ʼ‘`´]/g, "").replace(/\s+/g, " ");
}

// ---------------------------------------------------------------- elements
// Texts go in as text nodes only, so that no document can bring markup along.
function el(tag, attributes = {}, ...children) {
  return fit(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return fit(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function fit(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return node;
}

const refill = (node, ...children) => node.replaceChildren(...children.flat(Infinity).filter(Boolean));
// Scrolls one frame only; scrollIntoView would move the whole page along.
function reveal(node, frame, share) {
  if (!node) return;
  const [a, b] = [node.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (share !== undefined) frame.scrollTop += a.top - b.top - frame.clientHeight * share;
  else if (a.top < b.top + 40) frame.scrollTop += a.top - b.top - 40;
  else if (a.bottom > b.bottom) frame.scrollTop += Math.min(a.bottom - b.bottom, a.top - b.top - 40);
}

const NARROW = "(max-width: 820px)";
const narrow = () => matchMedia(NARROW).matches;

// ---------------------------------------------------------------- texts
// Offsets are code points; a string with signs beyond the first plane needs an array.
for (const doc of docs) {
  doc.signs = /[\ud800-\udfff]/.test(doc.text) ? Array.from(doc.text) : doc.text;
}

function cut(doc, start, end) {
  const part = doc.signs.slice(start, end);
  return typeof part === "string" ? part : part.join("");
}

const quoted = (claim) => claim.content.map(([a, b]) => cut(docs[claim.doc], a, b)).join(" […] ");
const langOf = (doc) => (doc.lang === "other" ? "und" : doc.lang);
const docTitle = (doc) => doc.title || doc.name;

claims.forEach((claim, index) => {
  claim.index = index;
  claim.whoKeys = new Set([
    ...claim.chain.filter((hop) => hop.name).map((hop) => "s:" + hop.name.en),
    ...[...claim.actor, ...claim.target].map((item) => "a:" + item.name.en),
  ]);
  claim.whereKeys = new Set(claim.place.length ? [] : ["b:none"]);
  for (const place of claim.place) {
    claim.whereKeys.add((place.bucket || "pin") + ":" + place.key);
    if (place.bucket) claim.whereKeys.add("b:" + place.bucket);
  }
});

for (const event of events) for (const index of event.claims) claims[index].told = event;

const hays = {};
function hay(claim) {
  const held = (hays[state.lang] ??= []);
  if (held[claim.index] === undefined) {
    const doc = docs[claim.doc];
    const [start, end] = claim.sentence;
    held[claim.index] = fold([
      own(claim.gloss), own(data.types[claim.type]), cut(doc, start, end), quoted(claim),
      doc.name, doc.title || "", doc.outlet || "",
      ...claim.chain.flatMap((hop) => (hop.name ? Object.values(hop.name) : [])),
      ...claim.place.flatMap((place) => Object.values(place.name)),
    ].join(" \n "));
  }
  return held[claim.index];
}

// ---------------------------------------------------------------- address
// The state lives behind the # of the address, so a view can be kept and sent on.
function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  for (const key of Object.keys(START)) state[key] = given.get(key) ?? START[key];
  if (!data.interfaces.includes(state.lang)) state.lang = START.lang;
}

function writeAddress() {
  const told = Object.entries(state).filter(([key, value]) => value !== START[key]);
  if (state.lang !== START.lang || told.length) {
    const hash = "#" + new URLSearchParams(told).toString();
    if (hash !== location.hash) history.replaceState(null, "", hash);
  } else if (location.hash) history.replaceState(null, "", "#");
}
