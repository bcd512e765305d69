# make run     creates the environment, installs, opens the window (make run ARGS="photo.jpg")
# make test    the whole suite, headless (make test ARGS="tests/engine -k queue")
# make lint    ruff, mypy, import contracts
# make check   lint and test
# make bench   speed and memory figures, and how long the window stands still
# make translations  takes new texts of the window into resources/translations, and compiles
# make bundle  builds the application that needs no Python, in dist/, and starts it
# make clean   removes everything that make made
#
# PYTHON=python3.12 takes another Python, VENV=folder another environment.

PYTHON ?= python3
VENV ?= .venv
ARGS ?=

BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check -c constraints.txt
# Each test process computes on one thread: processes times threads never exceeds the cores.
HEADLESS := OMP_NUM_THREADS=1 QT_QPA_PLATFORM=offscreen
PYTEST := $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

.PHONY: run test lint check bench bundle translations constraints clean

run: $(VENV)/.run
	@$(BIN)/python packaging/check_system.py --window
	@$(BIN)/restorer $(ARGS)

test: $(VENV)/.test
	@$(BIN)/python packaging/check_system.py
	$(HEADLESS) $(PYTEST) $(ARGS)

lint: $(VENV)/.check
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test

bench: $(VENV)/.run
	@$(BIN)/python packaging/check_system.py
	@QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/bench.py $(ARGS)
	@$(BIN)/python packaging/bench_batch.py
	@$(BIN)/python packaging/bench_window.py

bundle: $(VENV)/.bundle
	@$(BIN)/python packaging/check_system.py
	$(BIN)/python packaging/bundle.py
	$(BIN)/python packaging/check_bundle.py $(ARGS)

translations: $(VENV)/.run
	$(BIN)/python packaging/translations.py

# The stamps: an installation is repeated only when what it stands on has changed.
$(VENV)/.python:
	@$(PYTHON) packaging/check_python.py
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.python pyproject.toml constraints.txt
	$(INSTALL) -e .
	@touch $@

$(VENV)/.test: $(VENV)/.python pyproject.toml constraints.txt
	$(INSTALL) -e '.[test,training,heic]'
	@touch $@ $(VENV)/.run

$(VENV)/.check: $(VENV)/.python pyproject.toml constraints.txt
	$(INSTALL) -e '.[test,training,heic,develop]'
	@touch $@ $(VENV)/.run $(VENV)/.test

$(VENV)/.bundle: $(VENV)/.python pyproject.toml constraints.txt
	$(INSTALL) -e '.[bundle,heic]'
	@touch $@ $(VENV)/.run

# After an upgrade of the environment that passed `make check`. The parts of CUDA follow torch
# and differ from system to system.
constraints: $(VENV)/.check $(VENV)/.bundle
	$(BIN)/python -m pip freeze --all --exclude pip --exclude-editable \
	    | grep -viE '^(nvidia|cuda|triton)[-_=]|@' > constraints.txt

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find restorer training tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +
