/** The picture and the map beside it, showing the same points in both: what is dragged in one moves in the other. */
import { project, unproject } from '/map/ol.js';
import { MapView } from '/map/view.js';
import { affineOf } from '/site/affine.js';
import { AreaLayer } from '/site/area-layer.js';
import { PictureView } from '/site/picture-view.js';
import { PinLayer } from '/site/pin-layer.js';
import { controlStyle, spotStyle } from '/site/pin-styles.js';
import { PlanOverlay } from '/site/plan-overlay.js';

const CLOSE = 17;

/**
 * @typedef {{id: number, title: string, state: string, severity: number, x: number, y: number, lonLat: [number, number], inside: boolean,
 *   editable: boolean, version: number, type: string, value?: string, chosen?: boolean, movable?: boolean}} Spot
 * @typedef {{side: 'picture', x: number, y: number}|{side: 'map', lonLat: [number, number]}} Clicked
 */

/** @param {Spot} spot */
export const keyOf = (spot) => `${spot.type}/${spot.id}`;

export class PlanBoard {
  /**
   * @param {HTMLElement} picture @param {HTMLElement} map @param {[number, number]} centre
   * @param {{clicked: (where: Clicked) => void, chosen: (key: string) => void, moved: (key: string, where: Clicked) => void,
   *   controlMoved: (index: number, where: Clicked) => void}} listener
   */
  constructor(picture, map, centre, listener) {
    this.picture = new PictureView(picture);
    this.ground = new MapView(map, { centre, zoom: CLOSE });
    this.overlay = new PlanOverlay(this.ground.map);
    this.listener = listener;
    /** @type {import('/site/affine.js').Affine|null} */
    this.affine = null;
    /** Whether a click means the place and not what stands there. */
    this.picking = false;
    /** @type {[number, number]|null} where the enterprise says it is */
    this.home = null;
    this.pictureAreas = new AreaLayer(this.picture.map, ([lon, lat]) => {
      const [x, y] = this.affine?.toPicture(lon, lat) || [0, 0];
      return this.picture.toMap(x, y);
    });
    this.mapAreas = new AreaLayer(this.ground.map, project);
    this.pictureSpots = new PinLayer(this.picture.map, spotStyle);
    this.mapSpots = new PinLayer(this.ground.map, spotStyle);
    this.pictureControls = new PinLayer(this.picture.map, controlStyle);
    this.mapControls = new PinLayer(this.ground.map, controlStyle);
    this.picture.map.on('singleclick', (/** @type {any} */ event) => this.click(this.pictureSpots, this.pictureControls, this.pictureAreas, event, this.inPicture(event.coordinate)));
    this.ground.map.on('singleclick', (/** @type {any} */ event) => this.click(this.mapSpots, this.mapControls, this.mapAreas, event, this.onMap(event.coordinate)));
    this.follow();
  }

  /** @param {number[]} coordinate @returns {Clicked} */
  inPicture(coordinate) {
    const [x, y] = this.picture.toPixel(coordinate);
    return { side: 'picture', x, y };
  }

  /** @param {number[]} coordinate @returns {Clicked} */
  onMap(coordinate) {
    return { side: 'map', lonLat: unproject(coordinate) };
  }

  /** @param {PinLayer} spots @param {PinLayer} controls @param {AreaLayer} areas @param {any} event @param {Clicked} where */
  click(spots, controls, areas, event, where) {
    if (controls.hit(event.pixel)) return;
    const hit = this.picking ? null : spots.hit(event.pixel) || areas.hit(event.pixel);
    if (hit) this.listener.chosen(hit);
    else this.listener.clicked(where);
  }

  /** Each side's drags, told to the other side while they last and to the listener once they end. */
  follow() {
    this.pictureSpots.onDrag({
      moving: (key, at) => {
        const [x, y] = this.picture.toPixel(at);
        if (this.affine) this.mapSpots.move(key, project(this.affine.toGround(x, y)));
      },
      moved: (key, at) => this.listener.moved(key, this.inPicture(at)),
    });
    this.mapSpots.onDrag({
      moving: (key, at) => {
        if (this.affine) this.pictureSpots.move(key, this.picture.toMap(...this.affine.toPicture(...unproject(at))));
      },
      moved: (key, at) => this.listener.moved(key, this.onMap(at)),
    });
    this.pictureControls.onDrag({ moved: (key, at) => this.listener.controlMoved(Number(key), this.inPicture(at)) });
    this.mapControls.onDrag({ moved: (key, at) => this.listener.controlMoved(Number(key), this.onMap(at)) });
  }

  /** @param {{url: string, width: number, height: number}} picture */
  showPicture(picture) {
    this.size = picture;
    this.picture.show(picture.url, picture.width, picture.height);
  }

  /** Lays the picture over the map, or takes it away. @param {number[][]|null} corners @param {boolean} [fly] */
  lay(corners, fly) {
    if (!this.size) return;
    this.affine = corners ? affineOf(corners, this.size.width, this.size.height) : null;
    this.overlay.show(corners ? [{ url: this.size.url, corners }] : []);
    if (corners && fly) {
      const lons = corners.map((c) => c[0]);
      const lats = corners.map((c) => c[1]);
      this.ground.view.fit([...project([Math.min(...lons), Math.min(...lats)]), ...project([Math.max(...lons), Math.max(...lats)])], { padding: [14, 14, 14, 14] });
    }
  }

  /** @param {Spot[]} spots */
  showSpots(spots) {
    this.pictureSpots.show(spots.filter((spot) => spot.inside).map((spot) => ({ key: keyOf(spot), at: this.picture.toMap(spot.x, spot.y), movable: spot.movable, values: spot })));
    this.mapSpots.show(spots.map((spot) => ({ key: keyOf(spot), at: project(spot.lonLat), movable: spot.movable, values: spot })));
  }

  /** @param {import('/site/area-layer.js').Area[]} areas */
  showAreas(areas) {
    this.pictureAreas.show(this.affine ? areas : []);
    this.mapAreas.show(areas);
  }

  /** @param {import('/site/affine.js').Control[]} controls */
  showControls(controls) {
    const numbered = controls.map((one, index) => ({ ...one, key: String(index), movable: true, values: { number: index + 1 } }));
    this.pictureControls.show(numbered.filter((one) => one.x !== null && one.y !== null).map((one) => ({ ...one, at: this.picture.toMap(Number(one.x), Number(one.y)) })));
    this.mapControls.show(numbered.filter((one) => one.lon !== null && one.lat !== null).map((one) => ({ ...one, at: project([Number(one.lon), Number(one.lat)]) })));
  }

  /** Whether records may be dragged; control points may, whenever they are shown. @param {boolean} spots */
  setMovable(spots) {
    this.pictureSpots.setMovable(spots);
    this.mapSpots.setMovable(spots);
    this.pictureControls.setMovable(!spots);
    this.mapControls.setMovable(!spots);
  }

  /** Brings a record into both views. @param {Spot} spot */
  centre(spot) {
    if (spot.inside) this.picture.centre(spot.x, spot.y);
    this.ground.view.animate({ center: project(spot.lonLat), duration: 250 });
  }

  /** Both views follow the size of their boxes. */
  resize() {
    this.picture.map.updateSize();
    this.ground.map.updateSize();
    this.picture.fit();
  }

  dispose() {
    this.picture.dispose();
    this.ground.dispose();
  }
}
