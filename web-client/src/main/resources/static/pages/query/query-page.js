/** The workbench's frame: the sentence on top, what is edited at the left, the answer at the right, the map between. */
import { copied, defineComponent, el, failed, h, onBeforeUnmount, onMounted, reactive, ref, shallowRef, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { post } from '/core/http.js';
import { bindKeys } from '/core/keys.js';
import { can } from '/core/session.js';
import { catalogue, layerOf } from '/map/catalog.js';
import { MapView } from '/map/view.js';
import { unproject } from '/map/ol.js';
import { startDrawing } from '/map/sketch.js';
import { centreOf } from '/map/bounds.js';
import { PrintFrame } from '/map/print-frame.js';
import { readRecord } from '/record/records.js';
import { PartEditor } from '/pages/query/part-editor.js';
import { AnswerPanel } from '/pages/query/answer-panel.js';
import { ExportDialog } from '/map/export-dialog.js';
import { SavedPanel } from '/pages/query/saved-panel.js';
import { SitingPanel } from '/pages/query/siting-panel.js';
import { answerLayers } from '/pages/query/answer-layers.js';
import { clean, decode, encode, examples, questionAt, questionsOf, split } from '/pages/query/question.js';

const PAGE = 200;
const SOON = 400;

/** @param {string} layer what a question may be narrowed by, for this layer */
function rolesOf(layer) {
  const fields = layerOf(layer)?.fields || [];
  const roles = ['filter', 'text', 'time', 'has', 'where'];
  return fields.some((f) => ['DATE', 'TIME'].includes(f.type.toUpperCase())) ? roles : roles.filter((role) => role !== 'time');
}

export const QueryPage = defineComponent({
  setup() {
    const target = ref(null);
    const shelf = /** @type {import('/map/catalog.js').Catalogue} */ (catalogue());
    const view = shallowRef(/** @type {MapView|null} */ (null));
    const current = () => /** @type {MapView} */ (view.value);
    const offered = examples((id) => Boolean(layerOf(id)));
    const linked = () => decode(new URLSearchParams(location.hash.slice(1)).get('q') || '');
    const state = reactive({
      question: /** @type {any} */ (linked() || offered[0]?.question || { layer: shelf.groups[0].layers[0].id }),
      editing: { path: '', role: '' },
      said: /** @type {any} */ ({ sentence: '', parts: [] }),
      refusal: '',
      answer: /** @type {any} */ (null),
      asked: '',
      tab: 'list',
      way: 'points',
      selected: '',
      busy: false,
      exporting: false,
      seconds: 0,
      hint: '',
      siting: /** @type {any} */ (null),
    });
    let drawn = /** @type {any} */ (null);
    let stopDrawing = () => {};
    let abort = /** @type {AbortController|null} */ (null);
    let timer = 0;
    let ticking = 0;

    const body = () => clean(state.question);
    let saying = 0;
    const say = async () => {
      const mine = ++saying;
      try {
        const said = await post('/api/queries/sentence', { query: body() });
        if (mine === saying) Object.assign(state, { said, refusal: '' });
      } catch (problem) {
        if (mine === saying) state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    watch(
      () => JSON.stringify(body()),
      () => {
        clearTimeout(timer);
        timer = window.setTimeout(say, SOON);
      },
    );

    const cellDegrees = () => Math.min(1, Math.max(0.0005, (current().bounds()[2] - current().bounds()[0]) / 48));
    const show = () => {
      if (!state.answer) return;
      current().showResults(state.question.layer, state.answer.features);
      drawn.show(state.way, state.answer.cells, state.answer.contours);
    };
    const run = async () => {
      cancel();
      const asking = new AbortController();
      abort = asking;
      state.busy = true;
      state.seconds = 0;
      clearInterval(ticking);
      ticking = window.setInterval(() => (state.seconds += 1), 1_000);
      try {
        await say();
        if (asking.signal.aborted) return;
        const query = body();
        const answer = await post('/api/queries/run', { query, want: ['features', 'areas', 'cells', 'contours'], limit: PAGE, cellDegrees: cellDegrees() }, { signal: asking.signal });
        if (asking.signal.aborted) return;
        state.answer = answer;
        state.asked = JSON.stringify(query);
        state.refusal = '';
        current().draw(current().zones, answer.area ? [{ type: 'Feature', geometry: answer.area, properties: { level: 3 } }] : []);
        show();
        current().fit(answer.features.length ? current().results : current().zones, 80);
        history.replaceState(null, '', `#q=${encode(query)}`);
      } catch (problem) {
        if (/** @type {any} */ (problem).name !== 'AbortError') state.refusal = /** @type {Error} */ (problem).message;
      } finally {
        // A question that another has taken the place of does not end that one.
        if (!abort || abort === asking) {
          clearInterval(ticking);
          state.busy = false;
        }
      }
    };
    const cancel = () => {
      abort?.abort();
      abort = null;
    };
    const more = async () => {
      state.busy = true;
      try {
        const { answer } = state;
        const next = await post('/api/queries/run', { query: JSON.parse(state.asked), limit: PAGE, cursor: answer.next });
        if (answer !== state.answer) return;
        answer.features.push(...next.features);
        answer.next = next.next;
        show();
      } catch (problem) {
        failed(problem);
      } finally {
        state.busy = false;
      }
    };
    const recount = async () => {
      if (!state.answer || state.way === 'points' || state.busy) return;
      try {
        const { answer } = state;
        const counted = await post('/api/queries/run', { query: JSON.parse(state.asked), want: ['cells', 'contours'], cellDegrees: cellDegrees() });
        if (answer !== state.answer) return;
        Object.assign(answer, { cells: counted.cells, contours: counted.contours });
        show();
      } catch (problem) {
        failed(problem);
      }
    };
    const select = (/** @type {any} */ feature) => {
      state.selected = String(feature.id);
      current().select(feature);
      if (feature.geometry) current().flyTo(centreOf(feature.geometry));
    };

    const open = (/** @type {any} */ question) => {
      state.question = structuredClone(question);
      state.editing = { path: '', role: '' };
      state.answer = null;
      run();
    };
    const add = (/** @type {string} */ path, /** @type {string} */ role) => {
      const question = /** @type {any} */ (questionAt(state.question, path));
      const time = layerOf(question.layer)?.fields.find((f) => ['DATE', 'TIME'].includes(f.type.toUpperCase()));
      if (role === 'text') question.text = '';
      if (role === 'time') question.time = { field: time?.name, lastDays: 30 };
      if (role === 'has') question.has = { query: { layer: layerOf('hidden-danger') ? 'hidden-danger' : question.layer } };
      if (role === 'where') question.where = { kind: 'box', relation: 'intersects', box: current().bounds() };
      state.editing = { path, role };
    };
    const remove = () => {
      const question = /** @type {any} */ (questionAt(state.question, state.editing.path));
      delete question[state.editing.role];
      state.editing = { path: '', role: '' };
    };
    const stop = () => {
      stopDrawing();
      stopDrawing = () => {};
      state.hint = '';
    };
    const draw = (/** @type {any} */ type, /** @type {(geometry: any) => void} */ done) => {
      stop();
      current().sketch.getSource().clear();
      state.hint = t(`query.hint.${type}`);
      stopDrawing = startDrawing(current(), {
        type,
        role: 'draw',
        onDone: (geometry) => {
          done(geometry);
          setTimeout(stop);
        },
      });
    };
    const siting = () => {
      state.siting = state.siting ? null : current().centre();
    };
    const share = () => {
      const link = new URL(location.href);
      link.hash = `q=${encode(state.question)}`;
      copied(link.href, t('query.copied'));
    };

    onMounted(() => {
      view.value = new MapView(/** @type {any} */ (target.value), { centre: shelf.centre, zoom: 10, panels: { left: 400, right: 440 } });
      drawn = answerLayers(current());
      current().map.on('singleclick', (/** @type {any} */ event) => {
        if (state.hint) return;
        const [hit] = current().hits(event.pixel);
        const feature = hit && state.answer?.features.find((/** @type {any} */ f) => String(f.id) === hit.id);
        if (feature) select(feature);
      });
      current().map.on('moveend', recount);
      current().map.getViewport().addEventListener('contextmenu', (/** @type {MouseEvent} */ event) => {
        event.preventDefault();
        state.siting = unproject(current().map.getEventCoordinate(event));
      });
      window.addEventListener('hashchange', onHash);
      if (savedId()) openSaved();
      else run();
    });
    const savedId = () => new URLSearchParams(location.hash.slice(1)).get('saved');
    /** Whoever opens it is answered by his own rights, whatever it found for who watches it. */
    const openSaved = async () => {
      try {
        open(JSON.parse((await readRecord('saved-query', Number(savedId()))).question));
      } catch (problem) {
        failed(problem);
      }
    };
    const onHash = () => {
      const question = linked();
      if (question) open(question);
      else if (savedId()) openSaved();
    };
    const unbind = bindKeys({
      'Ctrl+Enter': run,
      l: () => (state.tab = 'list'),
      n: () => (state.tab = 'numbers'),
      h: () => {
        state.way = state.way === 'heat' ? 'points' : 'heat';
      },
      s: siting,
      Escape: () => {
        if (state.busy) cancel();
        else if (state.hint) stop();
        else state.editing = { path: '', role: '' };
      },
    });
    watch(
      () => state.way,
      () => {
        recount();
        show();
      },
    );
    onBeforeUnmount(() => {
      cancel();
      clearTimeout(timer);
      window.removeEventListener('hashchange', onHash);
      unbind();
      current()?.dispose();
    });

    const chip = (/** @type {any} */ part, /** @type {number} */ i) => {
      if (!part.role) return h('span', { key: i }, part.text);
      const { path, role } = split(part.path);
      const on = state.editing.path === path && state.editing.role === role;
      return h(
        'button',
        {
          key: i,
          type: 'button',
          class: ['chip', part.role, { on }],
          'aria-pressed': String(on),
          'data-path': part.path,
          onClick: () => {
            state.editing = { path, role };
          },
        },
        part.text,
      );
    };
    const sentence = () =>
      h('div', { class: 'sentence-bar' }, [
        h('div', { class: 'sentence grow', role: 'group', 'aria-label': t('query.sentence'), 'data-test': 'sentence' }, state.said.parts.map(chip)),
        state.busy
          ? h(el.ElButton, { size: 'small', onClick: cancel }, () => t('query.cancel', { n: number(state.seconds) }))
          : h(el.ElButton, { size: 'small', type: 'primary', 'data-test': 'run', title: 'Ctrl+Enter', onClick: run }, () => t('action.query')),
        h(el.ElButton, { size: 'small', onClick: share }, () => t('query.share')),
        can(`${state.question.layer}:export`)
          ? h(el.ElButton, { size: 'small', 'data-test': 'export', onClick: () => (state.exporting = true) }, () => t('export.open'))
          : null,
        h(ExportDialog, {
          open: state.exporting,
          name: label(layerOf(state.question.layer)?.title),
          what: { query: body() },
          onClose: () => {
            state.exporting = false;
          },
        }),
        h(el.ElButton, { size: 'small', 'data-test': 'siting', onClick: siting }, () => t('query.siting.title')),
        h(el.ElButton, { size: 'small', onClick: () => window.print() }, () => t('action.print')),
      ]);
    const narrow = (/** @type {any} */ each) =>
      h('div', { class: 'narrow', key: each.path, style: `margin-left:${(each.path.match(/query/g) || []).length * 14}px` }, [
        h('b', label(layerOf(each.question.layer)?.title) || each.question.layer),
        ...rolesOf(each.question.layer)
          .filter((role) => each.question[role] === undefined)
          .map((role) =>
            h('button', { type: 'button', class: 'link', key: role, 'data-add': `${each.path}${role}`, onClick: () => add(each.path, role) }, `＋${t(`query.role.${role}`)}`),
          ),
      ]);
    const left = () =>
      h('div', { class: 'left-dock' }, [
        h('section', { class: 'panel', 'aria-label': t('query.edit') }, [
          h('header', [h('h2', t('query.edit'))]),
          h('div', { class: 'body' }, [
            state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
            ...questionsOf(state.question).map(narrow),
            state.editing.role && questionAt(state.question, state.editing.path)
              ? h(PartEditor, {
                  key: `${state.editing.path}${state.editing.role}`,
                  question: questionAt(state.question, state.editing.path),
                  role: state.editing.role,
                  onDraw: draw,
                  onBox: (/** @type {any} */ where) => {
                    where.box = current().bounds();
                  },
                  onRemove: remove,
                  onClose: () => {
                    state.editing = { path: '', role: '' };
                  },
                })
              : h('p', { class: 'small' }, t('query.explain')),
            h('h3', t('query.examples')),
            ...offered.map((one) =>
              h('button', { type: 'button', class: 'link block', key: one.key, onClick: () => open(one.question) }, t(`query.example.${one.key}`)),
            ),
            can('saved-query:read') && h(SavedPanel, { question: state.asked, mayWrite: can('saved-query:write'), onOpen: open }),
          ]),
        ]),
      ]);
    const right = () =>
      h('div', { class: 'right-dock' }, [
        state.siting
          ? h(SitingPanel, {
              point: state.siting,
              view: view.value,
              onMoved: (/** @type {any} */ point) => {
                state.siting = point;
              },
              onClose: siting,
            })
          : state.answer
            ? h(AnswerPanel, {
                answer: state.answer,
                layer: state.question.layer,
                tab: state.tab,
                way: state.way,
                selected: state.selected,
                busy: state.busy,
                onTab: (/** @type {string} */ v) => {
                  state.tab = v;
                },
                onWay: (/** @type {string} */ v) => {
                  state.way = v;
                },
                onSelect: select,
                onMore: more,
              })
            : null,
      ]);

    return () =>
      h('div', { class: 'query-shell' }, [
        sentence(),
        h('div', { class: 'map-page query-page' }, [
          h('div', { ref: target, class: 'map-canvas', id: 'map', tabindex: 0, role: 'application', 'aria-label': t('map.aria') }),
          view.value ? left() : null,
          view.value ? right() : null,
          state.hint ? h('div', { class: 'hint', role: 'status' }, state.hint) : null,
          h(PrintFrame, { title: state.said.sentence || t('page.query'), layers: [state.question.layer], notice: shelf.notice }),
        ]),
      ]);
  },
});
