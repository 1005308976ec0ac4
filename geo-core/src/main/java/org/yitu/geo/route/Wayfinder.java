package org.yitu.geo.route;

import com.graphhopper.GraphHopper;
import com.graphhopper.ResponsePath;
import com.graphhopper.routing.AlgorithmOptions;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.RoutingAlgorithm;
import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.lm.LMRoutingAlgorithmFactory;
import com.graphhopper.routing.lm.LandmarkStorage;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.util.EdgeIterator;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.Instruction;
import com.graphhopper.util.PMap;
import com.graphhopper.util.Parameters.Algorithms;
import com.graphhopper.util.PathMerger;
import com.graphhopper.util.PointList;
import com.graphhopper.util.Translation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds ways between two anchored places with GraphHopper: contraction hierarchies while nothing is closed and one way
 * is asked for, landmarks otherwise.
 */
final class Wayfinder {
  private final GraphHopper hopper;
  private final Weighting weighting;
  private final RoutingCHGraph hierarchy;
  private final LandmarkStorage landmarks;

  Wayfinder(GraphHopper hopper, Weighting weighting) {
    this.hopper = hopper;
    this.weighting = weighting;
    hierarchy = hopper.getCHGraphs().get(EmergencyCar.PROFILE);
    landmarks = hopper.getLandmarks().get(EmergencyCar.PROFILE);
  }

  List<Route> ways(Anchor from, Anchor to, ClosedRoads closed, int alternatives, Locale language) {
    QueryGraph graph = QueryGraph.create(hopper.getBaseGraph(), from.snap, to.snap);
    Weighting way = closed.isEmpty() ? weighting : closing(graph, List.of(from, to), closed);
    RoutingAlgorithm algorithm = closed.isEmpty() && alternatives == 0
        ? new CHRoutingAlgorithmFactory(hierarchy, graph).createAlgo(new PMap())
        : new LMRoutingAlgorithmFactory(landmarks).createAlgo(graph, way, options(alternatives));
    List<Route> routes = new ArrayList<>();
    for (Path path : algorithm.calcPaths(from.snap.getClosestNode(), to.snap.getClosestNode()))
      if (path.isFound()) routes.add(route(path, graph, way, language));
    return routes;
  }

  private static AlgorithmOptions options(int alternatives) {
    AlgorithmOptions options = new AlgorithmOptions().setTraversalMode(TraversalMode.NODE_BASED);
    if (alternatives == 0) return options.setAlgorithm(Algorithms.ASTAR_BI);
    PMap hints = new PMap().putObject(Algorithms.AltRoute.MAX_PATHS, alternatives + 1);
    return options.setAlgorithm(Algorithms.ALT_ROUTE).setHints(hints);
  }

  /** The pieces into which the snapped places divide a cut road are each tested by themselves. */
  private Weighting closing(QueryGraph graph, List<Anchor> places, ClosedRoads closed) {
    int firstVirtual = hopper.getBaseGraph().getEdges();
    BitSet closedVirtual = new BitSet();
    for (Anchor place : places) {
      if (!closed.closed.get(place.edge) || place.junction >= 0) continue;
      EdgeIterator piece = graph.createEdgeExplorer().setBaseNode(place.snap.getClosestNode());
      while (piece.next())
        if (closed.blocks(place.edge, piece.fetchWayGeometry(FetchMode.ALL)))
          closedVirtual.set(piece.getEdge() - firstVirtual);
    }
    return new ClosedWeighting(weighting, closed.closed, firstVirtual, closedVirtual);
  }

  private Route route(Path path, QueryGraph graph, Weighting way, Locale language) {
    Translation words = hopper.getTranslationMap().getWithFallBack(Sentence.locale(language));
    ResponsePath found = new PathMerger(graph, way).setSimplifyResponse(false)
        .doWork(PointList.EMPTY, List.of(path), hopper.getEncodingManager(), words);
    List<Route.Instruction> instructions = new ArrayList<>();
    for (Instruction step : found.getInstructions())
      instructions.add(new Route.Instruction(
          Sentence.of(step, words, language), step.getName(), step.getDistance(), step.getTime() / 1000.0));
    return new Route(path.getDistance(), path.getWeight(), ClosedRoads.lineString(found.getPoints()), instructions);
  }
}
