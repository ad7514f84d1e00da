/// The style sheet of a page: light, dark and printed.
enum PageStyle {
  static let text = """
    :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #ffffff; --quiet: #595959;
      --line: #c8c8c8; --mark: #fff3c4; --link: #00558c; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #f0f0f0; --paper: #16191d; --quiet: #b4b9c0; --line: #454b54; --mark: #4a4117;
        --link: #7cc4f5; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; font: 16px/1.45 "Noto Sans", system-ui, sans-serif; color: var(--ink);
      background: var(--paper); }
    header, footer { padding: 0.6rem 1rem; }
    h1 { font-size: 1.25rem; margin: 0; }
    h2 { font-size: 1.05rem; margin: 0 0 0.2rem; }
    h3 { font-size: 0.95rem; margin: 0.8rem 0 0.2rem; }
    header p, footer { color: var(--quiet); }
    header p { margin: 0.2rem 0; }
    .tools { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin-top: 0.5rem; }
    input, .tools button { font: inherit; color: inherit; background: var(--paper);
      border: 1px solid var(--quiet); border-radius: 4px; padding: 0.25rem 0.6rem; }
    main { display: grid; grid-template-columns: minmax(0, 3fr) minmax(16rem, 1fr); gap: 1rem;
      padding: 0 1rem; }
    #picture { border: 1px solid var(--line); overflow: hidden; align-self: start; }
    #picture svg { display: block; width: 100%; height: auto; max-height: 80vh; cursor: grab;
      touch-action: none; }
    #details { max-height: 80vh; overflow: auto; overflow-wrap: anywhere; }
    #details ul { padding-left: 1.1rem; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 0.6rem; margin: 0.2rem 0;
      font-size: 0.875rem; }
    dt { color: var(--quiet); }
    dd { margin: 0; }
    #table { grid-column: 1 / -1; overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
    th, td { text-align: left; padding: 0.2rem 0.6rem; border-bottom: 1px solid var(--line); }
    td:nth-child(3), th:nth-child(3) { text-align: right; }
    th button, button.link { font: inherit; color: var(--link); background: none; border: 0;
      padding: 0; text-align: left; cursor: pointer; text-decoration: underline; }
    tr.lit { background: var(--mark); }
    svg.dimmed .node, svg.dimmed .edge { opacity: 0.15; }
    svg.dimmed .lit, svg.dimmed .title, svg.dimmed .subtitle, svg.dimmed .caption,
    svg.dimmed .legend { opacity: 1; }
    :focus-visible { outline: 3px solid #d55e00; outline-offset: 2px; }
    svg .node, svg .edge { cursor: pointer; }
    @media (max-width: 50rem) { main { grid-template-columns: 1fr; } }
    @media print {
      @page { size: A4; margin: 15mm; }
      :root { --ink: #000; --paper: #fff; --quiet: #333; --line: #999; --mark: #fff; --link: #000; }
      .tools, #details:empty { display: none; }
      main { display: block; padding: 0; }
      #picture { border: 0; break-inside: avoid; }
      #details { max-height: none; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      th button, button.link { text-decoration: none; }
    }
    """
}
