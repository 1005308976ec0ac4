/** What a simulation found: zones, who is inside, who can come, what the model is worth. */
import { defineComponent, el, glyph, h, reactive } from '/core/ui.js';
import { area, dateTime, distance, label, minutes, number, t } from '/core/i18n.js';
import { CompareTable } from '/command/compare.js';
import { choiceText, inputTitle } from '/command/effects.js';
import { layerOf } from '/map/catalog.js';
import { markerUrl } from '/map/symbols.js';

const HELP = ['teams', 'hospitals', 'supplies', 'shelters', 'experts'];

export const AssessmentPanel = defineComponent({
  props: {
    assessment: { type: Object, required: true },
    kind: { type: Object, required: true },
    chosen: { type: String, default: '' },
    kept: { type: Object, default: null },
  },
  emits: ['close', 'fly', 'route', 'copy', 'again', 'keep'],
  setup(props, { emit }) {
    const state = reactive({ tab: 'exposure', open: /** @type {Record<string, boolean>} */ ({}) });
    const levels = () => props.assessment.zones.features.map((/** @type {any} */ f) => f.properties);
    const count = (/** @type {any} */ row, /** @type {number} */ level) =>
      row.levels?.find((/** @type {any} */ l) => l.level === level)?.count ?? 0;
    const tag = (/** @type {any} */ zone) =>
      h('span', { class: ['tag', `s${zone.severity}`] }, zone.name || t('incident.level', { n: zone.level }));

    const zones = () =>
      h('table', { class: 'plain', 'data-test': 'zones' }, [
        h(
          'thead',
          h('tr', [
            h('th', t('incident.zone')),
            h('th', t('incident.meaning')),
            h('th', { class: 'num' }, t('incident.threshold')),
            h('th', { class: 'num' }, t('incident.reach')),
            h('th', { class: 'num' }, t('incident.area')),
            h('th', { class: 'num' }, t('incident.peopleDayNight')),
          ]),
        ),
        h(
          'tbody',
          levels().map((/** @type {any} */ z) => {
            const people = props.assessment.exposure.people?.byLevel?.find(
              (/** @type {any} */ p) => p.level === z.level,
            );
            return h('tr', { key: z.level }, [
              h('td', tag(z)),
              h('td', label(z.meaning)),
              h('td', { class: 'num' }, `${number(z.threshold, 4)} ${z.unit}`),
              h('td', { class: 'num' }, `${distance(z.maxMetres)}${z.truncated ? ' +' : ''}`),
              h('td', { class: 'num' }, z.areaSquareMetres ? area(z.areaSquareMetres) : ''),
              h('td', { class: 'num' }, people ? `${number(people.day)} / ${number(people.night)}` : '–'),
            ]);
          }),
        ),
      ]);
    const head = (/** @type {string} */ first, /** @type {any[]} */ more) =>
      h(
        'thead',
        h('tr', [
          h('th', first),
          ...levels().map((/** @type {any} */ z) => h('th', { key: z.level, class: 'num' }, tag(z))),
          h('th', { class: 'num' }, t('incident.total')),
          ...more,
        ]),
      );

    const exposure = () => {
      const found = props.assessment.exposure;
      const inside = found.layers.filter((/** @type {any} */ l) => l.total > 0);
      return [
        h('p', { style: 'margin:4px 0 8px' }, [
          t('incident.people', { day: number(found.people?.day ?? 0), night: number(found.people?.night ?? 0) }),
        ]),
        inside.length
          ? h('table', { class: 'plain', 'data-test': 'exposure' }, [
              head(t('incident.inside'), []),
              h(
                'tbody',
                inside.flatMap((/** @type {any} */ row) => [
                  h(
                    'tr',
                    {
                      key: row.layer,
                      class: 'click',
                      onClick: () => {
                        state.open[row.layer] = !state.open[row.layer];
                      },
                    },
                    [
                      h(
                        'td',
                        h(
                          'button',
                          { class: 'link', type: 'button', 'aria-expanded': String(Boolean(state.open[row.layer])) },
                          [glyph(state.open[row.layer] ? 'M6 9l6 6 6-6' : 'M9 6l6 6-6 6', 13), ' ', label(row.title)],
                        ),
                      ),
                      ...levels().map((/** @type {any} */ z) =>
                        h('td', { key: z.level, class: 'num' }, number(count(row, z.level))),
                      ),
                      h('td', { class: 'num' }, h('b', number(row.total))),
                    ],
                  ),
                  ...(state.open[row.layer]
                    ? [
                        ...row.features.map((/** @type {any} */ f) =>
                          h(
                            'tr',
                            {
                              key: `${row.layer}/${f.id}`,
                              class: ['click', { chosen: props.chosen === `${row.layer}/${f.id}` }],
                              onClick: () => emit('fly', row.layer, f),
                            },
                            [
                              h(
                                'td',
                                { style: 'padding-left:26px' },
                                h('button', { class: 'link', type: 'button' }, f.name),
                              ),
                              ...levels().map((/** @type {any} */ z) =>
                                h('td', { key: z.level, class: 'num' }, f.level === z.level ? '●' : ''),
                              ),
                              h(
                                'td',
                                { class: 'num' },
                                f.people ? `${number(f.people.day)} / ${number(f.people.night)}` : '',
                              ),
                            ],
                          ),
                        ),
                        row.truncated
                          ? h(
                              'tr',
                              { key: `${row.layer}+` },
                              h(
                                'td',
                                { class: 'muted small', colspan: levels().length + 2 },
                                t('incident.truncated', { n: row.features.length }),
                              ),
                            )
                          : null,
                      ]
                    : []),
                ]),
              ),
            ])
          : h('div', { class: 'empty' }, t('incident.nobody')),
        found.townships?.length
          ? [
              h('h3', { style: 'margin:12px 0 4px' }, t('incident.byTownship')),
              h('table', { class: 'plain' }, [
                head(t('incident.township'), [
                  h('th', { key: 'a', class: 'num' }, t('incident.area')),
                  h('th', { key: 'p', class: 'num' }, t('incident.peopleDayNight')),
                ]),
                h(
                  'tbody',
                  found.townships.map((/** @type {any} */ row) =>
                    h('tr', { key: row.code }, [
                      h('td', row.name || t('incident.noTownship')),
                      ...levels().map((/** @type {any} */ z) =>
                        h('td', { key: z.level, class: 'num' }, number(count(row, z.level))),
                      ),
                      h('td', { class: 'num' }, number(row.total)),
                      h('td', { class: 'num' }, row.squareMetres ? area(row.squareMetres) : ''),
                      h(
                        'td',
                        { class: 'num' },
                        row.people ? `${number(row.people.day)} / ${number(row.people.night)}` : '',
                      ),
                    ]),
                  ),
                ),
              ]),
            ]
          : null,
        found.cells?.length ? groups(found.cells) : null,
        found.casualties ? casualties(found.casualties) : null,
        ...(found.notes || []).map((/** @type {any} */ note, /** @type {number} */ i) =>
          h('p', { key: i, class: 'muted small' }, label(note)),
        ),
      ];
    };

    /** Groups of people by level, from the finest table. @param {any[]} cells */
    const groups = (cells) => {
      const rows = new Map();
      for (const cell of cells.filter((c) => c.day + c.night > 0)) {
        const row = rows.get(cell.group) || { title: cell.groupTitle, levels: new Map(), day: 0, night: 0 };
        const at = row.levels.get(cell.level) || { day: 0, night: 0 };
        row.levels.set(cell.level, { day: at.day + cell.day, night: at.night + cell.night });
        row.day += cell.day;
        row.night += cell.night;
        rows.set(cell.group, row);
      }
      const heads = (/** @type {any} */ c) => (c ? `${number(c.day)} / ${number(c.night)}` : '0');
      return [
        h('h3', { style: 'margin:12px 0 4px' }, t('incident.groups')),
        h('table', { class: 'plain', 'data-test': 'groups' }, [
          head(t('incident.group'), []),
          h(
            'tbody',
            [...rows].map(([id, row]) =>
              h('tr', { key: id }, [
                h('td', label(row.title)),
                ...levels().map((/** @type {any} */ z) =>
                  h('td', { key: z.level, class: 'num' }, heads(row.levels.get(z.level))),
                ),
                h('td', { class: 'num' }, heads(row)),
              ]),
            ),
          ),
        ]),
      ];
    };
    const casualties = (/** @type {any} */ found) => [
      h('h3', { style: 'margin:12px 0 4px' }, t('incident.casualties')),
      h('table', { class: 'plain', 'data-test': 'casualties' }, [
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
      ]),
      ...found.basis.map((/** @type {any} */ line, /** @type {number} */ i) =>
        h('p', { key: `basis${i}`, class: 'muted small' }, label(line)),
      ),
    ];

    const response = () =>
      HELP.map((kind) => {
        const list = props.assessment.response?.[kind] || [];
        return list.length
          ? h('div', { key: kind, style: 'margin-bottom:12px' }, [
              h('h3', { style: 'margin-bottom:3px' }, t(`incident.help.${kind}`)),
              h(
                'table',
                { class: 'plain', 'data-test': `help-${kind}` },
                h(
                  'tbody',
                  list.map((/** @type {any} */ r) => {
                    const key = `${r.layer}/${r.id}`;
                    return h(
                      'tr',
                      {
                        key,
                        class: ['click', { chosen: props.chosen === key }],
                        tabindex: 0,
                        onClick: () => emit('route', r),
                        onKeydown: (/** @type {KeyboardEvent} */ e) => {
                          if (e.key === 'Enter') emit('route', r);
                        },
                      },
                      [
                        h(
                          'td',
                          h('div', { class: 'row' }, [
                            h('img', { class: 'marker', src: markerUrl(layerOf(r.layer), 0), alt: '' }),
                            h('div', [
                              h('div', [
                                r.name,
                                r.inZone
                                  ? h('span', { class: 'tag s4', style: 'margin-left:6px' }, t('incident.inZone'))
                                  : null,
                              ]),
                              h('div', { class: 'muted small' }, [
                                r.phone ? h('a', { href: `tel:${r.phone}` }, r.phone) : null,
                                ' ',
                                (r.about || [])
                                  .map((/** @type {any} */ a) => `${label(a.title)} ${label(a.value)}`)
                                  .join(' · '),
                              ]),
                              r.route?.roads?.length && props.chosen === key
                                ? h('div', { class: 'small' }, t('incident.via', { roads: r.route.roads.join(' → ') }))
                                : null,
                            ]),
                          ]),
                        ),
                        h(
                          'td',
                          { class: 'num', style: 'white-space:nowrap' },
                          r.minutes == null
                            ? h('span', { class: 'muted' }, t('incident.noRoad'))
                            : h('b', minutes(r.minutes)),
                        ),
                        h('td', { class: 'num', style: 'white-space:nowrap' }, distance(r.route?.metres ?? r.metres)),
                      ],
                    );
                  }),
                ),
              ),
            ])
          : null;
      });

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
            h('dd', { key: `d${name}` }, choiceText(name, String(value))),
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
        h('p', { class: 'muted small' }, [
          `${dateTime(props.assessment.createdAt)} ${props.assessment.createdBy ?? ''} · `,
          h('code', String(props.assessment.digest || '').slice(0, 16)),
        ]),
      ];
    };

    return () =>
      h('section', { class: 'panel grow assessment', 'aria-label': t('incident.result') }, [
        h('header', [
          h('h2', { class: 'ellipsis', title: props.assessment.title }, props.assessment.title || t('incident.result')),
          h(
            'button',
            { class: 'icon-button', type: 'button', 'aria-label': t('action.close'), onClick: () => emit('close') },
            glyph('M6 6l12 12|M18 6L6 18', 15),
          ),
        ]),
        h('div', { class: 'bar', style: 'padding:8px 10px;border-bottom:1px solid var(--line)' }, [
          h(
            'a',
            {
              class: 'el-button el-button--primary el-button--small',
              style: 'text-decoration:none',
              target: '_blank',
              rel: 'noopener',
              'data-test': 'report',
              href: `/api/simulations/${props.assessment.id}/report`,
            },
            t('incident.report'),
          ),
          h(
            'a',
            {
              class: 'el-button el-button--small',
              style: 'text-decoration:none',
              'data-test': 'report-pdf',
              href: `/api/simulations/${props.assessment.id}/report.pdf`,
            },
            'PDF',
          ),
          h(el.ElButton, { size: 'small', onClick: () => window.print() }, () => t('action.print')),
          h(el.ElButton, { size: 'small', onClick: () => emit('copy') }, () => t('tool.share')),
          h(el.ElButton, { size: 'small', onClick: () => emit('again') }, () => t('incident.again')),
          h(el.ElButton, { size: 'small', 'data-test': 'keep', onClick: () => emit('keep', props.assessment) }, () =>
            t('incident.compare.keep'),
          ),
        ]),
        h('div', { class: 'body' }, [
          ...(props.assessment.warnings || []).map((/** @type {any} */ w, /** @type {number} */ i) =>
            h('div', { key: i, class: 'notice-strip', style: 'margin-bottom:4px' }, label(w)),
          ),
          zones(),
          h(
            el.ElTabs,
            {
              modelValue: state.tab,
              'onUpdate:modelValue': (/** @type {string} */ v) => {
                state.tab = v;
              },
            },
            () => [
              h(el.ElTabPane, { name: 'exposure', label: t('incident.exposure') }, exposure),
              props.kept && props.kept.id !== props.assessment.id
                ? h(el.ElTabPane, { name: 'compare', label: t('incident.compare.title') }, () =>
                    h(CompareTable, {
                      a: props.kept,
                      b: props.assessment,
                      titleOf: (/** @type {string} */ name) => inputTitle(/** @type {any} */ (props.kind), name),
                      onForget: () => {
                        state.tab = 'exposure';
                        emit('keep', null);
                      },
                    }),
                  )
                : null,
              h(el.ElTabPane, { name: 'response', label: t('incident.response') }, response),
              h(el.ElTabPane, { name: 'model', label: t('incident.modelAndLimits') }, model),
            ],
          ),
        ]),
      ]);
  },
});
