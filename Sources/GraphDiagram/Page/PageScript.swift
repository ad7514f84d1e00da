/// The script of a page, written for browsers of the last five years and without any library.
///
/// It stands in strings, so that the program needs no file beside it. Texts of the data reach the
/// page through `textContent` only.
enum PageScript {
  static let text = "\"use strict\";\n" + functions + view + panel + start

  /// Functions that need no page; tests call them.
  private static let functions = #"""
    function fold(text) {
      return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    }
    // The numbers of the nodes whose name or kind holds all words that were typed.
    function matches(data, query) {
      const words = fold(query).split(/\s+/).filter(Boolean);
      if (words.length === 0) return [];
      const found = [];
      data.nodes.forEach((node, number) => {
        node.folded ??= fold(node.name + " " + node.kind);
        if (words.every(word => node.folded.includes(word))) found.push(number);
      });
      return found;
    }
    // The ties of a node, and who is at their other ends.
    function surroundings(data, node) {
      const ties = [], nodes = new Set();
      data.ties.forEach((tie, number) => {
        if (tie.from !== node && tie.to !== node) return;
        ties.push(number);
        const other = tie.from === node ? tie.to : tie.from;
        if (other !== node) nodes.add(other);
      });
      return { ties, nodes: [...nodes].sort((a, b) => a - b) };
    }
    // The part of the picture that is seen after zooming about a point by a factor.
    function zoomed(view, whole, x, y, factor) {
      const width = Math.min(whole.width * 4, Math.max(whole.width / 40, view.width / factor));
      const scale = width / view.width;
      return {
        x: x - (x - view.x) * scale, y: y - (y - view.y) * scale,
        width: width, height: view.height * scale
      };
    }
    // The smallest part that shows a part in the middle of a box of the given shape.
    function fitted(part, width, height) {
      const scale = Math.max(part.width / width, part.height / height);
      return {
        x: part.x + (part.width - width * scale) / 2, y: part.y + (part.height - height * scale) / 2,
        width: width * scale, height: height * scale
      };
    }
    // The order of two cells, numbers as numbers.
    const collator = new Intl.Collator();
    function compared(a, b) {
      const x = Number(a), y = Number(b);
      if (a !== "" && b !== "" && !isNaN(x) && !isNaN(y)) return x - y;
      return collator.compare(a, b);
    }
    function counted(count, one, many) { return count + " " + (count === 1 ? one : many); }
    // A type as the legend writes it; that of a comparison ends in the count of all its ties.
    function readable(type) {
      return type ? type.replace(/ \(\d+\)$/, "").replace(/_/g, " ").toLowerCase() : "tie";
    }

    """#

  /// What happens when the page opens: the parts are found and set to work.
  private static let start = #"""
    if (typeof document !== "undefined") start();

    function start() {
      const data = JSON.parse(document.getElementById("data").textContent);
      const svg = document.querySelector("#picture svg");
      const rows = [];
      for (const row of document.querySelectorAll("#table tbody tr")) rows[row.dataset.node] = row;
      const status = document.getElementById("status");
      const view = pictureView(svg, document.getElementById("picture"));
      const panel = detailsPanel(data, svg, rows, view, status);
      const byID = new Map();
      data.nodes.forEach((node, number) => {
        const use = () => panel.choose(number);
        byID.set(node.id, use).set("label-" + (number + 1), use);
        const button = rows[number] && rows[number].querySelector("button");
        if (button) button.onclick = () => panel.choose(number, button);
      });
      for (const tie of data.ties) {
        const use = () => panel.chooseTies(tie.id);
        byID.set(tie.id, use).set(tie.id.replace("tie-", "count-"), use);
      }

      // Ties are thin: a click beside one is meant for it.
      const around = [[0, 0], [3, 0], [-3, 0], [0, 3], [0, -3], [5, 5], [-5, 5], [5, -5], [-5, -5]];
      svg.addEventListener("click", event => {
        if (view.isDragged()) return;
        for (const [x, y] of around) {
          const part = document.elementFromPoint(event.clientX + x, event.clientY + y);
          const group = part && part.closest("#picture g[id]");
          const use = group && byID.get(group.id);
          if (use) return use();
        }
      });
      // Beyond some hundred, the table is the better way to a node than so many stops.
      if (data.nodes.length <= 200) {
        svg.setAttribute("role", "group");
        data.nodes.forEach((node, number) => {
          const part = document.getElementById(node.id);
          if (!part) return;
          part.setAttribute("tabindex", "0");
          part.setAttribute("role", "button");
          part.setAttribute("aria-label", node.name);
          part.addEventListener("focus", () => view.reveal(part));
          part.addEventListener("keydown", event => {
            if (event.key !== "Enter" && event.key !== " ") return;
            event.preventDefault();
            panel.choose(number, part);
          });
        });
      }
      document.getElementById("nearer").onclick = () => view.zoom(1.4);
      document.getElementById("farther").onclick = () => view.zoom(1 / 1.4);
      document.getElementById("all").onclick = () => { view.reset(); panel.close(); };
      addEventListener("keydown", event => { if (event.key === "Escape") panel.close(); });

      const search = document.getElementById("search");
      search.oninput = () => {
        const isOn = search.value.trim() !== "", found = new Set(matches(data, search.value));
        status.textContent = isOn ? counted(found.size, "node", "nodes") + " found" : "";
        rows.forEach((row, number) => { row.hidden = isOn && !found.has(number); });
        panel.highlight(isOn ? found : null, []);
      };
      search.onkeydown = event => {
        const found = matches(data, search.value);
        if (event.key === "Enter" && found.length > 0) panel.choose(found[0], search);
      };
      const head = [...document.querySelectorAll("#table thead button")];
      head.forEach((button, column) => {
        // The table comes sorted by ties, the most first.
        let sign = 1;
        button.onclick = () => {
          const cells = rows.map(row => [row.cells[column].textContent, row]);
          cells.sort((a, b) => sign * compared(a[0], b[0]));
          document.querySelector("#table tbody").append(...cells.map(cell => cell[1]));
          head.forEach(other => other.parentElement.removeAttribute("aria-sort"));
          button.parentElement.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
          sign = -sign;
        };
      });
    }
    """#
}
