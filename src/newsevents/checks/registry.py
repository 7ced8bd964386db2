"""The registry of rules: a line each, with the code, the severity and the generator function.

    >>> RULES[0].code in CODES
    True

To add a rule: its function in a module of its family's folder, a line here, a violation and its clean
twin in the tests, and ``docs/reference/checks.md`` made anew. A code is never used for another rule.
"""

from __future__ import annotations

from newsevents.checks.anchors import cutting, quotations, standing, words
from newsevents.checks.archive import Archive
from newsevents.checks.dates import anniversaries, durations, evidence, order, weekdays
from newsevents.checks.finding import Severity
from newsevents.checks.quantities import agreement, changes, headline, parts, series, sums, wholeness
from newsevents.checks.references import acceptance, anonymity, attribution, events, profiles
from newsevents.checks.rule import Rule
from newsevents.checks.story import Story

__all__ = ["ACROSS", "ALL", "CODES", "PROFILES", "RULES"]

ERROR, WARNING, NOTE = Severity

RULES: tuple[Rule[Story], ...] = (
    # family A, the anchors
    Rule("A001", ERROR, quotations.direct_quote_not_in_source),
    Rule("A002", WARNING, quotations.partial_quote_not_in_source),
    Rule("A003", WARNING, standing.missing_anchors),
    Rule("A004", WARNING, standing.moved_anchors),
    Rule("A005", WARNING, standing.ambiguous_anchor),
    Rule("A006", NOTE, standing.nearly_there),
    Rule("A007", WARNING, standing.other_text),
    Rule("A008", WARNING, words.words_disagree),
    Rule("A009", WARNING, words.words_not_in_anchor),
    Rule("A010", WARNING, evidence.date_not_in_anchor),
    Rule("A011", WARNING, cutting.cuts_number),
    Rule("A012", NOTE, cutting.cuts_word),
    # family D, dates and durations
    Rule("D001", ERROR, durations.impossible_length),
    Rule("D004", WARNING, anniversaries.not_that_day),
    Rule("D005", WARNING, weekdays.other_weekday),
    Rule("D006", ERROR, order.figure_after_source),
    Rule("D007", ERROR, order.quote_after_source),
    Rule("D008", ERROR, order.occurred_too_late),
    Rule("D010", WARNING, order.source_out_of_order),
    Rule("D011", NOTE, evidence.dates_disagree),
    Rule("D012", NOTE, durations.length_without_unit),
    # family Q, the quantities
    Rule("Q001", ERROR, parts.part_above_whole),
    Rule("Q002", ERROR, sums.parts_exceed_whole),
    Rule("Q009", NOTE, headline.unsupported_number),
    Rule("Q011", WARNING, wholeness.no_whole_number),
    # family R, references and attribution
    Rule("R001", WARNING, attribution.direct_by_nobody),
    Rule("R002", NOTE, attribution.without_source),
    Rule("R003", WARNING, attribution.status_by_nobody),
    Rule("R004", WARNING, attribution.relays_itself),
    Rule("R005", WARNING, attribution.translated_without_original),
    Rule("R010", WARNING, events.null_island),
    Rule("R011", WARNING, events.unknown_field),
    Rule("R012", WARNING, events.source_of_itself),
    Rule("R013", WARNING, events.supersedes_itself),
    Rule("R016", WARNING, anonymity.named_all_the_same),
    Rule("R101", WARNING, profiles.source_not_kept, profile="evidence"),
    Rule("R102", WARNING, profiles.claim_without_anchor, profile="evidence"),
)
"""The rules about one event."""

ACROSS: tuple[Rule[Archive], ...] = (
    # family D, dates and durations
    Rule("D002", NOTE, durations.counting_both_ends),
    Rule("D003", WARNING, durations.counted_both_ways),
    Rule("D009", ERROR, order.outside_the_whole),
    # family Q, the quantities
    Rule("Q003", WARNING, agreement.share_against_count),
    Rule("Q004", WARNING, agreement.figures_in_conflict),
    Rule("Q005", WARNING, series.cumulative_falls),
    Rule("Q006", WARNING, changes.change_against_figures),
    Rule("Q007", NOTE, series.tenfold_jump),
    Rule("Q008", WARNING, series.mixed_units),
    Rule("Q010", NOTE, agreement.same_figure_twice),
    Rule("Q012", NOTE, agreement.at_odds_as_worded),
    # family R, references and attribution
    Rule("R006", WARNING, events.one_id_two_sources),
    Rule("R007", NOTE, events.dangling_whole),
    Rule("R008", ERROR, events.part_of_itself),
    Rule("R009", WARNING, events.event_twice),
    Rule("R103", WARNING, profiles.text_not_given, profile="evidence"),
    # these ask what all others have found
    Rule("R014", WARNING, acceptance.accepts_nothing),
    Rule("R015", NOTE, acceptance.no_longer_found),
)
"""The rules across events."""

ALL: tuple[Rule[Story] | Rule[Archive], ...] = (*RULES, *ACROSS)
"""All rules."""

CODES = tuple(sorted(rule.code for rule in ALL))
"""The codes of all rules."""

PROFILES = frozenset({"evidence"})
"""The profiles, which turn on rules that are off else."""
