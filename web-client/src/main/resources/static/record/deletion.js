/** Deleting records: asks how many and which, deletes them together, and offers for half a minute to take it back. */
import { confirmed, defineComponent, el, failed, h, onBeforeUnmount, reactive, told } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { deleteRecords, restoreRecords } from '/record/records.js';

const LISTED = 8;
/** The offer ends a little before the server's half minute does. */
const MARGIN_SECONDS = 1;

/** The newest offer that still stands, for Ctrl+Z. @type {{undo: () => void} | null} */
let standing = null;

/** Takes the newest deletion back, if its time has not passed. */
export function undoLast() {
  standing?.undo();
}

const Offer = defineComponent({
  props: { text: { type: String, required: true }, seconds: { type: Number, required: true } },
  emits: ['undo', 'over'],
  setup(props, { emit }) {
    const until = performance.now() + props.seconds * 1000;
    const state = reactive({ left: props.seconds });
    const clock = setInterval(() => {
      state.left = Math.ceil((until - performance.now()) / 1000);
      if (state.left <= 0) emit('over');
    }, 250);
    onBeforeUnmount(() => clearInterval(clock));
    return () =>
      h('div', { class: 'undo-offer', role: 'status' }, [
        h('span', props.text),
        h(el.ElButton, { size: 'small', type: 'primary', 'data-test': 'undo-delete', onClick: () => emit('undo') }, () =>
          t('record.undo', { n: Math.max(0, state.left) }),
        ),
      ]);
  },
});

/** @param {any[]} items @param {string} head @param {string} kind */
const names = (items, head, kind) =>
  h('div', { class: kind }, [
    h('p', head),
    h('ul', [
      ...items.slice(0, LISTED).map((item) => h('li', { key: item.id }, item.title)),
      items.length > LISTED ? h('li', { class: 'muted' }, t('record.andMore', { n: items.length - LISTED })) : null,
    ]),
  ]);

/**
 * @param {import('/record/records.js').Schema} schema
 * @param {any[]} items with title and whether they are deletable
 * @param {(gone: boolean) => void} changed called after the deletion, and after it was taken back
 * @returns {Promise<boolean>} whether they are gone
 */
export async function erase(schema, items, changed) {
  const gone = items.filter((item) => item.deletable);
  const kept = items.filter((item) => !item.deletable);
  if (!gone.length) {
    failed(new Error(t('record.noneDeletable')));
    return false;
  }
  const question = h('div', { class: 'delete-question', 'data-test': 'delete-question' }, [
    names(gone, t('record.confirmDeleteMany', { n: gone.length }), 'going'),
    kept.length ? names(kept, t('record.keptMany', { n: kept.length }), 'muted') : null,
    h('p', { class: 'muted small' }, t('record.undoHint')),
  ]);
  if (!(await confirmed(question, t(items.length > 1 ? 'action.deleteMany' : 'action.delete')))) return false;
  const ids = gone.map((item) => item.id);
  try {
    const answer = await deleteRecords(schema.type, ids);
    changed(true);
    offer(schema.type, ids, answer.undoSeconds - MARGIN_SECONDS, changed);
    return true;
  } catch (problem) {
    failed(problem);
    return false;
  }
}

/** @param {string} type @param {number[]} ids @param {number} seconds @param {(gone: boolean) => void} changed */
function offer(type, ids, seconds, changed) {
  let used = false;
  const undo = async () => {
    if (used) return;
    used = true;
    message.close();
    try {
      const { restored } = await restoreRecords(type, ids);
      told(t('record.restored', { n: restored }));
      changed(false);
    } catch (problem) {
      failed(problem);
    }
  };
  const mine = { undo };
  const message = el.ElMessage({
    message: h(Offer, { text: t('record.deletedMany', { n: ids.length }), seconds, onUndo: undo, onOver: () => message.close() }),
    type: 'warning',
    duration: 0,
    showClose: true,
    grouping: false,
    onClose: () => {
      if (standing === mine) standing = null;
    },
  });
  standing = mine;
}
