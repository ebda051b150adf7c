package dk.tonsvis.store;

import java.nio.file.Path;
import java.util.List;

/// Finds and kills the server processes of one data folder, and no others.
public final class Kill {
  private Kill() {}

  /// The processes that run from the folder's own server programs.
  public static List<ProcessHandle> serverProcesses(Path folder) {
    Path programs = folder.resolve("server").resolve("bin");
    return ProcessHandle.allProcesses()
        .filter(
            p -> p.info().command().map(Path::of).filter(c -> c.startsWith(programs)).isPresent())
        .toList();
  }

  /// `kill -9` of all of them at once, as in a power cut; returns how many there were.
  public static int server(Path folder) {
    List<ProcessHandle> processes = serverProcesses(folder);
    processes.forEach(ProcessHandle::destroyForcibly);
    return processes.size();
  }
}
