/** The globe with our basemap; its camera speaks the 2D map's centre and zoom. One viewer per page life. */
import { Cesium } from '/scene/cesium.js';
import { basemapImagery } from '/scene/imagery.js';

const EQUATOR_RESOLUTION = 156543.03392804097;
const USUAL_PITCH = -55;

export class SceneView {
  /** @param {HTMLElement} target @param {number[]} extent @param {HTMLElement} credits */
  constructor(target, extent, credits) {
    this.viewer = new Cesium.Viewer(target, {
      baseLayer: new Cesium.ImageryLayer(basemapImagery(extent)),
      terrainProvider: new Cesium.EllipsoidTerrainProvider(),
      creditContainer: credits,
      animation: false,
      baseLayerPicker: false,
      fullscreenButton: false,
      geocoder: false,
      homeButton: false,
      infoBox: false,
      sceneModePicker: false,
      selectionIndicator: false,
      timeline: false,
      navigationHelpButton: false,
      requestRenderMode: true,
      maximumRenderTimeChange: Infinity,
      msaaSamples: 1,
      skyBox: false,
      skyAtmosphere: false,
      contextOptions: { webgl: { preserveDrawingBuffer: true } },
    });
    const scene = this.viewer.scene;
    scene.globe.baseColor = Cesium.Color.fromCssColorString('#dfe5ea');
    scene.globe.showGroundAtmosphere = false;
    scene.globe.enableLighting = false;
    scene.globe.depthTestAgainstTerrain = false;
    scene.fog.enabled = false;
    scene.backgroundColor = Cesium.Color.fromCssColorString('#bcd3e6');
    if (scene.sun) scene.sun.show = false;
    if (scene.moon) scene.moon.show = false;
    scene.screenSpaceCameraController.minimumZoomDistance = 120;
    scene.screenSpaceCameraController.maximumZoomDistance = 1500000;
    this.renderWhileLoading();
    this.mark = scene.primitives.add(new Cesium.BillboardCollection({ scene }));
  }

  /** Cesium draws on request only and does not notice when tiles that we paint ourselves arrive. */
  renderWhileLoading() {
    let timer = 0;
    this.scene.postRender.addEventListener(() => {
      if (timer || this.scene.globe.tilesLoaded) return;
      timer = window.setTimeout(() => {
        timer = 0;
        if (!this.viewer.isDestroyed()) this.scene.requestRender();
      }, 80);
    });
  }

  get scene() {
    return this.viewer.scene;
  }

  /** @param {[number, number]} centre @param {number} zoom @param {{heading?: number, pitch?: number}} [look] degrees */
  look(centre, zoom, look = {}) {
    const camera = this.viewer.camera;
    const resolution = (EQUATOR_RESOLUTION * Math.cos((centre[1] * Math.PI) / 180)) / 2 ** zoom;
    const range = (resolution * this.scene.canvas.clientHeight) / (2 * Math.tan(camera.frustum.fovy / 2));
    camera.lookAt(
      Cesium.Cartesian3.fromDegrees(...centre),
      new Cesium.HeadingPitchRange(
        Cesium.Math.toRadians(look.heading ?? 0),
        Cesium.Math.toRadians(look.pitch ?? USUAL_PITCH),
        range,
      ),
    );
    camera.lookAtTransform(Cesium.Matrix4.IDENTITY);
    this.scene.requestRender();
  }

  /** Where the camera looks, in the 2D map's words. @returns {{centre: [number, number], zoom: number, heading: number, pitch: number}|null} null if it looks past the Earth */
  place() {
    const camera = this.viewer.camera;
    const canvas = this.scene.canvas;
    const middle = camera.pickEllipsoid(
      new Cesium.Cartesian2(canvas.clientWidth / 2, canvas.clientHeight / 2),
      this.scene.globe.ellipsoid,
    );
    if (!middle) return null;
    const at = Cesium.Cartographic.fromCartesian(middle);
    const range = Cesium.Cartesian3.distance(camera.positionWC, middle);
    const resolution = (range * 2 * Math.tan(camera.frustum.fovy / 2)) / canvas.clientHeight;
    const lat = Cesium.Math.toDegrees(at.latitude);
    return {
      centre: [Cesium.Math.toDegrees(at.longitude), lat],
      zoom: Math.log2((EQUATOR_RESOLUTION * Math.cos(at.latitude)) / resolution),
      heading: Math.round(Cesium.Math.toDegrees(camera.heading)) % 360,
      pitch: Math.round(Cesium.Math.toDegrees(camera.pitch)),
    };
  }

  /** @returns {number[]|null} what is seen, in degrees */
  bounds() {
    const seen = this.viewer.camera.computeViewRectangle(this.scene.globe.ellipsoid);
    return seen
      ? [seen.west, seen.south, seen.east, seen.north].map((/** @type {number} */ v) => Cesium.Math.toDegrees(v))
      : null;
  }

  /** Marks a place. @param {[number, number]|null} point */
  select(point) {
    this.mark.removeAll();
    if (point)
      this.mark.add({
        position: Cesium.Cartesian3.fromDegrees(...point),
        image: ring(),
        disableDepthTestDistance: Number.POSITIVE_INFINITY,
      });
    this.scene.requestRender();
  }

  /** @param {(picked: any) => void} then what was clicked: a marker's id, or null */
  onClick(then) {
    this.viewer.screenSpaceEventHandler.setInputAction(
      (/** @type {any} */ event) => then(this.scene.pick(event.position)?.id ?? null),
      Cesium.ScreenSpaceEventType.LEFT_CLICK,
    );
    this.viewer.screenSpaceEventHandler.removeInputAction(Cesium.ScreenSpaceEventType.LEFT_DOUBLE_CLICK);
  }

  /** @param {() => void} then */
  onMoved(then) {
    this.viewer.camera.moveEnd.addEventListener(then);
  }

  /** @param {() => void} then */
  onLost(then) {
    this.scene.canvas.addEventListener('webglcontextlost', then);
  }

  dispose() {
    if (!this.viewer.isDestroyed()) this.viewer.destroy();
  }
}

/** @type {HTMLCanvasElement|null} */
let ringImage = null;

function ring() {
  if (ringImage) return ringImage;
  ringImage = document.createElement('canvas');
  ringImage.width = ringImage.height = 52;
  const context = /** @type {CanvasRenderingContext2D} */ (ringImage.getContext('2d'));
  context.lineWidth = 5;
  context.strokeStyle = '#00b3ff';
  context.beginPath();
  context.arc(26, 26, 22, 0, Math.PI * 2);
  context.stroke();
  return ringImage;
}
