package dk.tonsvis.desk;

import dk.tonsvis.person.PersonId;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// A way in for tests that are about something else than signing in.
@Controller
final class TestSignIn {
  static final String PATH = "/log-ind/som";

  @GetMapping(PATH)
  @MayUse(Right.SIGN_IN)
  @ResponseBody
  String enter(HttpServletRequest request, @RequestParam("person") String person) {
    SignedIn.begin(request, PersonId.parse(person).orElseThrow());
    return "in";
  }
}
