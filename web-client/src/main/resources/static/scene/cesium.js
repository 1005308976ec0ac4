/** Cesium, loaded as a classic script on the 3D page only; it never asks any other server. */
export const Cesium = /** @type {any} */ (window).Cesium;

if (Cesium) Cesium.Ion.defaultAccessToken = undefined;
