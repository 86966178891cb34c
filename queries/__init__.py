"""Questions as .cypher files, and the catalogue that runs them."""
