// Header, language, cards, the tables of documents and problems.
function showWords() {
  document.documentElement.lang = state.lang;
  for (const node of document.querySelectorAll("[data-s]")) node.textContent = t(node.dataset.s);
  for (const node of document.querySelectorAll("[data-s-label]")) node.setAttribute("aria-label", t(node.dataset.sLabel));
  for (const node of document.querySelectorAll("[data-limits]")) {
    const view = node.dataset.limits;
    node.textContent = own(view === "page" ? data.limits.page : data.limits.views[view]);
  }
  for (const button of $("switch").querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.dataset.lang === state.lang));
  }
}

function showCounts() {
  const pinned = claims.filter((c) => c.place.some((p) => !p.bucket)).length;
  const dated = claims.filter((c) => c.when).length;
  const row = (key, n, extra) => el("div", {}, el("dt", {}, t(key)), el("dd", {}, grouped(n), extra ? el("small", {}, " " + extra) : null));
  refill($("counts"),
    row("page.documents", docs.length), row("page.claims", claims.length),
    row("page.located", pinned, `/ ${grouped(claims.length - pinned)}`),
    row("page.dated", dated, `/ ${grouped(claims.length - dated)}`),
    row("page.problems", data.problems.length));
}

// ---------------------------------------------------------------- cards
const CARDS = ["unnamed", "unverified", "forecast"];

function showCards() {
  const open = within("card");
  refill($("cards"), CARDS.map((card) => {
    const held = open.filter((claim) => claim.cards.includes(card));
    const alone = held.filter((claim) => claim.chain.length === 1).length;
    const note = t(`cards.${card}_note`, { own_words: grouped(alone), faceless: grouped(held.length - alone) });
    return el("button", {
      type: "button", class: "card", "data-card": card, "aria-pressed": String(state.card === card),
      click: () => change({ card: state.card === card ? "" : card }, `[data-card="${card}"]`),
    },
    el("span", { class: "card-n" }, grouped(held.length)),
    el("span", { class: "card-body" },
      el("span", { class: "card-title" }, t("cards." + card), " ", el("small", {}, t("cards.of", { n: grouped(open.length) }))),
      el("span", { class: "card-note" }, note)));
  }));
}

// ---------------------------------------------------------------- documents
function dateText(doc) {
  const words = own(doc.date.words);
  const basis = t("basis." + doc.date.basis);
  return words ? `${words} (${basis})` : basis;
}

function docRow(doc, index) {
  const count = claims.filter((claim) => claim.doc === index).length;
  const grounds = [...doc.date.grounds].map((text) => el("small", { class: "grounds" }, text));
  const suspicion = doc.translated ? [
    el("small", { class: "suspicion" }, t("docs.translated", { language: known("language." + doc.translated) })),
    ...doc.translatedGrounds.map((text) => el("small", { class: "grounds" }, text)),
  ] : [];
  const cell = (key, ...content) => el("td", { "data-label": t(key) }, el("div", {}, content));
  return el("tr", {},
    el("th", { scope: "row" }, el("button", { type: "button", class: "link", click: () => openDocument(index) }, docTitle(doc)),
      doc.title ? el("small", {}, doc.name) : null),
    cell("docs.outlet", doc.outlet || t("page.unknown"), doc.author ? el("small", {}, doc.author) : null),
    cell("docs.date", dateText(doc), grounds),
    cell("docs.language", known("language." + doc.lang), suspicion),
    cell("docs.genre", known("genre." + doc.genre)),
    cell("docs.claims", el("button", {
      type: "button", class: "link n", "aria-label": `${t("reader.only")}: ${docTitle(doc)}, ${count}`,
      click: () => { change({ doc: state.doc === doc.name ? "" : doc.name }); goTo("claims"); },
    }, grouped(count))));
}

function table(caption, heads, rows) {
  return el("table", {}, el("caption", { class: "vh" }, caption),
    el("thead", {}, el("tr", {}, heads.map((key) => el("th", { scope: "col" }, t(key))))),
    el("tbody", {}, rows));
}

function showTables() {
  const heads = ["docs.name", "docs.outlet", "docs.date", "docs.language", "docs.genre", "docs.claims"];
  refill($("docs"), table(t("docs.title"), heads, docs.map(docRow)));
  const problem = (row) => el("tr", {},
    el("th", { scope: "row" }, row.path, row.place ? el("small", {}, row.place) : null),
    el("td", { "data-label": t("problems.reason") }, el("div", {}, row.reason)),
    el("td", { "data-label": t("problems.remedy") }, el("div", {}, row.remedy)));
  refill($("problems"), data.problems.length
    ? table(t("problems.title"), ["problems.file", "problems.reason", "problems.remedy"], data.problems.map(problem))
    : el("p", { class: "quiet" }, t("problems.none")));
}

function goTo(id) {
  const node = $(id);
  node.scrollIntoView({ block: "start" });
  node.focus({ preventScroll: true });
}

function wireChrome() {
  $("switch").addEventListener("click", (event) => {
    const lang = event.target.dataset.lang;
    if (lang && lang !== state.lang) { state.lang = lang; translate(); }
  });
  $("skip").addEventListener("click", (event) => { event.preventDefault(); goTo("claims"); });
}
