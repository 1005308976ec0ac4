package org.yitu.web.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.yitu.geo.route.Closures;
import org.yitu.geo.route.Departure;
import org.yitu.geo.route.RoadNetwork;
import org.yitu.geo.route.Route;
import org.yitu.geo.route.RouteRequest;
import org.yitu.geo.route.Router;
import org.yitu.geo.route.TimedRoute;
import org.yitu.geo.text.Refusal;

/**
 * The road network of {@code HOME/map}, opened in the background so that the first page does not wait for it. Until it is
 * open, and where there is none, every question is refused with the reason.
 */
@Component
class Roads implements Router, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Roads.class);
  private static final List<String> NAMES = List.of("roads.osm.pbf", "roads.osm");
  private final Settings settings;
  private volatile CompletableFuture<RoadNetwork> network = new CompletableFuture<>();

  Roads(Settings settings) {
    this.settings = settings;
  }

  /** Starts opening the network; called once the map folder is filled. */
  void open() {
    network = CompletableFuture.supplyAsync(this::load);
    network.exceptionally(wrong -> {
      LOG.error("No routing: {}", wrong.getMessage());
      return null;
    });
  }

  private RoadNetwork load() {
    Path folder = settings.home().resolve("map");
    Path file = Stream.of(NAMES.toArray(String[]::new)).map(folder::resolve).filter(Files::exists).findFirst()
        .orElseThrow(() -> Refusal.of(Refusal.Kind.UNAVAILABLE, "没有路网：请把 roads.osm.pbf 放入 " + folder + "。",
            "There is no road network: put roads.osm.pbf into " + folder + "."));
    return RoadNetwork.open(file, settings.home().resolve("graph"));
  }

  private Router ready() {
    if (!network.isDone()) {
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "路网正在准备，请稍候再试。", "The road network is being prepared; try again in a moment.");
    }
    try {
      return network.join();
    } catch (CompletionException wrong) {
      if (wrong.getCause() instanceof Refusal refusal) throw refusal;
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "路网无法使用，请查看日志。", "The road network cannot be used; see the log.");
    }
  }

  @Override
  public List<Route> route(RouteRequest request) {
    return ready().route(request);
  }

  @Override
  public List<Optional<TimedRoute>> departing(Departure departure, List<Coordinate> places) {
    return ready().departing(departure, places);
  }

  @Override
  public double[] seconds(Coordinate centre, List<Coordinate> places, Direction direction, double maxSeconds, Closures closures) {
    return ready().seconds(centre, places, direction, maxSeconds, closures);
  }

  @Override
  public double[][] matrix(List<Coordinate> from, List<Coordinate> to, Closures closures) {
    return ready().matrix(from, to, closures);
  }

  @Override
  public SortedMap<Integer, Geometry> reach(Coordinate centre, List<Integer> minutes, Direction direction, Closures closures) {
    return ready().reach(centre, minutes, direction, closures);
  }

  @Override
  public void destroy() {
    if (network.isDone() && !network.isCompletedExceptionally()) network.join().close();
  }
}
