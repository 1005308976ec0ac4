/** The top of a screen: weather and duty at the left, what and where in the middle, clock and connection at the right. */
import { h } from '/core/ui.js';
import { dateTime, language, number, t } from '/core/i18n.js';
import { cityText, cityTime } from '/core/zone.js';

const HOUR = 3_600_000;
const STATION_FRESH = 3;
const WINDS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'];

/** @param {any} weather @param {number} now */
function weatherLine(weather, now) {
  if (!weather) return h('span', { class: 'dim' }, t('screen.noWeather'));
  const wind = t(`screen.wind.${WINDS[Math.round(Number(weather.windFrom) / 45) % 8]}`);
  const hours = Math.floor((now - new Date(weather.observedAt).getTime()) / HOUR);
  return h('span', { class: 'line', 'data-test': 'weather' }, [
    h('b', `${number(Number(weather.temperature), 1)} °C`),
    h('span', { class: 'dim' }, ` ${weather.name}`),
    ` ${wind} ${number(Number(weather.windSpeed), 1)} m/s `,
    hours >= STATION_FRESH
      ? h('em', { class: 'stale' }, t('screen.observedAgo', { n: hours }))
      : h('span', { class: 'dim' }, dateTime(weather.observedAt).slice(11)),
  ]);
}

/** @param {any} duty */
function dutyLine(duty) {
  if (!duty) return h('span', { class: 'stale', 'data-test': 'duty' }, t('screen.noDuty'));
  return h('span', { class: 'line', 'data-test': 'duty' }, [
    h('span', { class: 'dim' }, `${t('screen.duty')} `),
    h('b', duty.leader),
    ` ${duty.officers} ${duty.phone}`,
  ]);
}

/** @param {{title: string, briefing: any, now: number, connected: boolean, since: number, stale: number}} x */
export function headerStrip(x) {
  const today = cityTime(x.now);
  const clock = clockOf(x.now);
  const day = new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long' }).format(today);
  const weekday = new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short' }).format(today);
  return h('header', { class: 'strip' }, [
    h('div', { class: 'side' }, [weatherLine(x.briefing?.weather, x.now), dutyLine(x.briefing?.duty)]),
    h('h1', x.title),
    h('div', { class: 'side end' }, [
      h('span', { class: 'line' }, [h('span', { class: 'dim' }, `${day} ${weekday} `), h('b', { class: 'clock', 'data-test': 'clock' }, clock)]),
      statusLine(x),
    ]),
  ]);
}

/** @param {{briefing: any, connected: boolean, since: number, stale: number}} x */
function statusLine(x) {
  const at = x.briefing ? clockOf(x.briefing.at) : '';
  return h('span', { class: 'line', role: 'status', 'data-test': 'data-state' }, [
    x.connected
      ? null
      : h('em', { class: 'stale', 'data-test': 'offline' }, `${t('screen.offline', { time: clockOf(x.since) })} `),
    x.stale > 0
      ? h('em', { class: 'stale', 'data-test': 'stale' }, t('screen.stale', { n: x.stale }))
      : h('span', { class: 'dim' }, at ? t('screen.dataAt', { time: at }) : t('app.loading')),
  ]);
}

/** @param {string|number} when */
const clockOf = (when) => cityText(when).slice(11);
