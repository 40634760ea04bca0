// Events told by several claims: who is behind them, and what stands against what.
const RELATED = 24; // shown at once on the board
let boardCap = RELATED;

const visible = () => { const on = new Set(shown()); return (index) => on.has(claims[index]); };
const told = () => { const on = visible(); return events.filter((event) => event.claims.some(on)); };
const numberKeys = ["independent_origins", "eyes", "publishers", "articles"];

function showEvents() {
  const found = told();
  $("events-count").textContent = t("events.count", { n: grouped(found.length) });
  if (!found.some((event) => event.id === state.event)) state.event = found[0]?.id ?? "";
  refill($("events-list"), found.length ? found.map(eventItem) : el("li", { class: "quiet" }, t("events.none")));
  showEvent();
}

function eventItem(event) {
  const chosen = event.id === state.event;
  return el("li", { class: "event" + (chosen ? " chosen" : ""), "data-id": event.id },
    el("button", { type: "button", class: "event-title", "aria-pressed": String(chosen), tabindex: chosen ? "0" : "-1", click: () => openEvent(event.id) }, own(event.title)),
    el("p", { class: "tags" }, el("span", { class: "type" }, own(data.types[event.type])), gradeChip(event), flagChips(event)),
    event.numbers ? el("p", { class: "from" }, numberKeys.map((key) => t("events.n_" + key, { n: grouped(event.numbers[key]) })).join(" · ")) : null);
}

const gradeChip = (event) => (event.rule ? el("span", { class: "chip grade" }, t("grade." + event.rule)) : null);
const flagChips = (event) => (event.flags || []).map((flag) => el("span", { class: "chip s-hedged" }, t("flagged." + flag)));

function openEvent(id, travel) {
  state.event = id;
  for (const node of $("events-list").children) {
    const on = node.dataset.id === id;
    node.classList.toggle("chosen", on);
    const button = node.querySelector("button");
    button?.setAttribute("aria-pressed", String(on));
    if (button) button.tabIndex = on ? 0 : -1;
  }
  showEvent();
  writeAddress();
  if (travel) goTo("events");
  reveal($("events-list").querySelector(".chosen"), $("events-scroll"));
}

// ---------------------------------------------------------------- one event
function showEvent() {
  const event = events.find((each) => each.id === state.event);
  refill($("event"), event ? eventPage(event) : el("p", { class: "quiet" }, t("events.choose")));
}

function eventPage(event) {
  const part = (key, ...nodes) => el("section", {}, el("h4", {}, t("events." + key)), nodes);
  const related = data.relations.filter((r) => [...r.a, ...r.b].some((index) => event.claims.includes(index)) && r.type === "contradicts");
  return el("article", { class: "event-page" },
    el("h3", {}, own(event.title)),
    event.numbers ? el("dl", { class: "numbers" }, numberKeys.map((key) => el("div", {}, el("dt", {}, t("events." + key)), el("dd", {}, grouped(event.numbers[key]))))) : null,
    event.rule ? part("grade", gradeText(event)) : null,
    event.origins?.length ? part("origins", el("ol", { class: "origins" }, event.origins.map(originItem))) : null,
    event.collapses?.length ? part("collapses", el("ul", { class: "collapses" }, event.collapses.map(collapseItem))) : null,
    related.length ? part("against", related.map((r) => el("p", {}, el("strong", {}, t("contradicts." + r.subtype)), " ", pointers([...r.a, ...r.b])))) : null,
    part("claims", el("ol", { class: "members" }, event.claims.map((index) => el("li", {}, pointer(index), quote(claims[index]))))));
}

function gradeText(event) {
  return [
    el("p", {}, el("strong", {}, t("grade." + event.rule)), " ", t("grade.digit", { digit: event.credibility, letter: event.reliability, rule: event.rule })),
    el("p", { class: "from" }, t("grade." + event.rule + "_why")),
    event.flags.length ? el("ul", { class: "flags" }, event.flags.map((flag) => el("li", {}, t("flagged." + flag + "_why")))) : null,
    el("details", {}, el("summary", {}, t("grade.reasons")),
      el("ul", {}, event.reasons.map((line) => el("li", {}, own(line))), event.raise.map((line) => el("li", {}, t("grade.raise", { what: own(line) }))))),
  ];
}

function originItem(origin) {
  const marks = [...origin.stances.map((s) => t("stance." + s)), origin.interest === "none" ? "" : t("interest." + origin.interest), t("access." + origin.access)];
  return el("li", {}, el("strong", {}, own(origin.name)), " ", origin.side ? el("span", { class: "side" }, known("side." + origin.side)) : null,
    " ", el("small", {}, marks.filter(Boolean).join(", ")), " ", pointers(origin.claims));
}

function collapseItem(collapse) {
  const text = t("collapse." + collapse.rule, { name: own(collapse.name), into: collapse.into ? own(collapse.into) : "" });
  return el("li", {}, el("strong", {}, own(collapse.name)), " ", text, " ", pointers(collapse.claims));
}

// ---------------------------------------------------------------- pointers to claims
const pointers = (indexes) => el("span", { class: "pointers" }, indexes.map((index) => [pointer(index), " "]));

function pointer(index) {
  const claim = claims[index];
  const doc = docs[claim.doc];
  return el("button", { type: "button", class: "link", title: own(claim.gloss), click: () => { choose(claim.id, "event"); goTo("claims"); scrollToMark(); } },
    doc.outlet || docTitle(doc));
}

const quote = (claim) => el("q", { lang: langOf(docs[claim.doc]) }, quoted(claim));

// ---------------------------------------------------------------- what stands against what
function showAgainst() {
  const on = visible();
  const rows = data.relations.filter((r) => r.type === "contradicts" && [...r.a, ...r.b].some(on));
  $("against-count").textContent = t("against.count", { n: grouped(rows.length) });
  const more = rows.length > boardCap ? el("button", { type: "button", class: "more", click: () => { boardCap += RELATED; showAgainst(); } },
    t("page.more", { n: grouped(Math.min(RELATED, rows.length - boardCap)) })) : null;
  refill($("against-list"), rows.length ? rows.slice(0, boardCap).map(boardRow) : el("p", { class: "quiet" }, t("against.none")), more);
}

function boardRow(relation) {
  const side = (indexes) => el("div", { class: "against-side" }, indexes.slice(0, 3).map((index) => {
    const claim = claims[index];
    return el("div", {}, el("p", {}, el("strong", {}, hopName(claim.chain[claim.chain.length - 1])), " ", pointer(index),
      claim.when ? el("small", {}, " " + own(claim.when.words)) : null), el("blockquote", { class: "words", lang: langOf(docs[claim.doc]) }, el("p", {}, quoted(claim))));
  }), indexes.length > 3 ? el("p", { class: "from" }, t("against.further", { n: grouped(indexes.length - 3) })) : null);
  return el("article", { class: "against" }, el("h3", {}, t("contradicts." + relation.subtype)), side(relation.a), side(relation.b),
    el("p", { class: "from" }, known("differs." + relation.rule)));
}

// One tab stop for the list of events; arrow keys move within it.
function wireEvents() {
  $("events-list").addEventListener("keydown", (event) => {
    const buttons = [...$("events-list").querySelectorAll("button.event-title")];
    const at = buttons.indexOf(event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined || !buttons[to]) return;
    event.preventDefault();
    openEvent(buttons[to].closest("li").dataset.id);
    buttons[to].focus();
  });
}
