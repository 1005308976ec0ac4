package org.yitu.map.analysis;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.yitu.map.catalog.Catalogue;
import tools.jackson.databind.json.JsonMapper;

@Tag("C16")
class SimulationControllerTest {
  private static final String SCENARIO = """
      {"kind":"toxic-plume","enterprise":"7","substance":"chlorine","source":{"kgPerSecond":1,"seconds":1800},
       "weather":{"windFromDegrees":270,"windSpeed":4,"stability":"D"}}""";

  @TempDir private static Path folder;
  private static SceneForTest scene;
  private static MockMvc http;

  @BeforeAll static void start() {
    scene = new SceneForTest(folder);
    http = MockMvcBuilders.standaloneSetup(new SimulationController(scene.simulations(), scene.prefill(),
        new DominoScreen(new Catalogue(List.of(scene.layers)), scene.simulations()), new PerPerson(), JsonMapper.shared()),
        new EffectController())
        .setCustomArgumentResolvers(new CommanderArgumentForTest()).build();
  }

  @AfterAll static void close() {
    scene.roads().close();
  }

  @Test void aSimulationIsAnsweredStoredAndFoundAgain() throws Exception {
    String link = http.perform(post("/api/simulations").contentType(MediaType.APPLICATION_JSON).content(SCENARIO))
        .andExpect(status().isCreated()).andExpect(jsonPath("$.zones.features.length()").value(3))
        .andExpect(jsonPath("$.zones.features[0].properties.level").value(1))
        .andExpect(jsonPath("$.exposure.people.day").value(990))
        .andExpect(jsonPath("$.response.teams[0].route.geometry.type").value("LineString"))
        .andExpect(jsonPath("$.model.id").value("gaussian-plume"))
        .andExpect(jsonPath("$.digest").isString()).andReturn().getResponse().getHeader("Location");
    http.perform(get(link)).andExpect(status().isOk()).andExpect(jsonPath("$.createdBy").value("示例值班员"))
        .andExpect(jsonPath("$.place.enterpriseName").value("示例氯碱厂"));
    http.perform(get("/api/simulations")).andExpect(status().isOk()).andExpect(jsonPath("$.total", greaterThan(0)))
        .andExpect(jsonPath("$.items[0].title").isString()).andExpect(header().exists("Content-Type"));
  }

  @Test void theFormIsFilledInWithTheTanksOfTheEnterprise() throws Exception {
    http.perform(get("/api/simulations/prefill?enterprise=7")).andExpect(status().isOk())
        .andExpect(jsonPath("$.tanks.length()").value(1)).andExpect(jsonPath("$.tanks[0].substance").value("chlorine"))
        .andExpect(jsonPath("$.tanks[0].quantityKg").value(50_000.0))
        .andExpect(jsonPath("$.tanks[0].releases.length()").value(4))
        .andExpect(jsonPath("$.tanks[0].releases[0].kind").value("toxic-plume"))
        .andExpect(jsonPath("$.tanks[0].releases[3].source.kgPerSecond").value(83.33))
        .andExpect(jsonPath("$.tanks[0].releases[3].source.seconds").value(600.0));
  }

  @Test void modelsTellWhatTheyTake() throws Exception {
    http.perform(get("/api/effects")).andExpect(status().isOk())
        .andExpect(jsonPath("$.models[*].id", hasItem("gaussian-plume")))
        .andExpect(jsonPath("$.models[*].inputs[*]", everyItem(hasKey("title"))))
        .andExpect(jsonPath("$.scenarios[0].kind").value("toxic-plume"))
        .andExpect(jsonPath("$.substances.length()").value(77));
  }

  @Test void aKindSaysWhichSubstancesItKnows() throws Exception {
    http.perform(get("/api/effects")).andExpect(status().isOk())
        .andExpect(jsonPath("$.scenarios[?(@.kind=='toxic-plume')].needsSubstance").value(true))
        .andExpect(jsonPath("$.scenarios[?(@.kind=='explosion')].needsSubstance").value(false))
        .andExpect(jsonPath("$.scenarios[?(@.kind=='vapour-cloud-explosion')].substances[*].id", hasItem("lpg")));
  }

  @Test void anExplosionIsSimulatedWithoutWeather() throws Exception {
    http.perform(post("/api/simulations").contentType(MediaType.APPLICATION_JSON)
        .content("{\"kind\":\"explosion\",\"enterprise\":\"7\",\"source\":{\"kg\":20000}}"))
        .andExpect(status().isCreated()).andExpect(jsonPath("$.zones.features.length()").value(4))
        .andExpect(jsonPath("$.zones.features[0].properties.quantity").value("overpressure"))
        .andExpect(jsonPath("$.model.id").value("blast-kingery-bulmash"))
        .andExpect(jsonPath("$.exposure.people").exists());
  }

  @Test void aModelShowsWhatItWasComparedWith() throws Exception {
    http.perform(get("/api/effects/liquid-hole/card")).andExpect(status().isOk())
        .andExpect(jsonPath("$.pairs[0].expected").value(5.6363)).andExpect(jsonPath("$.pairs[0].holds").doesNotExist())
        .andExpect(jsonPath("$.range[0].input").isString()).andExpect(jsonPath("$.fieldTrials").isEmpty());
    http.perform(get("/api/effects")).andExpect(jsonPath("$.models[*].card.pairs").isNotEmpty());
  }

  @Test void aModelAnswersByItself() throws Exception {
    http.perform(post("/api/effects/probit").contentType(MediaType.APPLICATION_JSON)
        .content("{\"substance\":\"chlorine\",\"mgPerCubicMetre\":870,\"minutes\":30}")).andExpect(status().isOk())
        .andExpect(jsonPath("$.outputs.fraction", greaterThan(0.365))).andExpect(jsonPath("$.validity.state")
        .value("IN_RANGE"));
  }
}
