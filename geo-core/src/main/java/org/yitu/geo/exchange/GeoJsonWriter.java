package org.yitu.geo.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.io.GeoJson;

/** GeoJSON (RFC 7946), one feature a line. Its keys are the names for programs. */
final class GeoJsonWriter extends FeatureWriter {
  private final ExportTable table;
  private final JsonGenerator json;

  GeoJsonWriter(ExportTable table, OutputStream out) throws IOException {
    this.table = table;
    json = new JsonFactory().createGenerator(out);
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
    json.writeStringField("name", table.name());
    if (!table.notice().isEmpty()) json.writeStringField("notice", table.notice());
    json.writeArrayFieldStart("features");
  }

  @Override
  public void write(Geometry geometry, List<?> values) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeFieldName("geometry");
    if (geometry == null) {
      json.writeNull();
    } else {
      StringBuilder text = new StringBuilder();
      GeoJson.append(text, table.ground().fromCgcs2000(geometry));
      json.writeRawValue(text.toString());
    }
    json.writeObjectFieldStart("properties");
    for (int i = 0; i < values.size(); i++) {
      json.writeFieldName(table.columns().get(i).name());
      value(values.get(i));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void value(Object value) throws IOException {
    if (value == null) json.writeNull();
    else if (value instanceof Boolean flag) json.writeBoolean(flag);
    else if (value instanceof Long whole) json.writeNumber(whole);
    else if (value instanceof Number number) json.writeNumber(number.doubleValue());
    else json.writeString(value.toString());
  }

  @Override
  public void close() throws IOException {
    json.writeRaw('\n');
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }
}
