package dk.tonsvis.desk;

import dk.tonsvis.drafting.CopyContent;
import dk.tonsvis.drafting.CopyId;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.drafting.WorkingCopies;
import dk.tonsvis.web.NotFound;

/// Finds the working copies that addresses name, each within its own municipality only.
record Copies(WorkingCopies copies) {
  CopyContent get(Visit visit, String copy) {
    return CopyId.parse(copy)
        .flatMap(copies::read)
        .filter(content -> content.copy().municipality().equals(visit.code()))
        .orElseThrow(() -> new NotFound(copy));
  }

  CopyRow get(CopyContent content, int row) {
    return content.find(row).orElseThrow(() -> new NotFound("row " + row));
  }
}
