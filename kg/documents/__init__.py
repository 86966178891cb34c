"""Articles as a user has them: files, folders or stdin in, `Document` out.

A reader never stops at one bad article: what it cannot read it names, with the reason.
"""

from kg.documents.copies import near_copies
from kg.documents.reading import Reading, Skipped, read_documents

__all__ = ["Reading", "Skipped", "near_copies", "read_documents"]
