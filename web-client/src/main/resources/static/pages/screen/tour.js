/** Scenes that play by themselves: the whole, then those that were kept, or else each part with an alarm. A touch pauses them. */

const DWELL = 15;
const RESUME_AFTER = 60_000;
const HOME_AFTER = 180_000;
const MOST_SCENES = 50;

/**
 * @param {{home: () => Promise<void>, show: (child: any) => Promise<void>, scenes: () => any[], away: () => boolean, held: () => boolean}} screen
 *   held: nothing may move now, such as in an incident
 */
export function makeTour(screen) {
  let playing = false;
  let touched = Date.now();
  let next = 0;
  let at = 0;
  let busy = false;
  const tick = async () => {
    const idle = Date.now() - touched;
    if (busy || screen.held()) return;
    busy = true;
    try {
      if (!playing) {
        if (idle > HOME_AFTER && screen.away()) await screen.home();
      } else if (idle > RESUME_AFTER && Date.now() > next) {
        const scenes = [{ address: '' }, ...screen.scenes().slice(0, MOST_SCENES)];
        at = (at + 1) % scenes.length;
        await screen.show(scenes[at]);
        next = Date.now() + (scenes[at].seconds || DWELL) * 1000;
      }
    } finally {
      busy = false;
    }
  };
  const timer = window.setInterval(tick, 1000);
  return {
    touch: () => {
      touched = Date.now();
    },
    /** @returns {boolean} whether it plays now */
    toggle: () => {
      playing = !playing;
      // Who starts it does not want to wait until he counts as gone.
      if (playing) touched = 0;
      next = 0;
      at = 0;
      return playing;
    },
    idle: () => Date.now() - touched,
    stop: () => clearInterval(timer),
  };
}
