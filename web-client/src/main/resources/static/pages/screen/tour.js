/** Scenes that play by themselves: the whole, then each part with an alarm, the worst first. A touch pauses them. */

const DWELL = 15_000;
const RESUME_AFTER = 60_000;
const HOME_AFTER = 180_000;
const MOST_SCENES = 8;

/**
 * @param {{home: () => Promise<void>, show: (child: any) => Promise<void>, scenes: () => any[], away: () => boolean, held: () => boolean}} screen
 *   held: nothing may move now, such as in an incident
 */
export function makeTour(screen) {
  let playing = false;
  let touched = Date.now();
  let shownAt = 0;
  let at = 0;
  let busy = false;
  const tick = async () => {
    const idle = Date.now() - touched;
    if (busy || screen.held()) return;
    busy = true;
    try {
      if (!playing) {
        if (idle > HOME_AFTER && screen.away()) await screen.home();
      } else if (idle > RESUME_AFTER && Date.now() - shownAt > DWELL) {
        const scenes = screen.scenes().slice(0, MOST_SCENES);
        at = (at + 1) % (scenes.length + 1);
        await (at === 0 ? screen.home() : screen.show(scenes[at - 1]));
        shownAt = Date.now();
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
      shownAt = 0;
      at = 0;
      return playing;
    },
    idle: () => Date.now() - touched,
    stop: () => clearInterval(timer),
  };
}
