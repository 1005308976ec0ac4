/** Who can come, by which road and when. */
import { defineComponent, h } from '/core/ui.js';
import { distance, label, minutes, number, t } from '/core/i18n.js';
import { layerOf } from '/map/catalog.js';
import { markerUrl } from '/map/symbols.js';
import { arrivals, needs } from '/command/readiness.js';

const HELP = ['teams', 'hospitals', 'supplies', 'shelters', 'experts'];

export const ResponseTab = defineComponent({
  props: { assessment: { type: Object, required: true }, chosen: { type: String, default: '' } },
  emits: ['route'],
  setup(props, { emit }) {
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

    /** Other ways for the team that drives shortest. */
    const alternatives = () => {
      const found = props.assessment.response;
      const team = found?.teams?.[0];
      if (!team || !found.alternatives?.length) return null;
      return h('div', { style: 'margin-bottom:12px' }, [
        h('h3', `${t('incident.aid.alternatives')} · ${team.name}`),
        ...found.alternatives.map((/** @type {any} */ way, /** @type {number} */ i) =>
          h('div', { key: i }, [
            h(
              'button',
              { class: 'link', type: 'button', onClick: () => emit('route', { ...team, route: way }) },
              way.roads.length ? t('incident.via', { roads: way.roads.join(' → ') }) : `${i + 2}`,
            ),
            ` ${minutes(way.seconds / 60)} · ${distance(way.metres)}`,
          ]),
        ),
      ]);
    };

    const staging = () => {
      const { stagingPoints: points, staging: ordered } = props.assessment.response || {};
      if (!points?.length) return null;
      return h('div', { style: 'margin-bottom:12px' }, [
        h('h3', t('incident.aid.staging')),
        h(
          'table',
          { class: 'plain', 'data-test': 'staging' },
          h(
            'tbody',
            points.map((/** @type {any} */ one, /** @type {number} */ i) =>
              h('tr', { key: i }, [
                h('td', [
                  h(
                    'button',
                    {
                      class: 'link',
                      type: 'button',
                      onClick: () => emit('route', { layer: '', id: `staging${i}`, point: one.point }),
                    },
                    one.road || one.point.join(', '),
                  ),
                  String(one.point) === String(ordered) ? h('span', { class: 'tag s1', style: 'margin-left:6px' }, t('incident.aid.stagingOrdered')) : null,
                ]),
                h('td', t('incident.aid.bearing', { degrees: number(one.bearing) })),
                h('td', { class: 'num' }, distance(one.metres)),
                h('td', { class: 'num' }, h('b', minutes(one.minutes))),
              ]),
            ),
          ),
        ),
      ]);
    };

    return () =>
      h('div', [staging(), needs(props.assessment.response), arrivals(props.assessment.response), alternatives(), ...response()]);
  },
});
