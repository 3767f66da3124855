# Two targets for a newcomer: `make run` and `make test`. `make check` is what CI runs.

PYTHON ?= python3
BIN := .venv/bin
RUN_STAMP := .venv/.installed
DEV_STAMP := .venv/.installed-dev
SECONDS_SINCE = $$(( $$(date +%s) - started ))

.PHONY: bench guard train-guard notes scripts coverage run test check format lint types contracts migrations deploy runtime sqlite postgres screenshots lock

run: $(RUN_STAMP)
	@$(BIN)/python manage.py quickstart

test: $(DEV_STAMP)
	@$(BIN)/pytest

check: $(DEV_STAMP) lint types contracts migrations deploy runtime sqlite postgres
	@echo "check: everything passed."

$(RUN_STAMP): requirements.txt
	@started=$$(date +%s); \
	test -x $(BIN)/python || $(PYTHON) -m venv .venv; \
	test -x $(BIN)/uv || $(BIN)/pip install --quiet uv; \
	$(BIN)/uv pip install --quiet -r requirements.txt; \
	touch $@; \
	echo "install: $(SECONDS_SINCE) s"

$(DEV_STAMP): requirements-dev.txt
	@started=$$(date +%s); \
	test -x $(BIN)/python || $(PYTHON) -m venv .venv; \
	test -x $(BIN)/uv || $(BIN)/pip install --quiet uv; \
	$(BIN)/uv pip install --quiet -r requirements-dev.txt; \
	touch $@ $(RUN_STAMP); \
	echo "install: $(SECONDS_SINCE) s"

format: $(DEV_STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	git ls-files -z 'templates/*.html' | xargs -0 $(BIN)/djade --target-version 5.2

lint: $(DEV_STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	git ls-files -z 'templates/*.html' | xargs -0 $(BIN)/djade --target-version 5.2 --check

types: $(DEV_STAMP)
	$(BIN)/mypy applications followups config

contracts: $(DEV_STAMP)
	$(BIN)/lint-imports

migrations: $(DEV_STAMP)
	$(BIN)/python manage.py makemigrations --check --dry-run

deploy: $(DEV_STAMP)
	BASE_URL=https://debrief.example $(BIN)/python manage.py check --deploy --fail-level WARNING

# With what `make run` installs, and nothing else: a package that only developers have must not be wanted.
runtime: $(DEV_STAMP)
	@folder=$$(mktemp -d); trap 'rm -rf "$$folder"' EXIT; \
	$(BIN)/uv venv --quiet --python $(BIN)/python "$$folder" && \
	VIRTUAL_ENV="$$folder" $(BIN)/uv pip install --quiet -r requirements.txt && \
	DATABASE_URL="sqlite:///$$folder/debrief.sqlite3" SECRET_KEY_FILE="$$folder/key" "$$folder/bin/python" manage.py migrate --verbosity=0 && \
	DATABASE_URL="sqlite:///$$folder/debrief.sqlite3" SECRET_KEY_FILE="$$folder/key" "$$folder/bin/python" manage.py demo >/dev/null

# The whole suite of `make test`, on two processors; a missing browser, Java or database fails here.
sqlite: $(DEV_STAMP)
	CI=true $(BIN)/pytest -n 2 --maxfail=20

postgres: $(DEV_STAMP)
	@test -n "$$TEST_DATABASE_URL" || { echo "Set TEST_DATABASE_URL to a PostgreSQL database that tests may create."; exit 1; }
	CI=true DATABASE_URL="$$TEST_DATABASE_URL" $(BIN)/pytest -n 2 --maxfail=20 -m "not browser"

# How much of the code the tests run; minutes long, and so not part of the check.
coverage: $(DEV_STAMP)
	CI=true $(BIN)/pytest -n 2 -m "not browser" --cov --cov-report=term
	$(BIN)/python -m tests.coverage_goals

# How well the wording guard reads labelled lines; on the half that nobody tuned on.
guard: $(DEV_STAMP)
	$(BIN)/python -m bench.wording.measure

# The weights of the guard's model, made anew from the working half of the labelled lines; a minute or two.
train-guard: $(DEV_STAMP)
	$(BIN)/python -m bench.wording.train

# How well labelled notes are read: protected grounds, wrong alarms, gap codes; on the half that nobody tuned on.
notes: $(DEV_STAMP)
	$(BIN)/python -m bench.wording.measure_notes

# Forty scripts and letters for invented calls, and the words before a decision, to be read aloud (docs/reviews/scripts.md).
scripts: $(DEV_STAMP)
	@$(BIN)/python -m bench.scripts

# Debrief beside the floor: the figures of docs/performance.md. It wants a quiet machine.
bench: $(DEV_STAMP)
	$(BIN)/python -m bench.compare

screenshots: $(DEV_STAMP)
	$(BIN)/python docs/screenshots.py

# The hashed locks, made anew from pyproject.toml.
lock: $(DEV_STAMP)
	$(BIN)/uv lock --quiet --upgrade
	$(BIN)/uv export --quiet --no-header --no-emit-project --no-dev > requirements.txt
	$(BIN)/uv export --quiet --no-header --no-emit-project > requirements-dev.txt
	rm uv.lock
