/// Charts: drawings as SVG text, written on the server from the figures of the table beside them.
///
/// A [Drawing] is a record of what to show; `svg(shape)` writes it, the same text for the same
/// record every time. Texts and numbers come finished from the caller, who knows the language. A
/// drawing names its lines, parts and tiles directly, says its finding in `<title>` and the rest
/// in `<desc>`, and uses no style sheet, script or font file, so that it is the same on a page, in
/// a download and on paper. It is made for a white ground.
///
/// What can be pointed at has the class `mark`, a `<title>` and the same text in `data-tip`.
///
/// ```java
/// Writing tonnes = new Writing(v -> thousands(v), v -> tonnes(v), "mangler");
/// Heading heading = new Heading("odense", "Odense: 27 % mindre", "…", "1.000 ton CO₂e");
/// LineChart chart = LineChart.of(heading, tonnes, Line.main("Odense", Palette.ACCENT, values));
/// String svg = chart.svg(Shape.WIDE);
/// ```
@NullMarked
package dk.tonsvis.chart;

import org.jspecify.annotations.NullMarked;
