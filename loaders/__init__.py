"""An output folder into a graph store: Neo4j server or embedded child, one driver."""
