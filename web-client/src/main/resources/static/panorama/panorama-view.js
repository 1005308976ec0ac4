/** A view all around, without plug-ins: the picture on the inside of a sphere, turned by dragging, keys or a call. Drawn when something changes. */
import { vectorOf } from '/panorama/directions.js';

const WIDEST = 100;
const NARROWEST = 25;
const USUAL = 75;
const STEEPEST = 85;
const KEY_DEGREES = 8;
/** @type {Record<string, [number, number, number]>} bearing, up, field of view */
const KEYS = {
  ArrowLeft: [-KEY_DEGREES, 0, 0],
  ArrowRight: [KEY_DEGREES, 0, 0],
  ArrowUp: [0, KEY_DEGREES / 2, 0],
  ArrowDown: [0, -KEY_DEGREES / 2, 0],
  '+': [0, 0, -6],
  '=': [0, 0, -6],
  '-': [0, 0, 6],
};

/** three.js, fetched when somebody looks at a panorama. @returns {Promise<any>} */
const loadThree = () => import(/** @type {any} */ ('/webjars/three/build/three.module.min.js'));

export class PanoramaView {
  /** @param {any} three @param {HTMLElement} target @param {() => void} moved */
  constructor(three, target, moved) {
    this.three = three;
    this.target = target;
    this.moved = moved;
    this.bearing = 0;
    this.up = 0;
    this.middle = 0;
    this.renderer = new three.WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
    this.camera = new three.PerspectiveCamera(USUAL, 1, 0.1, 1100);
    this.scene = new three.Scene();
    const sphere = new three.SphereGeometry(500, 64, 40);
    sphere.scale(-1, 1, 1);
    this.material = new three.MeshBasicMaterial({ color: 0xffffff });
    this.scene.add(new three.Mesh(sphere, this.material));
    target.append(this.renderer.domElement);
    this.listen();
    this.resized = new ResizeObserver(() => this.resize());
    this.resized.observe(target);
    this.resize();
  }

  /** @param {HTMLElement} target @param {() => void} moved @throws if the browser draws no WebGL */
  static async open(target, moved) {
    return new PanoramaView(await loadThree(), target, moved);
  }

  /** @param {string} url @param {number} middle the bearing of the picture's middle */
  async show(url, middle) {
    this.middle = middle;
    this.look(middle, 0);
    const texture = await new this.three.TextureLoader().loadAsync(url);
    texture.colorSpace = this.three.SRGBColorSpace;
    this.material.map?.dispose();
    this.material.map = texture;
    this.material.needsUpdate = true;
    this.draw();
  }

  /** @param {number} bearing degrees from north @param {number} up degrees above the horizon */
  look(bearing, up) {
    this.bearing = (bearing + 360) % 360;
    this.up = Math.max(-STEEPEST, Math.min(STEEPEST, up));
    this.draw();
  }

  listen() {
    const canvas = this.renderer.domElement;
    /** @type {{x: number, y: number}|null} */
    let held = null;
    canvas.addEventListener('pointerdown', (/** @type {PointerEvent} */ event) => {
      held = { x: event.clientX, y: event.clientY };
      canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener('pointermove', (/** @type {PointerEvent} */ event) => {
      if (!held) return;
      const degrees = this.camera.fov / canvas.clientHeight;
      this.look(this.bearing - (event.clientX - held.x) * degrees, this.up + (event.clientY - held.y) * degrees);
      held = { x: event.clientX, y: event.clientY };
    });
    for (const end of ['pointerup', 'pointercancel']) {
      canvas.addEventListener(end, () => {
        held = null;
      });
    }
    canvas.addEventListener(
      'wheel',
      (/** @type {WheelEvent} */ event) => {
        event.preventDefault();
        this.zoom(event.deltaY * 0.04);
      },
      { passive: false },
    );
    this.target.addEventListener('keydown', (event) => {
      const step = KEYS[event.key];
      if (!step) return;
      event.preventDefault();
      this.zoom(step[2]);
      this.look(this.bearing + step[0], this.up + step[1]);
    });
  }

  /** @param {number} by degrees of the field of view */
  zoom(by) {
    this.camera.fov = Math.max(NARROWEST, Math.min(WIDEST, this.camera.fov + by));
    this.camera.updateProjectionMatrix();
    this.draw();
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.target;
    if (!width || !height) return;
    this.renderer.setPixelRatio(Math.min(2, window.devicePixelRatio));
    this.renderer.setSize(width, height, false);
    this.camera.aspect = width / height;
    this.camera.updateProjectionMatrix();
    this.draw();
  }

  draw() {
    const ahead = vectorOf(this.bearing, this.up, this.middle);
    this.camera.lookAt(ahead.x, ahead.y, ahead.z);
    this.renderer.render(this.scene, this.camera);
    this.moved();
  }

  /** Where a direction stands on the screen, as shares of its width and height; null if it is behind. @param {number} bearing @param {number} up */
  place(bearing, up) {
    const { x, y, z } = vectorOf(bearing, up, this.middle);
    const seen = new this.three.Vector3(x, y, z).project(this.camera);
    if (seen.z > 1 || Math.abs(seen.x) > 1 || Math.abs(seen.y) > 1) return null;
    return { x: (seen.x + 1) / 2, y: (1 - seen.y) / 2 };
  }

  dispose() {
    this.resized.disconnect();
    this.material.map?.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
    this.renderer.domElement.remove();
  }
}
