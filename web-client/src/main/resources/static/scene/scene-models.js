/** 3D models of sites where the camera is close to them, each at its place, turned and scaled as its record says. */
import { Cesium } from '/scene/cesium.js';
import { listRecords } from '/record/records.js';

const CLOSE = 14.5;
const MOST = 12;
/** Cesium turns glTF so that its z looks east; ours looks south, as on a plan (x right, y up, z down the plan). */
const TURN = 90;

export class SceneModels {
  /** @param {any} viewer @param {{drawn: (count: number) => void, failed: (problem: unknown) => void}} listener */
  constructor(viewer, listener) {
    this.viewer = viewer;
    this.listener = listener;
    /** @type {Map<string, any>} by record and version */
    this.shown = new Map();
    this.turn = 0;
    this.lit = false;
  }

  /** @param {number} zoom @param {number[]|null} bounds */
  async show(zoom, bounds) {
    const mine = ++this.turn;
    const items = zoom >= CLOSE && bounds ? await this.near(bounds) : [];
    if (mine !== this.turn || this.viewer.isDestroyed()) return;
    const wanted = new Map(items.map((/** @type {any} */ item) => [`${item.id}:${item.version}`, item]));
    for (const [key, model] of this.shown) {
      if (wanted.has(key)) continue;
      if (model) this.viewer.scene.primitives.remove(model);
      this.shown.delete(key);
    }
    for (const [key, item] of wanted) if (!this.shown.has(key)) this.add(key, item);
    this.tell();
  }

  /** @param {number[]} bounds */
  async near(bounds) {
    try {
      return (await listRecords('site-model', { bbox: bounds.map((v) => v.toFixed(6)).join(','), size: MOST })).items;
    } catch (problem) {
      this.listener.failed(problem);
      return [];
    }
  }

  /** @param {string} key @param {any} item */
  async add(key, item) {
    this.shown.set(key, null);
    this.lightFrom(item);
    try {
      const model = await Cesium.Model.fromGltfAsync({
        url: `/api/files/${item.model[0].id}`,
        modelMatrix: placeOf(item),
        scale: Number(item.scale),
        id: { layer: 'site-model', id: String(item.id) },
      });
      if (!this.shown.has(key) || this.viewer.isDestroyed()) {
        model.destroy();
        return;
      }
      this.shown.set(key, this.viewer.scene.primitives.add(model));
      model.readyEvent.addEventListener(() => this.tell());
      this.viewer.scene.requestRender();
    } catch (problem) {
      this.shown.delete(key);
      this.listener.failed(problem);
    }
  }

  /** A morning's light from the south-east at the first site: the real sun would leave a site dark at night. @param {any} item */
  lightFrom(item) {
    if (this.lit) return;
    this.lit = true;
    const frame = Cesium.Transforms.eastNorthUpToFixedFrame(Cesium.Cartesian3.fromDegrees(...item.location.coordinates));
    const direction = Cesium.Matrix4.multiplyByPointAsVector(frame, new Cesium.Cartesian3(-0.45, 0.4, -0.8), new Cesium.Cartesian3());
    this.viewer.scene.light = new Cesium.DirectionalLight({ direction: Cesium.Cartesian3.normalize(direction, direction), intensity: 2.4 });
  }

  tell() {
    this.viewer.scene.requestRender();
    this.listener.drawn([...this.shown.values()].filter((model) => model?.ready).length);
  }
}

/** @param {any} item a site-model */
function placeOf(item) {
  const [lon, lat] = item.location.coordinates;
  const turned = new Cesium.HeadingPitchRoll(Cesium.Math.toRadians(Number(item.heading) + TURN), 0, 0);
  return Cesium.Transforms.headingPitchRollToFixedFrame(Cesium.Cartesian3.fromDegrees(lon, lat, Number(item.height) || 0), turned);
}
