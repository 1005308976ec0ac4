/** Keeps a screen that runs for weeks from growing: a fresh start once a day at night, or before memory runs out. */
import { cityTime } from '/core/zone.js';
import { reloadIfThere } from '/screen/lost.js';

const DAY = 86_400_000;
const NIGHT_HOUR = 4;
const FULL = 0.85;

/** @param {() => boolean} quiet whether nobody would mind now */
export function guardMemory(quiet) {
  const started = Date.now();
  const timer = window.setInterval(() => {
    const memory = /** @type {any} */ (performance).memory;
    const full = memory && memory.usedJSHeapSize > FULL * memory.jsHeapSizeLimit;
    const old = Date.now() - started > DAY && cityTime().getHours() === NIGHT_HOUR;
    if (full || (old && quiet())) reloadIfThere();
  }, 60_000);
  return () => clearInterval(timer);
}
