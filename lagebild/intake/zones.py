"""Lines in, blocks out: which line is heading, caption, teaser, furniture or body.

The rules look at a line and its neighbours, in order; the first that fits decides.
None of them knows a particular text or page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from lagebild.intake import marks, mastheads
from lagebild.intake.lines import Line
from lagebild.intake.raw import Raw, collapse
from lagebild.records import Block, Zone

_HEADER = 10  # lines from the top in which date lines, names and buttons stand
_HEADING_WORDS, _HEADING_LETTERS = 16, 130
_TITLE_WORDS, _TITLE_LETTERS = 24, 200
_PARAGRAPH = 25  # words
_LINKS = 12  # headlines in a list of links
_LINK_WORDS = 4
_ROW = 3  # headlines


@dataclass(slots=True)
class Page:
    """A document's lines while their zones are being found."""

    raw: Raw
    lines: Sequence[Line]
    post: bool
    zones: list[Zone | None] = field(default_factory=list)

    def before(self, at: int) -> Line | None:
        return self.lines[at - 1] if at else None

    def after(self, at: int) -> Line | None:
        return self.lines[at + 1] if at + 1 < len(self.lines) else None

    def runs_on(self, at: int) -> bool:
        """Whether the line stops short and the next goes on with its sentence."""
        after = self.after(at)
        if after is None or after.gap or self.lines[at].ended:
            return False
        return after.continues

    def in_header(self, at: int) -> bool:
        """Whether no sentence stands above the line, front matter not counted."""
        return at - self.top < _HEADER and Zone.BODY not in self.zones[:at]

    @property
    def top(self) -> int:
        """How many lines of front matter there are."""
        block = self.raw.furniture
        return sum(block.contains(line.span) for line in self.lines) if block else 0

    def beside_furniture(self, at: int) -> bool:
        """Whether a neighbouring line is a date line, byline or the like."""
        after = self.after(at)
        return (at > 0 and self.zones[at - 1] is Zone.FURNITURE) or (
            after is not None and (marks.dates_only(after) or marks.is_byline(after))
        )


Rule = Callable[[Page, int], Zone | None]


def find_zones(raw: Raw, lines: Sequence[Line], post: bool) -> tuple[Block, ...]:
    """Return a block for each line of the text that is not blank."""
    page = Page(raw, lines, post)
    for at in range(len(lines)):
        page.zones.append(next(zone for rule in RULES if (zone := rule(page, at))))
    for repair in REPAIRS:
        repair(page)
    return tuple(
        Block(line.span, zone or Zone.BODY)
        for line, zone in zip(lines, page.zones, strict=True)
    )


# ------------------------------------------------------------------ rules, in order


def given(page: Page, at: int) -> Zone | None:
    """Front matter, and what the format itself says (HTML, DOCX, Markdown)."""
    line = page.lines[at]
    block = page.raw.furniture
    if block and block.contains(line.span):
        return Zone.FURNITURE
    return page.raw.zones.get(line.span.start)


def bare(page: Page, at: int) -> Zone | None:
    """A line without a letter."""
    return Zone.FURNITURE if marks.is_bare(page.lines[at]) else None


def middle(page: Page, at: int) -> Zone | None:
    """A piece of a sentence that was broken over lines, as links in posts do."""
    line, before = page.lines[at], page.before(at)
    if marks.dates_only(line) or marks.is_pure_credit(line):
        return None
    # "residents of / Kherson / have left": the link in the middle has a line.
    if page.runs_on(at) or _stops_before_link(page, at):
        return Zone.BODY
    loose = before and not before.ended and page.zones[at - 1] is Zone.BODY
    return Zone.BODY if loose and not line.gap and line.continues else None


def _stops_before_link(page: Page, at: int) -> bool:
    line, after = page.lines[at], page.after(at)
    if after is None or after.gap or line.ended or line.raw[-1:] not in " \t":
        return False
    return len(after.words) <= _LINK_WORDS and page.runs_on(at + 1)


def teaser(page: Page, at: int) -> Zone | None:
    """A link to another article, or one of a list of them."""
    line = page.lines[at]
    if marks.is_teaser(line):
        return Zone.TEASER
    start = at
    while start and at - start < _LINKS and page.zones[start - 1] is Zone.TEASER:
        start -= 1
    listed = start < at and marks.opens_list_of_links(page.lines[start])
    return Zone.TEASER if listed and _is_headline(page, at) else None


def furniture(page: Page, at: int) -> Zone | None:
    """Dates, bylines, buttons, notices."""
    line = page.lines[at]
    if any(test(line) for test in _FURNITURE):
        return Zone.FURNITURE
    if page.in_header(at) and _is_masthead(page, line):
        return Zone.FURNITURE
    near_top = page.in_header(at) or at >= len(page.lines) - 2
    if near_top and marks.is_byline(line):
        return Zone.FURNITURE
    if not (page.in_header(at) and page.beside_furniture(at)):
        return None
    strange = marks.is_name(line.text) or marks.is_half_interface(line)
    return Zone.FURNITURE if strange else None


_FURNITURE = (
    marks.dates_only, marks.is_interface, marks.is_notice,
    mastheads.is_button_row, mastheads.is_desk_credit,
)  # fmt: skip


def _is_masthead(page: Page, line: Line) -> bool:
    outlet, title = page.raw.stated.get("outlet"), page.raw.stated.get("title")
    if collapse(line.text) == title:
        return False
    dated = mastheads.is_date_line_of_outlet(line, outlet)
    return dated or mastheads.is_masthead(line, outlet)


def caption(page: Page, at: int) -> Zone | None:
    """The words under a picture; its credit alone is furniture."""
    line = page.lines[at]
    if marks.is_caption(line):
        return Zone.FURNITURE if marks.is_pure_credit(line) else Zone.CAPTION
    before = page.before(at)
    if before and marks.is_pure_credit(before) and not line.gap:
        return Zone.CAPTION if _is_headline(page, at) else None
    return None


def heading(page: Page, at: int) -> Zone | None:
    """A short line that ends no sentence."""
    if page.post and not page.in_header(at):
        return None
    return Zone.HEADING if _is_headline(page, at) else None


def body(page: Page, at: int) -> Zone | None:
    """Everything else."""
    return Zone.BODY


RULES: tuple[Rule, ...] = (
    given, bare, middle, teaser, furniture, caption, heading, body,
)  # fmt: skip


def _is_headline(page: Page, at: int) -> bool:
    line = page.lines[at]
    words = len(line.words)
    first = at == 0 or page.in_header(at)
    most = _TITLE_WORDS if first else _HEADING_WORDS
    longest = _TITLE_LETTERS if first else _HEADING_LETTERS
    if not 0 < words <= most or len(line.text) > longest:
        return False
    if not _opens_like_one(line) or (line.sentences > 1 and words > 12):
        return False
    if not line.ended:
        return line.mark not in ",-–—("
    return line.mark in "?!" and _asks(page, at)


def _opens_like_one(line: Line) -> bool:
    first = line.text.lstrip("\"'“„«‘»(*#_ ")[:1]
    return first.isupper() or first.isdigit()


def _asks(page: Page, at: int) -> bool:
    """A question as heading stands alone above a paragraph that answers it."""
    line, after = page.lines[at], page.after(at)
    alone = line.gap and after is not None and after.gap and line.sentences == 1
    return bool(alone and after and len(after.words) >= _PARAGRAPH and not page.post)


# ------------------------------------------------------------------------- repairs


def repeated(page: Page) -> None:
    """A line above the headline that comes again below it: a standfirst."""
    texts = [collapse(line.text) for line in page.lines[:400]]
    for at in range(min(3, len(texts))):
        if page.zones[at] is not Zone.BODY:
            continue
        later = texts[at + 1 :]
        if texts[at] in later[:_HEADER] and _heading_between(page, at, texts):
            page.zones[at] = Zone.HEADING


def _heading_between(page: Page, at: int, texts: Sequence[str]) -> bool:
    again = texts.index(texts[at], at + 1)
    return Zone.HEADING in page.zones[at + 1 : again]


def in_a_row(page: Page) -> None:
    """Three headlines in a row are a list, or a text written without full stops."""
    run: list[int] = []
    for at, zone in enumerate([*page.zones, None]):
        if zone is Zone.HEADING and page.lines[at].span.start not in page.raw.zones:
            run.append(at)
            continue
        if len(run) >= _ROW:
            for inside in run[1:] if _opens_page(page, run[0]) else run:
                page.zones[inside] = Zone.BODY
        run = []


def _opens_page(page: Page, at: int) -> bool:
    return all(zone is Zone.FURNITURE for zone in page.zones[:at])


def captions_twice(page: Page) -> None:
    """A line that the caption beside it repeats is the same caption."""
    for at, zone in enumerate(page.zones):
        if zone is not Zone.CAPTION:
            continue
        for other in (at - 1, at + 1):
            if 0 <= other < len(page.lines) and page.zones[other] is not Zone.FURNITURE:
                mine, theirs = page.lines[at].text, page.lines[other].text
                if mine.startswith(theirs) or theirs.startswith(mine):
                    page.zones[other] = Zone.CAPTION


def trailing(page: Page) -> None:
    """A headline with no text below it belongs to another article."""
    if page.post or Zone.BODY not in page.zones:
        return
    for at in range(len(page.zones) - 1, 0, -1):
        if page.zones[at] is Zone.HEADING and page.lines[at].gap:
            short = len(page.lines[at].words) <= 3
            page.zones[at] = Zone.FURNITURE if short else Zone.TEASER
        elif page.zones[at] is Zone.HEADING:
            page.zones[at] = Zone.BODY  # the last line of a text set without gaps
            return
        elif page.zones[at] not in (Zone.FURNITURE, Zone.TEASER):
            return


def never_nothing(page: Page) -> None:
    """A text of headlines alone (a flash) is a report, not a page without text."""
    if Zone.BODY in page.zones:
        return
    for at, zone in enumerate(page.zones):
        if zone is Zone.HEADING:
            page.zones[at] = Zone.BODY


REPAIRS: tuple[Callable[[Page], None], ...] = (
    in_a_row, repeated, captions_twice, trailing, never_nothing,
)  # fmt: skip
