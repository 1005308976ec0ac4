/** Forms of which no draft is kept: whoever would leave one that he has begun is asked first, also by the address or the browser. */
import { confirmed, onBeforeUnmount, reactive } from '/core/ui.js';
import { t } from '/core/i18n.js';

/** @type {Set<{begun: boolean}>} */
const forms = new Set();

window.addEventListener('beforeunload', (event) => {
  if (anyUnsaved()) event.preventDefault();
});

/** Whether a form would be lost by going somewhere else. */
export const anyUnsaved = () => [...forms].some((form) => form.begun);

/** @returns {Promise<boolean>} whether what was typed may be lost */
export const mayBeLost = () => confirmed(t('record.unsaved'), t('record.unsavedTitle'));

/** Called by a component's setup that knows by itself whether something would be lost. @param {() => boolean} begun */
export function loseable(begun) {
  const form = {
    get begun() {
      return begun();
    },
  };
  forms.add(form);
  onBeforeUnmount(() => forms.delete(form));
}

/** Called by a component's setup: `begun` is set while something is typed, `leave` is a dialog's `beforeClose`. */
export function unsavedForm() {
  const form = reactive({ begun: false });
  forms.add(form);
  onBeforeUnmount(() => forms.delete(form));
  return {
    form,
    /** @param {() => void} done */
    leave: async (done) => {
      if (form.begun && !(await mayBeLost())) return;
      form.begun = false;
      done();
    },
  };
}
