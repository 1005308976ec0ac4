/** The form of a record or of a step, drawn from its field descriptions: parts with their progress, help, and what is wrong on top with links. */
import { defineComponent, el, h, nextTick, reactive, ref } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { FieldInput } from '/record/field-input.js';
import { progress, sectionsOf } from '/record/form-sections.js';
import { faults, isGeometry } from '/record/values.js';

const WIDE = ['longtext', 'files', 'point', 'polygon', 'line'];
/** A form with fewer required fields is seen at one glance. */
const LONG = 4;
const HELP_KEY = 'yitu.form.help';

export const RecordForm = defineComponent({
  props: {
    fields: { type: Array, required: true },
    sections: { type: Array, default: () => [] },
    draft: { type: Object, required: true },
    name: { type: String, required: true },
    busy: Boolean,
    submitText: { type: String, default: '' },
    cancellable: { type: Boolean, default: true },
  },
  emits: ['submit', 'cancel', 'dirty'],
  setup(props, { emit, expose, slots }) {
    const state = reactive({
      faults: /** @type {{field: string, message: string}[]} */ ([]),
      message: '',
      helpAll: localStorage.getItem(HELP_KEY) === 'on',
      helped: /** @type {string[]} */ ([]),
    });
    const idOf = (/** @type {string} */ field) => `${props.name}-${field.replace(/\W/g, '-')}`;
    const writable = () =>
      /** @type {import('/record/records.js').Field[]} */ (props.fields).filter((f) => f.writable !== false);
    const draft = () => /** @type {Record<string, any>} */ (props.draft);

    const form = ref(null);
    const submit = async () => {
      // Ctrl+Enter held down, or pressed twice, is one wish.
      if (props.busy) return;
      // A number or a date that is still being typed is taken over when its box is left.
      const typing = /** @type {HTMLElement|null} */ (document.activeElement);
      if (typing?.closest('.record-form')) typing.blur();
      await nextTick();
      state.message = '';
      state.faults = faults(writable(), draft());
      // A file that is still on its way would be missing from what is saved.
      if (/** @type {any} */ (form.value)?.querySelector('.file-input[aria-busy=true]')) state.message = t('form.uploading');
      if (state.faults.length || state.message) showTop();
      else emit('submit');
    };
    const showTop = () =>
      nextTick(() => {
        const problems = document.getElementById(idOf('problems'));
        problems?.scrollIntoView({ block: 'nearest' });
        problems?.focus();
      });
    /** Shows a refusal of the server. @param {any} problem */
    const refuse = (problem) => {
      state.faults = problem.errors || [];
      state.message = problem.message;
      showTop();
    };
    const boxOf = (/** @type {string} */ field) => document.getElementById(`${idOf(field)}-box`);
    const goTo = (/** @type {Event} */ event, /** @type {string} */ field) => {
      event.preventDefault();
      const box = boxOf(field);
      const place =
        document.getElementById(idOf(field)) || /** @type {HTMLElement|null} */ (box?.querySelector('input, textarea, button'));
      (box || place)?.scrollIntoView({ block: 'center' });
      place?.focus();
    };
    expose({ refuse, submit });

    const toggleHelp = (/** @type {string} */ name) => {
      state.helped = state.helped.includes(name) ? state.helped.filter((x) => x !== name) : [...state.helped, name];
    };
    const toggleAllHelp = () => {
      state.helpAll = !state.helpAll;
      state.helped = [];
      localStorage.setItem(HELP_KEY, state.helpAll ? 'on' : 'off');
    };
    const nameOf = (/** @type {string} */ name) =>
      label(/** @type {any[]} */ (props.fields).find((f) => f.name === name)?.label) || name;
    const isHere = (/** @type {string} */ name) => writable().some((f) => f.name === name);
    const problems = () =>
      !state.message && !state.faults.length
        ? null
        : h('div', { class: 'problem', id: idOf('problems'), role: 'alert', tabindex: -1 }, [
            h(
              'b',
              !state.message || state.faults.some((f) => f.message === state.message)
                ? t('form.pleaseCorrect')
                : state.message,
            ),
            state.faults.length
              ? h(
                  'ul',
                  state.faults.map((f, i) =>
                    h('li', { key: i }, [
                      isHere(f.field)
                        ? h(
                            'a',
                            { href: `#${idOf(f.field)}`, onClick: (/** @type {Event} */ e) => goTo(e, f.field) },
                            f.message.includes(nameOf(f.field)) ? f.message : `${nameOf(f.field)}: ${f.message}`,
                          )
                        : f.message,
                    ]),
                  ),
                )
              : null,
          ]);

    /** How far the form is, and its parts to jump to. @param {import('/record/form-sections.js').Section[]} sections */
    const guide = (sections) => {
      const whole = progress(writable(), draft());
      const helpful = writable().some((f) => f.help);
      if (whole.all < LONG && sections.length < 2 && !helpful) return null;
      return h('div', { class: ['form-guide', { parted: sections.length > 1 }] }, [
        whole.all >= LONG
          ? h('span', { class: 'form-progress', 'data-test': 'form-progress', 'aria-live': 'polite' }, [
              h('i', h('i', { style: `width:${Math.round((100 * whole.done) / whole.all)}%`, class: { done: whole.done === whole.all } })),
              h('span', t('form.progress', whole)),
            ])
          : null,
        sections.length > 1
          ? h(
              'nav',
              { class: 'form-parts', 'aria-label': t('form.parts') },
              sections.map((section, i) => {
                const part = progress(section.fields, draft());
                const wrong = section.fields.some((f) => state.faults.some((x) => x.field === f.name));
                const mark = wrong ? '!' : part.all && part.done === part.all ? '✓' : part.all ? `${part.done}/${part.all}` : '';
                return h(
                  'button',
                  {
                    key: i,
                    type: 'button',
                    class: ['part', { wrong, done: mark === '✓' }],
                    onClick: () => document.getElementById(`${idOf('part')}-${i}`)?.scrollIntoView({ block: 'start' }),
                  },
                  [label(section.title), mark ? h('small', ` ${mark}`) : null],
                );
              }),
            )
          : null,
        h('span', { class: 'grow' }),
        helpful
          ? h(
              'button',
              { type: 'button', class: 'link small', 'aria-pressed': String(state.helpAll), 'data-test': 'help-all', onClick: toggleAllHelp },
              t(state.helpAll ? 'form.hideHelp' : 'form.showHelp'),
            )
          : null,
      ]);
    };

    const fieldBox = (/** @type {import('/record/records.js').Field} */ field) => {
      const wrong = state.faults.find((f) => f.field === field.name);
      const helped = Boolean(field.help) && state.helpAll !== state.helped.includes(field.name);
      const told = [wrong ? `${idOf(field.name)}-fault` : '', helped ? `${idOf(field.name)}-help` : ''].filter(Boolean).join(' ');
      return h(
        'div',
        {
          key: field.name,
          id: `${idOf(field.name)}-box`,
          class: ['form-field', { wide: WIDE.includes(field.kind) || field.tree, wrong }],
          'data-field': field.name,
          role: 'group',
          'aria-describedby': told || undefined,
        },
        [
          h('div', { class: 'field-head' }, [
            h('label', { for: isGeometry(field) ? undefined : idOf(field.name), class: { required: field.required } }, [
              label(field.label),
              field.required ? h('span', { class: 'star', title: t('form.mandatory') }, ' *') : null,
            ]),
            field.help
              ? h(
                  'button',
                  {
                    type: 'button',
                    class: 'help-mark',
                    'aria-expanded': String(helped),
                    'aria-label': t('form.helpOf', { name: label(field.label) }),
                    title: t('form.helpOf', { name: label(field.label) }),
                    onClick: () => toggleHelp(field.name),
                  },
                  '?',
                )
              : null,
          ]),
          helped ? h('div', { class: 'field-help', id: `${idOf(field.name)}-help` }, label(field.help)) : null,
          h(FieldInput, {
            field,
            id: idOf(field.name),
            modelValue: draft()[field.name],
            'onUpdate:modelValue': (/** @type {any} */ v) => {
              draft()[field.name] = v;
              state.faults = state.faults.filter((f) => f.field !== field.name);
              emit('dirty');
            },
          }),
          wrong ? h('div', { class: 'field-fault', id: `${idOf(field.name)}-fault` }, wrong.message) : null,
        ],
      );
    };

    const parts = () => sectionsOf(writable(), /** @type {any} */ (props.sections));
    return () => {
      const sections = parts();
      return h(
        'form',
        {
          class: 'record-form',
          ref: form,
          novalidate: true,
          onSubmit: (/** @type {Event} */ e) => {
            e.preventDefault();
            submit();
          },
          onKeydown: (/** @type {KeyboardEvent} */ e) => {
            if ((e.ctrlKey || e.metaKey) && e.key === 'Enter') {
              e.preventDefault();
              submit();
            }
          },
        },
        [
          slots.top?.(),
          guide(sections),
          problems(),
          ...sections.map((section, i) => [
            section.title
              ? h('h2', { key: `h${i}`, class: 'form-part', id: `${idOf('part')}-${i}` }, label(section.title))
              : null,
            h('div', { key: `g${i}`, class: 'form-grid' }, section.fields.map(fieldBox)),
          ]),
          h('div', { class: 'form-foot' }, [
            slots.foot?.(),
            props.cancellable ? h(el.ElButton, { onClick: () => emit('cancel') }, () => t('action.cancel')) : null,
            h(
              el.ElButton,
              { type: 'primary', nativeType: 'submit', loading: props.busy, 'data-test': 'save', title: 'Ctrl+Enter' },
              () => props.submitText || t('action.save'),
            ),
          ]),
        ],
      );
    };
  },
});
