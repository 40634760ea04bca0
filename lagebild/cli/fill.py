"""`picture` and `add`: reports in, a project and a page out."""

from __future__ import annotations

from pathlib import Path

import click

from lagebild.api import PAGE_LANGUAGES, Project
from lagebild.cli import options
from lagebild.cli.frame import complain, say
from lagebild.cli.options import Where
from lagebild.cli.output import outside, target
from lagebild.cli.progress import progress
from lagebild.errors import UsageError
from lagebild.records import Problem


@click.command(
    epilog="\b\nExample:\n"
    "  lagebild picture reports\n"
    "  lagebild picture reports --language de --title 'Charkiw, Mai'\n"
    "  lagebild picture -p desk.db -o desk.html"
)
@click.argument("folder", required=False)
@click.option(
    "-p",
    "--project",
    metavar="FILE",
    envvar="LAGEBILD_PROJECT",
    help="The project file. Default: ./NAME.db after the folder, else ./lagebild.db.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="The page. Default: the project file's name with .html; - is standard output.",
)
@click.option(
    "--language",
    type=click.Choice(PAGE_LANGUAGES),
    help="Language of page and summary. Default: LAGEBILD_INTERFACE, else en.",
)
@click.option(
    "--title", help="Title of the page. Default: the name of folder or project."
)
@options.as_of
@options.jobs
def picture(
    folder: str | None,
    where: Where,
    output: str | None,
    language: str | None,
    title: str | None,
    jobs: int | None,
) -> None:
    """Read FOLDER and leave a project file and a page.

    The page is one HTML file: map, timeline and every claim beside its words. FOLDER
    may be a file or - for standard input; without it, the page of a project is made.
    """
    name = _name(folder)
    database = where.project or f"{name}.db"
    title = title or _title(name if folder else Path(database).stem, where.as_of)
    page = output or str(Path(database).with_suffix(".html").name)
    outside(page, database)
    for path in (database, page):
        outside(path, folder)
    with _opened(Where(database, where.as_of), folder) as opened:
        problems = () if where.as_of else _filled(opened, folder, jobs)
        text = opened.picture(language, title, problems)
        with target(page) as stream:
            stream.write(text.encode("utf-8", "replace"))
        words = opened.summary(language, problems)
        # With the page on standard output, the summary goes where words go.
        click.echo(words, err=page == "-")
        if page != "-":
            click.echo(f"Page: {page}")
            click.echo(f"Project: {database}")
    complain(problems)


def _title(name: str, as_of: str | None) -> str:
    return f"{name} · {as_of}" if as_of else name


def _filled(
    opened: Project, folder: str | None, jobs: int | None
) -> tuple[Problem, ...]:
    """Read the folder, or what an earlier run left unread; return what went wrong."""
    with progress() as tell:
        report = opened.add([folder], tell, jobs) if folder else opened.go_on(tell)
    return report.problems


def _name(folder: str | None) -> str:
    if folder is None:
        return "lagebild"
    path = Path(folder).resolve()
    name = path.stem if path.is_file() else path.name
    return "stdin" if folder == "-" else name or "lagebild"


def _opened(where: Where, folder: str | None) -> Project:
    if folder is None:
        return where.open().as_user(options.user())
    if where.as_of:
        raise UsageError(f"{folder}: has no past. Name a project with -p instead.")
    if folder != "-" and not Path(folder).exists():
        raise UsageError(f"{folder}: no such file or folder. Name what is to be read.")
    return Project.create(where.project or "lagebild.db").as_user(options.user())


@click.command(
    epilog="\b\nExample:\n"
    "  lagebild add monday tuesday/report.pdf\n"
    "  cat post.txt | lagebild add - -p desk.db"
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@options.project
@options.jobs
@options.who
def add(paths: tuple[str, ...], project: str, jobs: int | None, who: str) -> None:
    """Read files and folders into the project.

    What is there already is left alone. Without PATH, a run that was cut off goes on.
    """
    for path in paths:
        if path != "-" and not Path(path).exists():
            raise UsageError(
                f"{path}: no such file or folder. Name what is to be read."
            )
    with Project.create(project) if paths else Project.open(project) as opened:
        user = opened.as_user(who)
        with progress() as tell:
            report = user.add(paths, tell, jobs) if paths else user.go_on(tell, jobs)
    say(
        f"{project}: {report.added} added, {report.changed} changed, "
        f"{report.unchanged} as before, {len(report.duplicates)} duplicates; "
        f"{report.read} read, {report.claims} claims."
    )
    complain(report.problems)
