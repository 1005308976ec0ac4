package org.yitu.business.enterprise;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.text.Refusal;

/**
 * The public door for enterprises that have no account yet. The body of a registration is the fields of an enterprise as in
 * {@code /api/records/enterprise}, and {@code password} and, if the registrant wants to choose it, {@code username} of its
 * administrator; with {@code receipt} it corrects a registration that was rejected.
 */
@RestController
@RequestMapping("/api/registrations")
class RegistrationController {
  private static final int TIMES = 20;
  private static final Duration SPAN = Duration.ofHours(1);

  private final Registrations registrations;
  private final RegistrationOptions options;
  private final PositionCheck positions;
  private final Allowance allowance;

  RegistrationController(Registrations registrations, RegistrationOptions options, PositionCheck positions, Clock clock) {
    this.registrations = registrations;
    this.options = options;
    this.positions = positions;
    this.allowance = new Allowance(TIMES, SPAN, clock);
  }

  @GetMapping("/options")
  RegistrationOptions.Options options() {
    return options.list();
  }

  @PostMapping
  ResponseEntity<Registrations.Receipt> register(@RequestBody Map<String, Object> body, HttpServletRequest request) {
    if (!allowance.take(request.getRemoteAddr())) {
      throw Refusal.of(Refusal.Kind.TOO_MANY, "该网络地址一小时内的注册次数过多，请稍后再试。",
          "Too many registrations from this address within an hour; try again later.");
    }
    boolean again = body.get(Registrations.RECEIPT) != null;
    Registrations.Receipt receipt = again ? registrations.resubmit(body) : registrations.register(body);
    return ResponseEntity.status(again ? HttpStatus.OK : HttpStatus.CREATED).body(receipt);
  }

  /** Whether a position lies in the area chosen with it, before anything is sent. @param area id of the area */
  @GetMapping("/position")
  PositionCheck.Answer position(@RequestParam double lon, @RequestParam double lat, @RequestParam long area) {
    return positions.answer(lon, lat, area);
  }

  @GetMapping("/{receipt}")
  Registrations.Status status(@PathVariable String receipt) {
    return registrations.status(receipt);
  }
}
