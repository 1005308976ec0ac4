/** What to do when the graphics card takes the picture away: begin anew, and flat if it happens again and again. */

const KEY = 'yitu.screen.lost';
const RECENT = 600_000;
const PATIENCE = 3;
const PAUSE = 1_500;

export function beginAnew() {
  const now = Date.now();
  const times = JSON.parse(sessionStorage.getItem(KEY) || '[]').filter((/** @type {number} */ at) => now - at < RECENT);
  sessionStorage.setItem(KEY, JSON.stringify([...times, now].slice(-PATIENCE)));
  if (times.length + 1 >= PATIENCE) flat();
  else window.setTimeout(() => location.reload(), PAUSE);
}

/** The same view on the flat map. */
export function flat() {
  location.replace(`/screen${location.hash}`);
}
