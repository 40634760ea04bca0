// The timeline: one bar a day; solid for a known time, faint for a share of a longer one.
const HIGH = 92;
const FOOT = 20;
let range = null; // bins from and to, while dragging or extending

function binCounts() {
  const size = data.axis.bins.length;
  const rows = Array.from({ length: size }, () => ({ solid: 0, faint: 0, may: 0 }));
  const rest = { before: 0, after: 0, undated: 0 };
  for (const claim of within("when")) {
    if (!claim.seat) { rest.undated += 1; continue; }
    const [low, high, solid] = claim.seat;
    if (high < 0) rest.before += 1;
    else if (low >= size) rest.after += 1;
    const inside = [Math.max(low, 0), Math.min(high, size - 1)];
    for (let i = inside[0]; i <= inside[1]; i += 1) {
      if (solid) rows[i].solid += 1;
      else { rows[i].faint += 1 / (inside[1] - inside[0] + 1); rows[i].may += 1; }
    }
  }
  return { rows, rest };
}

const picked = (i) => {
  const [first, last] = data.axis.bins[i];
  return Boolean(state.from || state.to) && (!state.from || last >= state.from) && (!state.to || first <= state.to);
};

// ---------------------------------------------------------------- drawing
function showTime() {
  const { rows, rest } = binCounts();
  const node = $("time");
  const unit = t("time.unit_" + data.axis.unit);
  node.setAttribute("aria-label", t("time.label", { unit }));
  const w = node.clientWidth || 400;
  node.setAttribute("viewBox", `0 0 ${w} ${HIGH + FOOT}`);
  const focus = document.activeElement?.closest?.("#time .bar")?.dataset.i;
  const none = rows.every((row) => row.may + row.solid === 0);
  const empty = svg("text", { class: "tick", x: w / 2, y: HIGH / 2, "text-anchor": "middle" }, t("time.empty"));
  refill(node, rows.length ? chart(rows, w) : null, none ? empty : null);
  roveBars(node.querySelector(`[data-i="${focus ?? ""}"]`), focus !== undefined);
  refill($("time-key"), el("li", { class: "k-solid" }, t("time.solid", { unit })), el("li", { class: "k-faint" }, t("time.faint")));
  showTimeBuckets(rest);
}

// Few bins stay slim: one lone day is no wall.
const stepOf = (w) => Math.min(46, w / Math.max(1, data.axis.bins.length));

function chart(rows, w) {
  const top = Math.max(1, ...rows.map((row) => row.solid + row.faint));
  const step = stepOf(w);
  const gap = step > 5 ? 1 : 0.3;
  const high = (n) => (n / top) * (HIGH - 14);
  const bars = rows.map((row, i) => {
    const x = i * step;
    const label = t("time.bar", { day: own(data.axis.words[i]), n: grouped(row.solid), faint: grouped(row.may) });
    const solid = high(row.solid);
    const faint = row.faint ? Math.max(2, high(row.faint)) : 0;
    return svg("g", {
      class: "bar" + (data.axis.lulls[i] ? " lulled" : "") + (picked(i) ? " on" : "") + (row.solid || row.may ? "" : " nil"), role: "button", tabindex: "-1", "data-i": i,
      "aria-label": label, "aria-pressed": String(picked(i)),
    },
    svg("title", {}, label),
    svg("rect", { class: "hit", x, y: 0, width: step, height: HIGH }),
    data.axis.lulls[i] ? svg("text", { class: "tick lull", x: x + step / 2, y: HIGH - 4, "text-anchor": "middle" }, "…") : null,
    svg("rect", { class: "solid", x: x + gap / 2, y: HIGH - solid, width: Math.max(1, step - gap), height: solid }),
    svg("rect", { class: "faint", x: x + gap / 2, y: HIGH - solid - faint, width: Math.max(1, step - gap), height: faint }));
  });
  const peak = [svg("line", { class: "rule", x1: 0, x2: w, y1: HIGH - high(top), y2: HIGH - high(top) }),
    svg("text", { class: "tick peak", x: 2, y: HIGH - high(top) - 3 }, grouped(Math.round(top)))];
  return [...peak, svg("line", { class: "axis", x1: 0, x2: w, y1: HIGH + 0.5, y2: HIGH + 0.5 }), bars, ticks(step, w)];
}

function tickText(i, withYear) {
  const [year, month, day] = data.axis.bins[i][0].split("-").map(Number);
  const name = data.strings[state.lang]["calendar.short"][month - 1];
  if (data.axis.unit === "year") return String(year);
  if (data.axis.unit === "month") return `${name} ${year}`;
  return t("calendar.day_short", { day, month: name }) + (withYear ? ` ${year}` : "");
}

// Labels where a run of days begins and then at even steps, as far as they fit.
function ticks(step, w) {
  const nodes = [];
  let free = 0;
  let year = "";
  data.axis.bins.forEach(([first], i) => {
    const begins = i === 0 || data.axis.lulls[i - 1];
    const x = i * step;
    if (data.axis.lulls[i] || x < free || (!begins && x < free + 40)) return;
    const text = tickText(i, first.slice(0, 4) !== year);
    const width = text.length * 6.2;
    if (x + width > w + 6) return;
    year = first.slice(0, 4);
    free = x + width + 8;
    nodes.push(svg("line", { class: "axis", x1: x + 0.5, x2: x + 0.5, y1: HIGH, y2: HIGH + 5 }),
      svg("text", { class: "tick", x: x + 3, y: HIGH + 15 }, text));
  });
  return nodes;
}

function showTimeBuckets(rest) {
  const bins = data.axis.bins;
  const dayBefore = (iso, n) => new Date(Date.parse(iso) + n * 864e5).toISOString().slice(0, 10);
  const row = (key, n, on, off, isOn) => (n || isOn ? el("li", {}, el("button", {
    type: "button", class: "bucket", "data-time": key, "aria-pressed": String(isOn),
    click: () => change(isOn ? off : on, `[data-time="${key}"]`),
  }, t("time." + key), " ", el("b", {}, grouped(n)))) : null);
  const none = { day: "", from: "", to: "" };
  const edge = bins.length ? [dayBefore(bins[0][0], -1), dayBefore(bins[bins.length - 1][1], 1)] : ["", ""];
  refill($("time-buckets"),
    row("before", rest.before, { ...none, to: edge[0] }, none, Boolean(state.to) && state.to === edge[0]),
    row("after", rest.after, { ...none, from: edge[1] }, none, Boolean(state.from) && state.from === edge[1]),
    row("undated", rest.undated, { ...none, day: "undated" }, none, state.day === "undated"),
    state.from || state.to ? el("li", {}, el("button", { type: "button", class: "bucket", click: () => change(none) }, t("time.clear"))) : null);
}

// ---------------------------------------------------------------- choosing
function roveBars(target, focus) {
  const bars = [...$("time").querySelectorAll(".bar")];
  const stop = target || bars.find((bar) => bar.matches(".on")) || bars.find((bar) => !bar.matches(".nil")) || bars[0];
  for (const bar of bars) bar.setAttribute("tabindex", bar === stop ? "0" : "-1");
  if (focus && stop) stop.focus({ preventScroll: true });
}

function pickBins(a, b) {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const from = data.axis.bins[low][0];
  const to = data.axis.bins[high][1];
  const same = state.from === from && state.to === to;
  change(same ? { from: "", to: "", day: "" } : { from, to, day: "" });
}

function wireTime() {
  const node = $("time");
  const at = (event) => {
    const box = node.getBoundingClientRect();
    const size = data.axis.bins.length;
    return Math.max(0, Math.min(size - 1, Math.floor((event.clientX - box.left) / stepOf(box.width))));
  };
  const hint = () => [...node.querySelectorAll(".bar")].forEach((bar, i) => {
    bar.classList.toggle("pick", Boolean(range) && i >= Math.min(...range) && i <= Math.max(...range));
  });
  node.addEventListener("pointerdown", (event) => {
    if (!data.axis.bins.length || event.button) return;
    range = [at(event), at(event)];
    node.setPointerCapture(event.pointerId);
    hint();
  });
  node.addEventListener("pointermove", (event) => { if (range) { range[1] = at(event); hint(); } });
  node.addEventListener("pointerup", () => {
    if (range) { const [a, b] = range; range = null; pickBins(a, b); }
  });
  node.addEventListener("pointercancel", () => { range = null; hint(); });
  node.addEventListener("keydown", (event) => {
    const bars = [...node.querySelectorAll(".bar")];
    const here = bars.indexOf(event.target.closest(".bar"));
    if (here < 0) return;
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: bars.length - 1 }[event.key];
    if (event.key === "Enter" || event.key === " ") {
      const [a, b] = range || [here, here];
      range = null;
      pickBins(a, b);
    } else if (bars[to]) {
      range = event.shiftKey ? [range ? range[0] : here, to] : null;
      roveBars(bars[to], true);
      hint();
    } else return;
    event.preventDefault();
  });
  new ResizeObserver(() => showTime()).observe(node);
}
