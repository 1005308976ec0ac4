/** Who and what lies in the zones, by layer, township and group; every number opens the features behind it. */
import { defineComponent, h, reactive, watch } from '/core/ui.js';
import { area, label, number, t } from '/core/i18n.js';
import { countAt, levelHead, levelsOf } from '/command/level-table.js';

/**
 * @typedef {{layer?: string, township?: string, group?: string, level?: number, title: string}} Cut what a number counts
 */

/** The listed features that a number counts. @param {any} exposure @param {Cut} cut @returns {any[]} with their layer */
function behind(exposure, cut) {
  return exposure.layers
    .filter((/** @type {any} */ row) => !cut.layer || row.layer === cut.layer)
    .flatMap((/** @type {any} */ row) =>
      row.features
        .filter(
          (/** @type {any} */ f) =>
            (cut.level === undefined || f.level === cut.level) &&
            (cut.township === undefined || f.township === cut.township) &&
            (cut.group === undefined || (f.group === cut.group && f.people)),
        )
        .map((/** @type {any} */ f) => ({ ...f, layer: row.layer, layerTitle: row.title })),
    );
}

const heads = (/** @type {any} */ count) => (count ? `${number(count.day)} / ${number(count.night)}` : '');

export const ExposureTab = defineComponent({
  props: { assessment: { type: Object, required: true }, chosen: { type: String, default: '' } },
  emits: ['fly'],
  setup(props, { emit }) {
    const state = reactive({ cut: /** @type {Cut|null} */ (null) });
    watch(
      () => props.assessment.id,
      () => {
        state.cut = null;
      },
    );
    const levels = () => levelsOf(props.assessment);
    const levelName = (/** @type {number} */ level) =>
      levels().find((/** @type {any} */ z) => z.level === level)?.name || t('incident.level', { n: level });

    /** A number that opens what it counts. @param {number} count @param {any} shown @param {Cut} cut */
    const opens = (count, shown, cut) =>
      count
        ? h(
            'button',
            {
              class: 'link',
              type: 'button',
              onClick: () => {
                state.cut = cut;
              },
            },
            shown,
          )
        : shown;
    /** @param {any} row @param {Cut} cut */
    const byLevel = (row, cut) => [
      ...levels().map((/** @type {any} */ z) => {
        const count = countAt(row, z.level);
        const finer = { ...cut, level: z.level, title: `${cut.title} · ${levelName(z.level)}` };
        return h('td', { key: z.level, class: 'num' }, opens(count, number(count), finer));
      }),
      h('td', { class: 'num' }, h('b', opens(row.total, number(row.total), cut))),
    ];

    const opened = () => {
      if (!state.cut) return null;
      const exposure = props.assessment.exposure;
      const found = behind(exposure, state.cut);
      const cutOff = exposure.layers.some(
        (/** @type {any} */ row) => row.truncated && (!state.cut?.layer || row.layer === state.cut.layer),
      );
      return h('div', { class: 'behind', 'data-test': 'behind' }, [
        h('div', { class: 'row' }, [
          h('b', { class: 'grow' }, `${state.cut.title} (${number(found.length)}${cutOff ? ' +' : ''})`),
          h(
            'button',
            {
              class: 'link',
              type: 'button',
              onClick: () => {
                state.cut = null;
              },
            },
            t('action.close'),
          ),
        ]),
        cutOff ? h('p', { class: 'muted small' }, t('incident.listCutOff')) : null,
        h('div', { class: 'behind-list' }, [
          h(
            'table',
            { class: 'plain' },
            h(
              'tbody',
              found.map((f) =>
                h(
                  'tr',
                  {
                    key: `${f.layer}/${f.id}`,
                    class: ['click', { chosen: props.chosen === `${f.layer}/${f.id}` }],
                    onClick: () => emit('fly', f.layer, f),
                  },
                  [
                    h('td', h('button', { class: 'link', type: 'button' }, f.name)),
                    h('td', { class: 'muted small' }, label(f.layerTitle)),
                    h('td', levelName(f.level)),
                    h('td', { class: 'num' }, heads(f.people)),
                  ],
                ),
              ),
            ),
          ),
        ]),
      ]);
    };

    const layers = () => {
      const inside = props.assessment.exposure.layers.filter((/** @type {any} */ l) => l.total > 0);
      return inside.length
        ? h('table', { class: 'plain', 'data-test': 'exposure' }, [
            levelHead(props.assessment, t('incident.inside')),
            h(
              'tbody',
              inside.map((/** @type {any} */ row) =>
                h('tr', { key: row.layer }, [
                  h('td', label(row.title)),
                  ...byLevel(row, { layer: row.layer, title: label(row.title) }),
                ]),
              ),
            ),
          ])
        : h('div', { class: 'empty' }, t('incident.nobody'));
    };

    const townships = () => {
      const rows = props.assessment.exposure.townships;
      if (!rows?.length) return null;
      return [
        h('h3', { class: 'table-title' }, t('incident.byTownship')),
        h('table', { class: 'plain', 'data-test': 'townships' }, [
          levelHead(props.assessment, t('incident.township'), [
            h('th', { key: 'a', class: 'num' }, t('incident.area')),
            h('th', { key: 'p', class: 'num' }, t('incident.peopleDayNight')),
          ]),
          h(
            'tbody',
            rows.map((/** @type {any} */ row) => {
              const name = row.name || t('incident.noTownship');
              return h('tr', { key: row.code }, [
                h('td', name),
                ...byLevel(row, { township: row.code, title: name }),
                h('td', { class: 'num' }, row.squareMetres ? area(row.squareMetres) : ''),
                h('td', { class: 'num' }, heads(row.people)),
              ]);
            }),
          ),
        ]),
      ];
    };

    /** Groups of people by level, from the finest table. */
    const groups = () => {
      const rows = new Map();
      for (const cell of props.assessment.exposure.cells || []) {
        if (!(cell.day + cell.night)) continue;
        const row = rows.get(cell.group) || { title: cell.groupTitle, levels: new Map(), day: 0, night: 0 };
        const at = row.levels.get(cell.level) || { day: 0, night: 0 };
        row.levels.set(cell.level, { day: at.day + cell.day, night: at.night + cell.night });
        row.day += cell.day;
        row.night += cell.night;
        rows.set(cell.group, row);
      }
      if (!rows.size) return null;
      return [
        h('h3', { class: 'table-title' }, t('incident.groups')),
        h('table', { class: 'plain', 'data-test': 'groups' }, [
          levelHead(props.assessment, t('incident.group')),
          h(
            'tbody',
            [...rows].map(([id, row]) => {
              const cut = { group: id, title: label(row.title) };
              return h('tr', { key: id }, [
                h('td', cut.title),
                ...levels().map((/** @type {any} */ z) => {
                  const finer = { ...cut, level: z.level, title: `${cut.title} · ${levelName(z.level)}` };
                  const at = row.levels.get(z.level);
                  return h('td', { key: z.level, class: 'num' }, at ? opens(1, heads(at), finer) : '0');
                }),
                h('td', { class: 'num' }, opens(1, heads(row), cut)),
              ]);
            }),
          ),
        ]),
      ];
    };

    const casualties = () => {
      const found = props.assessment.exposure.casualties;
      if (!found) return null;
      return [
        h('h3', { class: 'table-title' }, t('incident.casualties')),
        h(
          'table',
          { class: 'plain', 'data-test': 'casualties' },
          h(
            'tbody',
            ['day', 'night'].map((time) =>
              h('tr', { key: time }, [
                h('td', t(`incident.${time}`)),
                h('td', { class: 'num' }, [
                  h('b', number(found[time].expected)),
                  ` (${number(found[time].low)} – ${number(found[time].high)})`,
                ]),
              ]),
            ),
          ),
        ),
        ...found.basis.map((/** @type {any} */ line, /** @type {number} */ i) =>
          h('p', { key: `basis${i}`, class: 'muted small' }, label(line)),
        ),
      ];
    };

    return () => {
      const found = props.assessment.exposure;
      return h('div', [
        h('p', { style: 'margin:4px 0 8px' }, [
          t('incident.people', { day: number(found.people?.day ?? 0), night: number(found.people?.night ?? 0) }),
        ]),
        opened(),
        layers(),
        townships(),
        groups(),
        casualties(),
        ...(found.notes || []).map((/** @type {any} */ note, /** @type {number} */ i) =>
          h('p', { key: i, class: 'muted small' }, label(note)),
        ),
      ]);
    };
  },
});
