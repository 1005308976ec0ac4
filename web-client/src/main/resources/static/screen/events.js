/**
 * The server's events for a screen, whatever the network does: the browser reconnects by itself after a drop, this does it where
 * the browser gives up or the line has gone silent, and says from which event on it wants to hear.
 */
import { get } from '/core/http.js';

/** Three heartbeats. */
const SILENCE = 45_000;
const LONGEST_WAIT = 30_000;
const NAMES = ['hello', 'resumed', 'reset', 'alarm', 'figures', 'heartbeat'];

/**
 * @param {(name: string, data: any) => void} onEvent
 * @param {(connected: boolean) => void} onState
 * @returns {() => void} stops listening
 */
export function listenEvents(onEvent, onState) {
  /** @type {EventSource|undefined} */
  let source;
  let last = '';
  let heard = Date.now();
  let wait = 1000;
  let timer = 0;

  const open = () => {
    clearTimeout(timer);
    timer = 0;
    source?.close();
    heard = Date.now();
    source = new EventSource(`/api/events${last ? `?last=${last}` : ''}`);
    for (const name of NAMES) {
      source.addEventListener(name, (event) => {
        heard = Date.now();
        wait = 1000;
        if (event.lastEventId) last = event.lastEventId;
        onState(true);
        onEvent(name, JSON.parse(event.data));
      });
    }
    source.onerror = () => {
      onState(false);
      if (source?.readyState === EventSource.CLOSED) later();
    };
  };
  const later = () => {
    if (timer) return;
    timer = window.setTimeout(async () => {
      // Whoever is no longer signed in is led to the entry by this.
      await get('/api/session').catch(() => null);
      open();
    }, wait * (1 + Math.random()));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };
  const watch = window.setInterval(() => {
    if (Date.now() - heard < SILENCE || timer) return;
    onState(false);
    open();
  }, 5000);
  window.addEventListener('online', open);
  open();
  return () => {
    window.removeEventListener('online', open);
    clearInterval(watch);
    clearTimeout(timer);
    source?.close();
  };
}
