extension PageScript {
  /// Moving about in the picture.
  ///
  /// While it moves, the drawing is shifted as it is, which costs the browser little; once it rests, it
  /// is drawn anew in its place.
  static let view = #"""
    function pictureView(svg, frame) {
      const whole = contents(svg);
      let view = { ...whole }, drawn = view, timer = 0, isWaiting = false;
      svg.removeAttribute("width");
      svg.removeAttribute("height");

      function draw() {
        clearTimeout(timer);
        timer = 0;
        drawn = view;
        svg.style.transform = "";
        svg.setAttribute("viewBox", [view.x, view.y, view.width, view.height].join(" "));
      }
      function shift() {
        isWaiting = false;
        if (drawn === view) return;
        const scale = drawn.width / view.width, pixels = frame.clientWidth / view.width;
        const x = (drawn.x - view.x) * pixels, y = (drawn.y - view.y) * pixels;
        svg.style.transform = "translate(" + x + "px," + y + "px) scale(" + scale + ")";
        clearTimeout(timer);
        timer = setTimeout(draw, 150);
      }
      function show(next) {
        view = next;
        if (isWaiting) return;
        isWaiting = true;
        requestAnimationFrame(shift);
      }
      function place(event) {
        const box = frame.getBoundingClientRect();
        return {
          x: view.x + (event.clientX - box.left - frame.clientLeft) / frame.clientWidth * view.width,
          y: view.y + (event.clientY - box.top - frame.clientTop) / frame.clientHeight * view.height
        };
      }
      function zoom(factor, point) {
        const x = point ? point.x : view.x + view.width / 2;
        const y = point ? point.y : view.y + view.height / 2;
        show(zoomed(view, whole, x, y, factor));
      }
      function move(x, y) {
        show({ ...view, x: view.x + x * view.width, y: view.y + y * view.height });
      }
      function reset() {
        view = fitted(whole, frame.clientWidth || whole.width, frame.clientHeight || whole.height);
        draw();
      }
      // Brings a part of the picture that lies outside into the middle.
      function reveal(part) {
        const box = part.getBoundingClientRect(), all = frame.getBoundingClientRect();
        const x = box.left + box.width / 2, y = box.top + box.height / 2;
        if (x > all.left && x < all.right && y > all.top && y < all.bottom) return;
        const point = place({ clientX: x, clientY: y });
        view = { ...view, x: point.x - view.width / 2, y: point.y - view.height / 2 };
        draw();
      }

      svg.addEventListener("wheel", event => {
        event.preventDefault();
        zoom(Math.exp(-Math.max(-100, Math.min(100, event.deltaY)) / 600), place(event));
      }, { passive: false });
      // One finger or the mouse moves, two fingers zoom.
      const fingers = new Map();
      let isDragged = false, start = null;
      svg.addEventListener("pointerdown", event => {
        if (event.button > 0) return;
        if (fingers.size === 0) isDragged = false;
        fingers.set(event.pointerId, event);
        start = event;
      });
      addEventListener("pointermove", event => {
        const last = fingers.get(event.pointerId);
        if (!last) return;
        if (Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > 4) {
          isDragged = true;
        }
        if (!isDragged) return;
        fingers.set(event.pointerId, event);
        const other = [...fingers.values()].find(finger => finger !== event);
        if (other) {
          const before = Math.hypot(last.clientX - other.clientX, last.clientY - other.clientY);
          const now = Math.hypot(event.clientX - other.clientX, event.clientY - other.clientY);
          if (before > 0 && now > 0) zoom(now / before, place(other));
        } else {
          move((last.clientX - event.clientX) / frame.clientWidth,
            (last.clientY - event.clientY) / frame.clientHeight);
        }
      });
      for (const name of ["pointerup", "pointercancel"]) {
        addEventListener(name, event => { fingers.delete(event.pointerId); });
      }
      frame.addEventListener("keydown", event => {
        const steps = {
          ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1]
        };
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (steps[event.key]) move(...steps[event.key]);
        else if (event.key === "+" || event.key === "=") zoom(1.4);
        else if (event.key === "-") zoom(1 / 1.4);
        else if (event.key === "0") reset();
        else return;
        event.preventDefault();
      });

      // Another window: the same middle in the new shape. Paper: the whole picture.
      if (typeof ResizeObserver !== "undefined") {
        new ResizeObserver(() => {
          if (frame.clientWidth === 0 || frame.clientHeight === 0) return;
          const height = view.width * frame.clientHeight / frame.clientWidth;
          view = { ...view, y: view.y + (view.height - height) / 2, height: height };
          draw();
        }).observe(frame);
      }
      let kept = view;
      addEventListener("beforeprint", () => { kept = view; view = { ...whole }; draw(); });
      addEventListener("afterprint", () => { view = kept; draw(); });
      reset();
      return { zoom, reset, reveal, isDragged: () => isDragged };
    }
    // The part of the picture that is full, without the title and the caption, which the page shows
    // itself.
    function contents(svg) {
      const matrix = svg.getScreenCTM(), page = svg.viewBox.baseVal, margin = 12;
      let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
      for (const part of svg.querySelectorAll(".node:not(.title):not(.subtitle):not(.caption)")) {
        const box = part.getBoundingClientRect();
        left = Math.min(left, box.left); right = Math.max(right, box.right);
        top = Math.min(top, box.top); bottom = Math.max(bottom, box.bottom);
      }
      if (!(left < right && top < bottom)) {
        return { x: page.x, y: page.y, width: page.width, height: page.height };
      }
      return {
        x: (left - matrix.e) / matrix.a - margin, y: (top - matrix.f) / matrix.d - margin,
        width: (right - left) / matrix.a + 2 * margin, height: (bottom - top) / matrix.d + 2 * margin
      };
    }

    """#
}
