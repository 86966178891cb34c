"""Who did or said what to whom, when, and which sentence says so."""
