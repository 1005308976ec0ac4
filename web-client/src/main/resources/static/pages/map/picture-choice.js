/** Whether a GeoServer draws the layers that it may, where one is set. The choice is remembered; that it was lost is said once. */
import { el, reactive } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { offeredPictures } from '/map/pictures.js';

const CHOSEN = 'yitu.pictures';

/** @param {() => import('/map/view.js').MapView} view */
export function picturesOf(view) {
  const state = reactive({ offered: /** @type {string[]} */ ([]), pictured: /** @type {string[]} */ ([]) });
  let said = false;
  const show = (/** @type {string[]} */ ids) => {
    state.pictured = ids;
    view().showPictures([...ids]);
  };
  const choose = (/** @type {boolean} */ on) => {
    localStorage.setItem(CHOSEN, on ? 'on' : '');
    said = false;
    show(on ? state.offered : []);
  };
  const begin = async () => {
    view().onPictureLost = (layer) => {
      show(state.pictured.filter((id) => id !== layer));
      if (!said) el.ElMessage({ type: 'warning', message: t('map.pictures.lost'), duration: 8000, showClose: true });
      said = true;
      return layer;
    };
    state.offered = await offeredPictures();
    if (state.offered.length && localStorage.getItem(CHOSEN)) show(state.offered);
  };
  return { state, choose, begin };
}
