# The commands of this project; «make» alone lists them.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
# Where a demo keeps what it knows; a journey that serves one for itself has another folder.
DEMO_DATA ?= var/demo

VENV := .venv
BIN := $(VENV)/bin
# Two test processes: what two cores carry, and each has a database of its own. Who is done early takes over half
# of what another has left.
PYTEST := $(BIN)/python -m pytest -n 2 --dist worksteal

DEMO_URL = http://$(patsubst 0.0.0.0,127.0.0.1,$(HOST)):$(PORT)
# The demo never sees what this shell knows of a real office: no database, no key, no address.
DEMO := env -u DATABASE_URL -u TEST_DATABASE_URL -u SECRET_KEY -u SLIP_SIGNING_KEY -u SLIP_SIGNING_KEY_ID \
	-u SLIP_VERIFY_KEYS -u VERIFY_BASE_URL -u ALLOWED_HOSTS -u NOTICE_SMS -u NOTICE_EMAIL \
	DJANGO_SETTINGS_MODULE=portal.settings.dev DEBUG=no \
	DATA_DIR=$(abspath $(DEMO_DATA)) SITE_URL=$(DEMO_URL)

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHON HOST PORT
.DEFAULT_GOAL := help
.PHONY: help demo test run lint bench journey audit messages lock

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/.installed ## install a demonstration in var/demo and serve it on HOST and PORT
	@mkdir -p $(DEMO_DATA)/static
	@if [ -n "$$DATABASE_URL" ]; then echo "DATABASE_URL is ignored: the demo has its own database in $(DEMO_DATA)."; fi
	@$(BIN)/python -c "import socket; socket.create_server(('$(HOST)', $(PORT))).close()" 2>/dev/null || \
		{ echo "Port $(PORT) of $(HOST) cannot be used. Choose another:  make demo PORT=8080" >&2; exit 1; }
	@echo "Preparing the demonstration in $(DEMO_DATA) …"
	@$(DEMO) $(BIN)/python manage.py compile_catalogues
	@$(DEMO) $(BIN)/python manage.py collectstatic --noinput --verbosity 0
	@$(DEMO) $(BIN)/python manage.py migrate --verbosity 0
	@$(DEMO) $(BIN)/python manage.py install_content
	@$(DEMO) $(BIN)/python manage.py install_demo
	@$(DEMO) $(BIN)/python manage.py run_due --every 20 --beside-parent >/dev/null & \
	exec $(DEMO) $(BIN)/granian --interface wsgi --host $(HOST) --port $(PORT) --blocking-threads 4 \
		--no-ws --log-level warning portal.wsgi:application

test: $(VENV)/.installed-test ## check everything: style, then all tests on SQLite and on PostgreSQL
	@./.ci/system_packages.sh test
	@$(MAKE) --no-print-directory lint
	$(PYTEST)
	$(BIN)/python -m tests.postgres $(PYTEST)

run: $(VENV)/.installed ## serve the development site, reloading at every change
	@mkdir -p var/static
	$(BIN)/python manage.py compile_catalogues
	$(BIN)/python manage.py migrate --verbosity 0
	$(BIN)/python manage.py runserver $(HOST):$(PORT)

lint: $(VENV)/.installed-test ## check style and formatting
	$(BIN)/ruff check
	$(BIN)/ruff format --check

bench: $(VENV)/.installed-test ## measure what costs time, against baselines of the same run
	$(BIN)/python -m tests.bench

journey: $(VENV)/.installed-test ## lead a family of six through the demo to a checked slip, in Chromium
	@./.ci/system_packages.sh journey
	@$(BIN)/python -m tests.journeys.demo --url $(DEMO_URL) --data $(DEMO_DATA) $(if $(PICTURES),--pictures)

audit: $(VENV)/.installed-test ## look at every public page with axe, Nu and Lighthouse (needs Node.js and Java)
	@./.ci/system_packages.sh test
	$(BIN)/python -m tests.audit

messages: $(VENV)/.installed ## collect new texts into locale/ and compile the translations
	@./.ci/system_packages.sh messages
	$(BIN)/python manage.py makemessages --locale fa --ignore "var/*" --ignore "tests/*" --add-location file --no-wrap
	$(BIN)/python manage.py share_messages
	$(BIN)/python manage.py compile_catalogues --verbosity 2

UV_COMPILE = uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## renew requirements*.txt from pyproject.toml (needs the program uv)
	@command -v uv >/dev/null || { echo "Install uv first:  pipx install uv" >&2; exit 1; }
	$(UV_COMPILE) pyproject.toml -o requirements.txt
	$(UV_COMPILE) pyproject.toml --extra test -c requirements.txt -o requirements-test.txt

$(BIN)/pip:
	@./.ci/system_packages.sh demo
	@echo "Making an environment for the libraries in $(VENV) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.txt | $(BIN)/pip
	@echo "Installing the libraries (once, about a minute) …"
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.installed-test: requirements-test.txt $(VENV)/.installed
	@echo "Installing the test tools (once) …"
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements-test.txt
	@touch $@
