/// The style sheet of a report: a column of text on the screen, A4 on paper.
enum ReportStyle {
  static let text = """
    body { margin: 0; color: #1a1a1a; background: #fff;
      font: 1rem/1.5 "Noto Sans", system-ui, sans-serif; }
    main { max-width: 52rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }
    h1, h2, h3 { line-height: 1.2; break-after: avoid; }
    h1 { font-size: 1.7rem; margin: 0 0 0.6rem; }
    h2 { font-size: 1.25rem; margin: 1.6rem 0 0.4rem; }
    p { margin: 0.5rem 0; }
    .wide { overflow-x: auto; margin: 0.6rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: 0.9rem; line-height: 1.35; }
    th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.9rem 0.3rem 0;
      border-bottom: 1px solid #bbb; }
    th:last-child, td:last-child { padding-right: 0; }
    th { border-bottom: 2px solid #1a1a1a; }
    th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
    pre { overflow-x: auto; background: #f4f5f6; padding: 0.6rem; font-size: 0.875rem; }
    figure { margin: 1rem 0; }
    figure svg { display: block; width: 100%; height: auto; }
    figcaption, .method { color: #555; font-size: 0.875rem; }
    .method h2 { color: #1a1a1a; }
    ol, ul { margin: 0.4rem 0; padding-left: 1.5rem; }
    .method li, .sources li { overflow-wrap: anywhere; }
    a { color: #00558c; }
    :focus-visible { outline: 3px solid #b34700; outline-offset: 2px; }
    @page { size: A4; margin: 12mm 15mm; }
    @media print {
      html { font-size: 9pt; }
      body { line-height: 1.35; }
      main { max-width: none; padding: 0; }
      h2 { margin-top: 0.9rem; font-size: 1.2rem; }
      figure { margin: 0.5rem 0; }
      figure svg { max-height: 240mm; }
      th, td { padding-top: 0.12rem; padding-bottom: 0.12rem; }
      thead { display: table-header-group; break-inside: avoid; }
      tr, figure, li, pre { break-inside: avoid; }
      .wide { overflow: visible; }
      p { orphans: 3; widows: 3; }
      .sources, .method { font-size: 0.85rem; }
      .sources h2, .method h2 { font-size: 1rem; break-after: avoid; }
      a { color: inherit; text-decoration: none; }
      a[href^="http"]::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
    }
    """
}
