#pragma once

// The parts of Graphviz that Swift cannot import as they are: macros over node records (ND_coord),
// mutable globals (Agdirected), functions that take `char *` for text they only read, and one
// length whose type depends on the version. Everything else is called directly.

#include <stddef.h>
#include <stdlib.h>

#include <graphviz/gvc.h>

/// Opens an empty directed multigraph; `NULL` when there is no memory.
static inline Agraph_t *graphviz_open(const char *name) {
  return agopen((char *)name, Agdirected, NULL);
}

/// The node of that name, made when it is new.
static inline Agnode_t *graphviz_node(Agraph_t *graph, const char *name) {
  return agnode(graph, (char *)name, 1);
}

/// A new edge; `key` tells parallel edges apart.
static inline Agedge_t *graphviz_edge(Agraph_t *graph, Agnode_t *tail, Agnode_t *head,
                                      const char *key) {
  return agedge(graph, tail, head, (char *)key, 1);
}

static inline void graphviz_set_graph(Agraph_t *graph, const char *name, const char *value) {
  agattr(graph, AGRAPH, (char *)name, (char *)value);
}

static inline void graphviz_set_node_default(Agraph_t *graph, const char *name,
                                             const char *value) {
  agattr(graph, AGNODE, (char *)name, (char *)value);
}

static inline void graphviz_set_edge_default(Agraph_t *graph, const char *name,
                                             const char *value) {
  agattr(graph, AGEDGE, (char *)name, (char *)value);
}

static inline void graphviz_set_node(Agnode_t *node, const char *name, const char *value) {
  agsafeset(node, (char *)name, (char *)value, "");
}

static inline void graphviz_set_edge(Agedge_t *edge, const char *name, const char *value) {
  agsafeset(edge, (char *)name, (char *)value, "");
}

/// Horizontal position of a node's centre in points; valid after a layout.
static inline double graphviz_node_x(Agnode_t *node) { return ND_coord(node).x; }

/// Vertical position of a node's centre in points, upwards; valid after a layout.
static inline double graphviz_node_y(Agnode_t *node) { return ND_coord(node).y; }

/// Width of a node in points; valid after a layout.
static inline double graphviz_node_width(Agnode_t *node) { return ND_width(node) * 72.0; }

/// Height of a node in points; valid after a layout.
static inline double graphviz_node_height(Agnode_t *node) { return ND_height(node) * 72.0; }

/// Dots per inch of the next rendering; valid between layout and rendering.
static inline void graphviz_set_resolution(Agraph_t *graph, double dots_per_inch) {
  GD_drawing(graph)->dpi = dots_per_inch;
}

/// Seeds both generators that layouts draw from.
static inline void graphviz_seed(unsigned int seed) {
  srand(seed);
  srand48((long)seed);
}

/// Sends every message to `collector`, in fragments.
static inline void graphviz_collect_messages(int (*collector)(char *)) { agseterrf(collector); }

/// Renders a laid-out graph into memory; the caller frees `*data` with gvFreeRenderData.
/// The length is `unsigned int *` up to Graphviz 10 and `size_t *` after it.
static inline int graphviz_render(GVC_t *context, Agraph_t *graph, const char *format,
                                  char **data, size_t *length) {
  __typeof__(_Generic(
      &gvRenderData,
      int (*)(GVC_t *, Agraph_t *, const char *, char **, size_t *): (size_t)0,
      default: (unsigned int)0)) count = 0;
  int code = gvRenderData(context, graph, format, data, &count);
  *length = (size_t)count;
  return code;
}
