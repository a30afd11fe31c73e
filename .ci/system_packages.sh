#!/bin/sh
# Install the Debian or Ubuntu packages that are still missing: system_packages.sh demo|test|journey|messages
#
# Looks for programs, not for packages: whatever is there already, from wherever, is used as it is.
# Installs as root, or with sudo; where neither is possible it says what to install and stops.
set -eu

python=${PYTHON:-python3}
missing=

need() { # need PACKAGE CHECK…: remember the package unless the check succeeds
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}

any_of() { # any_of PROGRAM…: true when one of them is installed
    for program in "$@"; do
        command -v "$program" && return 0
    done
    return 1
}

install_packages() { # install_packages PACKAGE…; as_root is «sudo», or nothing for root
    ${as_root:-} apt-get update -q &&
        ${as_root:-} env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
}

postgres_server() {
    ls /usr/lib/postgresql/*/bin/postgres || command -v postgres
}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
    echo "Python 3.11 or newer is needed; «$python» is $("$python" --version 2>&1 || true)." >&2
    echo "Name another one: make PYTHON=/path/to/python3.12 …" >&2
    exit 1
}

# Ubuntu has no Chromium package, only a snap; there Playwright brings a browser of its own.
need_browser() {
    if grep -qs '^ID=ubuntu' /etc/os-release; then
        any_of google-chrome google-chrome-stable >/dev/null || .venv/bin/python -m playwright install --with-deps chromium
    else
        need chromium-headless-shell \
            any_of chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable
    fi
}

# Any browser will do, but the tests take a third less of the processor with this one. It is had where root asks
# for it; where it cannot be had, nothing is lost.
quicker_browser() {
    case "$missing" in *chromium-headless-shell*) return ;; esac
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null && ! grep -qs '^ID=ubuntu' /etc/os-release; then
        command -v chromium-headless-shell >/dev/null ||
            install_packages chromium-headless-shell >/dev/null 2>&1 ||
            echo "chromium-headless-shell cannot be installed; the tests use the browser that is there."
    fi
}

# A browser, and readers of the printed slip and of its code.
need_what_a_journey_uses() {
    need_browser
    need libatomic1 "$python" -c 'import ctypes; ctypes.CDLL("libatomic.so.1")' # Playwright's Node.js asks for it
    need poppler-utils command -v pdftotext
    need zbar-tools command -v zbarimg
}

case ${1:-} in
demo)
    need python3-venv "$python" -c 'import ensurepip, venv'
    ;;
journey)
    need_what_a_journey_uses
    ;;
test)
    need_what_a_journey_uses
    need postgresql postgres_server
    need gettext command -v msgfmt
    quicker_browser
    ;;
messages)
    need gettext command -v xgettext
    ;;
*)
    echo "usage: $0 demo|test|journey|messages" >&2
    exit 2
    ;;
esac

[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "Missing:$missing (names of Debian packages). Install them, then run make again." >&2
    exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null; then
    as_root=sudo
else
    echo "Missing:$missing. Ask an administrator for:  apt-get install$missing" >&2
    exit 1
fi

echo "Installing the missing system packages:$missing"
# shellcheck disable=SC2086 # one word per package
install_packages $missing
