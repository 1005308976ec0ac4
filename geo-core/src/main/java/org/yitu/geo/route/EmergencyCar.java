package org.yitu.geo.route;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.LMProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.storage.Directory;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.LocationIndexTree;
import com.graphhopper.util.CustomModel;
import java.nio.file.Path;
import java.util.List;

/**
 * How GraphHopper is set up for a fire engine or an ambulance: the fastest way, nothing else. Speeds are GraphHopper's
 * free-flow speeds of a car: 0.9 × {@code maxspeed} where the road has one, else by class (km/h: motorway 100, trunk
 * 70, primary 65, secondary 60, tertiary 50, residential 30, service 20, track 15). One-way streets are obeyed, which
 * errs to the safe side; private roads may be used, because plants and parks are full of them; turns cost nothing and
 * turn restrictions do not bind.
 */
final class EmergencyCar {
  static final String PROFILE = "car";
  static final String OSM_WAY_ID = "osm_way_id";

  /** Raise it when anything here changes: stored graphs of another version are built anew. */
  static final String VERSION = "graphhopper-11.0/car-1";

  /** Of 300 m tiles that a place is searched in around itself: just over the 5 km that a place may lie off the road. */
  private static final int SEARCH_TILES = 18;

  private EmergencyCar() {}

  static GraphHopper graphHopper(Path folder) {
    CustomModel fastest = new CustomModel()
        .addToPriority(Statement.If("!car_access", Statement.Op.MULTIPLY, "0"))
        .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "car_average_speed"))
        .setDistanceInfluence(0d);
    GraphHopper hopper = new NearAndFar();
    hopper.setGraphHopperLocation(folder.toString());
    hopper.setEncodedValuesString("car_access|block_private=false, car_average_speed, osm_way_id, road_environment");
    hopper.setProfiles(List.of(new Profile(PROFILE).setCustomModel(fastest)));
    hopper.getCHPreparationHandler().setCHProfiles(new CHProfile(PROFILE));
    hopper.getLMPreparationHandler().setLMProfiles(new LMProfile(PROFILE));
    return hopper;
  }

  /** GraphHopper looks 1.2 km around a place by itself; a farm may lie farther off the next road. */
  private static final class NearAndFar extends GraphHopper {
    @Override
    protected LocationIndex createLocationIndex(Directory directory) {
      var index = (LocationIndexTree) super.createLocationIndex(directory);
      return index.setMaxRegionSearch(SEARCH_TILES);
    }
  }
}
