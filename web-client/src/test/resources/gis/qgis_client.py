"""Opens layers in QGIS without a screen and prints what it makes of them; YITU_TOKEN is the personal token."""
import os
import sys

from qgis.core import QgsApplication, QgsRasterLayer, QgsVectorLayer

base, token = sys.argv[1], os.environ["YITU_TOKEN"]
QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()
login = f"username='county' password='{token}'"
wfs = QgsVectorLayer(f"pagingEnabled='true' srsname='EPSG:4490' typename='yitu:enterprise' url='{base}/ogc/wfs' version='2.0.0' {login}",
                     "wfs", "WFS")
oapif = QgsVectorLayer(f"url='{base}/ogc/features' typename='enterprise' {login}", "features", "OAPIF")
for name, layer in (("WFS", wfs), ("OAPIF", oapif)):
    points = [feature.geometry().asPoint() for feature in layer.getFeatures()]
    print(name, layer.isValid(), layer.featureCount(), len(points))
    if all(104.9 < point.x() < 106.6 and 27.6 < point.y() < 29.4 for point in points):
        print("place ok")
plain = f"url={base}/ogc/wms&username=county&password={token}"
wms = QgsRasterLayer(f"crs=EPSG:3857&format=image/png&layers=enterprise&styles&{plain}", "wms", "wms")
print("wms", wms.isValid())
capabilities = f"{base}/ogc/wmts?SERVICE%3DWMTS%26REQUEST%3DGetCapabilities"
wmts = QgsRasterLayer(f"crs=EPSG:3857&format=image/png&layers=enterprise&styles=default&tileMatrixSet=WebMercatorQuad&url={capabilities}"
                      f"&username=county&password={token}", "wmts", "wms")
print("wmts", wmts.isValid())
sys.stdout.flush()
# QGIS crashes when the interpreter takes its layers down after it.
os._exit(0)
