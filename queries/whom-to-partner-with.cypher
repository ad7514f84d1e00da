// title: Whom should an organisation partner with, and why?
// question: Which organisations share themes, events, places or contacts with x and are not tied to it yet?
// data: examples/the-hague
// param x: TEXT = "Femmes PluriElles" - the name of the organisation, letter for letter
// param top: INTEGER = 5 - how many are listed
//
// A shared thing counts the more, the fewer others share it (Adamic and Adar 2003). Existing ties and
// unnamed groups are left out. The reasons name what is shared; they are no judgement on anyone.
MATCH (x:Organisation {name: $x})
CALL suggest.partners(x, {partners: 'Organisation'}) YIELD partner, score, shared, reasons
WITH partner, score, shared, reasons
WHERE NOT coalesce(partner.subtype, '') IN ['collective', 'community']
RETURN partner.name AS partner, score, shared, reasons
ORDER BY score DESC, partner
LIMIT $top
