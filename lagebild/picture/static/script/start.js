// Putting it together: one change of state, one new picture.
function change(values, focus) {
  const before = document.activeElement;
  Object.assign(state, values);
  cap = STEP;
  apply();
  if (focus) document.querySelector(focus)?.focus({ preventScroll: true });
  else if (before && !before.isConnected && document.activeElement === document.body) $("claims").focus({ preventScroll: true });
}

function apply() {
  sift();
  showChoices();
  countChoices();
  showActive();
  showCards();
  showMap();
  showTime();
  showList();
  showReader();
  showEvents();
  showAgainst();
  writeAddress();
}

// A claim chosen in the list, in the text or in the strip below the text.
function choose(id, from = "list") {
  state.claim = id === state.claim && from === "list" ? "" : id;
  showList();
  showReader();
  writeAddress();
  if (from === "list") {
    $("list").querySelector(`[data-id="${CSS.escape(id)}"] button.gloss`)?.focus({ preventScroll: true });
    if (state.claim) scrollToMark();
    reveal($("list").querySelector(".chosen"), $("list-scroll"));
  } else {
    reveal($("list").querySelector(".chosen"), $("list-scroll"));
    const back = { badge: ".here button.badge", strip: '#strip [aria-pressed="true"]' }[from];
    if (back) document.querySelector(back)?.focus({ preventScroll: true });
    if (from === "strip") scrollToMark();
  }
  if (narrow() && from === "list" && state.claim) openReader();
}

function translate() {
  showWords();
  showCounts();
  buildChoices();
  buildSort();
  buildTools();
  showLegend();
  showTables();
  apply();
}

readAddress();
$("filter-box").open = !narrow();
$("legend").open = !narrow();
wireChrome();
wireFilters();
wireList();
wireEvents();
wireReader();
wireMap();
wireTime();
translate();
home();
// A wide screen begins with the first claim open: what is read and what it rests on.
if (!state.claim && !narrow() && listed.length) choose(listed[0].id, "start");
if (state.claim) {
  scrollToMark();
  reveal($("list").querySelector(".chosen"), $("list-scroll"));
}
// A turned phone or a wider window must not leave filters or text shut away.
matchMedia(NARROW).addEventListener("change", () => {
  $("filter-box").open = !narrow();
  closeReader();
});
addEventListener("hashchange", () => { readAddress(); translate(); });
