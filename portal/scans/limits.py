"""How large a scan may be, before and after it was read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """What a reader of files keeps to; each is a whole number, so that it can be handed to a process."""

    file_bytes: int
    # Of one picture, before it is made smaller; in millions.
    megapixels: int
    pages: int
    # The longer side of what is kept, in pixels: 2,400 are 205 dots per inch on A4.
    longest_side: int = 2400
    # A picture whose shorter side has fewer pixels shows nothing that could be read.
    shortest_side: int = 150
    # Of work, not of waiting.
    seconds: int = 15
    memory_bytes: int = 1_500_000_000

    @property
    def pixels(self) -> int:
        return self.megapixels * 1_000_000
