/** A begun form, kept on the server while it is typed, so that neither a crash nor another browser loses it. */
import { get, put, remove } from '/core/http.js';
import { reactive, toRaw } from '/core/ui.js';

const PAUSE_MILLIS = 1500;
const address = (/** @type {string} */ type, /** @type {number|string} */ id) => `/api/drafts/${type}/${id}`;

/** Settled once the draft of a form that went away has arrived. @type {Promise<any>} */
let leaving = Promise.resolve();

/** What this user has begun. @returns {Promise<{type: string, typeTitle: any, id: number, title: string, savedAt: string}[]>} */
export const listDrafts = () => leaving.then(() => get('/api/drafts'));
/** @param {string} type @param {number|string} id */
export const dropDraft = (type, id) => remove(address(type, id));

/**
 * Keeps one form's draft. `offer` is an older draft about which the user has not decided yet; as long as it stands nothing is
 * kept over it.
 */
export class DraftKeeper {
  constructor() {
    this.state = reactive({ offer: /** @type {any} */ (null), savedAt: '', problem: '', busy: false });
    this.place = /** @type {{type: string, id: number|string, version: number} | null} */ (null);
    this.timer = 0;
    this.turn = 0;
    this.read = /** @type {() => Record<string, any>} */ (() => ({}));
    /** Whether something was typed that is not kept yet. */
    this.pending = false;
    /** Settled once it is known whether there is an older draft. @type {Promise<any>} */
    this.asked = Promise.resolve();
    /** Settled once what was sent last has arrived. @type {Promise<any>} */
    this.sent = Promise.resolve();
  }

  /**
   * A form was opened: is there a draft of it?
   * @param {{type: string, id: number|string, version: number}} place @param {() => Record<string, any>} read what is typed
   */
  async open(place, read) {
    this.close();
    this.place = place;
    this.read = read;
    this.asked = this.ask(place, this.turn);
    await this.asked;
  }

  /** @param {{type: string, id: number|string}} place @param {number} mine */
  async ask(place, mine) {
    try {
      await leaving;
      const { draft } = await get(address(place.type, place.id));
      if (mine === this.turn) this.state.offer = draft;
      return { draft };
    } catch (problem) {
      if (mine === this.turn) this.state.problem = /** @type {Error} */ (problem).message;
      return null;
    }
  }

  /** The form goes away by itself, such as by the address: what was typed since the last saving is still sent. */
  flush() {
    const { place } = this;
    if (place && this.pending && !this.state.offer) {
      const values = JSON.parse(JSON.stringify(toRaw(this.read())));
      // Whether there is an older draft may not be known yet: that one is never written over.
      leaving = this.asked.then((found) => found && !found.draft && put(address(place.type, place.id), { version: place.version, values })).catch(() => null);
    }
    this.close();
  }

  close() {
    clearTimeout(this.timer);
    this.turn += 1;
    this.place = null;
    this.pending = false;
    Object.assign(this.state, { offer: null, savedAt: '', problem: '', busy: false });
  }

  /** Something was typed. */
  touch() {
    clearTimeout(this.timer);
    this.pending = true;
    if (this.place && !this.state.offer) this.timer = setTimeout(() => this.save(), PAUSE_MILLIS);
  }

  /** @returns {Promise<boolean>} whether it is kept */
  async save() {
    clearTimeout(this.timer);
    const place = this.place;
    if (!place) return false;
    const mine = this.turn;
    // Nothing is kept over an older draft before it is known that there is none.
    await this.asked;
    if (mine !== this.turn || this.state.offer) return false;
    this.state.busy = true;
    this.pending = false;
    try {
      const { savedAt } = await this.send(place);
      // What was saved as a record or closed meanwhile is no draft any more.
      if (mine !== this.turn) return false;
      Object.assign(this.state, { savedAt, problem: '' });
      return true;
    } catch (problem) {
      if (mine !== this.turn) return false;
      this.pending = true;
      this.state.problem = /** @type {Error} */ (problem).message;
      return false;
    } finally {
      if (mine === this.turn) this.state.busy = false;
    }
  }

  /** @param {{type: string, id: number|string, version: number}} place @returns {Promise<{savedAt: string}>} */
  send(place) {
    const values = JSON.parse(JSON.stringify(toRaw(this.read())));
    const sending = put(address(place.type, place.id), { version: place.version, values });
    this.sent = sending.catch(() => null);
    return sending;
  }

  /** The older draft is taken up. @returns {Record<string, any>} its values */
  restore() {
    const draft = this.state.offer;
    this.asked = Promise.resolve({ draft: null });
    Object.assign(this.state, { offer: null, savedAt: draft.savedAt });
    return draft.values;
  }

  /** It is not wanted, or was saved as a record. */
  async drop() {
    clearTimeout(this.timer);
    const place = this.place;
    this.turn += 1;
    this.asked = Promise.resolve({ draft: null });
    this.pending = false;
    Object.assign(this.state, { offer: null, savedAt: '', problem: '', busy: false });
    // What is on its way would arrive after it was thrown away.
    await this.sent;
    if (place) await dropDraft(place.type, place.id);
  }
}
