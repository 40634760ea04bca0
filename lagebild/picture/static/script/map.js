// The map: outlines drawn beforehand, pins drawn here, moved by buttons, wheel and fingers.
const K = data.map.scale;
const EXACT = 10; // km: up to here a place counts as exact
const view = { x: 0, y: 0, unit: 100 }; // centre in map units, map units a pixel
const mapX = (lon) => lon * K;
const mapY = (lat) => -K * (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, lat)) * Math.PI) / 360));
const kmUnits = (km, lat) => ((km / 111.32) * K) / Math.cos((lat * Math.PI) / 180);

for (const pin of data.pins) {
  pin.x = mapX(pin.lon);
  pin.y = mapY(pin.lat);
  pin.key = "pin:" + pin.id;
}

const mapSize = () => ({ w: $("map").clientWidth || 400, h: $("map").clientHeight || 300 });

let pinRows = [];
function countPins() {
  const counts = tally("where", (claim) => claim.whereKeys);
  const picked = new Set(state.where.split("|"));
  pinRows = data.pins.map((pin) => ({ pin, n: counts.get(pin.key) || 0, on: picked.has(pin.key) }))
    .filter((row) => row.n > 0 || row.on).sort((a, b) => b.n - a.n);
}

// Greedy: the busiest pin takes in what lies too near to be told apart.
function clusters() {
  const made = [];
  for (const row of pinRows) {
    const near = made.find((c) => Math.hypot(c.x - row.pin.x, c.y - row.pin.y) < (radius(c.n) + radius(row.n) + 2) * view.unit);
    if (near) { near.rows.push(row); near.n += row.n; }
    else made.push({ x: row.pin.x, y: row.pin.y, n: row.n, rows: [row] });
  }
  return made;
}

// ---------------------------------------------------------------- drawing
function frameMap() {
  const { w, h } = mapSize();
  const width = w * view.unit;
  const height = h * view.unit;
  $("map").setAttribute("viewBox", `${view.x - width / 2} ${view.y - height / 2} ${width} ${height}`);
  $("map").dataset.detail = view.unit < 12 ? "near" : view.unit < 40 ? "middle" : "far";
}

function showMap() {
  countPins();
  drawMap();
  showBuckets();
}

function drawMap() {
  frameMap();
  const made = clusters();
  const areas = [];
  for (const { pin, n, on } of pinRows) {
    const r = pin.km > EXACT && (n || on) ? kmUnits(pin.km, pin.lat) : 0;
    if (r > 6 * view.unit) areas.push(svg("circle", { class: "area" + (on ? " on" : ""), cx: pin.x, cy: pin.y, r }));
  }
  refill($("areas"), areas);
  const taken = [];
  const keep = document.activeElement?.closest?.("#pins .pin")?.dataset.key;
  const nodes = made.map((cluster) => pinNode(cluster, taken));
  nameClusters(made, taken, nodes);
  refill($("pins"), nodes);
  rovePins($("pins").querySelector(`[data-key="${CSS.escape(keep || "")}"]`), Boolean(keep));
  baseNames(taken);
  $("map-empty").hidden = data.pins.length > 0 && made.length > 0;
  $("map-empty").textContent = t("map.empty");
}

function nameClusters(all, boxes, nodes) {
  all.forEach((cluster, i) => {
    const more = cluster.rows.length > 1 ? ` +${cluster.rows.length - 1}` : "";
    const label = placeLabel(own(cluster.rows[0].pin.name) + more, cluster, boxes);
    if (label) nodes[i].append(label);
  });
}

const radius = (n) => Math.min(22, 8.5 + 2.1 * Math.sqrt(n));

function pinNode(cluster, taken) {
  const n = cluster.rows.length === 1 ? cluster.rows[0].n : unionCount(cluster.rows);
  const r = radius(n) * view.unit;
  cluster.r = radius(n);
  taken.push([cluster.x - r, cluster.y - r, cluster.x + r, cluster.y + r]);
  const on = cluster.rows.some((row) => row.on);
  const many = cluster.rows.length > 1;
  const pin = cluster.rows[0].pin;
  const exact = pin.km > EXACT ? ", " + t("map.radius", { km: grouped(Math.round(pin.km)) }) : "";
  const label = many ? t("map.cluster", { n: cluster.rows.length, claims: grouped(n) })
    : t("map.pin", { name: own(pin.name), n: grouped(n) }) + exact;
  return svg("g", {
    class: "pin" + (on ? " on" : "") + (many ? " many" : "") + (n ? "" : " off"), role: "button", tabindex: "-1",
    "aria-label": label, "aria-pressed": many ? null : String(on), "data-key": cluster.rows.map((row) => row.pin.key).join("|"),
    click: () => pickPin(cluster),
  },
  svg("title", {}, label),
  many ? svg("circle", { class: "ring", cx: cluster.x, cy: cluster.y, r: r + 3.5 * view.unit }) : null,
  svg("circle", { cx: cluster.x, cy: cluster.y, r }),
  svg("text", { class: "n", x: cluster.x, y: cluster.y, "font-size": 11.5 * view.unit }, grouped(n)));
}

function unionCount(rows) {
  const keys = new Set(rows.map((row) => row.pin.key));
  return within("where").filter((claim) => [...claim.whereKeys].some((key) => keys.has(key))).length;
}

// A name goes where it covers nothing: right, left, above or below; else it is left out.
function placeLabel(text, { x, y, r }, taken) {
  const u = view.unit;
  const w = text.length * 7 * u;
  const h = 14 * u;
  const gap = (r + 4) * u;
  const spots = [["start", x + gap, y], ["end", x - gap, y], ["middle", x, y - gap - h / 2], ["middle", x, y + gap + h / 2]];
  for (const [anchor, px, py] of spots) {
    const left = anchor === "start" ? px : anchor === "end" ? px - w : px - w / 2;
    const box = [left, py - h / 2, left + w, py + h / 2];
    if (!claimRoom(box, taken)) continue;
    return svg("text", { class: "name", x: px, y: py, "text-anchor": anchor, "font-size": 12 * u, "stroke-width": 3 * u }, text);
  }
  return null;
}

// Whether a name's box lies inside the frame and over nothing else; then it is taken.
function claimRoom(box, taken) {
  const { w, h } = mapSize();
  const [left, top] = [view.x - (w / 2) * view.unit, view.y - (h / 2) * view.unit];
  const inside = box[0] > left && box[1] > top && box[2] < left + w * view.unit && box[3] < top + h * view.unit;
  if (!inside || taken.some((b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3])) return false;
  taken.push(box);
  return true;
}

function baseNames(taken) {
  const u = view.unit;
  const nodes = [];
  for (const [kind, en, de, x, y, width] of data.map.labels) {
    const name = state.lang === "de" ? de : en;
    const size = kind === "country" ? 12.5 : 10.5;
    const w = name.length * size * 0.62 * u;
    if (kind === "oblast" ? u > 22 || w > width * 1.1 : w > width * 0.9) continue;
    const box = [x - w / 2, y - size * u, x + w / 2, y + size * u];
    if (!claimRoom(box, taken)) continue;
    nodes.push(svg("text", { class: "base-name n-" + kind, x, y, "font-size": size * u }, name));
  }
  refill($("base-names"), nodes);
}

// ---------------------------------------------------------------- choosing
function pickPin(cluster) {
  const keys = cluster.rows.map((row) => row.pin.key);
  const spread = Math.max(...cluster.rows.map((row) => Math.hypot(row.pin.x - cluster.x, row.pin.y - cluster.y)));
  if (keys.length > 1 && spread > 0.5 && view.unit > 0.6) return fitTo(cluster.rows.map((row) => row.pin));
  const key = keys.join("|");
  return change({ where: state.where === key ? "" : key });
}

function showBuckets() {
  const counts = tally("where", (claim) => claim.whereKeys);
  const row = (key, label) => {
    const n = counts.get(key) || 0;
    if (!n && state.where !== key) return null;
    return el("li", {}, el("button", {
      type: "button", class: "bucket", "data-bucket": key, "aria-pressed": String(state.where === key),
      click: () => change({ where: state.where === key ? "" : key }, `[data-bucket="${CSS.escape(key)}"]`),
    }, label, " ", el("b", {}, grouped(n))));
  };
  const whole = new Map();
  for (const claim of claims) for (const p of claim.place) if (p.bucket === "country") whole.set("country:" + p.key, own(p.name));
  const countries = [...whole].sort((a, b) => (counts.get(b[0]) || 0) - (counts.get(a[0]) || 0)).slice(0, 4);
  refill($("buckets"), countries.map(([key, name]) => row(key, t("map.bucket_named", { name }))),
    row("b:unlocated", t("map.bucket_unlocated")), row("b:none", t("map.bucket_none")));
  const notes = data.map.outlines ? [t("map.base", { source: data.map.source || "Natural Earth" }), t("map.disputed")] : [t("map.nobase")];
  $("map-source").textContent = [...notes, t("map.credit")].filter(Boolean).join(" ");
}

function rovePins(target, focus) {
  const pins = [...$("pins").querySelectorAll(".pin")];
  const stop = target || pins[0];
  for (const pin of pins) pin.setAttribute("tabindex", pin === stop ? "0" : "-1");
  if (focus && stop) stop.focus({ preventScroll: true });
}

// ---------------------------------------------------------------- moving
function fitTo(pins) {
  const { w, h } = mapSize();
  const xs = pins.map((pin) => pin.x);
  const ys = pins.map((pin) => pin.y);
  const [left, right, top, low] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  view.x = (left + right) / 2;
  view.y = (top + low) / 2;
  view.unit = Math.max((right - left) / (w - 90), (low - top) / (h - 80), 0.5, pins.length > 1 ? 0 : 6);
  drawMap();
}

// The middle nine tenths of the claims: one far-off place must not shrink all others.
function home() {
  const rows = data.pins.flatMap((pin) => claims.some((claim) => claim.whereKeys.has(pin.key)) ? [pin] : []);
  const inner = (axis) => {
    const sorted = rows.map((pin) => pin[axis]).sort((a, b) => a - b);
    const off = Math.floor(sorted.length * 0.06);
    return [sorted[off], sorted[sorted.length - 1 - off]];
  };
  if (!rows.length) return fitTo([{ x: mapX(22), y: mapY(52.5) }, { x: mapX(41), y: mapY(44) }]);
  const [x1, x2] = inner("x");
  const [y1, y2] = inner("y");
  const pad = Math.max(900, (x2 - x1) * 0.08);
  return fitTo([{ x: x1 - pad, y: y1 - pad * 0.6 }, { x: x2 + pad, y: y2 + pad * 0.6 }]);
}

function zoom(factor, px, py) {
  const { w, h } = mapSize();
  const dx = (px ?? w / 2) - w / 2;
  const dy = (py ?? h / 2) - h / 2;
  const unit = Math.max(0.4, Math.min(400, view.unit * factor));
  view.x += dx * (view.unit - unit);
  view.y += dy * (view.unit - unit);
  view.unit = unit;
  drawMap();
}

let redraw = 0;
function pan(dx, dy) {
  view.x += dx * view.unit;
  view.y += dy * view.unit;
  frameMap();
  cancelAnimationFrame(redraw);
  redraw = requestAnimationFrame(drawMap); // names find new room
}

function buildTools() {
  const step = 70;
  const tools = [
    ["zoom_in", "+", () => zoom(0.6)], ["zoom_out", "−", () => zoom(1 / 0.6)], ["home", "⌂", home],
    ["pan_left", "←", () => pan(-step, 0)], ["pan_right", "→", () => pan(step, 0)],
    ["pan_up", "↑", () => pan(0, -step)], ["pan_down", "↓", () => pan(0, step)],
  ];
  refill($("map-tools"), tools.map(([key, sign, click]) => el("button", {
    type: "button", class: "tool t-" + key, "aria-label": t("map." + key), title: t("map." + key), click,
  }, sign)));
}

function wireMap() {
  const map = $("map");
  const fingers = new Map();
  let moved = 0;
  map.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = map.getBoundingClientRect();
    zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 200), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });
  map.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    moved = 0;
  });
  map.addEventListener("pointermove", (event) => {
    const last = fingers.get(event.pointerId);
    if (!last) return;
    const next = [event.clientX, event.clientY];
    moved += Math.hypot(next[0] - last[0], next[1] - last[1]);
    if (moved < 4) return;
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, next);
    if (!map.hasPointerCapture(event.pointerId)) map.setPointerCapture(event.pointerId);
    if (!other) return pan(last[0] - next[0], last[1] - next[1]);
    const gap = (a) => Math.hypot(a[0] - other[0], a[1] - other[1]) || 1;
    const box = map.getBoundingClientRect();
    return zoom(gap(last) / gap(next), (next[0] + other[0]) / 2 - box.left, (next[1] + other[1]) / 2 - box.top);
  });
  const lift = (event) => fingers.delete(event.pointerId);
  for (const name of ["pointerup", "pointercancel"]) map.addEventListener(name, lift);
  map.addEventListener("click", (event) => { if (moved > 4) { event.stopPropagation(); moved = 0; } }, true);
  map.addEventListener("keydown", (event) => {
    const pins = [...$("pins").querySelectorAll(".pin")];
    const at = pins.indexOf(event.target);
    if (at < 0) return;
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: pins.length - 1 }[event.key];
    if (event.key === "Enter" || event.key === " ") pins[at].dispatchEvent(new MouseEvent("click", { bubbles: true }));
    else if (event.key === "+") zoom(0.6);
    else if (event.key === "-") zoom(1 / 0.6);
    else if (pins[to]) rovePins(pins[to], true);
    else return;
    event.preventDefault();
  });
  new ResizeObserver(() => drawMap()).observe(map);
}
