/** Laying a plan on the ground: control points are picked, dragged or typed, tried on the server, shown at once, and kept when they are good. */
import { failed, told } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { metresBetween } from '/map/geodesic.js';
import { saveRecord } from '/record/records.js';
import { isComplete, readControls, writeControls } from '/site/affine.js';
import { tryFit } from '/site/site-api.js';

const FEWEST = 2;
const MOST = 4;
const TYPING_MILLIS = 250;

/** @typedef {import('/site/plan-board.js').Clicked} Clicked */

/** @param {Clicked} where */
export const valuesOf = (where) => (where.side === 'picture' ? { x: where.x, y: where.y } : { lon: where.lonLat[0], lat: where.lonLat[1] });

/**
 * @param {any} state the view's: `sheet`, `mode`, `controls`, `fit`, `refusal`, `busy`
 * @param {() => import('/site/plan-board.js').PlanBoard} board @param {() => Promise<void>} reload
 */
export function fitting(state, board, reload) {
  let turn = 0;
  let timer = 0;

  const startFit = () => {
    state.controls = readControls(state.sheet.plan.controlPoints);
    Object.assign(state, { mode: 'fit', refusal: '', fit: state.sheet.fit || null, selected: '', feature: null });
    board().showControls(state.controls);
    board().setMovable(false);
  };
  const endFit = () => {
    leave();
    Object.assign(state, { mode: '', controls: [], fit: null, refusal: '' });
    board().showControls([]);
    board().lay(state.sheet.fit?.corners || null, true);
  };
  const refuse = (/** @type {any} */ problem) => {
    Object.assign(state, { fit: null, refusal: problem.errors?.[0]?.message || problem.message });
    board().lay(null);
  };
  const compute = () => {
    board().showControls(state.controls);
    leave();
    const mine = turn;
    const whole = state.controls.filter(isComplete);
    if (whole.length < FEWEST || whole.length !== state.controls.length) {
      Object.assign(state, { fit: null, refusal: '' });
      if (whole.length < FEWEST) board().lay(null);
      return;
    }
    timer = window.setTimeout(async () => {
      try {
        const fit = await tryFit(state.sheet.plan.id, writeControls(whole));
        if (mine !== turn) return;
        Object.assign(state, { fit, refusal: '' });
        board().lay(fit.corners);
      } catch (problem) {
        if (mine === turn) refuse(problem);
      }
    }, TYPING_MILLIS);
  };
  const change = (/** @type {number} */ index, /** @type {any} */ values) => {
    Object.assign(state.controls[index], values);
    compute();
  };
  const pick = (/** @type {Clicked} */ where) => {
    let index = state.controls.findIndex((/** @type {any} */ one) => !isComplete(one));
    if (index < 0) {
      if (state.controls.length >= MOST) return;
      index = state.controls.push({ x: null, y: null, lon: null, lat: null }) - 1;
    }
    change(index, valuesOf(where));
  };
  const saveFit = async () => {
    state.busy = true;
    try {
      const { id, version } = state.sheet.plan;
      await saveRecord('site-plan', id, { version, controlPoints: writeControls(state.controls) });
      told(t('site.fit.saved'));
      await reload();
      endFit();
    } catch (problem) {
      failed(problem);
    } finally {
      state.busy = false;
    }
  };
  /** From the enterprise's own position to the middle of the plan as it is laid now. */
  const metresAway = () => {
    const home = board()?.home;
    if (!state.fit || !home) return null;
    const [a, , b] = state.fit.corners;
    return metresBetween(home, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
  };
  /** What is being tried no longer counts. */
  const leave = () => {
    turn += 1;
    clearTimeout(timer);
  };
  return { startFit, endFit, compute, change, pick, saveFit, metresAway, leave };
}
