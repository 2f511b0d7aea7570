# De voorbeeldbuurt. De buurt zelf is altijd Nederlands; hier staat wat erover gezegd wordt.

demo-ready = De voorbeeldbuurt staat klaar: { $neighbours } buren op { $households } adressen. Niemand hier bestaat echt.
demo-not-demo = In deze map staat geen voorbeeldbuurt. Er is niets weggegooid.
