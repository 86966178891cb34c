"""What is installed: our version, and whether another distribution writes into our packages.

The top-level names `loaders` and `queries` are plain words, and PyPI has a `queries`: installed
later it overwrites files of ours without a word, and its removal deletes them.
"""

from __future__ import annotations

from importlib.metadata import packages_distributions, version

DISTRIBUTION = "actor-kg"
PACKAGES = ("kg", "loaders", "queries")


def version_line() -> str:
    """Name and version; below it a line for each package that another distribution also fills."""
    return "\n".join([f"{DISTRIBUTION} {version(DISTRIBUTION)}", *clashes()])


def clashes() -> tuple[str, ...]:
    """A line for each of our packages that is another distribution's too, with the mend."""
    owners = packages_distributions()
    return tuple(
        f"the package {package!r} is also installed by {' and '.join(others)}, which may have "
        f"overwritten our files: give {DISTRIBUTION} an environment of its own"
        for package in PACKAGES
        if (others := sorted(set(owners.get(package, ())) - {DISTRIBUTION}))
    )
