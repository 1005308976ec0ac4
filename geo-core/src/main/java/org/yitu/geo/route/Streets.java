package org.yitu.geo.route;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.IntEncodedValue;
import com.graphhopper.routing.ev.RoadEnvironment;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * What GraphHopper's graph says about each edge, laid out in arrays once at the start: driving seconds in both
 * directions, the neighbours of each node, whether it is a bridge or a tunnel, the OSM way. A search
 * over it gives the same times as one over GraphHopper's own tables, because the seconds are GraphHopper's, and is
 * faster. Immutable, shared by all threads.
 */
final class Streets {
  enum Level { GROUND, BRIDGE, TUNNEL }

  private static final Level[] LEVELS = Level.values();

  final BaseGraph graph;
  final int nodes;
  final int edges;
  /** Ends of each edge and the seconds from a to b and back; infinite where it may not be driven. */
  final int[] a;
  final int[] b;
  final double[] forward;
  final double[] backward;
  /** The edges at node n are {@code edgeAt[first[n]] .. edgeAt[first[n + 1] - 1]}. */
  final int[] first;
  final int[] edgeAt;
  /** Edges that a place may be snapped to: drivable and not on an island of a few roads. */
  final BitSet usable;

  private final byte[] level;
  /** OSM way ids in order, and the edge that goes with each. */
  private final long[] ways;
  private final int[] edgeOfWay;

  Streets(GraphHopper hopper, Weighting weighting) {
    graph = hopper.getBaseGraph();
    nodes = graph.getNodes();
    edges = graph.getEdges();
    a = new int[edges];
    b = new int[edges];
    forward = new double[edges];
    backward = new double[edges];
    level = new byte[edges];
    usable = new BitSet(edges);
    long[] wayAndEdge = new long[edges];
    readEdges(hopper, weighting, wayAndEdge);
    first = new int[nodes + 1];
    edgeAt = new int[2 * edges];
    linkNodes();
    Arrays.sort(wayAndEdge);
    ways = new long[edges];
    edgeOfWay = new int[edges];
    for (int i = 0; i < edges; i++) {
      ways[i] = wayAndEdge[i] >>> 32;
      edgeOfWay[i] = (int) wayAndEdge[i];
    }
  }

  private void readEdges(GraphHopper hopper, Weighting weighting, long[] wayAndEdge) {
    EncodingManager values = hopper.getEncodingManager();
    BooleanEncodedValue island = values.getBooleanEncodedValue(Subnetwork.key(EmergencyCar.PROFILE));
    IntEncodedValue way = values.getIntEncodedValue(EmergencyCar.OSM_WAY_ID);
    EnumEncodedValue<RoadEnvironment> environment =
        values.getEnumEncodedValue(RoadEnvironment.KEY, RoadEnvironment.class);
    AllEdgesIterator edge = graph.getAllEdges();
    while (edge.next()) {
      int id = edge.getEdge();
      a[id] = edge.getBaseNode();
      b[id] = edge.getAdjNode();
      forward[id] = weighting.calcEdgeWeight(edge, false);
      backward[id] = weighting.calcEdgeWeight(edge, true);
      level[id] = (byte) levelOf(edge.get(environment)).ordinal();
      usable.set(id, !edge.get(island) && (Double.isFinite(forward[id]) || Double.isFinite(backward[id])));
      wayAndEdge[id] = (long) edge.get(way) << 32 | id;
    }
  }

  private void linkNodes() {
    for (int e = 0; e < edges; e++) {
      first[a[e] + 1]++;
      first[b[e] + 1]++;
    }
    for (int n = 0; n < nodes; n++) first[n + 1] += first[n];
    int[] next = Arrays.copyOf(first, nodes);
    for (int e = 0; e < edges; e++) {
      edgeAt[next[a[e]]++] = e;
      edgeAt[next[b[e]]++] = e;
    }
  }

  private static Level levelOf(RoadEnvironment environment) {
    return switch (environment) {
      case BRIDGE -> Level.BRIDGE;
      case TUNNEL -> Level.TUNNEL;
      default -> Level.GROUND;
    };
  }

  Level level(int edge) {
    return LEVELS[level[edge]];
  }

  /** From a to b, both ends included. */
  PointList line(int edge) {
    return graph.getEdgeIteratorState(edge, b[edge]).fetchWayGeometry(FetchMode.ALL);
  }

  /** The road's name, may be empty. */
  String name(int edge) {
    return graph.getEdgeIteratorState(edge, b[edge]).getName();
  }

  void forEachEdgeOfWay(long way, IntConsumer action) {
    int i = Arrays.binarySearch(ways, way);
    if (i < 0) return;
    while (i > 0 && ways[i - 1] == way) i--;
    for (; i < ways.length && ways[i] == way; i++) action.accept(edgeOfWay[i]);
  }
}
