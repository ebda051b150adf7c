package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IamcCsvTest {
  @Test
  void a_name_is_never_a_formula() {
    assertThat(IamcCsv.safe("=1+1")).isEqualTo("'=1+1");
    assertThat(IamcCsv.safe("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(IamcCsv.safe("+a,\"b\"")).isEqualTo("\"'+a,\"\"b\"\"\"");
    assertThat(IamcCsv.safe("Energy")).isEqualTo("Energy");
  }
}
