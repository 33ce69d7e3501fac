"""What the wizard *Mở hồ sơ năm mới* says of a proposal and of what was chosen of it; no Qt."""

from collections.abc import Iterator

from thidua_desktop.services.years.open_work import OpenItem
from thidua_desktop.services.years.year_proposal import (
    EndingRole,
    ProposedMember,
    YearChoices,
    YearProposal,
)
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.years import open_year as texts
from thidua_desktop.ui.tabs.years.view_state import deputy_text, document_text


def year_notice(proposal: YearProposal) -> tuple[str, str]:
    """Tone and words: what is odd about opening just this year."""
    previous, skipped = proposal.previous, proposal.skipped
    if previous is None:
        return "secondary", texts.NO_PREVIOUS
    if proposal.handed_on:
        head = proposal.leaders.head
        receiver = head.name if head else texts.NEXT_HEAD.format(proposal.year)
        return "warning", texts.HANDED_ON.format(previous.year, receiver)
    if skipped:
        return "warning", texts.SKIPPED.format(", ".join(map(str, skipped)), previous.year)
    return "secondary", texts.FROM_PREVIOUS.format(previous.year)


def member_text(member: ProposedMember) -> str:
    """A member, and the units that it continues."""
    if not member.replaces:
        return member.unit.name
    return texts.REPLACES.format(member.unit.name, "; ".join(u.name for u in member.replaces))


def people_text(proposal: YearProposal) -> str:
    """Who is carried over with the members, and which roles will be empty."""
    lines = [texts.PEOPLE.format(proposal.people)] if proposal.people else []
    lines += [texts.ENDED.format(unit.name) for unit in proposal.ended]
    lines += [_ending(one) for one in proposal.ending]
    return "\n".join(lines)


def _ending(one: EndingRole) -> str:
    return texts.ENDING.format(
        one.person.name, choice_text(one.role), one.unit.name, short_date(one.until)
    )


def leaders_text(proposal: YearProposal) -> tuple[str, str]:
    """Tone and words: who leads the new year by the decision that is registered."""
    leaders = proposal.leaders
    if leaders.head is None:
        if leaders.document is not None:
            known = document_text(leaders.document)
            return "warning", texts.LEADERS_IN_BOOK.format(known, proposal.year)
        return "warning", texts.NO_LEADERS.format(proposal.year)
    return "good", texts.LEADERS.format(
        leaders.head.name, deputy_text(leaders), document_text(leaders.document)
    )


def item_text(item: OpenItem) -> str:
    """A piece of work that is still open: what, from where, whose, until when."""
    parts = [item.source, item.owner]
    if item.due is not None:
        parts.append(texts.DUE.format(short_date(item.due)))
    return f"{item.text}\n{' · '.join(part for part in parts if part)}"


def summary(proposal: YearProposal, choices: YearChoices) -> tuple[tuple[str, str], ...]:
    return tuple(_summary(proposal, choices))


def _summary(proposal: YearProposal, choices: YearChoices) -> Iterator[tuple[str, str]]:
    titles = {rules.name: rules.title for rules in proposal.rules}
    yield texts.YEAR, str(choices.year)
    yield texts.RULES, titles.get(choices.rules, "")
    names = {one.unit.id: one.unit.name for one in proposal.members}
    members = "; ".join(names[unit_id] for unit_id in choices.members)
    yield texts.MEMBERS, texts.COUNTED.format(len(choices.members), members or texts.NOTHING)
    left = [one.unit.name for one in proposal.members if one.unit.id not in choices.members]
    if left:
        yield texts.LEFT_OUT, "; ".join(left)
    people = people_text(proposal)
    if people:
        yield texts.PEOPLE_TITLE, people
    yield texts.LEADERS_TITLE, leaders_text(proposal)[1]
    yield texts.ITEMS, texts.OF_ALL.format(len(choices.items), len(proposal.items))
    yield texts.STEPS, texts.OF_ALL.format(len(choices.steps), len(proposal.steps))
    if choices.movement:
        yield texts.MOVEMENT, choices.movement
    if choices.theme:
        yield texts.THEME, choices.theme
    if choices.launched_by is not None and proposal.conference is not None:
        yield texts.LAUNCHED, proposal.conference.name
