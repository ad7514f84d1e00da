extension PageScript {
  /// What is known of a node or a tie, beside the picture, and what of the picture it lights up.
  static let panel = #"""
    function detailsPanel(data, svg, rows, view, status) {
      const panel = document.getElementById("details");
      const hint = [...panel.children];
      let lit = [], opener = null;

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
      function link(node, isHere) {
        if (isHere) return element("strong", data.nodes[node].name);
        const button = element("button", data.nodes[node].name, "link");
        button.type = "button";
        button.onclick = () => choose(node, opener || button);
        return button;
      }
      function evidence(number, here) {
        const tie = data.ties[number], item = element("li");
        item.append(
          link(tie.from, tie.from === here), " ", element("em", readable(tie.type)), " ",
          link(tie.to, tie.to === here)
        );
        if (tie.details.length > 0) item.append(list(tie.details));
        return item;
      }
      function evidenceList(numbers, here) {
        const made = element("ul");
        for (const number of numbers) made.append(evidence(number, here));
        return made;
      }

      function light(part, name) {
        if (!part) return;
        part.classList.add(name);
        lit.push([part, name]);
      }
      // Lights up some nodes and ties; without nodes, everything.
      function highlight(nodes, ties, chosen, isFar) {
        for (const [part, name] of lit) part.classList.remove(name);
        lit = [];
        svg.classList.toggle("dimmed", nodes !== null);
        if (nodes === null) return;
        for (const number of nodes) {
          for (const id of [data.nodes[number].id, "label-" + (number + 1), "leader-" + (number + 1)]) {
            light(document.getElementById(id), "lit");
          }
          light(rows[number], "lit");
        }
        for (const id of new Set(ties.map(number => data.ties[number].id))) {
          light(document.getElementById(id), "lit");
          light(document.getElementById(id.replace("tie-", "count-")), "lit");
        }
        if (chosen !== undefined) {
          const part = document.getElementById(data.nodes[chosen].id);
          light(part, "chosen");
          light(rows[chosen], "chosen");
          if (part && isFar) view.reveal(part);
        }
      }

      // What opened it by key gets the focus back when it closes.
      function open(title, kind, from, parts) {
        const heading = element("h2", title), shut = element("button", "Close");
        heading.setAttribute("tabindex", "-1");
        shut.type = "button";
        shut.onclick = close;
        panel.replaceChildren(shut, heading, ...(kind ? [element("p", kind, "kind")] : []), ...parts);
        panel.parentElement.scrollTop = 0;
        opener = from || null;
        if (from) heading.focus();
      }
      function close() {
        if (panel.children[0] === hint[0]) return highlight(null, []);
        panel.replaceChildren(...hint);
        highlight(null, []);
        status.textContent = "";
        if (opener) opener.focus();
        opener = null;
      }
      function choose(node, from) {
        const near = surroundings(data, node), one = data.nodes[node];
        highlight(new Set([node, ...near.nodes]), near.ties, node, Boolean(from));
        const count = counted(near.nodes.length, "neighbour", "neighbours") + ", "
          + counted(near.ties.length, "tie", "ties");
        open(one.name, one.kind, from, [
          list(one.details), element("h3", count), evidenceList(near.ties, node)
        ]);
        status.textContent = one.name + ": " + count;
      }
      function chooseTies(id) {
        const numbers = data.ties.flatMap((tie, number) => tie.id === id ? [number] : []);
        if (numbers.length === 0) return;
        const tie = data.ties[numbers[0]], count = counted(numbers.length, "tie", "ties");
        highlight(new Set([tie.from, tie.to]), numbers);
        const names = data.nodes[tie.from].name + " and " + data.nodes[tie.to].name;
        open(numbers.length === 1 ? "Tie" : count, "", null, [evidenceList(numbers)]);
        status.textContent = count + " of " + names;
      }
      return { choose, chooseTies, highlight, close };
    }

    """#
}
