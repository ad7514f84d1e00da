# `make` lists the targets.

SWIFT ?= swift
PREFIX ?= /usr/local
# With the language's libraries inside, so that the program runs without Swift on the machine.
RELEASE = -c release --static-swift-stdlib
GRAPHTOOL = .build/release/graphtool
DATA = examples/the-hague
MINUTES = 10
# A Python with networkx and igraph, for `make soak`.
PYTHON ?= python3
# Leaves out what only a debugger needs.
STRIP = -s

.DEFAULT_GOAL := help
.PHONY: help demo test soak overlaps build check lint format bench fuzz install install-files swift packages

help:
	@echo "make demo      who are the brokers of The Hague? prints a table, draws the-hague.svg and .pdf"
	@echo "make test      run all tests"
	@echo "make soak      hold paths against an oracle on 100,000 random cases, measures against networkx and igraph"
	@echo "make overlaps  count what overlaps in the pictures of the examples, in every look"
	@echo "make build     build $(GRAPHTOOL)"
	@echo "make check     what has to pass before a change goes in: format, tests, demo"
	@echo "make format    lay out the source code"
	@echo "make bench     measure speed"
	@echo "make fuzz      run damaged queries for MINUTES=$(MINUTES), as many at once as JOBS says"
	@echo "make install   install graphtool, examples, questions, manual to PREFIX (PREFIX=$(PREFIX))"

demo: build
	@$(GRAPHTOOL) run queries/brokers.cypher $(DATA) --quiet
	@$(GRAPHTOOL) render $(DATA) --file queries/diagrams/brokers.cypher --quiet \
	  --size betweenness \
	  --title "Brokers in the network of The Hague" \
	  --subtitle "Persons, organisations, events and collaborations; size is betweenness, the ten top brokers stand out" \
	  --caption "Source: five public texts on migrants' peace initiatives and diaspora engagement, see examples/the-hague/README.md" \
	  -o the-hague.svg -o the-hague.pdf
	@echo
	@echo "Drawn: the-hague.svg, the-hague.pdf"

test: swift packages
	$(SWIFT) test

soak: build
	$(SWIFT) run -c release soak --count 100000 --metamorphic 10000
	@if $(PYTHON) -c "import igraph, networkx" 2> /dev/null; then \
	  $(PYTHON) Tests/soak/peers.py $(GRAPHTOOL) 0:200; \
	else \
	  echo "Skipped: the measures beside networkx and igraph, which $(PYTHON) does not have (pip install networkx igraph)"; \
	fi

overlaps: swift packages
	$(SWIFT) build -c release --product graphtool
	$(SWIFT) run -c release overlaps $(GRAPHTOOL)

build: swift packages
	$(SWIFT) build $(RELEASE) --product graphtool

check: lint test demo

lint: swift
	$(SWIFT) format lint --strict --parallel -r Sources Tests Package.swift

format: swift
	$(SWIFT) format --in-place --parallel -r Sources Tests Package.swift

bench: swift packages
	$(SWIFT) build --package-path Benchmarks -c release
	@for part in insert snapshot scan expand complete; do \
	  Benchmarks/.build/release/graph-bench $$part || exit 1; \
	done

fuzz: swift packages
	$(SWIFT) build -c release --product fuzz
	.build/release/fuzz --minutes $(MINUTES) --jobs $(or $(JOBS),1)

install: build install-files

# Puts what is built where a user can run it from any folder.
SHARE = $(DESTDIR)$(PREFIX)/share
install-files:
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)/graphtool" "$(SHARE)/man/man1" \
	  "$(SHARE)/bash-completion/completions" "$(SHARE)/zsh/site-functions" \
	  "$(SHARE)/fish/vendor_completions.d"
	install $(STRIP) -m 755 $(GRAPHTOOL) "$(DESTDIR)$(PREFIX)/bin/graphtool"
	cp -R examples queries "$(SHARE)/graphtool/"
	$(GRAPHTOOL) manual > "$(SHARE)/man/man1/graphtool.1"
	$(GRAPHTOOL) --generate-completion-script bash > "$(SHARE)/bash-completion/completions/graphtool"
	$(GRAPHTOOL) --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_graphtool"
	$(GRAPHTOOL) --generate-completion-script fish > "$(SHARE)/fish/vendor_completions.d/graphtool.fish"

# Says how to get Swift where it is missing.
swift:
	@command -v $(SWIFT) > /dev/null 2>&1 || { \
	  echo "Swift is not installed. Get version 6.3 or later from https://www.swift.org/install," >&2; \
	  echo "open a new terminal and run the same command again." >&2; \
	  exit 1; \
	}

# Installs what is missing: Graphviz to draw with, pkg-config to find it, a font for many scripts, and
# pdftotext, by which the tests read PDFs back.
packages:
	@missing=""; \
	command -v pkg-config > /dev/null 2>&1 || missing="pkg-config"; \
	pkg-config --exists libgvc 2> /dev/null || missing="$$missing libgraphviz-dev"; \
	if command -v dpkg > /dev/null 2>&1; then \
	  command -v pdftotext > /dev/null 2>&1 || missing="$$missing poppler-utils"; \
	  dpkg -s fonts-noto-core > /dev/null 2>&1 || missing="$$missing fonts-noto-core"; \
	fi; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if ! command -v apt-get > /dev/null 2>&1; then \
	  echo "Missing:" $$missing >&2; \
	  echo "Install Graphviz with its headers (libgvc), pkg-config and the font Noto Sans, then run the same command again." >&2; \
	  exit 1; \
	fi; \
	sudo=""; \
	if [ "$$(id -u)" -ne 0 ]; then \
	  if ! command -v sudo > /dev/null 2>&1; then \
	    echo "Missing:" $$missing". As the administrator, run: apt-get install" $$missing >&2; \
	    exit 1; \
	  fi; \
	  sudo="sudo"; \
	fi; \
	echo "Installing with apt-get:" $$missing; \
	$$sudo apt-get update -qq && \
	$$sudo env DEBIAN_FRONTEND=noninteractive \
	  apt-get install -y -qq --no-install-recommends $$missing > /dev/null
