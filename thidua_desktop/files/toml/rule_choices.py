"""Lists the rule sets of a folder, for choosing one."""

from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.files.toml.rules_edit import edit_rules
from thidua_desktop.files.toml.rules_toml import is_plain_name, load_rules, read_rules
from thidua_desktop.services.years.rule_choices import RuleChoice, RuleSets
from thidua_desktop.services.years.year_rules import RuleBook


def shipped_rules() -> RuleSets:
    """Give the rule sets that come with the program, read when they are asked for."""
    book = RuleBook(read_rules, edit_rules)
    return RuleSets(lambda: rule_choices(paths.resources() / "rules"), book)


def rule_choices(folder: Path) -> tuple[RuleChoice, ...]:
    """Read every rule set of the folder, by name. Raises Refused for a faulty one."""
    names = sorted(path.stem for path in folder.glob("*.toml") if is_plain_name(path.stem))
    found = []
    for name in names:
        rules, body = load_rules(folder, name)
        found.append(RuleChoice(name, rules.name, rules.first_year, rules.last_year, body))
    return tuple(found)
