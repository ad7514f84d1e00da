/// The style sheet of a page: light, dark and printed.
enum PageStyle {
  static let text = """
    :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #ffffff; --soft: #f4f5f6;
      --quiet: #595959; --line: #c8c8c8; --mark: #fff3c4; --link: #00558c; --focus: #b34700; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #f0f0f0; --paper: #16191d; --soft: #20252b; --quiet: #b4b9c0; --line: #454b54;
        --mark: #4a4117; --link: #7cc4f5; --focus: #ffa14f; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; font: 16px/1.45 "Noto Sans", system-ui, sans-serif; color: var(--ink);
      background: var(--paper); }
    .skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--paper);
      color: var(--link); z-index: 2; }
    .skip:focus { left: 0; }
    header { padding: 0.75rem 1rem; }
    footer { padding: 0.5rem 1rem; font-size: 0.875rem; }
    footer:empty { display: none; }
    h1 { font-size: 1.5rem; line-height: 1.2; margin: 0; overflow-wrap: anywhere; }
    h2 { font-size: 1.15rem; line-height: 1.25; margin: 0 0 0.2rem; }
    h3 { font-size: 1rem; margin: 1rem 0 0.2rem; }
    header p, footer, .kind, .hint { color: var(--quiet); }
    header p, .kind { margin: 0.2rem 0; }
    .tools { display: flex; flex-wrap: wrap; gap: 0.5rem; padding-top: 0.5rem; }
    .tools button, #details > button, input { font: inherit; color: inherit;
      background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px;
      padding: 0.3rem 0.7rem; }
    .tools button:hover, #details > button:hover { background: var(--soft); }
    main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(18rem, 26rem); gap: 1rem;
      padding: 0 1rem 0.75rem; }
    #picture { position: relative; height: 65vh; min-height: 18rem; overflow: hidden;
      border: 1px solid var(--line); background: var(--sheet); }
    #picture svg { display: block; width: 100%; height: 100%; overflow: visible; cursor: grab;
      touch-action: none; transform-origin: 0 0; will-change: transform; user-select: none;
      -webkit-user-select: none; }
    #picture .title, #picture .subtitle, #picture .caption { visibility: hidden; }
    #details { overflow-wrap: anywhere; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
    #details > button { float: right; margin-left: 0.5rem; font-size: 0.875rem; }
    #details ul { list-style: none; margin: 0; padding: 0; }
    #details li { padding: 0.4rem 0; }
    #details li + li { border-top: 1px solid var(--line); }
    .hint { margin: 0 0 0.5rem; font-size: 0.9rem; }
    kbd { font: inherit; border: 1px solid var(--line); border-radius: 3px; padding: 0 0.3rem; }
    dl { display: grid; grid-template-columns: minmax(4rem, max-content) minmax(0, 1fr);
      gap: 0 0.75rem; margin: 0.2rem 0; font-size: 0.875rem; }
    dt { color: var(--quiet); max-width: 8rem; }
    dd { margin: 0; }
    .search { margin: 0; padding: 0.75rem 0 0.5rem; background: var(--paper); }
    .search label { display: flex; gap: 0.5rem; align-items: center; }
    .search input { flex: 1; min-width: 0; }
    #status { display: block; min-height: 1.3rem; padding-top: 0.2rem; font-size: 0.875rem;
      color: var(--quiet); }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 0.9rem; }
    #table { contain: layout style; }
    caption { text-align: left; font-weight: bold; padding: 0 0.5rem 0.3rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.5rem;
      border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
    th:nth-child(2) { width: 30%; }
    th:nth-child(3) { width: 4rem; }
    td:nth-child(3), th:nth-child(3) { text-align: right; padding-right: 0.25rem;
      font-variant-numeric: tabular-nums; }
    th button, button.link { font: inherit; color: var(--link); background: none; border: 0;
      padding: 0; text-align: left; cursor: pointer; text-decoration: underline; }
    th button { font-weight: bold; white-space: nowrap; }
    th[aria-sort="ascending"] button::after { content: " \\2191"; }
    th[aria-sort="descending"] button::after { content: " \\2193"; }
    tr.lit { background: var(--mark); }
    /* Bold words would have the whole table laid out anew. */
    tr.chosen { box-shadow: inset 4px 0 var(--focus); }
    svg .node:not(.title), svg .edge { cursor: pointer; }
    svg .legend { cursor: inherit; }
    svg.dimmed :is(.node, .edge):not(.lit, .legend) > * { fill-opacity: 0.12; stroke-opacity: 0.12; }
    svg .chosen > * { stroke: #b34700; stroke-width: 6; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
    #picture:focus-visible { outline-offset: -3px; }
    svg .node:focus { outline: none; }
    svg .node:focus-visible > * { stroke: #b34700; stroke-width: 8; }
    @media screen and (min-width: 60rem) and (min-height: 30rem) {
      body { display: flex; flex-direction: column; height: 100vh; }
      main { flex: 1; min-height: 0; grid-template-rows: minmax(0, 1fr); }
      #stage { display: flex; flex-direction: column; }
      #picture { flex: 1; min-height: 0; }
      #beside { overflow: auto; padding-right: 0.5rem; }
      .search { position: sticky; top: 0; }
    }
    @media (max-width: 50rem) {
      main { grid-template-columns: minmax(0, 1fr); }
      h1 { font-size: 1.25rem; }
      #picture { height: min(60vh, 75vw); min-height: 12rem; }
    }
    @media print {
      @page { size: A4; margin: 15mm; }
      @page sheet { size: A4 landscape; margin: 10mm; }
      :root { --ink: #000; --paper: #fff; --quiet: #333; --line: #999; --mark: #fff; --link: #000; }
      .tools, .search, .hint, .skip, #details > button { display: none; }
      header { page: sheet; padding: 0 0 3mm; }
      #picture { page: sheet; height: auto; border: 0; break-inside: avoid; }
      #picture svg { height: auto; max-height: 165mm; overflow: hidden; }
      main, #stage, #beside, #table { display: block; padding: 0; overflow: visible; }
      #details { border: 0; }
      thead { display: table-header-group; break-inside: avoid; }
      :focus-visible { outline: none; }
      tr, #details li { break-inside: avoid; }
      tr.chosen { box-shadow: none; font-weight: bold; }
      button.link { text-decoration: none; }
      /* Heads with boxes in them are not repeated on the next page. */
      th button { display: contents; color: inherit; }
      th button::after { content: none !important; }
    }
    """
}
