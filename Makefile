# Căn Cứ. Two commands matter: `make site` builds the site, `make test` proves it.
#
#   make site                      site/ for the newest day in the dataset
#   make site ON=2026-11-21        … as things stood, or will stand, on that day
#   make site FORCE=1              … anew, though nothing has changed
#   make offline                   build/offline/: to open without a server or a network
#   make site ENGINE=properdocs    … with another engine: see "Engines" in MAINTAINING.md
#   make site SITE_URL=https://…/  … with its public address (needed for the 404 page under a sub-path)
#
# Only Python 3.11 or later and git have to be there. The rest lands in .venv/ and .cache/.

PYTHONS = python3 python3.14 python3.13 python3.12 python3.11
NEW_ENOUGH = -c 'import sys; sys.exit(sys.version_info < (3, 11))'
PYTHON ?= $(shell for p in $(PYTHONS); do $$p $(NEW_ENOUGH) 2>/dev/null && echo $$p && exit; done; echo python3)
# mkdocs, properdocs or materialx: each with an environment and a lock file of its own. See MAINTAINING.md.
ENGINE = mkdocs
BIN = .venv$(patsubst %,-%,$(filter-out mkdocs,$(ENGINE)))/bin
LOCK = .cache/lock/bin/uv pip compile --quiet --universal --fork-strategy fewest --generate-hashes \
	--python-version 3.11 --no-header --no-annotate --no-emit-index-url --system-certs $(UPGRADE)

OTHER = pyproject.toml --group build -c requirements.txt -c requirements-dev.txt

ifdef ON
export CANCU_ON = $(ON)
endif
ifdef SITE_URL
export SITE_URL
endif

.PHONY: site offline test test-engines fresh bench serve lock clean venv venv-dev

site: venv
	@$(BIN)/python tools/build.py $(if $(FORCE),--force)

test:
	@.ci/setup
	@$(MAKE) --no-print-directory venv-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy tools
	$(BIN)/python tools/check_scripts.py
	$(BIN)/cancu check
	$(BIN)/python tools/run_tests.py $(PYTEST)

# The site's tests with each other engine, some browser tests with the pair that differs most. Takes long, and
# the first time it fetches two environments: not part of `make test`.
test-engines:
	@.ci/setup
	@for engine in properdocs materialx; do $(MAKE) --no-print-directory venv-dev ENGINE=$$engine || exit 1; done
	.venv-properdocs/bin/python -m pytest -n auto --dist worksteal tests/site --ignore tests/site/test_zensical.py
	.venv-materialx/bin/python -m pytest -n auto --dist worksteal tests/site --ignore tests/site/test_zensical.py \
		$(addprefix tests/browser/test_,header_search.py pages.py offline.py my_province.py)

# Both commands on a Debian made anew in build/fresh/ (as root, with mmdebstrap): nothing of this machine helps.
fresh:
	@tools/fresh.sh

# The site as a folder and a .zip that open without a server or a network: build/offline/can-cu/index.html
offline: venv
	@$(BIN)/python tools/offline.py

# Ratios, sizes and times, today and on made-up libraries; takes half an hour and more. See bench/README.md.
bench: venv-dev
	PYTHONPATH=hooks:tests:. $(BIN)/python -m bench.build
	PYTHONPATH=hooks:tests:. $(BIN)/python -m bench.extract
	PYTHONPATH=hooks:tests:. $(BIN)/python -m bench.finder

# click 8.3 lost MkDocs' default for this option: without it nothing is watched.
serve: venv
	NO_MKDOCS_2_WARNING=1 $(BIN)/python tools/build.py serve --livereload --dirty

# The lock files, from the ranges in pyproject.toml. `make lock UPGRADE=--upgrade` takes newer versions.
lock:
	$(PYTHON) -m venv .cache/lock
	.cache/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(LOCK) pyproject.toml --group build -o requirements.txt
	$(LOCK) --group dev -c requirements.txt -o requirements-dev.txt
	$(LOCK) $(OTHER) --group properdocs -o requirements-properdocs.txt
	$(LOCK) $(OTHER) --group materialx --no-emit-package mkdocs-material -o requirements-materialx.txt

clean:
	rm -rf site build .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis hooks/*.egg-info
	find hooks tests tools -name __pycache__ -prune -exec rm -rf {} +

venv:
	@$(PYTHON) tools/venv.py --engine $(ENGINE)

venv-dev:
	@$(PYTHON) tools/venv.py --engine $(ENGINE) --dev
