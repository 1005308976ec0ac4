/** Which incident takes the screen by itself: the latest that responds, unless somebody has left it. What was left is remembered over a fresh start. */
import { readRecord } from '/record/records.js';

const KEY = 'yitu.screen.left';
const MOST = 200;
const OPEN = ['REPORTED', 'CONFIRMED', 'RESPONDING'];

export class Incidents {
  constructor() {
    /** Those of all that one answers for. @type {any[]} */
    this.latest = [];
    /** When they were counted. */
    this.at = 0;
    /** @type {Set<string>} */
    this.left = new Set(JSON.parse(sessionStorage.getItem(KEY) || '[]'));
  }

  /** What was counted before the last that was heard may name one that is over. @param {{at: string, incidents: any[]}} told @returns {any} what takes the screen, if something does */
  hear({ at, incidents }) {
    if (Date.parse(at) < this.at) return null;
    this.at = Date.parse(at);
    this.latest = incidents;
    return incidents.find((i) => responds(i) && !this.left.has(i.id)) || null;
  }

  /** Whoever leaves one has seen the others. @param {any} shown */
  leave(shown) {
    for (const one of [shown, ...this.latest].filter(responds)) this.left.add(one.id);
    this.left = new Set([...this.left].slice(-MOST));
    sessionStorage.setItem(KEY, JSON.stringify([...this.left]));
  }

  /** One that is not named any more is over, or only older than those that are. @param {any} shown @returns {Promise<any>} null when it is over */
  async follow(shown) {
    const named = this.latest.find((i) => i.id === shown.id);
    const found = named || (await readRecord('incident', shown.id).catch((problem) => (problem.status === 404 ? null : shown)));
    return OPEN.includes(found?.state) ? found : null;
  }
}

/** @param {any} incident */
function responds(incident) {
  return incident.state === 'RESPONDING';
}
