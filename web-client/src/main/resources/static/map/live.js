/** Listens to what moved on the server and tells each affected layer once, however many events came. */

/**
 * @param {(layer: string, ids: string[]) => void} onMoved
 * @returns {() => void} stops listening
 */
export function listenLive(onMoved) {
  /** @type {Map<string, Set<string>>} */
  const waiting = new Map();
  let timer = 0;
  const source = new EventSource('/api/live');
  source.addEventListener('feature', (event) => {
    const moved = JSON.parse(event.data);
    const ids = waiting.get(moved.layer) || new Set();
    ids.add(String(moved.id));
    waiting.set(moved.layer, ids);
    if (!timer) timer = window.setTimeout(flush, 600);
  });
  const flush = () => {
    timer = 0;
    for (const [layer, ids] of waiting) onMoved(layer, [...ids]);
    waiting.clear();
  };
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
