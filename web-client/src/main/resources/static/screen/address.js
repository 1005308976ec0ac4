/** A place on the way down as the part of the address behind #, and back. */

const UNDER_ENTERPRISE = ['site', 'camera'];

/** @param {import('/screen/places.js').Place[]} places */
export function addressOf(places) {
  const code = [...places].reverse().find((p) => p.kind === 'area')?.within;
  const parts = code ? [`within=${code}`] : [];
  for (const kind of ['enterprise', ...UNDER_ENTERPRISE]) {
    const place = places.find((p) => p.kind === kind);
    if (place) parts.push(`${kind}=${place.id}`);
  }
  return places.length > 1 ? `#${parts.join('&')}` : '';
}

/** The steps that lead to an address, from the top. @param {URLSearchParams} address @param {any} top @returns {any[]} */
export function wayTo(address, top) {
  const code = Number(address.get('within'));
  const steps = [];
  const county = Math.floor(code / 1000) * 1000;
  if (code && county !== code && top.children.some((/** @type {any} */ c) => c.id === String(county))) steps.push({ kind: 'area', id: String(county) });
  if (code && String(code) !== top.within) steps.push({ kind: 'area', id: String(code) });
  if (address.get('enterprise') && address.get('enterprise') !== top.id) steps.push({ kind: 'enterprise', id: address.get('enterprise') });
  for (const kind of UNDER_ENTERPRISE) if (address.get(kind)) steps.push({ kind, id: address.get(kind) });
  return steps;
}
