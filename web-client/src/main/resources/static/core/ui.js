/**
 * The user-interface libraries, loaded as classic scripts before any module: the one place that touches their globals.
 */
const globals = /** @type {any} */ (window);

export const {
  createApp,
  defineComponent,
  h,
  reactive,
  ref,
  computed,
  watch,
  onMounted,
  onBeforeUnmount,
  nextTick,
  shallowRef,
  markRaw,
  toRaw,
} = globals.Vue;

/** Element Plus; its components are used as `el.ElButton`. */
export const el = globals.ElementPlus;

/** Says shortly that something went well. @param {string} text */
export function told(text) {
  el.ElMessage({ message: text, type: 'success', duration: 2500, showClose: true });
}

/** Shows a refusal or a failure. @param {unknown} error */
export function failed(error) {
  const problem = /** @type {any} */ (error);
  if (problem && problem.name === 'AbortError') return;
  const lines = ((problem && problem.errors) || []).map((/** @type {any} */ e) => e.message).filter(Boolean);
  const text = lines.length ? lines.join(' ') : String((problem && problem.message) || problem);
  el.ElMessage({ message: text, type: 'error', duration: 6000, showClose: true });
}

/**
 * Copies a text and says so. Without a secure connection a browser has no clipboard: there the text is copied by way of a box, and where
 * that is refused it is shown to be copied by hand. @param {string} text @param {string} said
 */
export async function copied(text, said) {
  if (navigator.clipboard && (await navigator.clipboard.writeText(text).then(() => true, () => false))) return told(said);
  const box = document.createElement('textarea');
  box.value = text;
  box.style.cssText = 'position:fixed;opacity:0';
  document.body.append(box);
  box.select();
  const done = document.execCommand('copy');
  box.remove();
  if (done) told(said);
  else el.ElMessageBox.alert(text).catch(() => null);
}

/** Asks before something is done for good. @param {any} text or a node @param {string} title @returns {Promise<boolean>} */
export function confirmed(text, title) {
  return el.ElMessageBox.confirm(text, title, { type: 'warning' }).then(
    () => true,
    () => false,
  );
}

/**
 * Asks with two answers besides going on as before.
 * @param {any} text @param {string} title @param {{confirm: string, cancel: string}} answers @returns {Promise<'confirm'|'cancel'|'close'>}
 */
export function chosen(text, title, answers) {
  return el.ElMessageBox.confirm(text, title, {
    type: 'warning',
    distinguishCancelAndClose: true,
    confirmButtonText: answers.confirm,
    cancelButtonText: answers.cancel,
  }).then(
    () => 'confirm',
    (/** @type {string} */ action) => (action === 'cancel' ? 'cancel' : 'close'),
  );
}

/** A small inline SVG glyph, drawn with the current text colour. @param {string} path @param {number} [size] */
export function glyph(path, size = 18) {
  return h(
    'svg',
    { class: 'glyph', viewBox: '0 0 24 24', width: size, height: size, 'aria-hidden': 'true' },
    path.split('|').map((d) => h('path', { d })),
  );
}
