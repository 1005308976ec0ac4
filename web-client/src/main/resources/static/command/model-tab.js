/** What the model is worth: its inputs, limits and constants, and what it was compared with. */
import { defineComponent, h, shallowRef, watch } from '/core/ui.js';
import { dateTime, label, number, t } from '/core/i18n.js';
import { choiceText, inputTitle, loadCard } from '/command/effects.js';

export const ModelTab = defineComponent({
  props: { assessment: { type: Object, required: true }, kind: { type: Object, required: true }, substance: { type: String, default: '' } },
  setup(props) {
    const card = shallowRef(/** @type {any} */ (null));
    watch(
      () => props.assessment.model.id,
      async (/** @type {string} */ id) => {
        card.value = null;
        const found = await loadCard(id).catch(() => null);
        if (id === props.assessment.model.id) card.value = found;
      },
      { immediate: true },
    );

    /** What the model was compared with; a model that was compared with nothing says why. */
    const compared = () => {
      const found = card.value;
      if (!found) return null;
      return [
        h('h3', { class: 'table-title' }, t('incident.card.title')),
        h('p', { class: 'muted small' }, [
          t('incident.card.constants', { verified: number(found.verified), unverified: number(found.unverified) }),
          ' ',
          found.fieldTrials.length ? '' : t('incident.card.noTrials'),
        ]),
        found.pairs.length
          ? h('table', { class: 'plain', 'data-test': 'card' }, [
              h('thead', h('tr', ['output', 'published', 'ours', 'error', 'allowed', 'source'].map((name) =>
                h('th', { key: name, class: name === 'source' || name === 'output' ? '' : 'num' }, t(`incident.card.${name}`)),
              ))),
              h(
                'tbody',
                found.pairs.map((/** @type {any} */ pair, /** @type {number} */ i) =>
                  h('tr', { key: i }, [
                    h('td', h('code', pair.output)),
                    h('td', { class: 'num' }, number(pair.expected, 4)),
                    h('td', { class: 'num' }, number(pair.value, 4)),
                    h('td', { class: 'num' }, `${number(pair.errorPercent, 3)} %`),
                    h('td', { class: 'num' }, `${number(pair.tolerancePercent, 3)} %`),
                    h('td', { class: 'muted small' }, pair.source),
                  ]),
                ),
              ),
            ])
          : h('p', { class: 'notice-strip' }, found.exempt),
      ];
    };

    const model = () => {
      const used = props.assessment.model;
      const place = props.assessment.place;
      return [
        h('dl', { class: 'facts' }, [
          h('dt', t('incident.model')),
          h('dd', `${label(used.title)} · ${used.edition ?? ''}`),
          h('dt', t('incident.coefficients')),
          h('dd', label(used.coefficients)),
          h('dt', t('incident.validity')),
          h('dd', [
            h(
              'span',
              { class: ['tag', used.validity?.state === 'IN_RANGE' ? '' : 's3'] },
              t(`incident.${used.validity?.state === 'IN_RANGE' ? 'inRange' : 'extrapolated'}`),
            ),
          ]),
          h('dt', t('incident.place')),
          h('dd', [place.enterpriseName || '', ' ', (place.areas || []).join(' ')]),
          ...Object.entries(used.inputs || {}).flatMap(([name, value]) => [
            h('dt', { key: `t${name}` }, inputTitle(/** @type {any} */ (props.kind), name)),
            h('dd', { key: `d${name}` }, name === 'substance' && props.substance ? props.substance : choiceText(name, String(value))),
          ]),
        ]),
        h('h3', { style: 'margin:10px 0 4px' }, t('incident.limits')),
        h(
          'ul',
          { class: 'small', style: 'margin:0;padding-left:18px' },
          (used.limits || []).map((/** @type {any} */ l, /** @type {number} */ i) => h('li', { key: i }, label(l))),
        ),
        used.constants?.length
          ? [
              h('h3', { style: 'margin:10px 0 4px' }, t('incident.constants')),
              h(
                'table',
                { class: 'plain' },
                h(
                  'tbody',
                  used.constants.map((/** @type {any} */ c, /** @type {number} */ i) =>
                    h('tr', { key: i }, [
                      h('td', c.name),
                      h('td', c.value),
                      h('td', { class: 'muted small' }, [
                        c.source,
                        c.verified ? '' : h('span', { class: 'tag s2' }, t('incident.unverified')),
                      ]),
                    ]),
                  ),
                ),
              ),
            ]
          : null,
        compared(),
        h('p', { class: 'muted small' }, [
          `${dateTime(props.assessment.createdAt)} ${props.assessment.createdBy ?? ''} · `,
          h('code', String(props.assessment.digest || '').slice(0, 16)),
        ]),
      ];
    };

    return () => h('div', model());
  },
});
