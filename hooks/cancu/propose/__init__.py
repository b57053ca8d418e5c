"""From a signed document to a dataset entry: what its head, body and foot say, each guess with its line."""

from cancu.propose.lines import TODO
from cancu.propose.proposal import Proposal, Triple, propose

__all__ = ["TODO", "Proposal", "Triple", "propose"]
