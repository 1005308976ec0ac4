/** The open alarms that a screen knows: a bounded set, its order, and its clusters on the map. No DOM. */

/**
 * @typedef {{id: string, name: string, state: string, severity: number, point?: [number, number], enterprise?: string, level?: string,
 *   rule?: string, lastAt?: string, holder?: string, occurrences?: string, books?: string}} Alarm
 * @typedef {{x: number, y: number, count: number, severity: number, alarms: Alarm[]}} Cluster
 */

export const MOST = 1000;

export class AlarmBoard {
  constructor() {
    /** @type {Map<string, Alarm>} */
    this.open = new Map();
    /** How many there are, shown or not. */
    this.total = 0;
    /** How many the books have raised, by rule. @type {Record<string, number>} */
    this.books = {};
    /** Whether a total that was worked out here may be wrong, so that the server is to be asked again. */
    this.doubtful = false;
  }

  /** @param {{items: Alarm[], total: number, books?: Record<string, number>}} snapshot */
  replace(snapshot) {
    this.open = new Map(snapshot.items.map((a) => [a.id, a]));
    this.total = snapshot.total;
    this.books = snapshot.books || {};
    this.doubtful = false;
  }

  /**
   * Takes in one that was raised or changed. Those of the books are only counted, by the server; and of one that is not known here
   * nobody can say whether it was counted before, unless all are listed.
   * @param {Alarm} alarm @returns {boolean} whether it is new here
   */
  apply(alarm) {
    if (alarm.books === 'true') {
      this.doubtful = true;
      return false;
    }
    if (this.total > this.open.size && !this.open.has(alarm.id)) this.doubtful = true;
    const known = this.open.has(alarm.id);
    if (alarm.severity === 0) {
      if (this.open.delete(alarm.id)) this.total--;
      return false;
    }
    this.open.set(alarm.id, alarm);
    if (known) return false;
    this.total++;
    if (this.open.size > MOST) this.doubtful = true;
    if (this.open.size > MOST) this.open.delete(this.sorted()[this.open.size - 1].id);
    return true;
  }

  /** The worst first, the newest first within a level. @returns {Alarm[]} */
  sorted() {
    return [...this.open.values()].sort((a, b) => b.severity - a.severity || Number(b.id) - Number(a.id));
  }

  /**
   * Alarms that would touch on the map as one: around the worst, at its place, are gathered those nearer than `reach`.
   * @param {(lonLat: [number, number]) => number[]} project @param {number} reach in the units of the projection
   * @returns {Cluster[]}
   */
  clusters(project, reach) {
    /** @type {Cluster[]} */
    const found = [];
    for (const alarm of this.sorted()) {
      if (!alarm.point) continue;
      const [x, y] = project(alarm.point);
      const near = found.find((c) => Math.hypot(c.x - x, c.y - y) < reach);
      if (near) {
        near.count++;
        near.alarms.push(alarm);
      } else {
        found.push({ x, y, count: 1, severity: alarm.severity, alarms: [alarm] });
      }
    }
    return found;
  }
}

/** How long ago, as a number and a unit's key. @param {string|undefined} iso @param {number} now @returns {[number, string]} */
export function age(iso, now) {
  const minutes = iso ? Math.max(0, Math.floor((now - new Date(iso).getTime()) / 60_000)) : 0;
  if (minutes < 60) return [minutes, 'minutes'];
  return minutes < 1440 ? [Math.floor(minutes / 60), 'hours'] : [Math.floor(minutes / 1440), 'days'];
}
