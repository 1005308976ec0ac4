/** Who is signed in, and what they may do. The server decides; this only hides what it would refuse. */
import { get, post, remove, setCsrf, setRenewal } from '/core/http.js';
import { setZone } from '/core/zone.js';

/**
 * @typedef {{id: number, username: string, name: string, party: string, institution: any, institutionCode: number|null,
 *   enterprise: any, enterpriseId: number|null, role: any, permissions: string[], language?: string}} User
 */

/** @type {User|null} */
let user = null;
let token = '';
let zone = '';

/** A page that was open while its reader signed in again elsewhere is still his: what was refused is sent in the new session. */
setRenewal(async (refused) => {
  if (user && token !== refused) return true;
  const found = await get('/api/session', { anonymous: true }).catch(() => null);
  if (!user || !found || found.csrf === refused || found.user?.id !== user.id) return false;
  keep(found);
  return true;
});

/** @returns {Promise<User|null>} the signed-in user, or null */
export async function loadSession() {
  try {
    keep(await get('/api/session', { anonymous: true }));
  } catch (problem) {
    if (/** @type {any} */ (problem).status !== 401) throw problem;
    user = null;
  }
  return user;
}

/** @param {string} username @param {string} password */
export async function signIn(username, password) {
  keep(await post('/api/session', { username, password }, { anonymous: true }));
  return user;
}

export async function signOut() {
  await remove('/api/session', { anonymous: true }).catch(() => null);
  user = null;
  location.assign('/');
}

/** @param {any} answer */
function keep(answer) {
  user = answer?.user ? { ...answer.user, permissions: answer.user.permissions || answer.permissions || [] } : null;
  zone = answer?.zone || zone;
  if (zone) setZone(zone);
  if (!answer?.csrf) return;
  token = answer.csrf;
  setCsrf(token);
}

/** The city's zone, in which all times are shown, where this computer's clock shows another time; else empty. */
export function otherZone() {
  const now = new Date();
  const shown = (/** @type {string|undefined} */ timeZone) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now);
  try {
    return zone && shown(zone) !== shown(undefined) ? zone : '';
  } catch {
    // A zone that this browser does not know cannot be compared.
    return '';
  }
}

export function currentUser() {
  return user;
}

/** @param {string} permission `type:action`; a granted `*`, `type:*` or `*:action` covers it */
export function can(permission) {
  if (!user) return false;
  const [type, action] = permission.split(':');
  return user.permissions.some(
    (/** @type {string} */ p) =>
      p === '*' || p === permission || p === '*:*' || p === `${type}:*` || p === `*:${action}`,
  );
}
