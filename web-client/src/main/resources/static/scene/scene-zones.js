/** A simulation's zones on the globe, as bodies of air over the ground: the whole, or one moment of it. */
import { Cesium } from '/scene/cesium.js';
import { ruleOf } from '/map/symbols.js';

/** How high the bodies are drawn, metres: to be seen from the side, not a model of the cloud. */
const HEIGHT = 60;
const MOMENT = '#7d0f17';

export class SceneZones {
  /** @param {any} viewer */
  constructor(viewer) {
    this.scene = viewer.scene;
    /** @type {any[]} */
    this.drawn = [];
  }

  /** @param {any} assessment @param {number} moment its position among the moments, -1 for all that is ever reached */
  show(assessment, moment) {
    for (const one of this.drawn) this.scene.primitives.remove(one);
    this.drawn = [];
    const single = assessment.moments?.[moment];
    const zones = [...assessment.zones.features].sort((a, b) => b.properties.level - a.properties.level);
    for (const [rank, zone] of zones.entries()) {
      const colour = ruleOf({}, zone.properties.severity).colour;
      this.add(zone.geometry, colour, single ? 0.12 : 0.32, HEIGHT + rank * 4);
    }
    if (single?.ground) this.add(single.ground, MOMENT, 0.45, HEIGHT + 40);
    this.scene.requestRender();
  }

  /** @param {any} geometry GeoJSON @param {string} colour @param {number} alpha @param {number} height */
  add(geometry, colour, alpha, height) {
    const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates];
    const instances = polygons.map(
      (/** @type {any[]} */ rings) =>
        new Cesium.GeometryInstance({
          geometry: new Cesium.PolygonGeometry({
            polygonHierarchy: new Cesium.PolygonHierarchy(
              line(rings[0]),
              rings.slice(1).map((ring) => new Cesium.PolygonHierarchy(line(ring))),
            ),
            height: 1,
            extrudedHeight: height,
            vertexFormat: Cesium.PerInstanceColorAppearance.FLAT_VERTEX_FORMAT,
          }),
          attributes: {
            color: Cesium.ColorGeometryInstanceAttribute.fromColor(
              Cesium.Color.fromCssColorString(colour).withAlpha(alpha),
            ),
          },
        }),
    );
    this.drawn.push(
      this.scene.primitives.add(
        new Cesium.Primitive({
          geometryInstances: instances,
          appearance: new Cesium.PerInstanceColorAppearance({ flat: true, translucent: true, closed: true }),
          asynchronous: false,
        }),
      ),
    );
  }
}

/** @param {number[][]} ring */
const line = (ring) => Cesium.Cartesian3.fromDegreesArray(ring.flat());
