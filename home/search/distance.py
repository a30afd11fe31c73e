"""How many slips of the hand lie between two words."""


def distance(first: str, second: str, limit: int) -> int | None:
    """Return how many letters were changed, added, left out or swapped; None beyond the limit."""
    if abs(len(first) - len(second)) > limit or len(set(first) ^ set(second)) > 2 * limit:
        return None
    two_before: list[int] = []
    before = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        current = [row]
        for column, other in enumerate(second, 1):
            best = min(before[column] + 1, current[-1] + 1, before[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == second[column - 2] and first[row - 2] == other:
                best = min(best, two_before[column - 2] + 1)
            current.append(best)
        if min(current) > limit:
            return None
        two_before, before = before, current
    return before[-1] if before[-1] <= limit else None
