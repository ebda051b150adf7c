package dk.tonsvis.site;

import dk.tonsvis.house.House;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The running web server of the public pages.
public final class Site implements AutoCloseable {
  private final ServletWebServerApplicationContext context;

  private Site(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /// Starts the server and returns when it answers. Port 0 takes a free one; ask
  /// [#requireFree] first, for a reason in words.
  public static Site start(House house, String host, int port) {
    SpringApplication application =
        new SpringApplicationBuilder(SiteConfiguration.class)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .properties(Map.of("server.address", host, "server.port", String.valueOf(port)))
            .initializers(
                context ->
                    ((GenericApplicationContext) context)
                        .registerBean(
                            House.class, () -> house, bean -> bean.setDestroyMethodName("")))
            .build();
    return new Site((ServletWebServerApplicationContext) application.run());
  }

  /// Somebody else listens at the port.
  public static final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int port;

    PortTaken(int port, Throwable cause) {
      super("port " + port + " is taken", cause);
      this.port = port;
    }

    public int port() {
      return port;
    }
  }

  /// Throws [PortTaken] if somebody listens at the port; port 0 is always free.
  public static void requireFree(String host, int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      socket.getLocalPort();
    } catch (IOException e) {
      throw new PortTaken(port, e);
    }
  }

  /// The port it listens at.
  public int port() {
    return Objects.requireNonNull(context.getWebServer(), "the server was closed").getPort();
  }

  @Override
  public void close() {
    context.close();
  }
}
