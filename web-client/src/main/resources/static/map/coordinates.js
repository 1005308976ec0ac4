/**
 * Reading coordinates that people type, and writing them. Datum shifts are the server's (`/api/coordinates`).
 * @typedef {{lon: number, lat: number, datum: string}} Typed
 */
import { get, query } from '/core/http.js';

const DATUMS = [
  ['BD09', 'BD-09'],
  ['GCJ02', 'GCJ-02'],
  ['WGS84', 'WGS-84'],
  ['CGCS2000', 'CGCS2000'],
  ['EPSG4490', 'CGCS2000'],
  ['EPSG4326', 'WGS-84'],
];
const PART =
  "([NSEW\u5317\u5357\u4e1c\u897f])?\\s*(-?\\d+(?:\\.\\d+)?)\\s*(?:[°\u5ea6]\\s*(?:(\\d+(?:\\.\\d+)?)\\s*['′’\u5206]\\s*)?(?:(\\d+(?:\\.\\d+)?)\\s*(?:\"|″|”|''|\u79d2)\\s*)?)?([NSEW\u5317\u5357\u4e1c\u897f])?";
const PAIR = new RegExp(`^\\s*${PART}\\s*[,，;；\\s]\\s*${PART}\\s*$`, 'i');

/**
 * Understands `105.44,28.87`, `28.87N 105.44E`, `105.44,28.87 BD-09`, `105°26′24″E, 28°52′12″N`.
 * @param {string} text @returns {Typed|null} null if the text is no pair of coordinates
 */
export function parseCoordinates(text) {
  let rest = text.trim();
  let datum = 'CGCS2000';
  const named = /[,\s(]*\(?([A-Z]+[\s-]?\d+)\)?\s*$/i.exec(rest);
  if (named) {
    const key = named[1].toUpperCase().replace(/[^A-Z0-9]/g, '');
    const known = DATUMS.find(([name]) => name === key);
    if (known) {
      datum = known[1];
      rest = rest.slice(0, named.index);
    }
  }
  const match = PAIR.exec(rest);
  if (!match) return null;
  const first = angle(match.slice(1, 6));
  const second = angle(match.slice(6, 11));
  if (!first || !second) return null;
  const swapped =
    first.axis === 'lat' ||
    second.axis === 'lon' ||
    (!first.axis && !second.axis && Math.abs(first.value) < 60 && Math.abs(second.value) > 60);
  const [lon, lat] = swapped ? [second.value, first.value] : [first.value, second.value];
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? { lon, lat, datum } : null;
}

/** @param {(string|undefined)[]} part */
function angle([before, degrees, minutes, seconds, after]) {
  const mark = (before || after || '').toUpperCase();
  const value = Math.abs(Number(degrees)) + Number(minutes || 0) / 60 + Number(seconds || 0) / 3600;
  if (!Number.isFinite(value) || Number(minutes || 0) >= 60 || Number(seconds || 0) >= 60) return null;
  const negative = Number(degrees) < 0 || 'SW\u5357\u897f'.includes(mark || '-');
  const axis = mark === '' ? '' : 'NS\u5317\u5357'.includes(mark) ? 'lat' : 'lon';
  return { value: negative ? -value : value, axis };
}

/** The same place in every datum, and where it lies. @param {Typed} typed */
export const everyDatum = (typed) => get(`/api/coordinates${query(typed)}`, { anonymous: true });

/** @param {number} value @param {'lon'|'lat'} axis */
export function dms(value, axis) {
  const total = Math.round(Math.abs(value) * 36000) / 10;
  const degrees = Math.floor(total / 3600);
  const minutes = Math.floor((total - degrees * 3600) / 60);
  const seconds = (total - degrees * 3600 - minutes * 60).toFixed(1);
  const mark = axis === 'lon' ? (value < 0 ? 'W' : 'E') : value < 0 ? 'S' : 'N';
  return `${degrees}°${String(minutes).padStart(2, '0')}′${seconds.padStart(4, '0')}″${mark}`;
}
