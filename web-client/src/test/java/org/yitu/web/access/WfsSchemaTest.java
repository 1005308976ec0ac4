package org.yitu.web.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.yitu.web.app.Client;

/** What the WFS answers is valid by the schemas of OGC's own test suite; none is fetched. */
@Tag("A0.7")
class WfsSchemaTest {
  private static final String FOLDER = "/org/opengis/cite/iso19142/xsd/";
  private static final Map<String, String> SCHEMAS = Map.ofEntries(entry("http://www.opengis.net/wfs/2.0", "opengis/wfs/2.0/wfs-2.0.0.xsd"),
      entry("http://www.opengis.net/fes/2.0", "opengis/filter/2.0/filter-2.0.0.xsd"), entry("http://www.opengis.net/ows/1.1", "opengis/ows/1.1/ows-1.1.0.xsd"),
      entry("http://www.opengis.net/gml/3.2", "opengis/gml/3.2.1/gml-3.2.1.xsd"), entry("http://www.w3.org/1999/xlink", "w3c/2008/06/xlink.xsd"),
      entry("http://www.w3.org/XML/1998/namespace", "w3c/2009/01/xml.xsd"), entry("http://www.isotc211.org/2005/gmd", "iso/19139/2007/gmd-2007.xsd"),
      entry("http://www.isotc211.org/2005/gco", "iso/19139/2007/gco-2007.xsd"), entry("http://www.isotc211.org/2005/gss", "iso/19139/2007/gss-2007.xsd"),
      entry("http://www.isotc211.org/2005/gsr", "iso/19139/2007/gsr-2007.xsd"), entry("http://www.isotc211.org/2005/gts", "iso/19139/2007/gts-2007.xsd"));
  private static final String WFS = "/ogc/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=";
  private final Client city = Client.as("city");

  @Test
  void capabilitiesStoredQueriesAndReportsAreValid() throws SAXException {
    Schema schema = schema(source("http://www.opengis.net/wfs/2.0"));
    for (String ask : List.of("GetCapabilities", "ListStoredQueries", "DescribeStoredQueries", "GetFeature", "GetFeature&TYPENAMES=nothing",
        "GetFeature&TYPENAMES=enterprise&RESULTTYPE=hits", "GetPropertyValue&TYPENAMES=enterprise&VALUEREFERENCE=name&COUNT=5")) {
      assertThat(errors(schema, city.get(WFS + ask).body())).as(ask).isEmpty();
    }
  }

  @Test
  void featuresOfEveryLayerAreValidByTheSchemaThatDescribesThem() throws SAXException {
    String types = city.get(WFS + "DescribeFeatureType").body();
    Schema schema = schema(source("http://www.opengis.net/wfs/2.0"), new StreamSource(new StringReader(types)));
    city.get("/ogc/features/collections").json().get("collections").forEach(layer -> {
      String id = layer.get("id").asString();
      for (String crs : List.of("urn:ogc:def:crs:EPSG::4490", "EPSG:3857")) {
        String page = city.get(WFS + "GetFeature&COUNT=40&TYPENAMES=" + id + "&SRSNAME=" + crs).body();
        assertThat(page).as(id).contains("<wfs:FeatureCollection");
        assertThat(errors(schema, page)).as(id).isEmpty();
      }
    });
  }

  private static Schema schema(Source... sources) throws SAXException {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setResourceResolver(resolver());
    return factory.newSchema(sources);
  }

  private static LSResourceResolver resolver() {
    return (type, namespace, publicId, systemId, base) -> SCHEMAS.containsKey(namespace) ? new Local(namespace, publicId) : null;
  }

  private static StreamSource source(String namespace) {
    return new StreamSource(stream(namespace), namespace);
  }

  private static InputStream stream(String namespace) {
    InputStream stream = WfsSchemaTest.class.getResourceAsStream(FOLDER + SCHEMAS.get(namespace));
    assertThat(stream).as(namespace).isNotNull();
    return stream;
  }

  private static List<String> errors(Schema schema, String document) {
    List<String> errors = new ArrayList<>();
    var validator = schema.newValidator();
    validator.setErrorHandler(new ErrorHandler() {
      @Override public void warning(SAXParseException said) {}

      @Override public void error(SAXParseException said) {
        if (errors.size() < 5) errors.add(said.getMessage());
      }

      @Override public void fatalError(SAXParseException said) {
        errors.add(said.getMessage());
      }
    });
    try {
      validator.validate(new StreamSource(new StringReader(document)));
    } catch (SAXException | IOException broken) {
      errors.add(broken.toString());
    }
    return errors;
  }

  /** A schema from the suite's jar, whatever address it is said to have. */
  private record Local(String namespace, String publicId) implements LSInput {
    @Override public Reader getCharacterStream() {
      return null;
    }

    @Override public InputStream getByteStream() {
      return stream(namespace);
    }

    @Override public String getSystemId() {
      return namespace;
    }

    @Override public String getPublicId() {
      return publicId;
    }

    @Override public String getStringData() {
      return null;
    }

    @Override public String getBaseURI() {
      return null;
    }

    @Override public String getEncoding() {
      return null;
    }

    @Override public boolean getCertifiedText() {
      return false;
    }

    @Override public void setCharacterStream(Reader reader) {}

    @Override public void setByteStream(InputStream stream) {}

    @Override public void setStringData(String text) {}

    @Override public void setSystemId(String id) {}

    @Override public void setPublicId(String id) {}

    @Override public void setBaseURI(String base) {}

    @Override public void setEncoding(String encoding) {}

    @Override public void setCertifiedText(boolean certified) {}
  }
}
