package dk.tonsvis.site;

import dk.tonsvis.house.House;
import dk.tonsvis.web.Installation;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
  ///
  /// @param otherDoors what else is open on the same server, as classes that wire it
  public static Site start(House house, String host, int port, Class<?>... otherDoors) {
    return start(house, Installation.UNSAID, host, port, otherDoors);
  }

  /// The same for an installation with an address and secrets of its own.
  public static Site start(
      House house, Installation installation, String host, int port, Class<?>... otherDoors) {
    SpringApplication application =
        new SpringApplicationBuilder(SiteConfiguration.class)
            .sources(otherDoors)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .initializers(
                context -> {
                  GenericApplicationContext beans = (GenericApplicationContext) context;
                  beans.registerBean(
                      House.class, () -> house, bean -> bean.setDestroyMethodName(""));
                  beans.registerBean(Installation.class, () -> installation);
                })
            .build();
    return new Site(
        (ServletWebServerApplicationContext)
            application.run(
                // As arguments, because nothing in the surroundings may widen them.
                "--server.address=" + host,
                "--server.port=" + port,
                "--spring.config.location=classpath:/application.properties"));
  }

  /// The server cannot listen where it was told to.
  public static final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final boolean taken;

    CannotListen(boolean taken, IOException cause) {
      super(cause.getMessage(), cause);
      this.taken = taken;
    }

    /// Whether somebody else listens there; else the address or the right to it is missing.
    public boolean isTaken() {
      return taken;
    }
  }

  /// Throws [CannotListen] with the reason if the server could not listen there; port 0 is always
  /// free.
  public static void requireFree(String host, int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      socket.getLocalPort();
    } catch (BindException e) {
      throw new CannotListen(String.valueOf(e.getMessage()).contains("in use"), e);
    } catch (IOException e) {
      throw new CannotListen(false, e);
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
