package org.yitu.bench;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.LMProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.isochrone.algorithm.ContourBuilder;
import com.graphhopper.isochrone.algorithm.JTSTriangulator;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.isochrone.algorithm.Triangulator;
import com.graphhopper.json.Statement;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.NodeAccess;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.JsonFeature;
import com.graphhopper.util.PMap;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The peer: GraphHopper as its manual sets it up, with the same speeds and preparations, through its own front door.
 */
final class BareGraphHopper implements AutoCloseable {
  private final GraphHopper hopper;
  private final Weighting weighting;

  BareGraphHopper(Path osm, Path folder) {
    CustomModel fastest = new CustomModel()
        .addToPriority(Statement.If("!car_access", Statement.Op.MULTIPLY, "0"))
        .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "car_average_speed"))
        .setDistanceInfluence(0d);
    hopper = new GraphHopper().setOSMFile(osm.toString()).setGraphHopperLocation(folder.toString())
        .setEncodedValuesString("car_access|block_private=false, car_average_speed, osm_way_id, road_environment")
        .setProfiles(new Profile("car").setCustomModel(fastest));
    hopper.getCHPreparationHandler().setCHProfiles(new CHProfile("car"));
    hopper.getLMPreparationHandler().setLMProfiles(new LMProfile("car"));
    hopper.importOrLoad();
    weighting = hopper.createWeighting(hopper.getProfile("car"), new PMap());
  }

  int junctions() {
    return hopper.getBaseGraph().getNodes();
  }

  Coordinate junction(int node) {
    NodeAccess access = hopper.getBaseGraph().getNodeAccess();
    return new Coordinate(access.getLon(node), access.getLat(node));
  }

  /** Seconds of the fastest way, NaN if there is none. */
  double route(Coordinate from, Coordinate to, Geometry avoided, boolean instructions) {
    GHRequest request = new GHRequest(from.y, from.x, to.y, to.x).setProfile("car")
        .setLocale(Locale.SIMPLIFIED_CHINESE);
    request.putHint("instructions", instructions);
    request.putHint("calc_points", instructions);
    if (avoided != null) {
      CustomModel model = new CustomModel();
      model.getAreas().getFeatures().add(new JsonFeature("zone", "Feature", null, avoided, new HashMap<>()));
      model.addToPriority(Statement.If("in_zone", Statement.Op.MULTIPLY, "0"));
      request.setCustomModel(model).putHint("ch.disable", true);
    }
    GHResponse response = hopper.route(request);
    return response.hasErrors() ? Double.NaN : response.getBest().getTime() / 1000.0;
  }

  /** The junctions that GraphHopper's own tree reaches. */
  int tree(Coordinate centre, boolean reverse, double seconds) {
    Snap snap = hopper.getLocationIndex().findClosest(centre.y, centre.x, EdgeFilter.ALL_EDGES);
    QueryGraph graph = QueryGraph.create(hopper.getBaseGraph(), snap);
    ShortestPathTree tree =
        new ShortestPathTree(graph, graph.wrapWeighting(weighting), reverse, TraversalMode.NODE_BASED);
    tree.setTimeLimit(seconds * 1000);
    int[] count = {0};
    tree.search(snap.getClosestNode(), label -> count[0]++);
    return count[0];
  }

  Geometry reach(Coordinate centre, double seconds) {
    Snap snap = hopper.getLocationIndex().findClosest(centre.y, centre.x, EdgeFilter.ALL_EDGES);
    QueryGraph graph = QueryGraph.create(hopper.getBaseGraph(), snap);
    ShortestPathTree tree = new ShortestPathTree(graph, graph.wrapWeighting(weighting), true, TraversalMode.NODE_BASED);
    // As GraphHopper's own isochrone service does: a little farther than asked, so that the line has room.
    tree.setTimeLimit(seconds * 1000 + Math.max(seconds * 140, 200_000));
    Triangulator.Result result = new JTSTriangulator(hopper.getRouterConfig())
        .triangulate(snap, graph, tree, label -> label.time, 0);
    return new ContourBuilder(result.triangulation).computeIsoline(seconds * 1000, result.seedEdges);
  }

  @Override
  public void close() {
    hopper.close();
  }
}
