package dk.tonsvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientsTest {
  private static final Set<InetAddress> PROXIES = Set.of(InetAddress.ofLiteral("10.0.0.4"));

  @Test
  void who_connects_is_who_asks_whatever_they_say() {
    assertThat(Clients.of("192.0.2.7", List.of(""), PROXIES)).isEqualTo("192.0.2.7");
    assertThat(Clients.of("192.0.2.7", List.of("198.51.100.1"), PROXIES)).isEqualTo("192.0.2.7");
  }

  @Test
  void a_proxy_on_this_machine_is_believed_about_who_asked_it() {
    assertThat(Clients.of("127.0.0.1", List.of("192.0.2.7"), Set.of())).isEqualTo("192.0.2.7");
    assertThat(Clients.of("0:0:0:0:0:0:0:1", List.of("192.0.2.7"), Set.of()))
        .isEqualTo("192.0.2.7");
  }

  @Test
  void a_line_that_the_proxy_adds_counts_and_not_the_one_it_was_sent() {
    assertThat(Clients.of("127.0.0.1", List.of("1.2.3.4", "192.0.2.7"), PROXIES))
        .isEqualTo("192.0.2.7");
  }

  @Test
  void a_proxy_on_another_machine_is_believed_where_it_is_named() {
    assertThat(Clients.of("10.0.0.4", List.of("192.0.2.7"), PROXIES)).isEqualTo("192.0.2.7");
    assertThat(Clients.of("10.0.0.5", List.of("192.0.2.7"), PROXIES)).isEqualTo("10.0.0.5");
  }

  @Test
  void what_comes_before_the_first_that_is_not_ours_may_be_anybodys_invention() {
    assertThat(Clients.of("127.0.0.1", List.of("1.2.3.4, 192.0.2.7, 10.0.0.4"), PROXIES))
        .isEqualTo("192.0.2.7");
    assertThat(Clients.of("10.0.0.4", List.of("1.2.3.4, 192.0.2.7"), PROXIES))
        .isEqualTo("192.0.2.7");
  }

  @Test
  void what_is_no_address_is_not_taken_for_one() {
    assertThat(Clients.of("127.0.0.1", List.of("192.0.2.7, <script>"), PROXIES))
        .isEqualTo("127.0.0.1");
    assertThat(Clients.of("127.0.0.1", List.of("beef"), PROXIES)).isEqualTo("127.0.0.1");
    assertThat(Clients.of("127.0.0.1", List.of(""), PROXIES)).isEqualTo("127.0.0.1");
  }

  @Test
  void of_an_address_of_ipv6_the_part_counts_that_a_subscriber_has_for_himself() {
    assertThat(Clients.of("10.0.0.4", List.of("2001:db8:1:2:3:4:5:6"), PROXIES))
        .isEqualTo(Clients.of("10.0.0.4", List.of("2001:db8:1:2::1"), PROXIES))
        .isNotEqualTo(Clients.of("10.0.0.4", List.of("2001:db8:1:3::1"), PROXIES));
  }
}
