/** What to do when the graphics card takes the picture away: begin anew, and flat if it happens again and again. */

const KEY = 'yitu.screen.lost';
const RECENT = 600_000;
const PATIENCE = 3;
const PAUSE = 1_500;
const AGAIN = 10_000;

export function beginAnew() {
  const now = Date.now();
  const times = JSON.parse(sessionStorage.getItem(KEY) || '[]').filter((/** @type {number} */ at) => now - at < RECENT);
  sessionStorage.setItem(KEY, JSON.stringify([...times, now].slice(-PATIENCE)));
  if (times.length + 1 >= PATIENCE) flat();
  else again(PAUSE);
}

/** @param {number} millis */
function again(millis) {
  window.setTimeout(async () => {
    if (!(await reloadIfThere())) again(AGAIN);
  }, millis);
}

/** The same view on the flat map. */
export function flat() {
  location.replace(`/screen${location.hash}`);
}

/** Begins anew if the server is there to begin with: an error page of the browser's would stay. @returns {Promise<boolean>} */
export async function reloadIfThere() {
  const answer = await fetch(location.pathname, { cache: 'no-store' }).catch(() => null);
  if (answer?.ok) location.reload();
  return Boolean(answer?.ok);
}
