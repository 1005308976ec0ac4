/** Which employees lack their yearly retraining (R-TRAIN). */
import { h } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { pagedView } from '/pages/desk/paged-view.js';

export const TrainingMissing = pagedView({
  address: '/api/training/missing',
  name: 'training-missing',
  title: 'desk.trainingMissing',
  explain: 'desk.trainingRule',
  none: 'desk.trainingNone',
  count: 'desk.trainingCount',
  heads: ['desk.trainingWho', 'field.enterprise', 'desk.trainingLast'],
  row: (one) =>
    h('tr', { key: one.person }, [
      h('td', h('a', { href: `#person/${one.person}` }, one.name)),
      h('td', h('a', { href: `#enterprise/${one.enterprise}` }, one.enterpriseName)),
      h('td', one.lastPassed || h('span', { class: 'tag s3' }, t('desk.trainingNever'))),
    ]),
});
