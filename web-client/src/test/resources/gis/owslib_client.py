"""Asks every open interface by OWSLib and prints what was found; YITU_TOKEN is the personal token."""
import os
import re
import sys

from owslib.ogcapi.features import Features
from owslib.util import Authentication, ServiceException
from owslib.wfs import WebFeatureService
from owslib.wms import WebMapService
from owslib.wmts import WebMapTileService

base, token = sys.argv[1], os.environ["YITU_TOKEN"]
auth = Authentication(username="county", password=token)

wfs = WebFeatureService(base + "/ogc/wfs", version="2.0.0", auth=auth)
box = wfs.contents["yitu:enterprise"].boundingBoxWGS84
assert 104 < box[0] < box[2] < 107 and 27 < box[1] < box[3] < 30, box
first = wfs.getfeature(typename=["yitu:enterprise"], maxfeatures=1).read().decode()
print("wfs matched", re.search(r'numberMatched="(\d+)"', first).group(1))
ids = set()
start = 0
while True:
    page = wfs.getfeature(typename=["yitu:enterprise"], startindex=start, maxfeatures=60).read().decode()
    found = re.findall(r'<yitu:enterprise gml:id="([^"]+)"', page)
    if not found:
        break
    ids.update(found)
    start += 60
print("wfs paged", len(ids))
position = re.search(r"<gml:pos>([0-9.]+) ([0-9.]+)<", first)
print("wfs axes", "north-first" if float(position.group(1)) < 90 < float(position.group(2)) else "wrong")
schema = wfs.get_schema("yitu:enterprise")
print("wfs schema", "ok" if schema["geometry"] == "Point" and schema["properties"]["name"] == "string" else schema)
try:
    wfs.getfeature(typename=["yitu:nothing"]).read()
except ServiceException as refused:
    print("exception", "InvalidParameterValue" if "InvalidParameterValue" in str(refused) or "类型" in str(refused) else refused)

for version in ("1.3.0", "1.1.1"):
    wms = WebMapService(base + "/ogc/wms", version=version, auth=auth)
    assert "enterprise" in wms.contents
    picture = wms.getmap(layers=["enterprise"], styles=[""], srs="EPSG:4326", bbox=(105.3, 28.5, 106.3, 29.0), size=(300, 200),
                         format="image/png", transparent=True).read()
    print("wms", version, "png" if picture[1:4] == b"PNG" else picture[:300])
info = wms.getfeatureinfo(layers=["enterprise"], srs="EPSG:4326", bbox=(105.3, 28.5, 106.3, 29.0), size=(300, 200), format="image/png",
                          query_layers=["enterprise"], info_format="application/json", xy=(10, 10)).read()
print("wms info", "ok" if b"FeatureCollection" in info else info)

wmts = WebMapTileService(base + "/ogc/wmts", auth=auth)
tile = wmts.gettile(layer="enterprise", tilematrixset="WebMercatorQuad", tilematrix="9", row=213, column=406, format="image/png").read()
assert set(wmts.tilematrixsets) == {"WebMercatorQuad", "c"}
print("wmts", "png" if tile[1:4] == b"PNG" else tile[:300])

features = Features(base + "/ogc/features", auth=auth)
assert "enterprise" in [one["id"] for one in features.collections()["collections"]]
print("features matched", features.collection_items("enterprise", limit=5)["numberMatched"])
print("features queryables", "ok" if "name" in features.collection_queryables("enterprise")["properties"] else "missing")
