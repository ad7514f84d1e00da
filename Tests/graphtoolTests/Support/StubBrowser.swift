/// As much of a browser as the script of a page needs, for node: elements that remember what was done
/// to them.
enum StubBrowser {
  /// Defines `open(page)`, which runs the script of a page and returns its elements by id.
  static let script = #"""
    class Element {
      constructor(tag) {
        Object.assign(this, { tag, children: [], attributes: {}, listeners: {}, textContent: "" });
        Object.assign(this, { style: {}, dataset: {}, clientLeft: 0, clientTop: 0 });
        Object.assign(this, { clientWidth: 842, clientHeight: 595 });
        this.classes = new Set();
        this.value = "";
        this.hidden = false;
        this.classList = {
          add: name => this.classes.add(name),
          remove: name => this.classes.delete(name),
          toggle: (name, isOn) => { isOn ? this.classes.add(name) : this.classes.delete(name); }
        };
      }
      setAttribute(name, value) { this.attributes[name] = value; }
      removeAttribute(name) { delete this.attributes[name]; }
      addEventListener(name, action) { (this.listeners[name] ??= []).push(action); }
      append(...children) { this.children.push(...children); }
      replaceChildren(...children) { this.children = children; }
      querySelector() { return this.button; }
      querySelectorAll() { return []; }
      closest() { return this; }
      focus() { document.activeElement = this; }
      getBoundingClientRect() { return { left: 1, right: 9, top: 1, bottom: 9, width: 8, height: 8 }; }
      get parentElement() { return this.parent ??= new Element("th"); }
      get viewBox() { return { baseVal: { x: 0, y: 0, width: 842, height: 595 } }; }
      getScreenCTM() { return { a: 1, d: 1, e: 0, f: 0 }; }
      fire(name, event = {}) {
        for (const action of this.listeners[name] ?? []) action({ preventDefault() {}, ...event });
      }
      get words() {
        const parts = this.children.map(child => typeof child === "string" ? child : child.words);
        return [this.textContent, ...parts].join(" ").replace(/\s+/g, " ").trim();
      }
    }
    function open(page) {
      const text = page.split('id="data">')[1].split("</script>")[0];
      const data = JSON.parse(text), elements = {};
      for (const match of page.replace(/&#45;/g, "-").matchAll(/ id="([^"]+)"/g)) {
        elements[match[1]] = new Element(match[1]);
      }
      for (const name of Object.keys(elements)) elements[name].id = name;
      elements.data.textContent = text;
      elements.details.append(new Element("p"));
      const svg = new Element("svg"), body = new Element("tbody");
      const head = [0, 1, 2].map(() => new Element("button"));
      const rows = data.nodes.map((node, number) => {
        const row = new Element("tr");
        row.dataset.node = number;
        row.button = new Element("button");
        row.cells = [node.name, node.kind, "1"].map(textContent => ({ textContent }));
        return row;
      });
      const whole = new Element("window");
      globalThis.addEventListener = (name, action) => whole.addEventListener(name, action);
      globalThis.requestAnimationFrame = action => action();
      const under = { part: null };
      globalThis.document = {
        getElementById: id => elements[id] ?? null,
        querySelector: selector => selector.includes("svg") ? svg : body,
        querySelectorAll: selector => selector.includes("thead") ? head : rows,
        elementFromPoint: () => under.part,
        createElement: tag => new Element(tag)
      };
      (0, eval)(page.split("<script>")[1].split("</script>")[0]);
      return { data, elements, svg, body, head, rows, under, whole };
    }
    """#
}
