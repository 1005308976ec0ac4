/** The tanks of the chosen enterprise and what may escape from each: one choice fills the form in. */
import { defineComponent, el, h, reactive, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { loadTanks } from '/command/effects.js';

export const TankPrefill = defineComponent({
  props: { enterprise: { type: String, required: true } },
  emits: ['fill'],
  setup(props, { emit }) {
    const state = reactive({ tanks: /** @type {any[]} */ ([]), chosen: '' });
    watch(
      () => props.enterprise,
      async (/** @type {string} */ id) => {
        state.tanks = [];
        state.chosen = '';
        const tanks = await loadTanks(id).catch(() => []);
        if (id === props.enterprise) state.tanks = tanks;
      },
      { immediate: true },
    );
    const choose = (/** @type {string} */ key) => {
      state.chosen = key;
      const [tank, release] = key.split('/');
      const from = state.tanks.find((one) => one.id === tank);
      emit('fill', from, from.releases.find((/** @type {any} */ one) => one.id === release));
    };
    const basis = () => {
      const [tank, release] = state.chosen.split('/');
      return state.tanks
        .find((one) => one.id === tank)
        ?.releases.find((/** @type {any} */ one) => one.id === release)?.basis;
    };

    return () =>
      state.tanks.length
        ? h('div', { class: 'form-field', 'data-field': 'tank' }, [
            h('label', { for: 'scenario-tank' }, t('incident.tank')),
            h(
              el.ElSelect,
              {
                id: 'scenario-tank',
                modelValue: state.chosen || undefined,
                style: 'width:100%',
                placeholder: t('incident.tankHint', { n: number(state.tanks.length) }),
                'aria-label': t('incident.tank'),
                'onUpdate:modelValue': choose,
              },
              () =>
                state.tanks.map((tank) =>
                  h(
                    el.ElOptionGroup,
                    {
                      key: tank.id,
                      label: `${tank.name} · ${label(tank.substanceName)} ${number(tank.quantityKg / 1000, 1)} t`,
                    },
                    () =>
                      tank.releases.map((/** @type {any} */ release) =>
                        h(
                          el.ElOption,
                          // Once it is chosen the group is no longer seen: the box says which tank it was.
                          {
                            key: release.id,
                            value: `${tank.id}/${release.id}`,
                            label: `${tank.name} · ${label(release.title)}`,
                            disabled: !release.kind,
                          },
                          () => label(release.title),
                        ),
                      ),
                  ),
                ),
            ),
            basis() ? h('div', { class: 'muted small' }, label(basis())) : null,
          ])
        : null;
  },
});
