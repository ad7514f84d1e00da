/// The script of a page, written for browsers of the last ten years and without any library.
///
/// It stands in a string, so that the program needs no file beside it. Texts of the data reach the
/// page through `textContent` only.
enum PageScript {
  static let text = #"""
    "use strict";
    // Functions that need no page come first; tests call them.
    function fold(text) {
      return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    }
    // The numbers of the nodes whose name or kind holds all words that were typed.
    function matches(data, query) {
      const words = fold(query).split(/\s+/).filter(Boolean);
      if (words.length === 0) return [];
      const found = [];
      data.nodes.forEach((node, number) => {
        const text = fold(node.name + " " + node.kind);
        if (words.every(word => text.includes(word))) found.push(number);
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
    // The order of rows by a column, numbers as numbers.
    function compared(a, b) {
      const x = Number(a), y = Number(b);
      if (a !== "" && b !== "" && !isNaN(x) && !isNaN(y)) return x - y;
      return a.localeCompare(b);
    }
    if (typeof document !== "undefined") start();

    function start() {
      const data = JSON.parse(document.getElementById("data").textContent);
      const svg = document.querySelector("#picture svg");
      const panel = document.getElementById("details");
      const rows = [...document.querySelectorAll("#table tbody tr")];
      const box = svg.viewBox.baseVal;
      const whole = { x: box.x, y: box.y, width: box.width, height: box.height };
      let view = { ...whole };
      svg.setAttribute("role", "group");
      svg.removeAttribute("width");
      svg.removeAttribute("height");

      function show() {
        svg.setAttribute("viewBox", [view.x, view.y, view.width, view.height].join(" "));
      }
      function zoom(factor, x, y) {
        view = zoomed(view, whole, x ?? view.x + view.width / 2, y ?? view.y + view.height / 2, factor);
        show();
      }
      function move(x, y) {
        view = { ...view, x: view.x + x * view.width, y: view.y + y * view.height };
        show();
      }
      function reset() { view = { ...whole }; show(); }
      document.getElementById("nearer").onclick = () => zoom(1.4);
      document.getElementById("farther").onclick = () => zoom(1 / 1.4);
      document.getElementById("all").onclick = () => { reset(); choose(null); };

      function place(event) {
        const matrix = svg.getScreenCTM();
        return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()) : null;
      }
      svg.addEventListener("wheel", event => {
        event.preventDefault();
        const point = place(event);
        if (point) zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, point.x, point.y);
      }, { passive: false });
      let grip = null, isDragged = false;
      svg.addEventListener("pointerdown", event => {
        grip = { x: event.clientX, y: event.clientY, view: { ...view } };
        isDragged = false;
      });
      addEventListener("pointermove", event => {
        if (!grip) return;
        const scale = view.width / svg.clientWidth;
        const x = (event.clientX - grip.x) * scale, y = (event.clientY - grip.y) * scale;
        if (Math.hypot(event.clientX - grip.x, event.clientY - grip.y) > 4) isDragged = true;
        if (!isDragged) return;
        view = { ...view, x: grip.view.x - x, y: grip.view.y - y };
        show();
      });
      addEventListener("pointerup", () => { grip = null; });
      document.getElementById("picture").addEventListener("keydown", event => {
        const steps = {
          ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1]
        };
        if (steps[event.key]) move(...steps[event.key]);
        else if (event.key === "+" || event.key === "=") zoom(1.4);
        else if (event.key === "-") zoom(1 / 1.4);
        else if (event.key === "0") reset();
        else if (event.key === "Escape") choose(null);
        else return;
        event.preventDefault();
      });

      function element(name, text, className) {
        const made = document.createElement(name);
        if (text !== undefined) made.textContent = text;
        if (className) made.className = className;
        return made;
      }
      function list(pairs) {
        const made = element("dl");
        for (const [name, value] of pairs) made.append(element("dt", name), element("dd", value));
        return made;
      }
      function link(node) {
        const button = element("button", data.nodes[node].name, "link");
        button.onclick = () => choose(node);
        return button;
      }
      function evidence(number) {
        const tie = data.ties[number], item = element("li");
        item.append(link(tie.from), " ", element("em", tie.type || "tie"), " ", link(tie.to));
        item.append(list(tie.details));
        return item;
      }
      function highlight(nodes, ties) {
        const isOn = nodes !== null;
        svg.classList.toggle("dimmed", isOn);
        data.nodes.forEach((node, number) => {
          const isLit = isOn && nodes.has(number);
          for (const id of [node.id, "label-" + (number + 1), "leader-" + (number + 1)]) {
            const part = document.getElementById(id);
            if (part) part.classList.toggle("lit", isLit);
          }
          if (rows[number]) rows[number].classList.toggle("lit", isLit);
        });
        const lit = new Set(isOn ? ties.map(number => data.ties[number].id) : []);
        for (const id of new Set(data.ties.map(tie => tie.id))) {
          for (const name of [id, id.replace("tie-", "count-")]) {
            const part = document.getElementById(name);
            if (part) part.classList.toggle("lit", lit.has(id));
          }
        }
      }
      function choose(node) {
        panel.replaceChildren();
        if (node === null) { highlight(null, []); return; }
        const near = surroundings(data, node);
        highlight(new Set([node, ...near.nodes]), near.ties);
        const one = data.nodes[node];
        panel.append(element("h2", one.name), element("p", one.kind), list(one.details));
        panel.append(element("h3", near.nodes.length + " neighbours, " + near.ties.length + " ties"));
        const ties = element("ul");
        for (const number of near.ties) ties.append(evidence(number));
        panel.append(ties);
      }
      function chooseTies(id) {
        const numbers = data.ties.flatMap((tie, number) => tie.id === id ? [number] : []);
        if (numbers.length === 0) return;
        const tie = data.ties[numbers[0]];
        highlight(new Set([tie.from, tie.to]), numbers);
        const ties = element("ul");
        for (const number of numbers) ties.append(evidence(number));
        panel.replaceChildren(element("h2", numbers.length === 1 ? "Tie" : numbers.length + " ties"), ties);
      }
      function onUse(part, name, action) {
        part.setAttribute("tabindex", "0");
        part.setAttribute("role", "button");
        part.setAttribute("aria-label", name);
        part.addEventListener("click", () => { if (!isDragged) action(); });
        part.addEventListener("keydown", event => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          action();
        });
      }
      data.nodes.forEach((node, number) => {
        const part = document.getElementById(node.id);
        if (part) onUse(part, node.name, () => choose(number));
        const button = rows[number] && rows[number].querySelector("button");
        if (button) button.onclick = () => choose(number);
      });
      for (const id of new Set(data.ties.map(tie => tie.id))) {
        const part = document.getElementById(id);
        const tie = data.ties.find(tie => tie.id === id);
        const names = [data.nodes[tie.from].name, tie.type || "tie", data.nodes[tie.to].name];
        if (part) onUse(part, names.join(" "), () => chooseTies(id));
      }

      const search = document.getElementById("search"), count = document.getElementById("count");
      search.oninput = () => {
        const found = matches(data, search.value);
        count.textContent = search.value.trim() ? found.length + " found" : "";
        rows.forEach((row, number) => {
          row.hidden = search.value.trim() !== "" && !found.includes(number);
        });
        highlight(search.value.trim() ? new Set(found) : null, []);
      };
      search.onkeydown = event => {
        const found = matches(data, search.value);
        if (event.key === "Enter" && found.length > 0) choose(found[0]);
      };
      const head = [...document.querySelectorAll("#table thead button")];
      head.forEach((button, column) => {
        let sign = column === 2 ? -1 : 1;
        button.onclick = () => {
          const cell = row => row.cells[column].textContent;
          const sorted = [...rows].sort((a, b) => sign * compared(cell(a), cell(b)));
          document.querySelector("#table tbody").append(...sorted);
          head.forEach(other => other.parentElement.removeAttribute("aria-sort"));
          button.parentElement.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
          sign = -sign;
        };
      });
    }
    """#
}
