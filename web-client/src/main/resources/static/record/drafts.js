/** A begun form, kept on the server while it is typed, so that neither a crash nor another browser loses it. */
import { get, put, remove } from '/core/http.js';
import { reactive, toRaw } from '/core/ui.js';

const PAUSE_MILLIS = 1500;
const address = (/** @type {string} */ type, /** @type {number|string} */ id) => `/api/drafts/${type}/${id}`;

/** What this user has begun. @returns {Promise<{type: string, typeTitle: any, id: number, title: string, savedAt: string}[]>} */
export const listDrafts = () => get('/api/drafts');
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
  }

  /**
   * A form was opened: is there a draft of it?
   * @param {{type: string, id: number|string, version: number}} place @param {() => Record<string, any>} read what is typed
   */
  async open(place, read) {
    this.close();
    this.place = place;
    this.read = read;
    const mine = this.turn;
    try {
      const { draft } = await get(address(place.type, place.id));
      if (mine === this.turn) this.state.offer = draft;
    } catch (problem) {
      if (mine === this.turn) this.state.problem = /** @type {Error} */ (problem).message;
    }
  }

  close() {
    clearTimeout(this.timer);
    this.turn += 1;
    this.place = null;
    Object.assign(this.state, { offer: null, savedAt: '', problem: '', busy: false });
  }

  /** Something was typed. */
  touch() {
    clearTimeout(this.timer);
    if (this.place && !this.state.offer) this.timer = setTimeout(() => this.save(), PAUSE_MILLIS);
  }

  /** @returns {Promise<boolean>} whether it is kept */
  async save() {
    clearTimeout(this.timer);
    const place = this.place;
    if (!place || this.state.offer) return false;
    const mine = this.turn;
    this.state.busy = true;
    try {
      const values = JSON.parse(JSON.stringify(toRaw(this.read())));
      const { savedAt } = await put(address(place.type, place.id), { version: place.version, values });
      // What was saved as a record or closed meanwhile is no draft any more.
      if (mine !== this.turn) return false;
      Object.assign(this.state, { savedAt, problem: '' });
      return true;
    } catch (problem) {
      if (mine === this.turn) this.state.problem = /** @type {Error} */ (problem).message;
      return false;
    } finally {
      if (mine === this.turn) this.state.busy = false;
    }
  }

  /** The older draft is taken up. @returns {Record<string, any>} its values */
  restore() {
    const draft = this.state.offer;
    Object.assign(this.state, { offer: null, savedAt: draft.savedAt });
    return draft.values;
  }

  /** It is not wanted, or was saved as a record. */
  async drop() {
    clearTimeout(this.timer);
    const place = this.place;
    this.turn += 1;
    Object.assign(this.state, { offer: null, savedAt: '', problem: '', busy: false });
    if (place) await dropDraft(place.type, place.id);
  }
}
