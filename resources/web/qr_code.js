// A few characters as a QR code (ISO/IEC 18004): bytes, with the correction of level M, in the three smallest sizes,
// whose words of correction are of one block. The mask is always the first: any may be read, and what is so short has no
// pattern that would need another.
const versions = [
  { data: 16, check: 10 },
  { data: 28, check: 16 },
  { data: 44, check: 26 },
];
const headBits = 12; // the mode and the length
const format = 0x5412; // level M and mask 0, with their own correction
const quiet = 4; // white on every side
const svgName = 'http://www.w3.org/2000/svg';

/** Whether each module is dark, by `[y][x]`; null for what is too long. */
export function qrModules(words) {
  const bytes = new TextEncoder().encode(words);
  const index = versions.findIndex(({ data }) => bytes.length * 8 + headBits <= data * 8);
  if (index < 0) return null;
  const { data, check } = versions[index];
  const written = dataWords(bytes, data);
  return placed(index + 1, [...written, ...checkWords(written, check)]);
}

/** A drawing of it, black on white whatever the theme, or null; `label` says what it holds. */
export function qrDrawing(words, label) {
  const modules = qrModules(words);
  if (!modules) return null;
  const side = modules.length + 2 * quiet;
  const drawn = (isDark, x, y) => (isDark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '');
  const path = modules.flatMap((row, y) => row.map((isDark, x) => drawn(isDark, x, y))).join('');
  const drawing = svg('svg', { viewBox: `0 0 ${side} ${side}`, role: 'img', 'shape-rendering': 'crispEdges' });
  drawing.setAttribute('aria-label', label);
  drawing.append(svg('rect', { width: side, height: side, fill: '#fff' }), svg('path', { d: path, fill: '#000' }));
  return drawing;
}

function svg(tag, attributes) {
  const made = document.createElementNS(svgName, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

// The mode, the length, the bytes, an end, and what fills the rest.
function dataWords(bytes, count) {
  const half = [4, bytes.length >> 4, bytes.length & 15, ...[...bytes].flatMap((byte) => [byte >> 4, byte & 15]), 0];
  const written = [];
  for (let i = 0; i + 1 < half.length; i += 2) written.push((half[i] << 4) | half[i + 1]);
  for (let fill = 0xec; written.length < count; fill ^= 0xec ^ 0x11) written.push(fill);
  return written;
}

// In the field of 256 elements that the standard takes.
function times(a, b) {
  let product = 0;
  for (let bit = 7; bit >= 0; --bit) product = ((product << 1) ^ ((product >> 7) * 0x11d)) ^ (((b >> bit) & 1) * a);
  return product;
}

// Reed-Solomon: what is left of the data, divided by the product of (x - 2^i).
function checkWords(written, count) {
  let divisor = [1];
  for (let i = 0, root = 1; i < count; ++i, root = times(root, 2)) {
    const shifted = [...divisor, 0];
    divisor.forEach((factor, at) => (shifted[at + 1] ^= times(factor, root)));
    divisor = shifted;
  }
  const rest = Array(count).fill(0);
  for (const word of written) {
    const lead = word ^ rest.shift();
    rest.push(0);
    rest.forEach((_, at) => (rest[at] ^= times(divisor[at + 1], lead)));
  }
  return rest;
}

function placed(version, written) {
  const size = 17 + 4 * version;
  const modules = Array.from({ length: size }, () => Array(size).fill(null)); // null: of the data
  const set = (x, y, isDark) => {
    if (x >= 0 && y >= 0 && x < size && y < size) modules[y][x] = Boolean(isDark);
  };
  drawPatterns(set, size, version);
  drawFormat(set, size);
  fill(modules, written);
  return modules;
}

function drawPatterns(set, size, version) {
  for (let i = 0; i < size; ++i) for (const [x, y] of [[6, i], [i, 6]]) set(x, y, i % 2 === 0);
  const square = (centreX, centreY, reach, isDark) => {
    for (let y = -reach; y <= reach; ++y)
      for (let x = -reach; x <= reach; ++x) set(centreX + x, centreY + y, isDark(Math.max(Math.abs(x), Math.abs(y))));
  };
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, (away) => away !== 2 && away !== 4);
  if (version > 1) square(size - 7, size - 7, 2, (away) => away !== 1);
}

// Twice, so that one may be covered.
function drawFormat(set, size) {
  const isSet = (bit) => (format >> bit) & 1;
  for (let bit = 0; bit < 15; ++bit) {
    const near = bit < 6 ? bit : bit + 1; // past the line of the clock
    if (bit < 8) set(8, near, isSet(bit));
    else set(bit === 8 ? 7 : 14 - bit, 8, isSet(bit));
    if (bit < 8) set(size - 1 - bit, 8, isSet(bit));
    else set(8, size - 15 + bit, isSet(bit));
  }
  set(8, size - 8, true);
}

// Up and down in stripes of two, from the right; every second module is turned by the mask.
function fill(modules, written) {
  const size = modules.length;
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const isUp = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; ++step) {
      const y = isUp ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (modules[y][x] !== null) continue;
        const isDark = ((written[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
        modules[y][x] = Boolean(isDark) !== ((x + y) % 2 === 0);
        ++bit;
      }
    }
  }
}
