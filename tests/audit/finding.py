"""What an audit has found: one line of the table, with the lines that explain it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One check: what was looked at, what came out, and what is wrong, if anything."""

    what: str
    outcome: str
    wrong: tuple[str, ...] = ()


def table(findings: list[Finding]) -> str:
    """Return the findings as text, each with what is wrong below it."""
    wide = max(len(finding.what) for finding in findings)
    lines = []
    for finding in findings:
        mark = "FAILED" if finding.wrong else "ok"
        lines.append(f"{finding.what:<{wide}}  {mark:<6}  {finding.outcome}")
        lines += [f"    {line}" for line in finding.wrong]
    return "\n".join(lines)
