#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures cached answers against nginx serving the same bytes: bench/serve_bench.py [--seconds N] [--record]

Builds the hub of Thames Valley into a temporary folder and serves it on one core, with --threads 1 where serve has that option.
The bytes of three of its answers become files that nginx serves from the same core, with the same headers, one worker, no
access log. wrk asks from another core over 32 kept connections, each server in turn: 5 rounds of --seconds (3) after a warm-up
of each. Figures are medians over the rounds: of requests a second, hub divided by nginx, and of the CPU time of a request,
likewise. A run with a failed answer counts for nothing and ends the measuring. The requests fail only below half of their
budget, because machines are shared; CPU has a goal only. --record writes bench/serve_baseline.json. Exits 1 when a budget is
missed. CRIMEHUB names another binary than build/release/crimehub. nginx is the one on PATH or in build/deps/nginx.
"""
import argparse
import contextlib
import functools
import http.client
import json
import os
import pathlib
import platform
import pwd
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import typing

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = pathlib.Path(os.environ.get("CRIMEHUB", ROOT / "build/release/crimehub"))
NGINX_OF_BUILD = ROOT / "build/deps/nginx/usr/sbin/nginx"
ROUNDS = 5
CONNECTIONS = 32
AREA_PAGE, ONE_SERIES = "/areas/E23000029", "/areas/E07000178/vehicle-crime.json"
REQUESTS = {"must": 0.8, "goal": 1.2, "factor": 2}  # hub / nginx; fails below must / factor
CPU_GOAL = 0.85                                     # hub / nginx
FULL = 0.85  # Share of its core that a server uses when wrk asks as fast as it can answer.
WRITTEN_BY_NGINX = {"date", "server", "connection", "content-length", "content-type", "etag"}
CONFIGURATION = """
daemon off;
worker_processes 1;
worker_cpu_affinity {affinity};
user {user};
pid {folder}/nginx.pid;
error_log {folder}/error.log error;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile off;  # faster than on for bodies of this size
  tcp_nodelay on;
  keepalive_timeout 600s;
  keepalive_requests 1000000000;
  open_file_cache max=100 inactive=600s;
  open_file_cache_valid 600s;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  types {{ }}
  server {{
    listen 127.0.0.1:{port};
{locations}
  }}
}}
"""


class Failed(Exception):
    """What stops the measuring, in words."""


class Answer(typing.NamedTuple):
    name: str
    path: str
    headers: list
    body: bytes
    head_bytes: int


class Server(typing.NamedTuple):
    port: int
    pid: int  # Of the process that answers.


class Ran(typing.NamedTuple):
    requests_a_second: float
    cpu_us: float  # CPU time of the server for a request.
    busy: float    # Share of the server's core that it used.


def program(name, *elsewhere):
    found = shutil.which(name) or next((str(path) for path in elsewhere if os.access(path, os.X_OK)), None)
    if not found:
        raise Failed(f"{name} is missing: apt-get install {name}")
    return found


def two_cores():
    """One for the server and one for the load."""
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) < 2:
        raise Failed("this needs two cores, one for the server and one for the load")
    return cores[:2]


def pinned(core):
    """For Popen: the child, and what it starts, runs on this core only."""
    return functools.partial(os.sched_setaffinity, 0, {core})


@contextlib.contextmanager
def started(command, core, output=subprocess.DEVNULL):
    """A process, asked to end by its own pid."""
    process = subprocess.Popen(command, cwd=ROOT, preexec_fn=pinned(core), stdin=subprocess.DEVNULL, stdout=output,
                               stderr=subprocess.DEVNULL, text=True)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout:
            process.stdout.close()


def build_release(releases):
    if not os.access(BINARY, os.X_OK):
        raise Failed("build/release/crimehub is missing: CONTRIBUTING.md says how to build it")
    subprocess.run([BINARY, "build", "hubs/thames-valley", "--releases", releases], cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)


@contextlib.contextmanager
def hub_serving(releases, core):
    command = [BINARY, "serve", "--releases", releases, "--port", "0"]
    if "--threads" in subprocess.run([BINARY, "serve", "--help"], check=True, capture_output=True, text=True).stdout:
        command += ["--threads", "1"]
    with started(command, core, output=subprocess.PIPE) as process:
        line = process.stdout.readline()
        if " at " not in line:
            raise Failed(f"crimehub serve ended with {process.wait()}")
        yield Server(int(line.strip().rpartition(":")[2]), process.pid)


def fetch(port, name, path):
    """One answer with brotli, and how many bytes its head has on the wire."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Accept-Encoding": "br"})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if answer.status != 200:
        raise Failed(f"{path} was answered with {answer.status}")
    head_bytes = sum(len(key) + len(value) + 4 for key, value in answer.getheaders()) + len(f"HTTP/1.1 200 {answer.reason}\r\n\r\n")
    return Answer(name, path, answer.getheaders(), body, head_bytes)


def fetch_answers(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", AREA_PAGE)
    style_sheet = re.search(r"/assets/[^\"]+\.css", connection.getresponse().read().decode())
    connection.close()
    if not style_sheet:
        raise Failed(f"{AREA_PAGE} names no style sheet")
    return [fetch(port, "area page", AREA_PAGE), fetch(port, "one series as JSON", ONE_SERIES), fetch(port, "style sheet", style_sheet[0])]


def location_of(answer, file):
    """nginx's lines for one answer: the file, with the headers that the hub sent."""
    type_sent = next(value for key, value in answer.headers if key.lower() == "content-type")
    tag = "on" if any(key.lower() == "etag" for key, _ in answer.headers) else "off"
    lines = [f"alias {file};", f'default_type "{type_sent}";', f"etag {tag};", "max_ranges 0;", 'add_header Last-Modified "";']
    lines += [f'add_header {key} "{value}";' for key, value in answer.headers if key.lower() not in WRITTEN_BY_NGINX]
    return f"    location = {answer.path} {{ {' '.join(lines)} }}"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def worker_of(master, port):
    """The pid of nginx's worker, once it takes connections."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and master.poll() is None:
        children = pathlib.Path(f"/proc/{master.pid}/task/{master.pid}/children").read_text().split()
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            if children:
                return int(children[0])
        time.sleep(0.02)
    raise Failed("nginx did not start")


@contextlib.contextmanager
def nginx_serving(answers, folder, core):
    files = [folder / f"answer-{number}" for number in range(len(answers))]
    for answer, file in zip(answers, files):
        file.write_bytes(answer.body)
    port = free_port()
    user = pwd.getpwuid(os.geteuid()).pw_name if os.geteuid() == 0 else ""  # the folder is its owner's only
    text = CONFIGURATION.format(folder=folder, port=port, user=user, affinity=f"{1 << core:b}",
                                locations="\n".join(map(location_of, answers, files)))
    configuration = folder / "nginx.conf"
    configuration.write_text(text if user else text.replace("user ;\n", ""))
    nginx = program("nginx", NGINX_OF_BUILD)
    with started([nginx, "-p", folder, "-e", folder / "error.log", "-c", configuration], core) as process:
        try:
            yield Server(port, worker_of(process, port))
        except Failed as problem:
            log = folder / "error.log"
            raise Failed(f"{problem}\n{log.read_text() if log.exists() else ''}".rstrip()) from None


def check_same_bytes(answers, port):
    """nginx must send what the hub sends: the same body, and a head of about the same length."""
    for answer in answers:
        other = fetch(port, answer.name, answer.path)
        if other.body != answer.body:
            raise Failed(f"nginx sends another body for {answer.path}")
        if abs(other.head_bytes - answer.head_bytes) > 40:
            raise Failed(f"{answer.path}: {other.head_bytes} bytes of headers from nginx, {answer.head_bytes} from the hub")


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")  # utime and stime, all threads


def load(server, path, seconds, core):
    """One run of wrk against one server."""
    began = cpu_seconds(server.pid)
    ran = subprocess.run([program("wrk"), "-t", "1", "-c", str(CONNECTIONS), "-d", f"{seconds}s", "-H", "Accept-Encoding: br",
                          f"http://127.0.0.1:{server.port}{path}"], preexec_fn=pinned(core), capture_output=True, text=True)
    cpu = cpu_seconds(server.pid) - began
    done = re.search(r"(\d+) requests in ([\d.]+)(m?)s", ran.stdout)
    if ran.returncode or not done or "Non-2xx" in ran.stdout or "Socket errors" in ran.stdout:
        raise Failed(f"wrk, {path}:\n{ran.stdout}{ran.stderr}".rstrip())
    count, elapsed = int(done[1]), float(done[2]) / (1000 if done[3] else 1)
    if count == 0:
        raise Failed(f"{path} was not answered once in {seconds} s")
    return Ran(count / elapsed, cpu / count * 1e6, cpu / elapsed)


def compare(answer, hub, nginx, seconds, core):
    """The figures of one answer: each round asks the hub, then nginx."""
    for server in (hub, nginx):
        load(server, answer.path, 1, core)
    rounds = [(load(hub, answer.path, seconds, core), load(nginx, answer.path, seconds, core)) for _ in range(ROUNDS)]
    middle = lambda value: statistics.median(value(ours, theirs) for ours, theirs in rounds)
    return {
        "requests/s, hub / nginx": middle(lambda ours, theirs: ours.requests_a_second / theirs.requests_a_second),
        "CPU of a request, hub / nginx": middle(lambda ours, theirs: ours.cpu_us / theirs.cpu_us),
        "requests/s, hub": middle(lambda ours, _: ours.requests_a_second),
        "requests/s, nginx": middle(lambda _, theirs: theirs.requests_a_second),
        "CPU of a request, hub, µs": middle(lambda ours, _: ours.cpu_us),
        "CPU of a request, nginx, µs": middle(lambda _, theirs: theirs.cpu_us),
        "share of its core used, hub": middle(lambda ours, _: ours.busy),
        "share of its core used, nginx": middle(lambda _, theirs: theirs.busy),
        "bytes of the body": len(answer.body),
    }


def measure(seconds):
    """All figures: {answer: {name: value}}."""
    program("wrk"), program("nginx", NGINX_OF_BUILD)
    served_on, asked_from = two_cores()
    with tempfile.TemporaryDirectory(prefix="crimehub-serve-") as name:
        folder = pathlib.Path(name)
        build_release(folder / "releases")
        with hub_serving(folder / "releases", served_on) as hub:
            answers = fetch_answers(hub.port)
            with nginx_serving(answers, folder, served_on) as nginx:
                check_same_bytes(answers, nginx.port)
                return {answer.name: compare(answer, hub, nginx, seconds, asked_from) for answer in answers}


def verdict_of(name, values):
    """What is said of a figure, and whether it fails."""
    value = values[name]
    if name == "requests/s, hub / nginx":
        must, goal, factor = REQUESTS.values()
        verdict = "ok" if value >= must else "under budget" if value >= must / factor else "FAILED"
        full = min(values["share of its core used, hub"], values["share of its core used, nginx"]) >= FULL
        shared = "" if full else " (the machine is busy elsewhere: rely on the CPU)"
        return f"budget {must:g} goal {goal:g}{', reached' if value >= goal else ''}  {verdict}{shared}", verdict == "FAILED"
    if name == "CPU of a request, hub / nginx":
        return f"goal {CPU_GOAL:g}{', reached' if value <= CPU_GOAL else ''}", False
    return "", False


def report(figures):
    """Prints a line a figure; returns how many missed their budget."""
    missed = 0
    for answer, values in figures.items():
        for name, value in values.items():
            said, failed = verdict_of(name, values)
            missed += failed
            print(f"{answer + ': ' + name:52} {value:12,.{2 if value < 1000 else 0}f}  {said}".rstrip())
    return missed


def record(figures, seconds):
    entry = {"machine": f"{platform.machine()}, {os.cpu_count()} cores", "date": time.strftime("%Y-%m-%d"),
             "data": f"{ROUNDS} rounds of {seconds} s, {CONNECTIONS} connections, one core each",
             "figures": {f"{answer}: {name}": round(value, 3) for answer, values in figures.items() for name, value in values.items()}}
    (ROOT / "bench/serve_baseline.json").write_text(json.dumps(entry, indent=2, ensure_ascii=False) + "\n")


def main():
    parser = argparse.ArgumentParser(description="Measures cached answers against nginx serving the same bytes.")
    parser.add_argument("--seconds", type=int, default=3, help="of each of the 5 rounds, for each server and answer")
    parser.add_argument("--record", action="store_true", help="write bench/serve_baseline.json")
    arguments = parser.parse_args()
    if arguments.seconds < 1:
        parser.error("--seconds starts at 1")
    try:
        figures = measure(arguments.seconds)
    except (Failed, subprocess.CalledProcessError) as problem:
        print(f"serve_bench: {problem}", file=sys.stderr)
        return 1
    missed = report(figures)
    if arguments.record:
        record(figures, arguments.seconds)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
