/** Listens to what moved on the server and tells each affected layer once, however many events came. One connection serves a page. */

const FOLDED_MILLIS = 600;

/** @typedef {(layer: string, ids: string[]) => void} Listener */
/** @type {Set<Listener>} */
const listeners = new Set();
/** @type {EventSource|null} */
let source = null;

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
    for (const [layer, ids] of waiting) onMoved(layer, [...ids]);
    waiting.clear();
  };
  /** @type {Listener} */
  const gather = (layer, [id]) => {
    const ids = waiting.get(layer) || new Set();
    ids.add(id);
    waiting.set(layer, ids);
    if (!timer) timer = window.setTimeout(flush, FOLDED_MILLIS);
  };
  listeners.add(gather);
  if (!source) source = connect();
  return () => {
    clearTimeout(timer);
    listeners.delete(gather);
    if (listeners.size) return;
    source?.close();
    source = null;
  };
}

function connect() {
  const opened = new EventSource('/api/live');
  opened.addEventListener('feature', (event) => {
    const moved = JSON.parse(event.data);
    for (const listener of [...listeners]) listener(moved.layer, [String(moved.id)]);
  });
  return opened;
}
