/**
 * Listens to what moved on the server and tells each affected layer once, however many events came. One connection serves a page. Where the
 * browser gives up, as it does when a proxy answers for a server that starts, or the line falls silent, it is opened anew; whoever may have
 * missed something is told that everything may have moved.
 */

const FOLDED_MILLIS = 600;
/** Three heartbeats. */
const SILENCE = 45_000;
const LOOK_MILLIS = 5_000;
const SHORTEST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/** In place of a layer: any may have moved. */
export const EVERYTHING = '*';
/** Whether what moved may be of this layer. @param {string} moved @param {string} layer */
export const concerns = (moved, layer) => moved === layer || moved === EVERYTHING;

/** @typedef {(layer: string, ids: string[]) => void} Listener */
/** @type {Set<Listener>} */
const listeners = new Set();
/** @type {EventSource|null} */
let source = null;
let heard = 0;
let wait = SHORTEST_WAIT;
let again = 0;
let watch = 0;
/** Whether the line was broken so that nobody can say what was missed. */
let missed = false;

/**
 * @param {Listener} onMoved
 * @returns {() => void} stops listening
 */
export function listenLive(onMoved) {
  /** @type {Map<string, Set<string>>} */
  const waiting = new Map();
  let timer = 0;
  const flush = () => {
    timer = 0;
    const moved = [...waiting];
    waiting.clear();
    for (const [layer, ids] of moved) onMoved(layer, [...ids]);
  };
  /** @type {Listener} */
  const gather = (layer, ids) => {
    const all = waiting.get(layer) || new Set();
    for (const id of ids) all.add(id);
    waiting.set(layer, all);
    if (!timer) timer = window.setTimeout(flush, FOLDED_MILLIS);
  };
  listeners.add(gather);
  if (!source) connect();
  return () => {
    clearTimeout(timer);
    listeners.delete(gather);
    if (!listeners.size) close();
  };
}

function close() {
  clearTimeout(again);
  clearInterval(watch);
  again = 0;
  source?.close();
  source = null;
}

function connect() {
  close();
  heard = Date.now();
  const opened = new EventSource('/api/live');
  source = opened;
  const on = (/** @type {string} */ name, /** @type {(event: MessageEvent) => void} */ then) =>
    opened.addEventListener(name, (event) => {
      heard = Date.now();
      wait = SHORTEST_WAIT;
      then(event);
    });
  on('hello', () => missed && everything());
  on('reset', everything);
  on('heartbeat', () => {});
  on('feature', (event) => {
    const moved = JSON.parse(event.data);
    tell(moved.layer, [String(moved.id)]);
  });
  // A line that was cut is taken up by the browser itself, with the number of its last event; one that was refused is not.
  opened.onerror = () => opened.readyState === EventSource.CLOSED && later();
  watch = window.setInterval(() => {
    if (!again && Date.now() - heard > SILENCE) later();
  }, LOOK_MILLIS);
}

function later() {
  missed = true;
  if (again) return;
  again = window.setTimeout(connect, wait * (1 + Math.random()));
  wait = Math.min(wait * 2, LONGEST_WAIT);
}

function everything() {
  missed = false;
  tell(EVERYTHING, []);
}

/** @param {string} layer @param {string[]} ids */
function tell(layer, ids) {
  for (const listener of [...listeners]) listener(layer, ids);
}
