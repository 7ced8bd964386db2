"""Which small faults in the code the tests notice: seeded random mutants, each given to the tests of its package.

    python -m tests.mutation --seed 1 --mutants 500 --jobs 2
    python -m tests.mutation --only durations --mutants 50
    python -m tests.mutation --at durations/calendar.py:120

The mutants are those of cosmic-ray: another operator, another comparison, a number one off, a condition turned round, ``and``
for ``or``, True for False, a loop or a decorator left out, an exception not caught. They are drawn place by place, so that a
plus with its eleven replacements counts once, and by the text of their lines, so that the draw stays nearly the same when
code elsewhere changes. None is made of what the program does not do: annotations, imports for the type checker, the signs
between parameters (which cosmic-ray takes for products), and what is no Python. Texts are never changed, and so neither are
docstrings, messages, patterns or tables of words, nor is ``in``; cosmic-ray has no mutants of them. ``--at`` tries all
mutants of one line.

The tests run in copies of the checkout, with 20 examples a law; a mutant that takes ten times as long as the tests do on
the code as it is counts as noticed. Mutants that loop may also ask for memory: set a limit (``ulimit -v 6000000``).
Survivors that ``docs/mutants.md`` lists with their reasons are counted as the same program; all others are printed, and
more than 5 in 100 of them exit with 1. Of the 500 of seed 3, 470 were noticed
and 10 are the same program; a draw that nobody has gone through leaves about 50, nearly all in the wording and the
checks. It needs the extra ``mutation``, and 500 mutants take 10 to 20 minutes on two cores.
"""

from __future__ import annotations

import argparse
import ast
import collections
import contextlib
import difflib
import functools
import itertools
import os
import pathlib
import queue
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Literal, NamedTuple

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.ast.ast_query import ASTQuery
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

from .material import SHARED

ROOT = pathlib.Path(__file__).parent.parent
SOURCE = pathlib.Path("src", "newsevents")
REASONS = ROOT / "docs" / "mutants.md"
PHRASES = ("src/newsevents/wording", "src/newsevents/quantities", "tests/test_describe.py", "tests/test_quantity_forms.py",
           "tests/test_wording_rules.py", "tests/test_wording_cases.py", "tests/test_wording_laws.py",
           "tests/test_wording_material.py")  # fmt: skip
TESTS = {
    "dates": ("src/newsevents/dates", "tests/dates"),
    "wording": PHRASES,
    "quantities": PHRASES,
    "durations": ("src/newsevents/durations", "tests/durations", "tests/records/test_event_durations.py"),
    "checks": ("src/newsevents/checks", "tests/checks"),
}
"""What is mutated, and what has to notice: the examples of the docstrings first, for they are quick."""
Outcome = Literal["survived", "noticed", "out of time"]


class Place(NamedTuple):
    """Where and how the code can be changed; the line's text and not its number names the place."""

    module: str
    function: str
    text: str
    column: int
    kind: str


class Mutant(NamedTuple):
    """One change of one module, and the module with it."""

    place: Place
    line: int
    source: str
    change: str

    @property
    def package(self) -> str:
        """The package whose tests have to notice it."""
        return self.place.module.split("/")[0]


Change = tuple[int, str, int]
"""A line, the name of cosmic-ray's operator, and which of its changes in the module it is."""


@functools.cache
def _source(module: str) -> str:
    """The module as it was when it was first asked for, so that one may go on working meanwhile."""
    return (ROOT / SOURCE / module).read_text(encoding="utf-8")


def changes(module: str) -> dict[Place, list[Change]]:
    """The changes that cosmic-ray knows of a module, by their places."""
    source = _source(module)
    lines = source.splitlines()
    nodes = list(ast_nodes(get_ast(source)))
    found: dict[Place, list[Change]] = collections.defaultdict(list)
    for name in operator_names():
        if get_operator(name).arguments():
            continue
        operator = get_operator(name)()
        spots = ((node, start) for node in nodes for start, _ in operator.mutation_positions(node))
        for occurrence, (node, (line, column)) in enumerate(spots):
            text = lines[line - 1]
            function = ASTQuery(node).get_definition_name() or "(module)"
            kind = name.rpartition("_")[0] or name
            indent = len(text) - len(text.lstrip())
            found[Place(module, function, text.strip(), column - indent, kind)].append((line, name, occurrence))
    return found


def made(place: Place, change: Change) -> Mutant | None:
    """The mutant of a change; None where it is not Python, or the same program for whoever runs it."""
    line, name, occurrence = change
    before = _source(place.module)
    try:
        after = mutate_code(before, get_operator(name)(), occurrence)
        if _run_part(after) == _run_part(before):
            return None
    except (SyntaxError, AttributeError):
        # cosmic-ray can't replace the exception of a module, as in "except zlib.error"
        return None
    new = [text[1:].strip() for text in difflib.ndiff(before.split("\n"), after.split("\n")) if text[0] == "+"]
    return Mutant(place, line, after, f"`{place.function}`: `{' '.join(new)}` for `{place.text}`")


def _run_part(source: str) -> str:
    """The program without what is there for the reader of types."""
    return ast.dump(_WithoutTypes().visit(ast.parse(source)))


class _WithoutTypes(ast.NodeTransformer):
    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_arguments(self, node: ast.arguments) -> ast.AST:
        node.args = [*node.posonlyargs, *node.args, *node.kwonlyargs]
        node.defaults = [*node.defaults, *filter(None, node.kw_defaults)]
        node.posonlyargs, node.kwonlyargs, node.kw_defaults = [], [], []
        return self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.annotation = ast.Constant(None)
        return self.generic_visit(node)

    def visit_If(self, node: ast.If) -> ast.AST:
        return ast.Pass() if "TYPE_CHECKING" in ast.unparse(node.test) else self.generic_visit(node)


def drawn(packages: list[str], seed: int) -> Iterator[Mutant]:
    """One mutant of each place, in the order that the seed gives."""
    modules = [
        path.relative_to(ROOT / SOURCE).as_posix() for name in packages for path in (ROOT / SOURCE / name).rglob("*.py")
    ]
    chances = {
        place: (random.Random(f"{seed} {place}"), found)  # noqa: S311  it draws tests, not keys
        for module in sorted(modules)
        for place, found in changes(module).items()
    }
    for place in sorted(chances, key=lambda place: chances[place][0].random()):
        chance, found = chances[place]
        mutant = made(place, chance.choice(found))
        if mutant:
            yield mutant


def of_line(where: str) -> Iterator[Mutant]:
    """All mutants of a line, named as in durations/calendar.py:120."""
    module, _, line = where.partition(":")
    found = ((place, change) for place, each in changes(module).items() for change in each)
    return filter(None, (made(place, change) for place, change in found if change[0] == int(line)))


class Tree:
    """A copy of the checkout in which one mutant at a time is tested."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.root = folder / ROOT.name
        self.limits: dict[str, float] = {}
        shutil.copytree(ROOT, self.root, ignore=shutil.ignore_patterns(".*", "__pycache__"))
        if SHARED.exists():
            beside = folder / SHARED.relative_to(ROOT.parent)
            beside.parent.mkdir(parents=True)
            beside.symlink_to(SHARED, target_is_directory=True)

    def outcome(self, mutant: Mutant) -> Outcome:
        """What the tests of its package make of the mutant."""
        if mutant.package not in self.limits:
            self.limits[mutant.package] = self._time_as_it_is(mutant.package) * 10
        with _written(self.root / SOURCE / mutant.place.module, mutant.source):
            try:
                status = self._tested(mutant.package, self.limits[mutant.package])
            except subprocess.TimeoutExpired:
                return "out of time"
        return "noticed" if status else "survived"

    def _time_as_it_is(self, package: str) -> float:
        self._tested(package)  # compiles what is imported
        start = time.monotonic()
        if self._tested(package):
            raise SystemExit(f"{package}: the tests fail on the code as it is")
        return time.monotonic() - start

    def _tested(self, package: str, limit: float | None = None) -> int:
        command = (sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--tb=no", *TESTS[package])
        own = {"PYTHONPATH": str(self.root / "src"), "NEWSEVENTS_PROFILE": "quick",
               "PYTHONDONTWRITEBYTECODE": "1" if limit else ""}  # fmt: skip
        return subprocess.run(
            command, cwd=self.root, env={**os.environ, **own}, timeout=limit, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, check=False,
        ).returncode  # fmt: skip


@contextlib.contextmanager
def _written(path: pathlib.Path, source: str) -> Iterator[None]:
    """The module is the mutant for a while; its time changes too, so that Python does not take what it has compiled."""
    before, status = path.read_bytes(), path.stat()
    path.write_text(source, encoding="utf-8")
    os.utime(path, (status.st_atime, status.st_mtime - 60))
    try:
        yield
    finally:
        path.write_bytes(before)
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def outcomes(mutants: Iterator[Mutant], jobs: int) -> Iterator[tuple[Mutant, Outcome]]:
    """Each mutant and what became of it, so many at a time."""
    free: queue.Queue[Tree] = queue.Queue()

    def tested(mutant: Mutant) -> tuple[Mutant, Outcome]:
        tree = free.get()
        try:
            return mutant, tree.outcome(mutant)
        finally:
            free.put(tree)

    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(jobs) as pool:
        for number in range(jobs):
            free.put(Tree(pathlib.Path(folder, str(number))))
        yield from pool.map(tested, mutants)


def main() -> int:
    """Test the mutants, print the survivors and the sums; 1 where too many survive."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mutants", type=int, default=500)
    parser.add_argument("--only", choices=TESTS, help="mutants of this package alone")
    parser.add_argument("--at", metavar="MODULE:LINE", help="all mutants of a line")
    parser.add_argument("--jobs", type=int, default=1, help="how many at a time")
    options = parser.parse_args()
    chosen = of_line(options.at) if options.at else drawn([options.only] if options.only else list(TESTS), options.seed)
    return report(outcomes(itertools.islice(chosen, options.mutants), options.jobs))


def report(tested: Iterator[tuple[Mutant, Outcome]]) -> int:
    """Print each survivor as it comes, with whether its reason is written down, and then the sums."""
    reasons = REASONS.read_text(encoding="utf-8") if REASONS.exists() else ""
    sums: collections.Counter[tuple[str, str]] = collections.Counter()
    for mutant, outcome in tested:
        is_same = f"## {mutant.place.module}\n" in reasons and f"- {mutant.change}:" in reasons
        verdict = "the same program" if outcome == "survived" and is_same else outcome
        sums[mutant.package, verdict] += 1
        if outcome == "survived":
            print(f"{mutant.place.module}:{mutant.line} {mutant.change} ({verdict})", flush=True)
    for package in TESTS:
        print(f"{package}:", ", ".join(f"{count} {verdict}" for (of, verdict), count in sums.items() if of == package))
    survivors = sum(count for (_, verdict), count in sums.items() if verdict == "survived")
    print(f"{sums.total()} mutants, {survivors} of them neither noticed nor known to be the same program")
    return survivors * 20 > sums.total()


if __name__ == "__main__":
    sys.exit(main())
