/** Single-key shortcuts that stay out of the way while somebody types. */

/**
 * @param {Record<string, (event: KeyboardEvent) => void>} bindings by `event.key` (letters in lower case), `Ctrl+Enter`, `Alt+ArrowDown`
 * @returns {() => void} takes the shortcuts away again
 */
export function bindKeys(bindings) {
  const listen = (/** @type {KeyboardEvent} */ event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const typing = target.closest?.('input, textarea, select, [contenteditable=true]');
    const name = combination(event);
    if (dialogOpen() || event.metaKey) return;
    // In a box Ctrl+Z takes back what was typed there, and nothing else.
    if (typing && (name === 'Ctrl+z' || (event.key !== 'Escape' && !event.ctrlKey && !event.altKey))) return;
    const action = bindings[name];
    if (!action) return;
    action(event);
    if (event.key !== 'Escape') event.preventDefault();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

/** A dialog or drawer has the keys to itself. */
function dialogOpen() {
  return [...document.querySelectorAll('.el-overlay')].some(
    (e) => /** @type {HTMLElement} */ (e).style.display !== 'none',
  );
}

/** @param {KeyboardEvent} event */
function combination(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return `${event.ctrlKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${key}`;
}
