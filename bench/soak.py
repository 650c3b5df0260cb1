#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A million requests, after which memory and descriptors must be what they were: bench/soak.py [--requests N] [--record]

Serves the hub of hubs/example-town from a temporary folder. wrk sends a mix of pages, twins, searches and mistakes, with and
without compression, in slices until --requests (1000000) are answered. Beside it clients leave in the middle of a request, send
garbage, ask by HEAD and send several requests at once, and three new releases are published. Memory, descriptors and threads
are read between slices: after a warm-up of a tenth, then at each further tenth. At the end, with all connections closed,
descriptors and threads must be as many as before the load, and memory at most 1.05 times that after the warm-up and 8 MB more;
memory is not judged when fewer than a million are asked for, because the warm-up is then too short to fill the server's cache.
No answer may be a 5xx, except for 505 to garbage, and no connection may fail but those of the clients that misbehave. Closes
with a table; exits 1 when something is missed. --record writes bench/soak_baseline.json. CRIMEHUB names another binary than
build/release/crimehub.
"""
import argparse
import collections
import contextlib
import http.client
import itertools
import json
import os
import pathlib
import platform
import random
import re
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import typing

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = pathlib.Path(os.environ.get("CRIMEHUB", ROOT / "build/release/crimehub"))
CONNECTIONS = 32
PUBLISHED_AFTER = (0.3, 0.5, 0.7)  # of all requests
MOST_GROWTH, MOST_GROWTH_MB = 1.05, 8
MOST_SLICE_SECONDS = 10
JUDGED_FROM = 1_000_000  # requests: with fewer the warm-up does not fill the cache of answers, and memory says nothing
WELCOME = 505  # of all 5xx: garbage claims to be another version of HTTP
PAUSE_SECONDS = 0.2  # of each misbehaving client, between two connections
CODINGS = ("", "br", "gzip", "gzip, deflate, br")
# Of 100 requests of wrk. Enough searches to fill the server's cache of answers during the warm-up of a million requests. HEAD is not
# among them: wrk would wait for the body.
WEIGHTS = {"popular": 33, "anywhere": 34, "search": 16, "unchanged": 5, "missing": 6, "mistaken": 5, "closing": 1}
SCRIPT = """
local kinds, threads = {}, {}
for _, kind in ipairs({
%s
}) do
  for _ = 1, kind.weight do kinds[#kinds + 1] = kind.requests end
end

local function word() return string.format("%%x", math.random(0, 2147483647)) end

function setup(thread) threads[#threads + 1] = thread end

function init(arguments)
  math.randomseed(tonumber(arguments[1]))
  answered = {}
  for status = 100, 599 do answered[status] = 0 end
end

function request()
  local requests = kinds[math.random(#kinds)]
  local text = requests[math.random(#requests)]
  if text:find("{word}", 1, true) then text = text:gsub("{word}", word) end
  return text
end

function response(status) answered[status] = answered[status] + 1 end

function done()
  for _, thread in ipairs(threads) do
    for status, count in pairs(thread:get("answered")) do
      if count > 0 then print("status " .. status .. ": " .. count) end
    end
  end
end
"""


class Failed(Exception):
    """What stops the soak, in words."""


class Sample(typing.NamedTuple):
    requests: int
    memory_mb: float
    descriptors: int
    threads: int


def build_release(hub, releases):
    """Publishes; returns the release's id. Nice: the load matters more."""
    subprocess.run(["nice", BINARY, "build", hub, "--releases", releases], cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    return os.readlink(releases / "current")


@contextlib.contextmanager
def hub_serving(releases, log):
    """The server's process and port. Asked to end by its own pid, and it must end well."""
    with log.open("w") as errors:
        process = subprocess.Popen([BINARY, "serve", "--releases", releases, "--port", "0"], cwd=ROOT, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=errors, text=True)
    try:
        line = process.stdout.readline()
        if " at " not in line:
            raise Failed(f"crimehub serve ended with {process.wait()}")
        yield process, int(line.strip().rpartition(":")[2])
        process.terminate()
        if ended := process.wait(timeout=15):
            raise Failed(f"crimehub serve ended with {ended} after SIGTERM")
    except (Failed, subprocess.TimeoutExpired) as problem:
        raise Failed("\n".join([str(problem), *log.read_text().splitlines()[-5:]])) from None
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def ask(port, path, **headers):
    """One answer on a connection of its own: status, headers, body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


def addresses_of(port):
    """Every page of every area, as the site itself lists them."""
    home = json.loads(ask(port, "/index.json")[2])["data"]
    measures = [measure["id"] for pillar in home["pillars"] for measure in pillar["measures"]]
    waiting, areas = [home["home"]["code"]], set()
    while waiting:
        area = waiting.pop()
        if area in areas:
            continue
        areas.add(area)
        facts = json.loads(ask(port, f"/areas/{area}.json")[2])["data"]
        waiting += [part["code"] for part in facts.get("parts", []) + [facts.get("parent")] if part]
    areas = sorted(areas)
    return [f"/areas/{area}" for area in areas] + [f"/areas/{area}/{measure}" for area in areas for measure in measures]


def text_of(path, coding="", method="GET", **fields):
    """A request as it is sent. Fields are written with _ for -; one that is None is left out."""
    lines = {"Host": "127.0.0.1", "Accept-Encoding": coding or None} | {name.replace("_", "-"): value for name, value in fields.items()}
    return f"{method} {path} HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value) + "\r\n"


def mistakes():
    """Requests that deserve a 4xx after which most connections stay open."""
    return [text_of("/areas/%zz"), text_of("/find?q=%f"), text_of("/find?q=" + "long" * 30), text_of("/" + "a" * 3000),
            text_of("/methods", Accept="image/png"), text_of("/methods", method="DELETE"), text_of("/methods", Host=None),
            text_of("/methods", method="OPTIONS"), text_of("/?release=20000101-00000000")]


def requests_by_kind(port):
    """What wrk sends, by the names of WEIGHTS."""
    pages = addresses_of(port)
    popular = ["/", "/methods", "/response", "/find?q=example", "/robots.txt", "/healthz", pages[0], pages[-1], pages[0] + ".json"]
    popular += sorted(set(re.findall(r"/assets/[\w.-]+", ask(port, "/")[2].decode())))
    everywhere = [page + suffix for page in pages for suffix in ("", ".json", ".csv")]
    missing = ["/areas/{word}", "/areas/{word}.json", pages[0] + "/{word}", "/{word}", "/assets/{word}.css", "/find.csv"]
    tagged = [(page, ask(port, page, **{"Accept-Encoding": "br"})[1]["ETag"]) for page in pages]
    return {
        "popular": [text_of(path, coding) for path in popular for coding in CODINGS],
        "anywhere": [text_of(path, coding) for path in everywhere for coding in CODINGS],
        "search": [text_of(path, coding) for path in ("/find?q={word}", "/find.json?q={word}", "/find?q=E{word}") for coding in CODINGS],
        "unchanged": [text_of(page, "br", If_None_Match=tag) for page, tag in tagged],
        "missing": [text_of(path, coding) for path in missing for coding in CODINGS],
        "mistaken": mistakes(),
        "closing": [text_of(path, coding, Connection="close") for path in popular for coding in CODINGS],
    }


def write_script(file, requests):
    """JSON's texts are Lua's as long as they are ASCII."""
    kinds = [f"  {{weight = {WEIGHTS[kind]}, requests = {{{', '.join(map(json.dumps, texts))}}}}}," for kind, texts in requests.items()]
    file.write_text(SCRIPT % "\n".join(kinds))


def slice_of_load(port, script, seconds, seed):
    """Runs wrk; returns how many answers it got, by status."""
    ran = subprocess.run(["wrk", "-t", "1", "-c", str(CONNECTIONS), "-d", f"{seconds}s", "--timeout", "10s", "-s", script,
                          f"http://127.0.0.1:{port}/", "--", str(seed)], capture_output=True, text=True)
    answers = collections.Counter({int(status): int(count) for status, count in re.findall(r"^status (\d+): (\d+)", ran.stdout, re.M)})
    if ran.returncode or "Socket errors" in ran.stdout or not answers:
        raise Failed(f"wrk:\n{ran.stdout}{ran.stderr}".rstrip())
    return answers


def connect(port):
    return socket.create_connection(("127.0.0.1", port), timeout=10)


def leave_halfway(port, pages, choose):
    """Sends a part of a request and closes, or resets, the connection."""
    text = text_of(choose.choice(pages), "br").encode()
    with connect(port) as client:
        client.sendall(text[:choose.randrange(1, len(text) - 1)])
        if choose.random() < 0.5:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return []


def send_garbage(port, pages, choose):
    """What is no request, or one that the server refuses to read. A refusal is welcome, and so is silence."""
    garbage = [choose.randbytes(choose.randrange(1, 4000)), b"GET / HTTP/9.9\r\nHost: a\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
               b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 20000 + b"\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"\r\n" * 100,
               b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\n" + b"x" * 9000]
    with connect(port) as client, contextlib.suppress(OSError):
        client.sendall(choose.choice(garbage))
        client.settimeout(1)
        if said := re.match(rb"HTTP/1\.1 (\d+) ", client.recv(65536)):
            return [int(said[1])]
    return []


def ask_by_head(port, pages, choose):
    """HEAD, ten times on one connection: a body would be taken for the next answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    statuses = []
    try:
        for _ in range(10):
            connection.request("HEAD", choose.choice(pages), headers={"Accept-Encoding": choose.choice(CODINGS)})
            answer = connection.getresponse()
            answer.read()
            statuses.append(answer.status)
    finally:
        connection.close()
    return statuses


def send_several(port, pages, choose):
    """Eight requests in one go. All must be answered, in order, before the server closes."""
    methods = [choose.choice(("GET", "GET", "HEAD")) for _ in range(8)]
    texts = [text_of(choose.choice(pages), choose.choice(CODINGS), method, Connection="close" if number == 7 else None)
             for number, method in enumerate(methods)]
    with connect(port) as client, client.makefile("rb") as answers:
        client.sendall("".join(texts).encode())
        statuses = []
        for method in methods:
            statuses.append(int(answers.readline().split()[1]))
            fields = http.client.parse_headers(answers)
            length = 0 if method == "HEAD" else int(fields["Content-Length"])
            if len(answers.read(length)) != length:
                raise ValueError("an answer was cut short")
        if answers.read():
            raise ValueError("there was more than the answers")
    return statuses


BESIDE = (leave_halfway, send_garbage, ask_by_head, send_several)


class Beside:
    """The clients that are not wrk, each in its thread, until stopped: what they did, what they got, what went wrong."""

    def __init__(self, port, pages):
        self.port, self.pages = port, pages
        self.connections, self.answers, self.problems = collections.Counter(), collections.Counter(), []
        self.ending, self.lock = threading.Event(), threading.Lock()
        self.threads = [threading.Thread(target=self.repeat, args=(act,), daemon=True) for act in BESIDE]

    def repeat(self, act):
        choose = random.Random(act.__name__)
        while not self.ending.wait(PAUSE_SECONDS):
            try:
                statuses, problems = act(self.port, self.pages, choose), []
            except (OSError, http.client.HTTPException, ValueError, IndexError, TypeError) as problem:
                statuses, problems = [], [f"{act.__name__}: {type(problem).__name__}: {problem}"]
            with self.lock:
                self.connections[act.__name__] += 1
                self.answers.update(statuses)
                self.problems += problems

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.ending.set()
        for thread in self.threads:
            thread.join(timeout=30)


def publish(number, hub, releases, port):
    """A new release, by another text in the hub's file, which the server must take up."""
    file = hub / "hub.toml"
    file.write_text(re.sub(r'^about = ".*"$', f'about = "Release {number} of a soak."', file.read_text(), flags=re.M))
    before = os.readlink(releases / "current")
    release = build_release(hub, releases)
    if release == before:
        raise Failed(f"release {number} is the one before")
    deadline = time.monotonic() + 30
    while release not in ask(port, "/healthz")[2].decode():
        if time.monotonic() > deadline:
            raise Failed(f"release {release} was not taken up in 30 s")
        time.sleep(0.1)


def publish_beside(problems, *arguments):
    """Publishes in a thread of its own."""
    def attempt():
        try:
            publish(*arguments)
        except (Failed, OSError, http.client.HTTPException, subprocess.CalledProcessError) as problem:
            problems.append(f"publish: {problem}")

    thread = threading.Thread(target=attempt, daemon=True)
    thread.start()
    return thread


def sample(process, requests):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    field = lambda name: int(re.search(rf"^{name}:\s+(\d+)", status, re.M)[1])
    return Sample(requests, field("VmRSS") / 1024, len(os.listdir(f"/proc/{process.pid}/fd")), field("Threads"))


def settled(process, requests, descriptors, seconds):
    """A sample once there are so many descriptors, or what there is when the time is up: connections end a moment after their clients."""
    deadline = time.monotonic() + seconds
    while (taken := sample(process, requests)).descriptors != descriptors and time.monotonic() < deadline:
        time.sleep(0.02)
    return taken


def show(what, taken):
    print(f"{what:14} {taken.requests:10,} requests {taken.memory_mb:8.1f} MB {taken.descriptors:4} descriptors {taken.threads:3} threads",
          flush=True)


def load(run_slice, sample_after, publish_next, wanted):
    """Slices until enough is answered and published: answers by status, samples after the warm-up and at each further tenth, seconds."""
    answers, samples, seconds, length, published, publisher = collections.Counter(), [], 0, 1, 0, None
    due = wanted / 10
    while answers.total() < wanted or published < len(PUBLISHED_AFTER) or publisher.is_alive():
        busy = publisher and publisher.is_alive()
        if not busy and published < len(PUBLISHED_AFTER) and answers.total() >= wanted * PUBLISHED_AFTER[published]:
            published += 1
            publisher = publish_next(published)
        began = time.monotonic()
        answers += run_slice(length)
        seconds += time.monotonic() - began
        if answers.total() >= due:
            samples.append(sample_after(answers.total()))
            show("" if samples[1:] else "after warm-up", samples[-1])
            due = wanted / 10 * (answers.total() * 10 // wanted + 1)
        length = min(MOST_SLICE_SECONDS, max(1, round((due - answers.total()) / answers.total() * seconds)))
    return answers, samples, seconds


def soak(wanted):
    """Runs everything: figures by name, and what was missed."""
    if not shutil.which("wrk"):
        raise Failed("wrk is missing: apt-get install wrk")
    if not os.access(BINARY, os.X_OK):
        raise Failed("build/release/crimehub is missing: CONTRIBUTING.md says how to build it")
    with tempfile.TemporaryDirectory(prefix="crimehub-soak-") as name:
        folder = pathlib.Path(name)
        hub, releases, script, seeds = folder / "hub", folder / "releases", folder / "mix.lua", itertools.count(1)
        shutil.copytree(ROOT / "hubs/example-town", hub)
        build_release(hub, releases)
        with hub_serving(releases, folder / "log") as (process, port):
            unused = sample(process, 0)
            write_script(script, requests_by_kind(port))
            before = settled(process, 0, unused.descriptors, 10)
            show("before", before)
            with Beside(port, addresses_of(port)) as beside:
                answers, samples, seconds = load(lambda length: slice_of_load(port, script, length, next(seeds)),
                                                 lambda requests: settled(process, requests, before.descriptors, 1),
                                                 lambda number: publish_beside(beside.problems, number, hub, releases, port), wanted)
            after = settled(process, answers.total(), before.descriptors, 10)
            show("after", after)
        return judge(wanted, before, samples, after, answers, seconds, beside)


def judge(wanted, before, samples, after, answers, seconds, beside):
    """Figures, and a sentence for each thing missed."""
    most = samples[0].memory_mb * MOST_GROWTH + MOST_GROWTH_MB
    classes = collections.Counter()
    everything = answers + beside.answers
    for status, count in everything.items():
        classes[f"{status // 100}xx"] += count
    missed = beside.problems[:10]
    if after.descriptors != before.descriptors:
        missed.append(f"{after.descriptors} descriptors, {before.descriptors} before")
    if after.threads != before.threads:
        missed.append(f"{after.threads} threads, {before.threads} before")
    if after.memory_mb > most and wanted >= JUDGED_FROM:
        missed.append(f"{after.memory_mb:.1f} MB, at most {most:.1f} MB allowed")
    if faults := {status: count for status, count in sorted(everything.items()) if status >= 500 and status != WELCOME}:
        missed.append(f"answers that must not be: {faults}")
    if min(classes["2xx"], classes["3xx"], classes["4xx"]) == 0:
        missed.append("the mix has lost a kind of answer")
    figures = {"requests": answers.total(), "requests a second": answers.total() / seconds, "releases published": len(PUBLISHED_AFTER)}
    figures |= {f"answers {name}": classes[name] for name in ("2xx", "3xx", "4xx", "5xx")}
    figures |= {f"connections, {act.__name__.replace('_', ' ')}": beside.connections[act.__name__] for act in BESIDE}
    figures |= {"memory before, MB": before.memory_mb, "memory after the warm-up, MB": samples[0].memory_mb,
                "largest memory sampled, MB": max(each.memory_mb for each in [*samples, after]), "memory at the end, MB": after.memory_mb,
                "memory allowed at the end, MB": most, "descriptors before": before.descriptors, "descriptors at the end": after.descriptors,
                "threads before": before.threads, "threads at the end": after.threads}
    return figures, missed


def record(figures):
    entry = {"machine": f"{platform.machine()}, {os.cpu_count()} cores", "date": time.strftime("%Y-%m-%d"),
             "data": f"example-town, {CONNECTIONS} connections", "figures": {name: round(value, 1) for name, value in figures.items()}}
    (ROOT / "bench/soak_baseline.json").write_text(json.dumps(entry, indent=2) + "\n")


def main():
    parser = argparse.ArgumentParser(description="A million requests, after which memory and descriptors must be what they were.")
    parser.add_argument("--requests", type=int, default=1_000_000, metavar="N", help="with fewer than a million memory is not judged")
    parser.add_argument("--record", action="store_true", help="write bench/soak_baseline.json")
    arguments = parser.parse_args()
    if arguments.requests < 1:
        parser.error("--requests starts at 1")
    try:
        figures, missed = soak(arguments.requests)
    except (Failed, subprocess.CalledProcessError, OSError) as problem:
        print(f"soak: {problem}", file=sys.stderr)
        return 1
    for name, value in figures.items():
        print(f"{name:40} {value:12,.{1 if name.endswith('MB') else 0}f}")
    for sentence in missed:
        print(f"MISSED: {sentence}")
    print("FAILED" if missed else "ok")
    if arguments.record:
        record(figures)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
